import { type Kysely, sql } from 'kysely'

/**
 * What everybody may know of the offers a desk has checked. A table of its own, because a policy hides rows and no part
 * of a text: so the public part has no right at all on the directory with its sources, questions and calls.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local role emr_owner`.execute(db)
  await sql`
    create table fondsoeffentlich (
      stelle_id    uuid not null,
      fonds_id     uuid not null,
      name         text not null,
      deckt        text[] not null,
      telefon      text, -- of the carrier, where the desk says that it may stand there
      geprueft_am  date not null,
      gilt_tage    int not null,
      primary key (stelle_id, fonds_id),
      foreign key (stelle_id, fonds_id) references fonds(stelle_id, id)
    )
  `.execute(db)
  await fuelle(db)
  await sql`alter table fondsoeffentlich enable row level security`.execute(db)
  await sql`alter table fondsoeffentlich force row level security`.execute(db)
  await sql`
    create policy eigene_stelle on fondsoeffentlich to emr_app
      using (stelle_id = nullif(current_setting('app.stelle', true), '')::uuid)
      with check (stelle_id = nullif(current_setting('app.stelle', true), '')::uuid)
  `.execute(db)
  // Only under a desk that shows itself.
  await sql`
    create policy oeffentlich on fondsoeffentlich for select to emr_web
      using (exists (select from beratungsstelle b
        where b.stelle_id = fondsoeffentlich.stelle_id and b.eigen and b.oeffentlich))
  `.execute(db)
  await sql`grant select, insert, delete on fondsoeffentlich to emr_app`.execute(db)
  await sql`grant select on fondsoeffentlich to emr_web`.execute(db)
  await sql`reset role`.execute(db)
}

/** Backfill: no entry from before says of a telephone that it may stand there. */
async function fuelle(db: Kysely<unknown>): Promise<void> {
  for (const tabelle of ['fonds', 'fondsfassung']) {
    await sql`alter table ${sql.raw(tabelle)} no force row level security`.execute(db)
  }
  await sql`
    insert into fondsoeffentlich (stelle_id, fonds_id, name, deckt, geprueft_am, gilt_tage)
    select f.stelle_id, f.id, v.inhalt::jsonb ->> 'name',
           array(select jsonb_array_elements_text(v.inhalt::jsonb -> 'deckt')), f.geprueft_am, f.gilt_tage
    from fonds f
    join fondsfassung v on v.stelle_id = f.stelle_id and v.fonds_id = f.id and v.nummer = f.fassung
    where f.status = 'aktiv' and v.inhalt::jsonb ->> 'sichtbarkeit' = 'oeffentlich'
  `.execute(db)
  for (const tabelle of ['fonds', 'fondsfassung']) {
    await sql`alter table ${sql.raw(tabelle)} force row level security`.execute(db)
  }
}
