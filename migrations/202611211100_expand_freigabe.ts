import { type Kysely, sql } from 'kysely'

/**
 * Release of letters: the draft with what was typed and changed, who released it when and for which text; the versions
 * of the wording with the review of a lawyer; of a printed letter the set text, the proof of dispatch and the answer.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local role emr_owner`.execute(db)
  await sql`
    create table briefentwurf (
      stelle_id        uuid not null,
      id               uuid not null, -- of the letter it becomes
      fall_id          uuid not null,
      art              text not null,
      angelegt_am      timestamptz not null,
      angelegt_von     uuid not null,
      geaendert_am     timestamptz not null,
      inhalt           bytea not null, -- what was typed, changed paragraphs, reasons
      stand            text not null check (stand in ('entwurf', 'vorgelegt', 'zurueckgegeben', 'freigegeben')),
      freigabe_art     text check (freigabe_art in ('beratung', 'zweite', 'anleitung', 'ausnahme')),
      freigegeben_am   timestamptz,
      freigegeben_von  uuid,
      tag              date, -- of the released letter; its dates count from here
      abdruck          bytea, -- keyed fingerprint of the released text: any change takes the release back
      gedruckt         boolean not null default false,
      primary key (stelle_id, id),
      check ((stand = 'freigegeben') = (freigabe_art is not null)),
      check ((freigabe_art is null) = (freigegeben_am is null)),
      check ((freigabe_art is null) = (freigegeben_von is null)),
      check ((freigabe_art is null) = (tag is null)),
      check ((freigabe_art is null) = (abdruck is null)),
      foreign key (stelle_id, fall_id) references fall(stelle_id, id),
      foreign key (stelle_id, angelegt_von) references person(stelle_id, id),
      foreign key (stelle_id, freigegeben_von) references person(stelle_id, id)
    )
  `.execute(db)
  await sql`create index briefentwurf_fall on briefentwurf (stelle_id, fall_id)`.execute(db)
  await sql`
    create table vorlage (
      stelle_id    uuid not null references stelle(id),
      art          text not null,
      fassung      text not null, -- start of SHA-256 of the wording
      wortlaut     text not null,
      seit         timestamptz not null,
      geprueft_am  timestamptz,
      geprueft_von uuid,
      vermerk      text,
      primary key (stelle_id, art, fassung),
      check ((geprueft_am is null) = (geprueft_von is null)),
      foreign key (stelle_id, geprueft_von) references person(stelle_id, id)
    )
  `.execute(db)
  await sql`
    alter table brief
      add column satz bytea, -- the letter as set, so that a packet can be drawn around it
      add column fassung text,
      add column freigabe_art text check (freigabe_art in ('beratung', 'zweite', 'anleitung', 'ausnahme')),
      add column freigegeben_von uuid,
      add column zugang_am date,
      add column nachweis bytea,
      add column antwort_am timestamptz,
      add constraint brief_freigegeben_von foreign key (stelle_id, freigegeben_von) references person(stelle_id, id)
  `.execute(db)
  await sql`alter table brief alter column satz set storage external`.execute(db)
  await regeln(db)
  await sql`reset role`.execute(db)
}

async function regeln(db: Kysely<unknown>): Promise<void> {
  for (const tabelle of ['briefentwurf', 'vorlage']) {
    const name = sql.raw(tabelle)
    await sql`alter table ${name} enable row level security`.execute(db)
    await sql`alter table ${name} force row level security`.execute(db)
    await sql`
      create policy eigene_stelle on ${name} to emr_app
        using (stelle_id = nullif(current_setting('app.stelle', true), '')::uuid)
        with check (stelle_id = nullif(current_setting('app.stelle', true), '')::uuid)
    `.execute(db)
  }
  await sql`
    create policy nur_benannte on briefentwurf as restrictive to emr_app
      using (not (fall_id = any ((select verborgen())::uuid[])))
  `.execute(db)
  await sql`grant select, insert, update, delete on briefentwurf to emr_app`.execute(db)
  await sql`grant select, insert, update on vorlage to emr_app`.execute(db)
  await sql`grant delete on briefentwurf to emr_loeschung`.execute(db)
}
