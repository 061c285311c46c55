import { sql } from 'kysely'
import type { Desk } from '../desk.ts'

/** The owner of the tables, who can do more than the app. */
export async function alsEigentuemer({ db }: Desk, tabelle: string, befehl: string): Promise<void> {
  await db.transaction().execute(async trx => {
    await sql`set local role emr_owner`.execute(trx)
    await sql`alter table ${sql.table(tabelle)} no force row level security`.execute(trx)
    const { numAffectedRows } = await sql.raw(befehl).execute(trx)
    if (!numAffectedRows) throw new Error('nothing tampered with')
    await sql`alter table ${sql.table(tabelle)} force row level security`.execute(trx)
  })
}
