import { type Kysely, sql } from 'kysely'

/*
 * Keys that can be changed. `suche` holds the key of the blind index once it no longer follows from the desk key;
 * `fassung` counts the desk keys, so that a running desk notices a new one. emr_wechsel sees keys and no case.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Roles belong to the whole server: another database of it may be making the same one at this moment.
  await sql`
    do $$
    begin
      if not exists (select from pg_roles where rolname = 'emr_wechsel') then
        begin
          create role emr_wechsel nologin nosuperuser nobypassrls nocreatedb nocreaterole;
        exception when duplicate_object or unique_violation then null;
        end;
      end if;
    end $$
  `.execute(db)
  await sql`select from pg_ts_config`.execute(db)
  await sql`
    do $$
    begin
      grant emr_wechsel to current_user;
    exception when unique_violation then null;
    end $$
  `.execute(db)
  await sql`grant usage on schema public to emr_wechsel`.execute(db)
  await sql`set local role emr_owner`.execute(db)
  await sql`grant usage on schema schluessel to emr_wechsel`.execute(db)
  await sql`alter table schluessel.stelle add column suche bytea`.execute(db) // sealed under the desk key
  await sql`alter table schluessel.stelle add column fassung integer not null default 1`.execute(db)
  for (const tabelle of ['schluessel.stelle', 'schluessel.fall']) {
    await sql`
      create policy wechsel on ${sql.raw(tabelle)} to emr_wechsel using (true) with check (true)
    `.execute(db)
    await sql`grant select, update on ${sql.raw(tabelle)} to emr_wechsel`.execute(db)
  }
  await sql`grant select, update on installation to emr_wechsel`.execute(db)
  await sql`grant select on stelle to emr_wechsel`.execute(db)
  await sql`reset role`.execute(db)
}
