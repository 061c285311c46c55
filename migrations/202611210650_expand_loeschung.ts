import { type Kysely, sql } from 'kysely'

/** Erasing and changing keys reach what came after them: documents, restrictions, notices, second factors. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local role emr_owner`.execute(db)
  await sql`grant delete on dokument, fall_oeffnung, hinweis to emr_loeschung`.execute(db)
  // Whoever erases opens nothing; a restricted case must not live for ever because nobody may see it.
  await sql`
    create or replace function verborgen() returns uuid[]
    language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
    declare
      ich uuid := nullif(current_setting('app.person', true), '')::uuid;
    begin
      if current_user = 'emr_loeschung' then
        return array[]::uuid[];
      end if;
      return array(
        select s.fall_id from public.fall_schutz s
        where not exists (select from public.fall_schutz_person p
            where p.stelle_id = s.stelle_id and p.fall_id = s.fall_id and p.person_id = ich)
          and not exists (select from public.fall_oeffnung o
            where o.stelle_id = s.stelle_id and o.fall_id = s.fall_id and o.person_id = ich and o.bis > now())
      );
    end $$
  `.execute(db)
  // emr_wechsel opens and seals these anew; it sees the seals and the ids they belong to, nothing else of the rows.
  for (const [tabelle, zeile, spalte] of [
    ['fall_schutz', 'fall_id', 'grund'],
    ['hinweis', 'id', 'text'],
    ['totp', 'person_id', 'geheimnis'],
  ] as const) {
    const [name, wer, was] = [sql.raw(tabelle), sql.raw(zeile), sql.raw(spalte)]
    await sql`grant select (stelle_id, ${wer}, ${was}), update (${was}) on ${name} to emr_wechsel`.execute(db)
    await sql`create policy wechsel on ${name} to emr_wechsel using (true) with check (true)`.execute(db)
  }
  await sql`reset role`.execute(db)
}
