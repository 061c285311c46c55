import { type Kysely, sql } from 'kysely'

/** Cases. Class B (akte, texts, letters) is sealed per case; class A (dates, status) stays readable for the queue. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local role emr_owner`.execute(db)
  await sql`
    create table schluessel.fall (
      stelle_id       uuid not null,
      fall_id         uuid not null,
      dek             bytea not null, -- sealed under the key of the desk
      primary key (stelle_id, fall_id)
    )
  `.execute(db)
  await sql`
    create table entwurf (
      stelle_id       uuid not null references stelle(id),
      id              uuid not null, -- becomes the id of the case: saving twice makes one case
      person_id       uuid not null,
      felder          bytea not null,
      geaendert_am    timestamptz not null default now(),
      primary key (stelle_id, id),
      foreign key (stelle_id, person_id) references person(stelle_id, id)
    )
  `.execute(db)
  await sql`create index entwurf_person on entwurf (stelle_id, person_id, geaendert_am)`.execute(db)
  await sql`
    create table fallnummer (
      stelle_id       uuid not null references stelle(id),
      jahr            integer not null,
      letzte          integer not null,
      primary key (stelle_id, jahr)
    )
  `.execute(db)
  await sql`
    create table fall (
      stelle_id       uuid not null references stelle(id),
      id              uuid not null,
      nummer          text not null,
      version         integer not null,
      status          text not null check (status in ('offen', 'abgeschlossen')),
      angelegt_am     timestamptz not null default now(),
      angelegt_von    uuid not null,
      geaendert_am    timestamptz not null default now(),
      zustaendig      uuid,
      sparte          text check (sparte in ('strom', 'gas', 'fernwaerme', 'wasser')),
      vertrag         text,
      gesperrt        boolean not null,
      sperrtag        date,
      ergebnis        text not null,
      tendenz         text,
      faellig_am      date,
      faellig_was     text,
      brennt_ab       date,
      zeile           bytea not null, -- initials and supplier for lists; the file itself is in fall_fassung
      primary key (stelle_id, id),
      unique (stelle_id, nummer),
      foreign key (stelle_id, angelegt_von) references person(stelle_id, id),
      foreign key (stelle_id, zustaendig) references person(stelle_id, id)
    )
  `.execute(db)
  // The queue: open cases only, so that closed ones cost nothing however many there are.
  await sql`
    create index fall_offen on fall (stelle_id, gesperrt desc, faellig_am, id) where status = 'offen'
  `.execute(db)
  await sql`create index fall_brennt on fall (stelle_id, brennt_ab) where status = 'offen'`.execute(db)
  await sql`create index fall_zuletzt on fall (stelle_id, geaendert_am desc)`.execute(db)
  await sql`
    create table fall_fassung (
      stelle_id       uuid not null,
      fall_id         uuid not null,
      version         integer not null,
      am              timestamptz not null default now(),
      person_id       uuid not null,
      akte            bytea not null,
      primary key (stelle_id, fall_id, version),
      foreign key (stelle_id, fall_id) references fall(stelle_id, id),
      foreign key (stelle_id, person_id) references person(stelle_id, id)
    )
  `.execute(db)
  await sql`
    create table suchwort (
      stelle_id       uuid not null,
      wort            bytea not null, -- keyed blind index of one normalised word
      fall_id         uuid not null,
      primary key (stelle_id, wort, fall_id),
      foreign key (stelle_id, fall_id) references fall(stelle_id, id)
    )
  `.execute(db)
  await sql`create index suchwort_fall on suchwort (stelle_id, fall_id)`.execute(db)
  await sql`
    create table ereignis (
      stelle_id       uuid not null,
      id              uuid not null,
      fall_id         uuid not null,
      am              timestamptz not null default now(),
      person_id       uuid not null,
      art             text not null,
      text            bytea not null,
      primary key (stelle_id, id),
      foreign key (stelle_id, fall_id) references fall(stelle_id, id),
      foreign key (stelle_id, person_id) references person(stelle_id, id)
    )
  `.execute(db)
  await sql`create index ereignis_fall on ereignis (stelle_id, fall_id, am desc)`.execute(db)
  await sql`
    create table frist (
      stelle_id       uuid not null,
      id              uuid not null,
      fall_id         uuid not null,
      code            text not null,
      bis             date not null,
      wessen          text not null,
      herkunft        text not null check (herkunft in ('pruefung', 'brief')),
      brief_id        uuid,
      erledigt_am     timestamptz,
      primary key (stelle_id, id),
      foreign key (stelle_id, fall_id) references fall(stelle_id, id)
    )
  `.execute(db)
  await sql`create index frist_fall on frist (stelle_id, fall_id, bis)`.execute(db)
  await sql`
    create table einwilligung (
      stelle_id       uuid not null,
      id              uuid not null,
      fall_id         uuid not null,
      fassung         text not null, -- version of the text
      sprache         text not null,
      umfang          text[] not null,
      am              date not null,
      erklaert_von    uuid not null,
      widerrufen_am   date,
      primary key (stelle_id, id),
      foreign key (stelle_id, fall_id) references fall(stelle_id, id),
      foreign key (stelle_id, erklaert_von) references person(stelle_id, id)
    )
  `.execute(db)
  await sql`create index einwilligung_fall on einwilligung (stelle_id, fall_id)`.execute(db)
  await sql`
    create table brief (
      stelle_id       uuid not null,
      id              uuid not null,
      fall_id         uuid not null,
      art             text not null,
      erstellt_am     timestamptz not null default now(),
      erstellt_von    uuid not null,
      fall_version    integer not null, -- the file it was made from
      inhalt          bytea not null,   -- the PDF exactly as it was printed
      sha256          bytea not null,
      gedruckt_am     timestamptz not null,
      versand_am      date,
      versand_wie     text,
      versand_von     uuid,
      primary key (stelle_id, id),
      foreign key (stelle_id, fall_id) references fall(stelle_id, id),
      foreign key (stelle_id, erstellt_von) references person(stelle_id, id),
      foreign key (stelle_id, versand_von) references person(stelle_id, id)
    )
  `.execute(db)
  await sql`create index brief_fall on brief (stelle_id, fall_id)`.execute(db)

  const tabellen = [
    'schluessel.fall',
    'entwurf',
    'fallnummer',
    'fall',
    'fall_fassung',
    'suchwort',
    'ereignis',
    'frist',
    'einwilligung',
    'brief',
  ]
  for (const tabelle of tabellen) {
    const name = sql.raw(tabelle)
    await sql`alter table ${name} enable row level security`.execute(db)
    await sql`alter table ${name} force row level security`.execute(db)
    await sql`
      create policy eigene_stelle on ${name} to emr_app
        using (stelle_id = nullif(current_setting('app.stelle', true), '')::uuid)
        with check (stelle_id = nullif(current_setting('app.stelle', true), '')::uuid)
    `.execute(db)
  }
  // History and timeline only grow; what may be deleted is a draft, a stale search word, a recomputed deadline.
  await sql`grant select, insert on fall_fassung, ereignis to emr_app`.execute(db)
  await sql`grant select, insert, update on fall, fallnummer, einwilligung, brief to emr_app`.execute(db)
  await sql`grant select, insert, update, delete on entwurf, suchwort, frist, schluessel.fall to emr_app`.execute(
    db,
  )
  await sql`reset role`.execute(db)
}
