import { type Kysely, sql } from 'kysely'

/**
 * Applications of a case to a fund: the application on the version of the entry it was made on, its steps, which only
 * grow, and the link through which a carrier answers.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local role emr_owner`.execute(db)
  await sql`
    create table fondsantrag (
      stelle_id     uuid not null,
      id            uuid not null,
      fall_id       uuid not null,
      fonds_id      uuid not null,
      fassung       int not null,
      weitergabe    boolean not null, -- a referral to who may apply
      stand         text not null,
      nummer        int not null check (nummer >= 0), -- of the last step: two who decide at once are told apart by it
      angelegt_am   timestamptz not null,
      angelegt_von  uuid not null,
      inhalt        bytea not null, -- amount, fields and papers that go out, the agreement of the household
      primary key (stelle_id, id),
      foreign key (stelle_id, fall_id) references fall(stelle_id, id),
      foreign key (stelle_id, fonds_id, fassung) references fondsfassung(stelle_id, fonds_id, nummer),
      foreign key (stelle_id, angelegt_von) references person(stelle_id, id)
    )
  `.execute(db)
  await sql`create index fondsantrag_fall on fondsantrag (stelle_id, fall_id)`.execute(db)
  await sql`
    create table fondsantrag_schritt (
      stelle_id    uuid not null,
      id           uuid not null,
      fall_id      uuid not null,
      antrag_id    uuid not null,
      nummer       int not null check (nummer > 0),
      schritt      text not null,
      nach         text not null,
      am           timestamptz not null,
      person_id    uuid not null,
      durch        text not null check (durch in ('stelle', 'traeger')),
      inhalt       bytea not null, -- what was said with the step
      primary key (stelle_id, id),
      unique (stelle_id, antrag_id, nummer),
      foreign key (stelle_id, antrag_id) references fondsantrag(stelle_id, id),
      foreign key (stelle_id, fall_id) references fall(stelle_id, id),
      foreign key (stelle_id, person_id) references person(stelle_id, id)
    )
  `.execute(db)
  // Whatever the program thinks: an application is paid once.
  await sql`
    create unique index fondsantrag_eine_zahlung on fondsantrag_schritt (stelle_id, antrag_id) where schritt = 'zahlen'
  `.execute(db)
  await sql`
    create table fondslink (
      stelle_id    uuid not null,
      id           uuid not null,
      fall_id      uuid not null,
      antrag_id    uuid not null,
      token_hash   bytea not null, -- SHA-256 of the secret in the address, never the secret
      erstellt_am  timestamptz not null,
      person_id    uuid not null, -- the link sees what this person may see
      bis          timestamptz not null,
      beendet_am   timestamptz,
      aufrufe      int not null default 0,
      zuletzt_am   timestamptz,
      primary key (stelle_id, id),
      unique (token_hash),
      foreign key (stelle_id, antrag_id) references fondsantrag(stelle_id, id),
      foreign key (stelle_id, fall_id) references fall(stelle_id, id),
      foreign key (stelle_id, person_id) references person(stelle_id, id)
    )
  `.execute(db)
  await sql`create index fondslink_antrag on fondslink (stelle_id, antrag_id)`.execute(db)
  await regeln(db)
  await sql`reset role`.execute(db)
}

async function regeln(db: Kysely<unknown>): Promise<void> {
  for (const tabelle of ['fondsantrag', 'fondsantrag_schritt', 'fondslink']) {
    const name = sql.raw(tabelle)
    await sql`alter table ${name} enable row level security`.execute(db)
    await sql`alter table ${name} force row level security`.execute(db)
    await sql`
      create policy eigene_stelle on ${name} to emr_app
        using (stelle_id = nullif(current_setting('app.stelle', true), '')::uuid)
        with check (stelle_id = nullif(current_setting('app.stelle', true), '')::uuid)
    `.execute(db)
    await sql`
      create policy nur_benannte on ${name} as restrictive to emr_app
        using (not (fall_id = any ((select verborgen())::uuid[])))
    `.execute(db)
    await sql`grant delete on ${name} to emr_loeschung`.execute(db)
  }
  // Who answers through a link does not sign in: whose link it is, is found before a desk is known.
  await sql`create policy anmeldung on fondslink for select to emr_anmeldung using (true)`.execute(db)
  await sql`grant select on fondslink to emr_anmeldung`.execute(db)
  await sql`grant select, insert, update on fondsantrag to emr_app`.execute(db)
  await sql`grant select, insert on fondsantrag_schritt to emr_app`.execute(db)
  await sql`grant select, insert, update on fondslink to emr_app`.execute(db)
}
