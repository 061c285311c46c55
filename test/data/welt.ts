import { sql } from 'kysely'
import type { Test } from 'tap'
import { v7 as uuidv7 } from 'uuid'
import type { Trx } from '../../server/data/tables.ts'
import { liesStelle, mitStelle, type Wer } from '../../server/data/zugriff.ts'
import { tag } from '../../server/recht/datum.ts'
import { freshDatenbank, legeStelleAn, type Maschine, type Zugang, zugangZu } from './db.ts'
import { legeFallAn } from './fall.ts'

/* The world of the tests of desk separation: two desks, each with one case. */

export type Welt = {
  readonly zugang: Zugang
  readonly essen: Wer
  readonly unna: Wer
  readonly fallEssen: string
  readonly fallUnna: string
}
export type Pruefung = readonly [was: string, pruefe: (t: Test, welt: Welt) => Promise<void>]

export async function zweiStellen(t: Test, maschine: Maschine): Promise<Welt> {
  const zugang = zugangZu(await freshDatenbank(t, maschine))
  const essen = await legeStelleAn(zugang, 'Essen')
  const unna = await legeStelleAn(zugang, 'Unna')
  const fallEssen = await mitStelle(zugang, essen, s => legeFallAn(s, '2026-1'))
  const fallUnna = await mitStelle(zugang, unna, s => legeFallAn(s, '2026-1'))
  return { zugang, essen, unna, fallEssen, fallUnna }
}

export type Stand = { rolle: string; stelle: string | null; person: string | null }
export const STAND = sql`current_user as rolle, current_setting('app.stelle', true) as stelle, current_setting('app.person', true) as person`

/** A transaction under a role, with no desk set. */
export const alsRolle = <T>(db: Zugang['db'], rolle: string, fn: (trx: Trx) => Promise<T>): Promise<T> =>
  db.transaction().execute(async trx => {
    await sql`select set_config('role', ${rolle}, true)`.execute(trx)
    return fn(trx)
  })

/** Mixed requests of two desks, eight at a time; how many rows of the wrong desk came back. */
export async function fremdeZeilen(zugang: Zugang, a: Wer, b: Wer, wieviele: number): Promise<number> {
  let fremd = 0
  let naechste = 0
  const arbeite = async (): Promise<void> => {
    while (naechste++ < wieviele) {
      const wer = naechste % 2 ? a : b
      // A request whose connection was cut fails; that is not what is counted here.
      const zeilen = await liesStelle(zugang, wer, s =>
        s.trx.selectFrom('fall').select('stelleId').execute(),
      ).catch(() => [])
      fremd += zeilen.filter(zeile => zeile.stelleId !== wer.stelleId).length
    }
  }
  await Promise.all(Array.from({ length: 8 }, arbeite))
  return fremd
}

/** One row in each of the tables that `legeFallAn` leaves empty. */
export async function fuelle(trx: Trx, { stelleId, personId }: Wer, fallId: string): Promise<void> {
  await trx
    .insertInto('frist')
    .values({
      stelleId,
      id: uuidv7(),
      fallId,
      code: 'x',
      bis: tag('2026-12-01'),
      wessen: 'haushalt',
      herkunft: 'pruefung',
      briefId: null,
      erledigtAm: null,
    })
    .execute()
  await trx
    .insertInto('einwilligung')
    .values({
      stelleId,
      id: uuidv7(),
      fallId,
      fassung: '1',
      sprache: 'de',
      umfang: ['beratung'],
      am: tag('2026-11-21'),
      erklaertVon: personId,
      widerrufenAm: null,
    })
    .execute()
  await trx
    .insertInto('brief')
    .values({
      stelleId,
      id: uuidv7(),
      fallId,
      art: 'x',
      erstelltVon: personId,
      fallVersion: 1,
      inhalt: Buffer.from('x'),
      sha256: Buffer.from('x'),
      gedrucktAm: new Date(),
      versandAm: null,
      versandWie: null,
      versandVon: null,
    })
    .execute()
  await trx
    .insertInto('dokument')
    .values({
      stelleId,
      id: uuidv7(),
      fallId,
      nummer: 1,
      hinzugefuegtAm: new Date(),
      hinzugefuegtVon: personId,
      entferntAm: null,
      entferntVon: null,
      angaben: Buffer.from('x'),
      abdruck: Buffer.from('x'),
    })
    .execute()
}

/** Everything a caller gets to see of an error, with the id it asked for taken out. */
export function fehlerbild(error: Error & Record<string, unknown>, id: string): Record<string, unknown> {
  const { message, code, constraint, table, detail } = error
  return { message, code, constraint, table, detail: String(detail).replaceAll(id, '…') }
}

export function median(werte: number[]): number {
  return werte.toSorted((a, b) => a - b)[Math.floor(werte.length / 2)] ?? 0
}
