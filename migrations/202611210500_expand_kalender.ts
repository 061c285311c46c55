import { type Kysely, sql } from 'kysely'

/** Deadlines added by hand, and the secret address of a counsellor's calendar. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local role emr_owner`.execute(db)
  await sql`alter table frist add column text bytea`.execute(db) // sealed; only what a person typed
  await sql`alter table frist drop constraint frist_herkunft_check`.execute(db)
  await sql`
    alter table frist add constraint frist_herkunft_check check (herkunft in ('pruefung', 'brief', 'eigen'))
  `.execute(db)
  await sql`alter table frist add constraint frist_text check ((text is not null) = (herkunft = 'eigen'))`.execute(
    db,
  )
  await sql`create index frist_offen on frist (stelle_id, bis) where erledigt_am is null`.execute(db)
  await sql`
    create table kalender (
      stelle_id       uuid not null,
      person_id       uuid not null,
      token_hash      bytea not null, -- SHA-256 of the secret in the address, never the secret
      erstellt_am     timestamptz not null,
      primary key (stelle_id, person_id),
      unique (token_hash),
      foreign key (stelle_id, person_id) references person(stelle_id, id)
    )
  `.execute(db)
  await sql`alter table kalender enable row level security`.execute(db)
  await sql`alter table kalender force row level security`.execute(db)
  await sql`
    create policy eigene_stelle on kalender to emr_app
      using (stelle_id = nullif(current_setting('app.stelle', true), '')::uuid)
      with check (stelle_id = nullif(current_setting('app.stelle', true), '')::uuid)
  `.execute(db)
  // A calendar program does not sign in: whose address it is, is found before a desk is known.
  await sql`create policy anmeldung on kalender for select to emr_anmeldung using (true)`.execute(db)
  await sql`grant select, insert, update, delete on kalender to emr_app`.execute(db)
  await sql`grant select on kalender to emr_anmeldung`.execute(db)
  await sql`reset role`.execute(db)
}
