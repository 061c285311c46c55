import { type Kysely, sql } from 'kysely'

/**
 * Statistics: what is booked of a case (codes, no identity), its random record key, the secret of the installation, and
 * what was released. Keys and secret are never changed: a second draw for the same cell would let people average.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local role emr_owner`.execute(db)
  await sql`
    create table statistik_geheimnis (
      einzige         boolean primary key default true check (einzige),
      s               bigint not null check (s between 0 and 4294967295)
    )
  `.execute(db)
  await sql`
    create table statistik_schluessel (
      stelle_id       uuid not null references stelle(id),
      id              uuid not null, -- random, leads to no case
      fall_id         uuid, -- none for a short contact, or once the case was erased because its time was over
      rk              bigint not null check (rk between 0 and 4294967295),
      primary key (stelle_id, id),
      unique (stelle_id, fall_id),
      foreign key (stelle_id, fall_id) references fall(stelle_id, id)
    )
  `.execute(db)
  await sql`
    create table statistik_buchung (
      stelle_id       uuid not null,
      schluessel_id   uuid not null,
      basis           text not null check (basis in ('aufgenommen', 'abgeschlossen', 'kurzkontakt')),
      gebucht_am      date not null,
      anlass          text not null,
      stand           text not null,
      energieart      text not null,
      lieferantentyp  text not null,
      rueckstandsband text not null,
      einkommensart   text not null,
      zugangsweg      text not null,
      ergebnis        text,
      antwortzeit     text not null,
      dauer           text not null,
      rueckstand      integer not null, -- cents, in steps of 10 €, capped at 3,000 €; as the four below
      fonds           integer not null,
      darlehen        integer not null,
      zuschuss        integer not null,
      erlassen        integer not null,
      primary key (stelle_id, schluessel_id, basis, gebucht_am),
      check ((basis = 'abgeschlossen') = (ergebnis is not null)),
      foreign key (stelle_id, schluessel_id) references statistik_schluessel(stelle_id, id) on delete cascade
    )
  `.execute(db)
  await sql`create index statistik_buchung_tag on statistik_buchung (stelle_id, gebucht_am)`.execute(db)
  await sql`
    create table statistik_freigabe (
      programm        text not null,
      zeitraum        text not null,
      ptabelle        text not null,
      ohne            text[] not null, -- levels that the gate withheld
      sha256          bytea not null, -- of the values
      am              timestamptz not null,
      primary key (programm, zeitraum)
    )
  `.execute(db)
  await sql`
    create table statistik_wert (
      programm        text not null,
      zeitraum        text not null,
      nummer          integer not null,
      ebene           text not null check (ebene in ('stelle', 'kreis', 'land')),
      einheit         text not null,
      basis           text not null,
      tabelle         text not null,
      auspraegung     text not null,
      art             text not null,
      wert            bigint,
      primary key (programm, zeitraum, nummer)
    )
  `.execute(db)
  await unveraenderlich(db)
  await regeln(db)
  await sql`reset role`.execute(db)
}

async function unveraenderlich(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function statistik_bleibt() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
    begin
      raise exception 'statistics: % of % is never changed', lower(tg_op), tg_table_name;
    end $$
  `.execute(db)
  for (const tabelle of ['statistik_geheimnis', 'statistik_freigabe', 'statistik_wert']) {
    const name = sql.raw(tabelle)
    await sql`
      create trigger bleibt before update or delete on ${name} for each row execute function statistik_bleibt()
    `.execute(db)
    await sql`
      create trigger bleibt_ganz before truncate on ${name} for each statement execute function statistik_bleibt()
    `.execute(db)
  }
  // A key goes with its case, but never changes.
  await sql`
    create trigger bleibt before update of rk, id on statistik_schluessel
      for each row execute function statistik_bleibt()
  `.execute(db)
}

async function regeln(db: Kysely<unknown>): Promise<void> {
  for (const tabelle of ['statistik_schluessel', 'statistik_buchung']) {
    const name = sql.raw(tabelle)
    await sql`alter table ${name} enable row level security`.execute(db)
    await sql`alter table ${name} force row level security`.execute(db)
    await sql`
      create policy eigene_stelle on ${name} to emr_app
        using (stelle_id = nullif(current_setting('app.stelle', true), '')::uuid)
        with check (stelle_id = nullif(current_setting('app.stelle', true), '')::uuid)
    `.execute(db)
    await sql`create policy statistik on ${name} to emr_stat using (true) with check (true)`.execute(db)
  }
  await sql`
    create policy nur_benannte on statistik_schluessel as restrictive to emr_app
      using (not (fall_id = any ((select verborgen())::uuid[])))
  `.execute(db)
  await sql`alter table statistik_geheimnis enable row level security`.execute(db)
  await sql`alter table statistik_geheimnis force row level security`.execute(db)
  await sql`create policy statistik on statistik_geheimnis to emr_stat using (true) with check (true)`.execute(
    db,
  )

  // The app books; it cannot read the keys.
  await sql`grant insert, select (stelle_id, id, fall_id) on statistik_schluessel to emr_app`.execute(db)
  await sql`grant select, insert, update, delete on statistik_buchung to emr_app`.execute(db)
  await sql`grant select on statistik_freigabe, statistik_wert to emr_app`.execute(db)
  await sql`grant delete, update (fall_id) on statistik_schluessel to emr_loeschung`.execute(db)
  await sql`grant select, delete on statistik_schluessel to emr_stat`.execute(db)
  await sql`grant select on statistik_buchung to emr_stat`.execute(db)
  await sql`grant select, insert on statistik_geheimnis, statistik_freigabe, statistik_wert to emr_stat`.execute(
    db,
  )
  await sql`grant select on stelle to emr_stat`.execute(db)
}
