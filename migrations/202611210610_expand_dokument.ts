import { type Kysely, sql } from 'kysely'

/**
 * Documents of a case. What they are, say and look like is sealed with the key of the case; readable are only their
 * number, and who added or removed them when. One row per page picture and one per PDF as it came, so that no row is
 * larger than 10 MB, a page is read without its neighbours, and removing a document leaves its number behind, not it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local role emr_owner`.execute(db)
  await sql`
    create table dokument (
      stelle_id         uuid not null,
      id                uuid not null,
      fall_id           uuid not null,
      nummer            integer not null, -- within the case, never given twice
      hinzugefuegt_am   timestamptz not null,
      hinzugefuegt_von  uuid not null,
      entfernt_am       timestamptz,
      entfernt_von      uuid,
      angaben           bytea, -- kind, day, format, sizes of the pages; gone with the document
      abdruck           bytea, -- keyed with the key of the case: the same file twice is known, nothing else
      primary key (stelle_id, id),
      unique (stelle_id, fall_id, nummer),
      unique (stelle_id, fall_id, abdruck),
      check ((entfernt_am is null) = (angaben is not null)),
      check ((entfernt_am is null) = (abdruck is not null)),
      check ((entfernt_am is null) = (entfernt_von is null)),
      foreign key (stelle_id, fall_id) references fall(stelle_id, id),
      foreign key (stelle_id, hinzugefuegt_von) references person(stelle_id, id),
      foreign key (stelle_id, entfernt_von) references person(stelle_id, id)
    )
  `.execute(db)
  await sql`
    create table dokument_seite (
      stelle_id         uuid not null,
      dokument_id       uuid not null,
      seite             integer not null,
      bild              bytea not null,
      primary key (stelle_id, dokument_id, seite),
      foreign key (stelle_id, dokument_id) references dokument(stelle_id, id)
    )
  `.execute(db)
  await sql`
    create table dokument_original (
      stelle_id         uuid not null,
      dokument_id       uuid not null,
      inhalt            bytea not null, -- of a PDF only; the original of a photo is not kept
      primary key (stelle_id, dokument_id),
      foreign key (stelle_id, dokument_id) references dokument(stelle_id, id)
    )
  `.execute(db)
  // Sealed bytes do not compress; trying costs time only.
  await sql`alter table dokument_seite alter column bild set storage external`.execute(db)
  await sql`alter table dokument_original alter column inhalt set storage external`.execute(db)
  for (const tabelle of ['dokument', 'dokument_seite', 'dokument_original']) {
    const name = sql.raw(tabelle)
    await sql`alter table ${name} enable row level security`.execute(db)
    await sql`alter table ${name} force row level security`.execute(db)
    await sql`
      create policy eigene_stelle on ${name} to emr_app
        using (stelle_id = nullif(current_setting('app.stelle', true), '')::uuid)
        with check (stelle_id = nullif(current_setting('app.stelle', true), '')::uuid)
    `.execute(db)
  }
  await sql`grant select, insert, update on dokument to emr_app`.execute(db)
  await sql`grant select, insert, delete on dokument_seite, dokument_original to emr_app`.execute(db)
  await sql`reset role`.execute(db)
}
