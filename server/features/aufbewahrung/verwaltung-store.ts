import { type Expression, sql, type SqlBool } from 'kysely'
import type { Trx } from '../../data/tables.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'

/* What the administration of a desk may know: days and case numbers, nothing that is sealed. */

/** Announced erasures by day, the next one first. */
export async function listTermine(z: Stellenzugriff) {
  return z.trx
    .selectFrom('fall')
    .select(['nummer', 'loeschungAm', 'loeschungGrund'])
    .where('stelleId', '=', z.stelleId)
    .where('loeschungAm', 'is not', null)
    .orderBy('loeschungAm')
    .orderBy('nummer')
    .execute()
}

/** Holds and restrictions in force, the next one to look at first. */
export async function listLaufende(z: Stellenzugriff, heute: Datum) {
  return z.trx
    .selectFrom('aussetzung as a')
    .innerJoin('fall', join =>
      join.onRef('fall.stelleId', '=', 'a.stelleId').onRef('fall.id', '=', 'a.fallId'),
    )
    .select(['fall.nummer', 'a.art', 'a.grund', 'a.bis'])
    .where('a.stelleId', '=', z.stelleId)
    .where('a.beendetAm', 'is', null)
    .where('a.bis', '>=', heute)
    .orderBy('a.bis')
    .orderBy('fall.nummer')
    .execute()
}

export type Zahlen = {
  readonly offen: number
  /** Open cases nobody has touched for a year: their period never begins. */
  readonly ruhend: number
  readonly abgeschlossen: number
  readonly entwuerfe: number
  readonly geloescht: number
}

export async function zaehle(z: Stellenzugriff, heute: Datum): Promise<Zahlen> {
  const wie = (wo: Expression<SqlBool>) =>
    sql<number>`(select count(*) from fall where stelle_id = ${z.stelleId} and ${wo})`
  const { rows } = await sql<Zahlen>`
    select ${wie(sql`status = 'offen'`)} as offen, ${wie(sql`status = 'abgeschlossen'`)} as abgeschlossen,
      ${wie(sql`status = 'offen' and geaendert_am < ${heute}::date - interval '1 year'`)} as ruhend,
      (select count(*) from entwurf where stelle_id = ${z.stelleId}) as entwuerfe,
      (select count(*) from schluessel.loeschung where stelle_id = ${z.stelleId}) as geloescht
  `.execute(z.trx)
  const [zahlen] = rows
  if (!zahlen) throw new Error('a select without a row')
  return zahlen
}

/** How long closed cases stay, from now on. */
export async function setzeMonate(z: Stellenzugriff, monate: number, geaendertAm: Date): Promise<void> {
  const neu = { monate, geaendertAm, geaendertVon: z.personId }
  await z.trx
    .insertInto('aufbewahrung')
    .values({ stelleId: z.stelleId, ...neu })
    .onConflict(conflict => conflict.column('stelleId').doUpdateSet(neu))
    .execute()
}

/** The id of a case by its number, without opening it; nobody else changes the case until the transaction ends. */
export async function lockNummer(trx: Trx, stelleId: string, nummer: string): Promise<string | undefined> {
  const row = await trx
    .selectFrom('fall')
    .select('id')
    .where('stelleId', '=', stelleId)
    .where('nummer', '=', nummer)
    .forUpdate()
    .executeTakeFirst()
  return row?.id
}
