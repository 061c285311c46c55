import { type Kysely, sql } from 'kysely'

/**
 * Retention: the day a case was closed, the day it is going to be erased, what puts that off, what is left of an
 * erased case, and when the clearing last ran.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await rolle(db)
  await sql`set local role emr_owner`.execute(db)
  await sql`
    alter table fall
      add column abgeschlossen_am date,
      add column loeschung_am date, -- announced; nothing is erased by the clock that was not announced
      add column loeschung_grund text check (loeschung_grund in ('frist', 'widerruf'))
  `.execute(db)
  await abschlusstage(db)
  await sql`
    alter table fall
      add constraint fall_abgeschlossen check ((status = 'abgeschlossen') = (abgeschlossen_am is not null)),
      add constraint fall_loeschung check ((loeschung_am is null) = (loeschung_grund is null))
  `.execute(db)
  await sql`
    create index fall_abgeschlossen on fall (stelle_id, abgeschlossen_am) where status = 'abgeschlossen'
  `.execute(db)
  await sql`create index entwurf_alter on entwurf (stelle_id, geaendert_am)`.execute(db)
  await sql`
    create table aufbewahrung (
      stelle_id       uuid not null references stelle(id),
      monate          integer not null check (monate between 6 and 36),
      geaendert_am    timestamptz not null,
      geaendert_von   uuid not null,
      primary key (stelle_id),
      foreign key (stelle_id, geaendert_von) references person(stelle_id, id)
    )
  `.execute(db)
  await sql`
    create table aussetzung (
      stelle_id       uuid not null,
      id              uuid not null,
      fall_id         uuid not null,
      art             text not null check (art in ('aussetzung', 'einschraenkung')),
      grund           text not null,
      text            bytea, -- sealed
      bis             date not null, -- the day on which somebody has to look again
      am              timestamptz not null,
      person_id       uuid not null,
      beendet_am      timestamptz,
      beendet_von     uuid,
      primary key (stelle_id, id),
      check ((beendet_am is null) = (beendet_von is null)),
      foreign key (stelle_id, fall_id) references fall(stelle_id, id),
      foreign key (stelle_id, person_id) references person(stelle_id, id),
      foreign key (stelle_id, beendet_von) references person(stelle_id, id)
    )
  `.execute(db)
  await sql`create index aussetzung_fall on aussetzung (stelle_id, fall_id)`.execute(db)
  // Beside the keys, because both have to be newer than the data when a backup comes back.
  await sql`
    create table schluessel.loeschung (
      stelle_id       uuid not null,
      fall_hash       bytea not null, -- SHA-256 of the id of the case; nothing else is left of it
      am              date not null,
      grund           text not null,
      primary key (stelle_id, fall_hash)
    )
  `.execute(db)
  await sql`
    create table aufbewahrung_lauf (
      id              uuid primary key,
      begonnen_am     timestamptz not null,
      beendet_am      timestamptz,
      fehler          text -- kind of error, never its message
    )
  `.execute(db)
  await sql`create index aufbewahrung_lauf_begonnen on aufbewahrung_lauf (begonnen_am desc)`.execute(db)
  await regeln(db)
  await sql`reset role`.execute(db)
}

/** Who erases: all that emr_app may, and delete. The app itself cannot take anything out of a history. */
async function rolle(db: Kysely<unknown>): Promise<void> {
  await sql`
    do $$
    begin
      if not exists (select from pg_roles where rolname = 'emr_loeschung') then
        begin
          create role emr_loeschung nologin nosuperuser nobypassrls nocreatedb nocreaterole;
        exception when duplicate_object or unique_violation then null;
        end;
      end if;
    end $$
  `.execute(db)
  await sql`select from pg_ts_parser`.execute(db)
  await sql`
    do $$
    begin
      grant emr_app to emr_loeschung;
    exception when unique_violation then null;
    end $$
  `.execute(db)
  await sql`
    do $$
    begin
      execute format('grant emr_loeschung to %I', current_user);
    exception when unique_violation then null;
    end $$
  `.execute(db)
}

/** Backfill: the last line of the timeline about opening or closing; without one, the last change. */
async function abschlusstage(db: Kysely<unknown>): Promise<void> {
  for (const tabelle of ['fall', 'ereignis']) {
    await sql`alter table ${sql.raw(tabelle)} no force row level security`.execute(db)
  }
  await sql`
    update fall set abgeschlossen_am = (coalesce(
      (select max(e.am) from ereignis e
        where e.stelle_id = fall.stelle_id and e.fall_id = fall.id and e.art = 'status'),
      geaendert_am) at time zone 'Europe/Berlin')::date
    where status = 'abgeschlossen'
  `.execute(db)
  for (const tabelle of ['fall', 'ereignis']) {
    await sql`alter table ${sql.raw(tabelle)} force row level security`.execute(db)
  }
}

async function regeln(db: Kysely<unknown>): Promise<void> {
  for (const tabelle of ['aufbewahrung', 'aussetzung', 'schluessel.loeschung']) {
    const name = sql.raw(tabelle)
    await sql`alter table ${name} enable row level security`.execute(db)
    await sql`alter table ${name} force row level security`.execute(db)
    await sql`
      create policy eigene_stelle on ${name} to emr_app
        using (stelle_id = nullif(current_setting('app.stelle', true), '')::uuid)
        with check (stelle_id = nullif(current_setting('app.stelle', true), '')::uuid)
    `.execute(db)
  }
  await sql`grant select, insert, update on aufbewahrung, aussetzung to emr_app`.execute(db)
  await sql`grant select on aufbewahrung_lauf, schluessel.loeschung to emr_app`.execute(db)
  await sql`
    grant delete on fall, fall_fassung, ereignis, einwilligung, brief, aussetzung to emr_loeschung
  `.execute(db)
  await sql`grant insert on schluessel.loeschung to emr_loeschung`.execute(db)
  await sql`grant insert, update, delete on aufbewahrung_lauf to emr_loeschung`.execute(db)
}
