import type { FastifyInstance } from 'fastify'
import type { Db, Trx } from '../data/tables.ts'
import { liesOeffentlich } from '../data/zugriff.ts'

/*
 * What the public pages show of the database is read once a minute and not once a page. Another process sees a change a
 * minute later at most.
 */

const GILT_MS = 60_000

type Stand<T> = { readonly bis: number; readonly liste: readonly T[] }
type Woher = Pick<FastifyInstance, 'db' | 'jetzt' | 'log'>

/** A list that is remembered for each database. */
export type Gemerkt<T> = {
  /** As it is; the last known one while the database does not answer. */
  readonly liste: (woher: Woher) => Promise<readonly T[]>
  /** What was read last, for those who cannot wait. */
  readonly zuletzt: (db: Db) => readonly T[]
  /** After a change the next page reads anew. */
  readonly vergiss: (db: Db) => void
}

/** Remembers what `lies` reads with the rights of the public part; `was` is its name in the log. */
export function gemerkt<T>(was: string, lies: (trx: Trx) => Promise<readonly T[]>): Gemerkt<T> {
  const staende = new WeakMap<Db, Stand<T>>()
  return {
    async liste({ db, jetzt, log }) {
      const am = jetzt().getTime()
      const da = staende.get(db)
      if (da && am < da.bis) return da.liste
      try {
        const liste = await liesOeffentlich(db, lies)
        staende.set(db, { bis: am + GILT_MS, liste })
        return liste
      } catch (error) {
        log.error({ err: error }, was)
        return da?.liste ?? []
      }
    },
    zuletzt: db => staende.get(db)?.liste ?? [],
    vergiss: db => void staende.delete(db),
  }
}
