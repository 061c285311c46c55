import { type Kysely, sql } from 'kysely'

/**
 * What households send from the self-check (class C). `annahme`: which desks take it, with the public key it is sealed
 * to and the private one under the desk key. `eingang`: what came in. The public part (emr_web) puts something in and
 * can ask for the state of one entry or take it back, with the hash of its code alone; it never reads a seal.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local role emr_owner`.execute(db)
  await sql`
    alter table installation add column quittungssalz bytea not null
      default decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')
  `.execute(db)
  await sql`
    create table annahme (
      stelle_id     uuid primary key references stelle(id),
      aktiv         boolean not null,
      oeffentlich   bytea not null, -- X25519
      geheim        bytea not null, -- sealed under the desk key
      geaendert_am  timestamptz not null
    )
  `.execute(db)
  await sql`
    create table eingang (
      stelle_id     uuid not null references stelle(id),
      id            uuid not null,
      kennung       bytea not null, -- slow hash of the code; the code is nowhere
      am            timestamptz not null,
      geaendert_am  timestamptz not null,
      stand         text not null check (stand in ('neu', 'geplant', 'nichtErreicht', 'uebernommen', 'erledigt')),
      quarantaene   boolean not null,
      doppel        bytea not null, -- keyed hash of phone or mail
      siegel        bytea, -- gone once it is a case or done
      genommen_von  uuid,
      genommen_bis  timestamptz,
      primary key (stelle_id, id),
      unique (kennung),
      check ((siegel is null) = (stand in ('uebernommen', 'erledigt'))),
      check ((genommen_von is null) = (genommen_bis is null)),
      foreign key (stelle_id, genommen_von) references person(stelle_id, id)
    )
  `.execute(db)
  await sql`create index eingang_am on eingang (stelle_id, am)`.execute(db)
  for (const tabelle of ['annahme', 'eingang']) {
    const name = sql.raw(tabelle)
    await sql`alter table ${name} enable row level security`.execute(db)
    await sql`alter table ${name} force row level security`.execute(db)
    await sql`
      create policy eigene_stelle on ${name} to emr_app
        using (stelle_id = nullif(current_setting('app.stelle', true), '')::uuid)
        with check (stelle_id = nullif(current_setting('app.stelle', true), '')::uuid)
    `.execute(db)
  }
  await sql`grant select, insert, update on annahme to emr_app`.execute(db)
  await sql`grant select, update, delete on eingang to emr_app`.execute(db)
  await sql`grant delete on eingang to emr_loeschung`.execute(db)
  await oeffentlich(db)
  await sql`create policy wechsel on annahme to emr_wechsel using (true) with check (true)`.execute(db)
  await sql`grant select (stelle_id, geheim), update (geheim) on annahme to emr_wechsel`.execute(db)
  await sql`reset role`.execute(db)
}

async function oeffentlich(db: Kysely<unknown>): Promise<void> {
  await sql`grant select (quittungssalz) on installation to emr_web`.execute(db)
  await sql`grant select (id, name, bundesland) on stelle to emr_web`.execute(db)
  await sql`grant select (stelle_id, aktiv, oeffentlich) on annahme to emr_web`.execute(db)
  await sql`create policy oeffentlich on annahme for select to emr_web using (aktiv)`.execute(db)
  await sql`grant insert, delete, select (stand) on eingang to emr_web`.execute(db)
  await sql`
    create policy einwurf on eingang for insert to emr_web
      with check (stand = 'neu' and siegel is not null and genommen_von is null)
  `.execute(db)
  // One entry, and only for whoever has its code.
  const eine = sql`(kennung = decode(nullif(current_setting('app.quittung', true), ''), 'hex'))`
  await sql`create policy quittung on eingang for select to emr_web using ${eine}`.execute(db)
  await sql`create policy rueckzug on eingang for delete to emr_web using ${eine}`.execute(db)
}
