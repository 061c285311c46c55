import { type Kysely, sql } from 'kysely'

/** What funds answered to a household that asked them for money, as a code, and what it still lacked, in coarse cents. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local role emr_owner`.execute(db)
  await sql`
    alter table statistik_buchung
      add column fondsausgang text not null default 'unbekannt',
      add column fehlbedarf integer not null default 0 -- cents, in steps of 10 €, capped at 3,000 €
  `.execute(db)
  await sql`reset role`.execute(db)
}
