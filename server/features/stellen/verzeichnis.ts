import type { FastifyInstance } from 'fastify'
import type { Beratungsstelle, Db } from '../../data/tables.ts'
import { liesOeffentlich } from '../../data/zugriff.ts'
import { listOeffentliche } from './store.ts'

/*
 * What the public pages show of desks stands on each of them, so it is read once a minute and not once a page. Another
 * process sees a change a minute later at most.
 */

type Stand = { readonly bis: number; readonly stellen: readonly Beratungsstelle[] }
const gemerkt = new WeakMap<Db, Stand>()
const GILT_MS = 60_000

/** All entries everybody may see; the last known ones while the database does not answer. */
export async function oeffentlicheStellen({
  db,
  jetzt,
  log,
}: Pick<FastifyInstance, 'db' | 'jetzt' | 'log'>): Promise<readonly Beratungsstelle[]> {
  const am = jetzt().getTime()
  const da = gemerkt.get(db)
  if (da && am < da.bis) return da.stellen
  try {
    const stellen = await liesOeffentlich(db, listOeffentliche)
    gemerkt.set(db, { bis: am + GILT_MS, stellen })
    return stellen
  } catch (error) {
    log.error({ err: error }, 'Beratungsstellen')
    return da?.stellen ?? []
  }
}

/** What was read last, for those who cannot wait. */
export const gemerkteStellen = (db: Db): readonly Beratungsstelle[] => gemerkt.get(db)?.stellen ?? []

/** After a change the next page reads anew. */
export const vergissStellen = (db: Db): void => void gemerkt.delete(db)
