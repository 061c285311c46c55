import { type Kysely, sql } from 'kysely'

/** Who did and saw what (a chain of entries that only grows), and which cases only named people may see. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local role emr_owner`.execute(db)
  // What the chain calls a case: random, and gone with the row, so that entries of an erased case name nobody.
  await sql`alter table fall add column bezug uuid not null default gen_random_uuid()`.execute(db)
  await sql`
    create table aufzeichnung (
      nummer          bigint primary key,
      am              timestamptz not null,
      stelle_id       uuid, -- none for a failed sign-in under an unknown name
      person_id       uuid, -- who; none for a failed sign-in
      aktion          text not null check (aktion ~ '^[a-z]+[.][a-z]+$'),
      weg             text, -- the pattern of the address, never the address
      bezug           uuid, -- fall.bezug, the account concerned, or the keyed hash of what was searched
      felder          text[] not null, -- names of what changed, never values
      vorher          bytea not null,
      hash            bytea not null
    )
  `.execute(db)
  await sql`create index aufzeichnung_bezug on aufzeichnung (stelle_id, bezug, nummer desc)`.execute(db)
  await sql`create index aufzeichnung_person on aufzeichnung (stelle_id, person_id, am)`.execute(db)
  await sql`create index aufzeichnung_am on aufzeichnung (stelle_id, am desc)`.execute(db)
  await sql`
    create table fall_schutz (
      stelle_id       uuid not null,
      fall_id         uuid not null,
      nummer          text not null, -- of the case, which nobody but the named people can look up
      bezug           uuid not null,
      von             uuid not null,
      am              timestamptz not null default now(),
      grund           bytea not null, -- sealed under the desk key: the coordinator reads it without the case key
      primary key (stelle_id, fall_id),
      foreign key (stelle_id, fall_id) references fall(stelle_id, id) on delete cascade,
      foreign key (stelle_id, von) references person(stelle_id, id)
    )
  `.execute(db)
  await sql`
    create table fall_schutz_person (
      stelle_id       uuid not null,
      fall_id         uuid not null,
      person_id       uuid not null,
      primary key (stelle_id, fall_id, person_id),
      foreign key (stelle_id, fall_id) references fall_schutz(stelle_id, fall_id) on delete cascade,
      foreign key (stelle_id, person_id) references person(stelle_id, id)
    )
  `.execute(db)
  await sql`
    create table fall_oeffnung (
      stelle_id       uuid not null,
      id              uuid not null,
      fall_id         uuid not null,
      person_id       uuid not null,
      bis             timestamptz not null,
      primary key (stelle_id, id),
      foreign key (stelle_id, fall_id) references fall_schutz(stelle_id, fall_id) on delete cascade,
      foreign key (stelle_id, person_id) references person(stelle_id, id)
    )
  `.execute(db)
  await sql`create index fall_oeffnung_fall on fall_oeffnung (stelle_id, fall_id, person_id)`.execute(db)
  await sql`
    create table hinweis (
      stelle_id       uuid not null,
      id              uuid not null,
      fuer            uuid not null,
      am              timestamptz not null default now(),
      art             text not null check (art in ('oeffnung', 'versuch', 'personen', 'ende', 'menge')),
      wer             uuid not null,
      nummer          text, -- of the case, where the reader may know it
      text            bytea, -- the reason given, sealed under the desk key
      quittiert_am    timestamptz,
      primary key (stelle_id, id),
      foreign key (stelle_id, fuer) references person(stelle_id, id),
      foreign key (stelle_id, wer) references person(stelle_id, id)
    )
  `.execute(db)
  await sql`create index hinweis_offen on hinweis (stelle_id, fuer, am) where quittiert_am is null`.execute(
    db,
  )
  await sql`create index hinweis_wer on hinweis (stelle_id, wer, am)`.execute(db)

  for (const tabelle of ['aufzeichnung', 'fall_schutz', 'fall_schutz_person', 'fall_oeffnung', 'hinweis']) {
    const name = sql.raw(tabelle)
    await sql`alter table ${name} enable row level security`.execute(db)
    await sql`alter table ${name} force row level security`.execute(db)
    await sql`
      create policy eigene_stelle on ${name} to emr_app
        using (stelle_id = nullif(current_setting('app.stelle', true), '')::uuid)
        with check (stelle_id = nullif(current_setting('app.stelle', true), '')::uuid)
    `.execute(db)
  }
  // The function below appends as the owner, and the command that walks the chain reads as the owner; with FORCE even
  // the owner has no policy that would let it change or delete an entry.
  await sql`create policy kette_lesen on aufzeichnung for select to emr_owner using (true)`.execute(db)
  await sql`create policy kette_anhaengen on aufzeichnung for insert to emr_owner with check (true)`.execute(
    db,
  )

  // One writer at a time, released at COMMIT. Whoever acts for a desk can write in its name alone.
  await sql`
    create function zeichne_auf(
      p_stelle uuid, p_person uuid, p_aktion text, p_weg text, p_bezug uuid, p_felder text[]
    ) returns bigint language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare
      eigene uuid := nullif(current_setting('app.stelle', true), '')::uuid;
      n bigint;
      davor bytea;
      jetzt timestamptz;
      inhalt text;
    begin
      if eigene is not null then
        p_stelle := eigene;
        p_person := nullif(current_setting('app.person', true), '')::uuid;
      end if;
      perform pg_advisory_xact_lock(hashtext('aufzeichnung'));
      select nummer, hash into n, davor from public.aufzeichnung order by nummer desc limit 1;
      n := coalesce(n, 0) + 1;
      davor := coalesce(davor, decode(repeat('00', 32), 'hex'));
      jetzt := clock_timestamp();
      inhalt := jsonb_build_array(n, to_char(jetzt at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        p_stelle, p_person, p_aktion, p_weg, p_bezug, to_jsonb(p_felder))::text;
      insert into public.aufzeichnung (nummer, am, stelle_id, person_id, aktion, weg, bezug, felder, vorher, hash)
        values (n, jetzt, p_stelle, p_person, p_aktion, p_weg, p_bezug, p_felder, davor,
          sha256(davor || convert_to(inhalt, 'UTF8')));
      return n;
    end $$
  `.execute(db)
  await sql`revoke all on function zeichne_auf(uuid, uuid, text, text, uuid, text[]) from public`.execute(db)
  await sql`
    grant execute on function zeichne_auf(uuid, uuid, text, text, uuid, text[]) to emr_app, emr_anmeldung
  `.execute(db)

  // The cases of the desk that the person who acts must not see. plpgsql keeps its plan; the policies ask once a query.
  await sql`
    create function verborgen() returns uuid[] language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
    declare
      ich uuid := nullif(current_setting('app.person', true), '')::uuid;
    begin
      return array(
        select s.fall_id from public.fall_schutz s
        where not exists (select from public.fall_schutz_person p
            where p.stelle_id = s.stelle_id and p.fall_id = s.fall_id and p.person_id = ich)
          and not exists (select from public.fall_oeffnung o
            where o.stelle_id = s.stelle_id and o.fall_id = s.fall_id and o.person_id = ich and o.bis > now())
      );
    end $$
  `.execute(db)
  await sql`revoke all on function verborgen() from public`.execute(db)
  await sql`grant execute on function verborgen() to emr_app`.execute(db)
  const { rows: tabellen } = await sql<{ name: string }>`
    select a.attrelid::regclass::text as name from pg_attribute a
    join pg_class c on c.oid = a.attrelid and c.relkind = 'r' join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'schluessel') and a.attname = 'fall_id'
      and c.relname not in ('fall_schutz', 'fall_schutz_person', 'fall_oeffnung')
  `.execute(db)
  for (const { name } of [{ name: 'fall' }, ...tabellen]) {
    const spalte = sql.raw(name === 'fall' ? 'id' : 'fall_id')
    await sql`
      create policy nur_benannte on ${sql.raw(name)} as restrictive to emr_app
        using (not (${spalte} = any ((select verborgen())::uuid[])))
    `.execute(db)
  }

  await sql`grant select on aufzeichnung to emr_app`.execute(db)
  await sql`grant select, insert, delete on fall_schutz, fall_schutz_person to emr_app`.execute(db)
  await sql`grant select, insert on fall_oeffnung to emr_app`.execute(db)
  await sql`grant select, insert, update on hinweis to emr_app`.execute(db)
  await sql`reset role`.execute(db)
}
