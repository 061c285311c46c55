import { type Kysely, sql } from 'kysely'

/** What people may know of a desk, and other places that help; the self-check shows what is switched on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local role emr_owner`.execute(db)
  await sql`
    create table beratungsstelle (
      stelle_id       uuid not null references stelle(id),
      id              uuid not null,
      eigen           boolean not null, -- the desk itself, not another place that it knows
      oeffentlich     boolean not null,
      profil          jsonb not null, -- name, address, hours: nothing of a household
      geaendert_am    timestamptz not null,
      primary key (stelle_id, id)
    )
  `.execute(db)
  await sql`create unique index beratungsstelle_eigen on beratungsstelle (stelle_id) where eigen`.execute(db)
  await sql`alter table beratungsstelle enable row level security`.execute(db)
  await sql`alter table beratungsstelle force row level security`.execute(db)
  await sql`
    create policy eigene_stelle on beratungsstelle to emr_app
      using (stelle_id = nullif(current_setting('app.stelle', true), '')::uuid)
      with check (stelle_id = nullif(current_setting('app.stelle', true), '')::uuid)
  `.execute(db)
  // The public part sees what is switched on, and who answers for the pages once that is entered.
  await sql`
    create policy oeffentlich on beratungsstelle for select to emr_web
      using (oeffentlich or (eigen and profil ? 'verantwortlich'))
  `.execute(db)
  await sql`grant select, insert, update, delete on beratungsstelle to emr_app`.execute(db)
  await sql`grant select on beratungsstelle to emr_web`.execute(db)
  await sql`reset role`.execute(db)
}
