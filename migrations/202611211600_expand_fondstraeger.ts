import { type Kysely, sql } from 'kysely'

/**
 * A fund that the desk runs itself: periods with a budget, windows in which it takes applications, applications,
 * payments and the files in which they go to the bank. Nothing here hangs on a case of the desk: who applies is known by
 * a keyed hash, and what an application says is sealed under a key of its own. Open are the sums that are reckoned with.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local role emr_owner`.execute(db)
  await fonds(db)
  await antraege(db)
  await regeln(db)
  await sql`reset role`.execute(db)
}

async function fonds(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table traegerfonds (
      stelle_id        uuid not null references stelle(id),
      id               uuid not null,
      name             text not null,
      zweck            text not null,
      konto_inhaber    text not null,
      iban             text not null, -- the account of the fund
      hoechstens_cent  int not null check (hoechstens_cent > 0), -- for one household in one period
      hoechstens_oft   int not null check (hoechstens_oft > 0),
      angelegt_am      timestamptz not null,
      angelegt_von     uuid not null,
      primary key (stelle_id, id),
      foreign key (stelle_id, angelegt_von) references person(stelle_id, id)
    )
  `.execute(db)
  await sql`
    create table traegerzeitraum (
      stelle_id      uuid not null,
      id             uuid not null,
      fonds_id       uuid not null,
      von            date not null,
      bis            date not null,
      budget_cent    int not null,
      gebunden_cent  int not null default 0, -- granted and not taken back
      primary key (stelle_id, id),
      unique (stelle_id, fonds_id, id),
      check (von <= bis),
      check (gebunden_cent >= 0 and gebunden_cent <= budget_cent),
      foreign key (stelle_id, fonds_id) references traegerfonds(stelle_id, id)
    )
  `.execute(db)
  await sql`
    create table traegerfenster (
      stelle_id    uuid not null,
      id           uuid not null,
      fonds_id     uuid not null,
      zeitraum_id  uuid not null,
      von          date not null,
      bis          date not null,
      primary key (stelle_id, id),
      check (von <= bis),
      foreign key (stelle_id, fonds_id, zeitraum_id) references traegerzeitraum(stelle_id, fonds_id, id)
    )
  `.execute(db)
}

async function antraege(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table traegerantrag (
      stelle_id        uuid not null,
      id               uuid not null, -- also names its key in schluessel.fall
      fonds_id         uuid not null,
      zeitraum_id      uuid not null,
      version          int not null,
      stand            text not null check (stand in
                         ('offen', 'vorgeschlagen', 'bewilligt', 'abgelehnt', 'zurueckgezogen', 'storniert')),
      eingang          date not null,
      haushalt         bytea not null, -- keyed hash, for this fund alone
      daten            bytea, -- sealed; null: erased
      vorschlag        text check (vorschlag in ('bewilligen', 'ablehnen')),
      vorschlag_cent   int check (vorschlag_cent > 0),
      grund            text,
      vorschlag_von    uuid,
      vorschlag_am     timestamptz,
      entschieden_von  uuid,
      entschieden_am   timestamptz,
      angelegt_von     uuid not null,
      angelegt_am      timestamptz not null,
      primary key (stelle_id, id),
      foreign key (stelle_id, fonds_id, zeitraum_id) references traegerzeitraum(stelle_id, fonds_id, id),
      foreign key (stelle_id, vorschlag_von) references person(stelle_id, id),
      foreign key (stelle_id, entschieden_von) references person(stelle_id, id),
      foreign key (stelle_id, angelegt_von) references person(stelle_id, id),
      check ((vorschlag is null) = (vorschlag_von is null)),
      check ((vorschlag_cent is not null) = coalesce(vorschlag = 'bewilligen', false)),
      check (stand not in ('bewilligt', 'abgelehnt', 'storniert')
        or (vorschlag_von is not null and entschieden_von is not null)),
      check (entschieden_von is null or entschieden_von <> vorschlag_von) -- four eyes
    )
  `.execute(db)
  await sql`create index traegerantrag_haushalt on traegerantrag (stelle_id, zeitraum_id, haushalt)`.execute(
    db,
  )
  await sql`create index traegerantrag_fonds on traegerantrag (stelle_id, fonds_id, angelegt_am)`.execute(db)
  await sql`
    create table traegerdatei (
      stelle_id      uuid not null,
      id             uuid not null,
      fonds_id       uuid not null,
      nummer         int not null check (nummer > 0),
      am             timestamptz not null,
      ausfuehrung    date not null,
      person_id      uuid not null,
      primary key (stelle_id, id),
      unique (stelle_id, fonds_id, id),
      unique (stelle_id, fonds_id, nummer),
      foreign key (stelle_id, fonds_id) references traegerfonds(stelle_id, id),
      foreign key (stelle_id, person_id) references person(stelle_id, id)
    )
  `.execute(db)
  await sql`
    create table traegerzahlung (
      stelle_id    uuid not null,
      antrag_id    uuid not null, -- one payment for an application, whatever happens
      fonds_id     uuid not null,
      betrag_cent  int not null check (betrag_cent > 0),
      stand        text not null check (stand in ('offen', 'ausgegeben', 'storniert', 'zurueck')),
      datei_id     uuid, -- the one file it went into
      primary key (stelle_id, antrag_id),
      foreign key (stelle_id, antrag_id) references traegerantrag(stelle_id, id),
      foreign key (stelle_id, fonds_id, datei_id) references traegerdatei(stelle_id, fonds_id, id),
      check ((datei_id is not null) = (stand in ('ausgegeben', 'zurueck')))
    )
  `.execute(db)
  await sql`create index traegerzahlung_datei on traegerzahlung (stelle_id, fonds_id, datei_id)`.execute(db)
}

async function regeln(db: Kysely<unknown>): Promise<void> {
  for (const tabelle of [
    'traegerfonds',
    'traegerzeitraum',
    'traegerfenster',
    'traegerantrag',
    'traegerdatei',
    'traegerzahlung',
  ]) {
    const name = sql.raw(tabelle)
    await sql`alter table ${name} enable row level security`.execute(db)
    await sql`alter table ${name} force row level security`.execute(db)
    await sql`
      create policy eigene_stelle on ${name} to emr_app
        using (stelle_id = nullif(current_setting('app.stelle', true), '')::uuid)
        with check (stelle_id = nullif(current_setting('app.stelle', true), '')::uuid)
    `.execute(db)
  }
  // `update` on traegerfonds is for the lock of its row: one person at a time changes windows or makes a file.
  await sql`grant select, insert, update on traegerfonds, traegerzeitraum, traegerantrag, traegerzahlung to emr_app`.execute(
    db,
  )
  await sql`grant select, insert on traegerfenster, traegerdatei to emr_app`.execute(db)
}
