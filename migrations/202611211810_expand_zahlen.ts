import { type Kysely, sql } from 'kysely'

/**
 * What the demands (Sperrverbot, Grundkontingent, Preisdeckel) would have changed for a case, as codes and coarse cents;
 * and the key with which a coordinator's own program reads released figures.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local role emr_owner`.execute(db)
  await sql`
    alter table statistik_buchung
      add column forderung text not null default 'unbekannt',
      add column kontingent500 integer not null default 0, -- cents a year, in steps of 10 €, capped at 3,000 €
      add column kontingent1000 integer not null default 0,
      add column deckel30 integer not null default 0
  `.execute(db)
  await sql`
    create table statistik_zugang (
      stelle_id       uuid not null,
      person_id       uuid not null,
      token_hash      bytea not null, -- SHA-256 of the key, never the key
      erstellt_am     timestamptz not null,
      zuletzt_am      timestamptz,
      primary key (stelle_id, person_id),
      unique (token_hash),
      foreign key (stelle_id, person_id) references person(stelle_id, id)
    )
  `.execute(db)
  await sql`alter table statistik_zugang enable row level security`.execute(db)
  await sql`alter table statistik_zugang force row level security`.execute(db)
  await sql`
    create policy eigene_stelle on statistik_zugang to emr_app
      using (stelle_id = nullif(current_setting('app.stelle', true), '')::uuid)
      with check (stelle_id = nullif(current_setting('app.stelle', true), '')::uuid)
  `.execute(db)
  // A program does not sign in: whose key it is, is found before a desk is known.
  await sql`create policy anmeldung on statistik_zugang for select to emr_anmeldung using (true)`.execute(db)
  await sql`grant select, insert, update, delete on statistik_zugang to emr_app`.execute(db)
  await sql`grant select on statistik_zugang to emr_anmeldung`.execute(db)
  await sql`reset role`.execute(db)
}
