import type { Db } from '../../data/tables.ts'
import { beiAnmeldung } from '../../data/zugriff.ts'

/** Sessions nobody has used since; those that ended earlier are gone already. */
export async function deleteAlteSitzungen(db: Db, vor: Date): Promise<void> {
  await beiAnmeldung(db, trx => trx.deleteFrom('sitzung').where('zuletztAm', '<', vor).execute())
}

export async function deleteAlteVersuche(db: Db, vor: Date): Promise<void> {
  await beiAnmeldung(db, trx => trx.deleteFrom('anmeldeversuch').where('am', '<', vor).execute())
}
