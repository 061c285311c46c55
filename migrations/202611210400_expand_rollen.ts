import { type Kysely, sql } from 'kysely'

/*
 * Who may do what in the database. The tables belong to emr_owner, as whom nobody logs in; the app takes one of the
 * other roles at the start of each transaction. None of them is owner, superuser or exempt from row-level security.
 *   emr_app        the desk: cases of one Stelle
 *   emr_anmeldung  accounts and sessions, no case data
 *   emr_web        the public part (self-check)
 *   emr_stat       statistics
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Roles belong to the whole server: another database of it may be making the same ones at this moment.
  await sql`
    do $$
    declare rolle text;
    begin
      foreach rolle in array array['emr_owner', 'emr_app', 'emr_anmeldung', 'emr_web', 'emr_stat'] loop
        if not exists (select from pg_roles where rolname = rolle) then
          begin
            execute format('create role %I nologin nosuperuser nobypassrls nocreatedb nocreaterole', rolle);
          exception when duplicate_object or unique_violation then null;
          end;
        end if;
      end loop;
    end $$
  `.execute(db)
  // Opening a table for the first time makes this connection see the roles that a faster one has just made.
  await sql`select from pg_ts_parser`.execute(db)
  await sql`
    do $$
    declare rolle text;
    begin
      foreach rolle in array array['emr_owner', 'emr_app', 'emr_anmeldung', 'emr_web', 'emr_stat'] loop
        begin
          execute format('grant %I to current_user', rolle);
        exception when unique_violation then null;
        end;
      end loop;
      execute format('grant create on database %I to emr_owner', current_database());
    end $$
  `.execute(db)
  await sql`grant usage, create on schema public to emr_owner`.execute(db)
  await sql`revoke create on schema public from public`.execute(db)
  await sql`grant usage on schema public to emr_app, emr_anmeldung, emr_web, emr_stat`.execute(db)
  await sql`create schema schluessel authorization emr_owner`.execute(db)
  await sql`set local role emr_owner`.execute(db)
  // Kept apart from the data, so that a backup can leave the keys out (crypto-shredding).
  await sql`grant usage on schema schluessel to emr_app`.execute(db)
  await sql`reset role`.execute(db)
}
