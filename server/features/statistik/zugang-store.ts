import { type SqlBool, sql } from 'kysely'
import type { Trx } from '../../data/tables.ts'
import type { Stellenzugriff, Wer } from '../../data/zugriff.ts'

export type Zugangszeile = { readonly erstelltAm: Date; readonly zuletztAm: Date | null }

/** When the person who acts made their key, and when it was last used; undefined while there is none. */
export const findZugang = (z: Stellenzugriff): Promise<Zugangszeile | undefined> =>
  z.trx
    .selectFrom('statistikZugang')
    .select(['erstelltAm', 'zuletztAm'])
    .where('stelleId', '=', z.stelleId)
    .where('personId', '=', z.personId)
    .executeTakeFirst()

/** One key per person: a new one ends the one before. */
export async function setzeZugang(z: Stellenzugriff, tokenHash: Buffer, erstelltAm: Date): Promise<void> {
  const neu = { tokenHash, erstelltAm, zuletztAm: null }
  await z.trx
    .insertInto('statistikZugang')
    .values({ stelleId: z.stelleId, personId: z.personId, ...neu })
    .onConflict(conflict => conflict.columns(['stelleId', 'personId']).doUpdateSet(neu))
    .execute()
}

export async function deleteZugang(z: Stellenzugriff): Promise<void> {
  await z.trx
    .deleteFrom('statistikZugang')
    .where('stelleId', '=', z.stelleId)
    .where('personId', '=', z.personId)
    .execute()
}

export async function updateZuletzt(z: Stellenzugriff, zuletztAm: Date): Promise<void> {
  await z.trx
    .updateTable('statistikZugang')
    .set({ zuletztAm })
    .where('stelleId', '=', z.stelleId)
    .where('personId', '=', z.personId)
    .execute()
}

/** Whose key it is, before a desk is known; undefined where the account is blocked or reads no figures any more. */
export const findZugangWer = (trx: Trx, tokenHash: Buffer): Promise<Wer | undefined> =>
  trx
    .selectFrom('statistikZugang')
    .innerJoin('person', join =>
      join
        .onRef('person.stelleId', '=', 'statistikZugang.stelleId')
        .onRef('person.id', '=', 'statistikZugang.personId'),
    )
    .select(['statistikZugang.stelleId', 'statistikZugang.personId'])
    .where('statistikZugang.tokenHash', '=', tokenHash)
    .where('person.gesperrt', '=', false)
    .where(
      sql<SqlBool>`exists (select from person_rolle r where r.stelle_id = statistik_zugang.stelle_id
        and r.person_id = statistik_zugang.person_id and r.rolle in ('koordination', 'land'))`,
    )
    .executeTakeFirst()
