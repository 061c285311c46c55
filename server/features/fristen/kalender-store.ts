import { type SqlBool, sql } from 'kysely'
import type { Trx } from '../../data/tables.ts'
import type { Stellenzugriff, Wer } from '../../data/zugriff.ts'

/** When the person who acts made their calendar address; undefined while there is none. */
export async function findKalender(z: Stellenzugriff): Promise<{ erstelltAm: Date } | undefined> {
  return z.trx
    .selectFrom('kalender')
    .select('erstelltAm')
    .where('stelleId', '=', z.stelleId)
    .where('personId', '=', z.personId)
    .executeTakeFirst()
}

/** One address per person: a new one ends the one before. */
export async function setzeKalender(z: Stellenzugriff, tokenHash: Buffer, erstelltAm: Date): Promise<void> {
  await z.trx
    .insertInto('kalender')
    .values({ stelleId: z.stelleId, personId: z.personId, tokenHash, erstelltAm })
    .onConflict(conflict => conflict.columns(['stelleId', 'personId']).doUpdateSet({ tokenHash, erstelltAm }))
    .execute()
}

export async function deleteKalender(z: Stellenzugriff): Promise<void> {
  await z.trx
    .deleteFrom('kalender')
    .where('stelleId', '=', z.stelleId)
    .where('personId', '=', z.personId)
    .execute()
}

/** Whose calendar it is, before a desk is known; undefined where the account is blocked or works on no cases. */
export async function findKalenderWer(trx: Trx, tokenHash: Buffer): Promise<Wer | undefined> {
  return trx
    .selectFrom('kalender')
    .innerJoin('person', join =>
      join.onRef('person.stelleId', '=', 'kalender.stelleId').onRef('person.id', '=', 'kalender.personId'),
    )
    .select(['kalender.stelleId', 'kalender.personId'])
    .where('kalender.tokenHash', '=', tokenHash)
    .where('person.gesperrt', '=', false)
    .where(
      sql<SqlBool>`exists (select from person_rolle r where r.stelle_id = kalender.stelle_id
        and r.person_id = kalender.person_id and r.rolle in ('beratung', 'vertretung', 'anleitung'))`,
    )
    .executeTakeFirst()
}
