import { type Kysely, sql } from 'kysely'

/** Second factors, stages of a session, what two people of a desk decide about an account, rules accepted, training. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local role emr_owner`.execute(db)
  // Whoever is signed in while this runs has no second factor yet and is led to set one up.
  await sql`
    alter table sitzung
      add column stufe         text not null default 'einrichten'
                               check (stufe in ('faktor', 'einrichten', 'regeln', 'voll')),
      add column bestaetigt_am timestamptz not null default now(),
      add column geraet        text not null default '',
      add column aufgabe       text -- the challenge a passkey has to sign, used up by the answer
  `.execute(db)
  await sql`
    create table totp (
      stelle_id       uuid not null,
      person_id       uuid not null,
      geheimnis       bytea not null, -- sealed
      letzter_schritt bigint not null, -- the last time step whose code was used; none counts twice
      erstellt_am     timestamptz not null,
      primary key (stelle_id, person_id),
      foreign key (stelle_id, person_id) references person(stelle_id, id)
    )
  `.execute(db)
  await sql`
    create table passkey (
      stelle_id       uuid not null,
      person_id       uuid not null,
      kennung         text not null,
      schluessel      bytea not null, -- public
      zaehler         bigint not null,
      wege            text[] not null,
      name            text not null,
      erstellt_am     timestamptz not null,
      primary key (stelle_id, person_id, kennung),
      unique (kennung),
      foreign key (stelle_id, person_id) references person(stelle_id, id)
    )
  `.execute(db)
  await sql`
    create table notfallcode (
      stelle_id       uuid not null,
      person_id       uuid not null,
      code_hash       bytea not null,
      verbraucht_am   timestamptz,
      primary key (stelle_id, person_id, code_hash),
      foreign key (stelle_id, person_id) references person(stelle_id, id)
    )
  `.execute(db)
  await sql`
    create table kontovorgang (
      stelle_id       uuid not null references stelle(id),
      id              uuid not null,
      art             text not null check (art in ('einladung', 'rollen', 'passwort', 'faktor')),
      person_id       uuid,
      name            text not null,
      anmeldename     text not null,
      rollen          text[] not null,
      persoenlich     boolean not null, -- identified face to face
      verlangt_von    uuid, -- null: by whoever runs the server
      verlangt_am     timestamptz not null,
      bestaetigt_von  uuid,
      bestaetigt_am   timestamptz,
      gilt_ab         timestamptz,
      gilt_bis        timestamptz,
      token_hash      bytea,
      erledigt_am     timestamptz,
      primary key (stelle_id, id),
      unique (token_hash),
      foreign key (stelle_id, person_id) references person(stelle_id, id),
      foreign key (stelle_id, verlangt_von) references person(stelle_id, id),
      foreign key (stelle_id, bestaetigt_von) references person(stelle_id, id)
    )
  `.execute(db)
  await sql`
    create table zustimmung (
      stelle_id       uuid not null,
      person_id       uuid not null,
      fassung         text not null,
      am              timestamptz not null,
      primary key (stelle_id, person_id, fassung),
      foreign key (stelle_id, person_id) references person(stelle_id, id)
    )
  `.execute(db)
  await sql`
    create table einweisung (
      stelle_id       uuid not null,
      id              uuid not null,
      person_id       uuid not null,
      art             text not null check (art in ('einweisung', 'fortbildung')),
      am              date not null,
      thema           text not null,
      anleitung       text not null, -- who taught: a person with the ability to hold judicial office, § 6 Abs. 2 RDG
      eingetragen_von uuid not null,
      eingetragen_am  timestamptz not null,
      primary key (stelle_id, id),
      foreign key (stelle_id, person_id) references person(stelle_id, id),
      foreign key (stelle_id, eingetragen_von) references person(stelle_id, id)
    )
  `.execute(db)
  for (const tabelle of ['totp', 'passkey', 'notfallcode', 'kontovorgang', 'zustimmung', 'einweisung']) {
    const name = sql.raw(tabelle)
    await sql`alter table ${name} enable row level security`.execute(db)
    await sql`alter table ${name} force row level security`.execute(db)
    await sql`create policy anmeldung on ${name} to emr_anmeldung using (true) with check (true)`.execute(db)
  }
  await sql`grant select, insert, update, delete on totp, passkey, notfallcode to emr_anmeldung`.execute(db)
  await sql`grant select, insert, update on kontovorgang to emr_anmeldung`.execute(db)
  await sql`grant select, insert on zustimmung, einweisung to emr_anmeldung`.execute(db)
  // Letters are released only with a valid Einweisung of whoever releases them.
  await sql`
    create policy eigene_stelle on einweisung to emr_app
      using (stelle_id = nullif(current_setting('app.stelle', true), '')::uuid)
      with check (stelle_id = nullif(current_setting('app.stelle', true), '')::uuid)
  `.execute(db)
  await sql`grant select on einweisung to emr_app`.execute(db)
  await sql`reset role`.execute(db)
}
