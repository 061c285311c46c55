import { type RawBuilder, sql, type SqlBool } from 'kysely'
import type { Loeschgrund } from '../../data/loeschen.ts'
import type { Trx } from '../../data/tables.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import { FALLMONATE } from './zeiten.ts'

/** The period of a desk and the day on which it is asked. */
export type Frist = { readonly monate: number; readonly vorlauf: number; readonly heute: Datum }

/** § 188 Abs. 2, 3 BGB: the same number in a later month, or its last day; PostgreSQL counts like that. */
const faellig = ({ monate }: Pick<Frist, 'monate'>): RawBuilder<Datum> =>
  sql`(fall.abgeschlossen_am + make_interval(months => ${monate}::int))::date`

/** Erasure is put off, or processing restricted, at least until today. */
const gehalten = (heute: Datum): RawBuilder<SqlBool> => sql`exists (
  select from aussetzung a where a.stelle_id = fall.stelle_id and a.fall_id = fall.id
    and a.beendet_am is null and a.bis >= ${heute}::date)`

/**
 * Announces erasures: at least `vorlauf` days before, and again from the start after a hold or where the desk has
 * chosen a longer period. A withdrawal of consent has been announced when it was noted.
 */
export async function merkeVor(trx: Trx, stelleId: string, frist: Frist): Promise<void> {
  await sql`
    update fall set loeschung_am = null, loeschung_grund = null
    where stelle_id = ${stelleId} and loeschung_grund = 'frist'
      and (status = 'offen' or ${gehalten(frist.heute)} or ${faellig(frist)} > loeschung_am)
  `.execute(trx)
  await sql`
    update fall set loeschung_am = greatest(${faellig(frist)}, ${frist.heute}::date + ${frist.vorlauf}::int),
      loeschung_grund = 'frist'
    where stelle_id = ${stelleId} and status = 'abgeschlossen' and loeschung_am is null
      and ${faellig(frist)} - ${frist.vorlauf}::int <= ${frist.heute}::date and not ${gehalten(frist.heute)}
  `.execute(trx)
}

export type Faellig = { readonly id: string; readonly grund: Loeschgrund }

/** Cases whose announced day has come. */
export async function listFaellige(trx: Trx, stelleId: string, heute: Datum): Promise<Faellig[]> {
  const { rows } = await sql<Faellig>`
    select id, loeschung_grund as grund from fall ${faelligeVon(stelleId, heute)} order by loeschung_am, id
  `.execute(trx)
  return rows
}

/** Locks a case that is still due; false where somebody has opened it or put it off meanwhile. */
export async function lockFaellig(trx: Trx, stelleId: string, id: string, heute: Datum): Promise<boolean> {
  const { rows } = await sql`
    select id from fall ${faelligeVon(stelleId, heute)} and id = ${id} for update of fall
  `.execute(trx)
  return rows.length === 1
}

const faelligeVon = (stelleId: string, heute: Datum) => sql`
  where fall.stelle_id = ${stelleId} and status = 'abgeschlossen' and loeschung_am <= ${heute}::date
    and not ${gehalten(heute)}
`

/** The months a desk keeps closed cases; undefined where it has not chosen. */
export async function findMonate(trx: Trx, stelleId: string): Promise<number | undefined> {
  const row = await trx
    .selectFrom('aufbewahrung')
    .select('monate')
    .where('stelleId', '=', stelleId)
    .executeTakeFirst()
  return row?.monate
}

/** Drafts nobody has touched since. */
export async function listAlteEntwuerfe(trx: Trx, stelleId: string, vor: Date): Promise<string[]> {
  const rows = await trx
    .selectFrom('entwurf')
    .select('id')
    .where('stelleId', '=', stelleId)
    .where('geaendertAm', '<', vor)
    .execute()
  return rows.map(({ id }) => id)
}

/** The period that holds for the desk of this access. */
export const monateVon = async (z: Stellenzugriff): Promise<number> =>
  (await findMonate(z.trx, z.stelleId)) ?? FALLMONATE.vorgabe

/** Empties the documents of cases closed so many months ago; a hold keeps them. */
export async function deleteDokumente(
  trx: Trx,
  stelleId: string,
  { heute, jetzt, monate }: { readonly heute: Datum; readonly jetzt: Date; readonly monate: number },
): Promise<void> {
  const alte = sql`select d.id from dokument d join fall on fall.stelle_id = d.stelle_id and fall.id = d.fall_id
    where d.stelle_id = ${stelleId} and d.entfernt_am is null and fall.status = 'abgeschlossen'
      and ${faellig({ monate })} <= ${heute}::date and not ${gehalten(heute)}`
  for (const tabelle of ['dokument_seite', 'dokument_original'])
    await sql`delete from ${sql.table(tabelle)} where stelle_id = ${stelleId} and dokument_id in (${alte})`.execute(
      trx,
    )
  await sql`
    update dokument set entfernt_am = ${jetzt}, entfernt_von = hinzugefuegt_von, angaben = null, abdruck = null
    where stelle_id = ${stelleId} and id in (${alte})
  `.execute(trx)
}
