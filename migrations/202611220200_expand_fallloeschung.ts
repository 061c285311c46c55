import { type Kysely, sql } from 'kysely'

/*
 * „Heute“ counts the announced erasures on every visit. Few cases have one; without an index every closed case of all
 * years was looked at for it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local role emr_owner`.execute(db)
  await sql`
    create index fall_loeschung_am on fall (stelle_id, loeschung_am) where loeschung_am is not null
  `.execute(db)
  await sql`reset role`.execute(db)
}
