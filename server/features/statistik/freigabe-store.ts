import { sql } from 'kysely'
import type { Trx } from '../../data/tables.ts'
import { PTABELLE_ID } from './schutz/ptabelle.ts'
import type { Wert } from './schutz/schuetze.ts'
import type { Zeitraum } from './schutz/zeitraum.ts'

/** The secret of this installation; undefined before the first release. */
export async function findGeheimnis(trx: Trx): Promise<number | undefined> {
  const zeile = await trx.selectFrom('statistikGeheimnis').select('s').executeTakeFirst()
  return zeile?.s
}

/** Keeps a new secret; where another process was first, its one stays. */
export async function insertGeheimnis(trx: Trx, s: number): Promise<void> {
  await trx
    .insertInto('statistikGeheimnis')
    .values({ s })
    .onConflict(conflict => conflict.column('einzige').doNothing())
    .execute()
}

/** The periods that are released, whatever the programme: a second one for the same cases would let people compare. */
export async function listFreigegebene(trx: Trx): Promise<Set<string>> {
  const rows = await trx.selectFrom('statistikFreigabe').select('zeitraum').execute()
  return new Set(rows.map(({ zeitraum }) => zeitraum))
}

/** The groups that were shown in earlier periods, whatever the programme. */
export async function listGezeigte(trx: Trx): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('statistikWert')
    .select(['ebene', 'einheit', 'zeitraum', 'basis'])
    .distinct()
    .execute()
  return new Set(
    rows.map(({ ebene, einheit, zeitraum, basis }) => `${ebene}|${einheit}|${zeitraum}|${basis}`),
  )
}

/** What is already released of the year of a period, whatever the programme. */
export async function listVorher(trx: Trx, zeitraum: Zeitraum): Promise<readonly Wert[]> {
  const rows = await trx
    .selectFrom('statistikWert')
    .select(['zeitraum', 'ebene', 'einheit', 'basis', 'tabelle', 'auspraegung', 'art', 'wert'])
    .where('zeitraum', 'like', `${zeitraum.slice(0, 4)}%`)
    .where('zeitraum', '!=', zeitraum)
    .orderBy('zeitraum')
    .orderBy('nummer')
    .execute()
  return rows as Wert[]
}

export type Freigabe = {
  readonly programm: string
  readonly zeitraum: Zeitraum
  readonly ohne: readonly string[]
  readonly am: Date
  readonly sha256: Buffer
  readonly werte: readonly Wert[]
}

/**
 * Makes a period visible, all of it or nothing. Of several processes one writes; false for the others, and where the
 * period was released before.
 */
export async function insertFreigabe(trx: Trx, { werte, ohne, ...kopf }: Freigabe): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtext('statistik'))`.execute(trx)
  if ((await listFreigegebene(trx)).has(kopf.zeitraum)) return false
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('statistikFreigabe')
    .values({ ...kopf, ohne: [...ohne], ptabelle: PTABELLE_ID })
    .onConflict(conflict => conflict.columns(['programm', 'zeitraum']).doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 1n) return false
  const rows = werte.map((wert, nummer) => ({ programm: kopf.programm, nummer, ...wert }))
  for (let von = 0; von < rows.length; von += JE_SCHRITT)
    await trx
      .insertInto('statistikWert')
      .values(rows.slice(von, von + JE_SCHRITT))
      .execute()
  return true
}

const JE_SCHRITT = 500

/**
 * Codes of cases that are gone, and of short contacts, are kept until the year in which they count is released. Takes
 * some of those that are not needed any more, and answers how many.
 */
export async function deleteGezaehlte(trx: Trx): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from statistik_schluessel where (stelle_id, id) in (
      select k.stelle_id, k.id from statistik_schluessel k where k.fall_id is null and not exists (
        select from statistik_buchung b where b.stelle_id = k.stelle_id and b.schluessel_id = k.id
          and not exists (select from statistik_freigabe f where f.zeitraum = to_char(b.gebucht_am, 'YYYY')))
      limit ${sql.lit(JE_SCHRITT)})
  `.execute(trx)
  return Number(numAffectedRows ?? 0n)
}
