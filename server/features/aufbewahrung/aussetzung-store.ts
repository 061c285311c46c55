import { sql } from 'kysely'
import type { AussetzungZeile, Trx } from '../../data/tables.ts'
import { oeffneJson, versiegleJson } from '../../data/verschluesselung.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import { ort, schluesselVon } from '../faelle/siegel.ts'

export const aussetzungOrt = (fallId: string, id: string): string => ort('aussetzung.text', fallId, id)

export type NeueAussetzung = Pick<AussetzungZeile, 'id' | 'art' | 'grund' | 'bis' | 'am'> & {
  readonly text: string | null
}

/** Puts an erasure off. The same id a second time (double click) changes nothing; false then. */
export async function insertAussetzung(
  z: Stellenzugriff,
  fallId: string,
  { text, ...neu }: NeueAussetzung,
): Promise<boolean> {
  const schluessel = await schluesselVon(z, fallId)
  const { numInsertedOrUpdatedRows } = await z.trx
    .insertInto('aussetzung')
    .values({
      ...neu,
      stelleId: z.stelleId,
      fallId,
      text: text === null ? null : versiegleJson(schluessel, aussetzungOrt(fallId, neu.id), text),
      personId: z.personId,
      beendetAm: null,
      beendetVon: null,
    })
    .onConflict(conflict => conflict.columns(['stelleId', 'id']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Ends it early; false where it had ended or is not of this case. */
export async function updateBeendet(
  z: Stellenzugriff,
  fallId: string,
  id: string,
  beendetAm: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await z.trx
    .updateTable('aussetzung')
    .set({ beendetAm, beendetVon: z.personId })
    .where('stelleId', '=', z.stelleId)
    .where('fallId', '=', fallId)
    .where('id', '=', id)
    .where('beendetAm', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** All of a case, also those that have ended, the newest first. */
export async function listAussetzungen(z: Stellenzugriff, fallId: string) {
  const schluessel = await schluesselVon(z, fallId)
  const rows = await z.trx
    .selectFrom('aussetzung')
    .innerJoin('person', join =>
      join
        .onRef('person.stelleId', '=', 'aussetzung.stelleId')
        .onRef('person.id', '=', 'aussetzung.personId'),
    )
    .select(['aussetzung.id', 'art', 'grund', 'text', 'bis', 'am', 'beendetAm', 'person.name'])
    .where('aussetzung.stelleId', '=', z.stelleId)
    .where('fallId', '=', fallId)
    .orderBy('am', 'desc')
    .orderBy('aussetzung.id', 'desc')
    .execute()
  return rows.map(row => ({
    ...row,
    text: row.text && String(oeffneJson(schluessel, aussetzungOrt(fallId, row.id), row.text)),
  }))
}

/**
 * Moves the announced day of a case that is to go because its consent was withdrawn; one that goes because its time
 * is over loses its day and is announced anew.
 */
export async function verschiebeLoeschung(z: Stellenzugriff, fallId: string, am: Datum): Promise<void> {
  await sql`
    update fall set
      loeschung_am = case loeschung_grund when 'widerruf' then ${am}::date end,
      loeschung_grund = case loeschung_grund when 'widerruf' then 'widerruf' end
    where stelle_id = ${z.stelleId} and id = ${fallId} and loeschung_am is not null
  `.execute(z.trx)
}

/** What forbids erasing a case today; undefined where nothing does. Without its text. */
export async function findHindernis(trx: Trx, stelleId: string, fallId: string, heute: Datum) {
  return trx
    .selectFrom('aussetzung')
    .select(['art', 'grund', 'bis'])
    .where('stelleId', '=', stelleId)
    .where('fallId', '=', fallId)
    .where('beendetAm', 'is', null)
    .where('bis', '>=', heute)
    .orderBy('bis', 'desc')
    .executeTakeFirst()
}

/** Whether a case may only be kept: restricted today, or the consent to keep a file withdrawn. */
export async function findSperre(
  z: Stellenzugriff,
  fallId: string,
  heute: Datum,
): Promise<'einschraenkung' | 'widerruf' | null> {
  const { rows } = await sql<{ einschraenkung: boolean; widerruf: boolean }>`
    select
      exists (select from aussetzung where stelle_id = ${z.stelleId} and fall_id = ${fallId}
        and art = 'einschraenkung' and beendet_am is null and bis >= ${heute}::date) as einschraenkung,
      exists (select from einwilligung where stelle_id = ${z.stelleId} and fall_id = ${fallId}
        and 'fallakte' = any(umfang) and widerrufen_am is not null)
      and not exists (select from einwilligung where stelle_id = ${z.stelleId} and fall_id = ${fallId}
        and 'fallakte' = any(umfang) and widerrufen_am is null) as widerruf
  `.execute(z.trx)
  const [stand] = rows
  return stand?.widerruf ? 'widerruf' : stand?.einschraenkung ? 'einschraenkung' : null
}
