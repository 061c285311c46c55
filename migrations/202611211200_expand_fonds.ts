import { type Kysely, sql } from 'kysely'

/**
 * The directory of funds of a desk: the entry with what the desk knows about it, its versions, and the calls that
 * checked it. None of it belongs to a household. A referral points at a version, so versions only grow.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local role emr_owner`.execute(db)
  await sql`
    create table fonds (
      stelle_id     uuid not null references stelle(id),
      id            uuid not null,
      saat          text, -- key of the entry that came with the product
      fassung       int not null check (fassung > 0), -- the current version
      status        text not null
                    check (status in ('ungeprueft', 'aktiv', 'pausiert', 'erschoepft', 'beendet', 'geplant')),
      geprueft_am   date,
      geprueft_von  uuid,
      gilt_tage     int not null check (gilt_tage between 1 and 366),
      anrufen_am    date, -- „call again“
      primary key (stelle_id, id),
      unique (stelle_id, saat),
      check ((geprueft_am is null) = (geprueft_von is null)),
      check (geprueft_am is not null or status in ('ungeprueft', 'beendet')),
      foreign key (stelle_id, geprueft_von) references person(stelle_id, id)
    )
  `.execute(db)
  await sql`
    create table fondsfassung (
      stelle_id  uuid not null,
      fonds_id   uuid not null,
      nummer     int not null check (nummer > 0),
      am         timestamptz not null,
      person_id  uuid, -- null: as it came with the product
      inhalt     text not null, -- JSON
      anlass     text not null,
      primary key (stelle_id, fonds_id, nummer),
      foreign key (stelle_id, fonds_id) references fonds(stelle_id, id),
      foreign key (stelle_id, person_id) references person(stelle_id, id)
    )
  `.execute(db)
  await sql`
    create table fondspruefung (
      stelle_id   uuid not null,
      id          uuid not null,
      fonds_id    uuid not null,
      fassung     int not null,
      am          timestamptz not null,
      person_id   uuid not null,
      wie         text not null check (wie in ('telefon', 'seite', 'mail', 'vorOrt')),
      ergebnis    text not null
                  check (ergebnis in ('aktiv', 'pausiert', 'erschoepft', 'beendet', 'geplant', 'spaeter')),
      anrufen_am  date,
      vermerk     text not null,
      primary key (stelle_id, id),
      foreign key (stelle_id, fonds_id, fassung) references fondsfassung(stelle_id, fonds_id, nummer),
      foreign key (stelle_id, person_id) references person(stelle_id, id)
    )
  `.execute(db)
  await sql`create index fondspruefung_fonds on fondspruefung (stelle_id, fonds_id, am)`.execute(db)
  await regeln(db)
  await sql`reset role`.execute(db)
}

async function regeln(db: Kysely<unknown>): Promise<void> {
  for (const tabelle of ['fonds', 'fondsfassung', 'fondspruefung']) {
    const name = sql.raw(tabelle)
    await sql`alter table ${name} enable row level security`.execute(db)
    await sql`alter table ${name} force row level security`.execute(db)
    await sql`
      create policy eigene_stelle on ${name} to emr_app
        using (stelle_id = nullif(current_setting('app.stelle', true), '')::uuid)
        with check (stelle_id = nullif(current_setting('app.stelle', true), '')::uuid)
    `.execute(db)
  }
  await sql`grant select, insert, update on fonds to emr_app`.execute(db)
  await sql`grant select, insert on fondsfassung to emr_app`.execute(db)
  await sql`grant select, insert on fondspruefung to emr_app`.execute(db)
}
