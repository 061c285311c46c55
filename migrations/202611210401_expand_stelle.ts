import { type Kysely, sql } from 'kysely'

/** Desks, accounts, sessions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local role emr_owner`.execute(db)
  await sql`
    create table installation (
      einzige     boolean primary key default true check (einzige),
      pruefwert   text not null -- of the master key, so that a wrong key file is noticed at start
    )
  `.execute(db)
  await sql`
    create table gruendung (
      token_hash  bytea primary key,
      erstellt_am timestamptz not null default now()
    )
  `.execute(db)
  await sql`
    create table stelle (
      id              uuid primary key,
      name            text not null,
      strasse         text not null,
      plz             text not null,
      ort             text not null,
      telefon         text not null,
      sprechzeiten    text not null,
      bundesland      text not null,
      uebung          boolean not null default false, -- only invented households (npm run demo)
      erstellt_am     timestamptz not null default now()
    )
  `.execute(db)
  await sql`
    create table person (
      stelle_id       uuid not null references stelle(id),
      id              uuid not null,
      anmeldename     text not null,
      name            text not null,
      passwort_hash   text not null,
      gesperrt        boolean not null default false,
      erstellt_am     timestamptz not null default now(),
      primary key (stelle_id, id),
      unique (id),
      unique (anmeldename)
    )
  `.execute(db)
  await sql`
    create table person_rolle (
      stelle_id       uuid not null,
      person_id       uuid not null,
      rolle           text not null check (rolle in
                        ('beratung', 'vertretung', 'anleitung', 'koordination', 'land', 'technik', 'datenschutz')),
      primary key (stelle_id, person_id, rolle),
      foreign key (stelle_id, person_id) references person(stelle_id, id)
    )
  `.execute(db)
  await sql`
    create table sitzung (
      id_hash         bytea primary key,
      stelle_id       uuid not null,
      person_id       uuid not null,
      erstellt_am     timestamptz not null,
      zuletzt_am      timestamptz not null,
      foreign key (stelle_id, person_id) references person(stelle_id, id)
    )
  `.execute(db)
  await sql`create index sitzung_person on sitzung (stelle_id, person_id)`.execute(db)
  await sql`
    create table anmeldeversuch (
      ziel            bytea not null, -- keyed hash of the account name or of the address prefix, never the text
      am              timestamptz not null
    )
  `.execute(db)
  await sql`create index anmeldeversuch_ziel on anmeldeversuch (ziel, am)`.execute(db)
  await sql`
    create table schluessel.stelle (
      stelle_id       uuid primary key,
      kek             bytea not null -- sealed under the master key
    )
  `.execute(db)

  for (const tabelle of ['person', 'person_rolle', 'sitzung', 'schluessel.stelle']) {
    const name = sql.raw(tabelle)
    await sql`alter table ${name} enable row level security`.execute(db)
    await sql`alter table ${name} force row level security`.execute(db)
    await sql`
      create policy eigene_stelle on ${name} to emr_app
        using (stelle_id = nullif(current_setting('app.stelle', true), '')::uuid)
        with check (stelle_id = nullif(current_setting('app.stelle', true), '')::uuid)
    `.execute(db)
  }
  // Before sign-in no desk is known; this role sees accounts and sessions and nothing else.
  for (const tabelle of ['person', 'person_rolle', 'sitzung']) {
    await sql`create policy anmeldung on ${sql.raw(tabelle)} to emr_anmeldung using (true) with check (true)`.execute(
      db,
    )
  }
  await sql`create policy gruendung on schluessel.stelle for insert to emr_anmeldung with check (true)`.execute(
    db,
  )

  await sql`grant usage on schema schluessel to emr_anmeldung`.execute(db)
  await sql`grant select, insert on installation to emr_anmeldung`.execute(db)
  await sql`grant select, insert, delete on gruendung, anmeldeversuch to emr_anmeldung`.execute(db)
  await sql`grant select, insert, update on stelle, person to emr_anmeldung`.execute(db)
  await sql`grant select, insert, delete on person_rolle to emr_anmeldung`.execute(db)
  await sql`grant select, insert, update, delete on sitzung to emr_anmeldung`.execute(db)
  await sql`grant insert on schluessel.stelle to emr_anmeldung`.execute(db)
  await sql`grant select on stelle, person, person_rolle, schluessel.stelle to emr_app`.execute(db)
  await sql`reset role`.execute(db)
}
