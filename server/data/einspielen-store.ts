import { sql } from 'kysely'
import { istAbgelaufen, loescheZeilen, loeseStatistik } from './loeschen.ts'
import { migriereIn } from './migrate.ts'
import { dekOeffnen, oeffneStelle } from './schluesselbund.ts'
import { listTabellen, type Tabelle } from './sicherung-store.ts'
import { Startfehler } from './startfehler.ts'
import type { Db, Trx } from './tables.ts'

/*
 * Writing a backup into an empty database: one transaction from the first table to the last check, so that whatever
 * goes wrong leaves the database as empty as it was.
 */

export type Ladung = {
  readonly migration: string
  /** The rows, some at a time; throws where the file is damaged. */
  readonly stuecke: () => AsyncIterable<{ readonly tabelle: string; readonly zeilen: readonly string[] }>
}

export type Eingespielt = {
  /** Rows by table, as they came. */
  readonly zeilen: Readonly<Record<string, number>>
  /** Cases that were in the data and must not come back. */
  readonly getilgt: number
  /** Case keys, each of which opened. */
  readonly schluessel: number
}

/** Fills an empty database. Throws Startfehler where it is not empty, or where the two files do not fit each other. */
export async function spieleEin(
  db: Db,
  daten: Ladung,
  schluessel: Ladung,
  hauptschluessel: Buffer,
): Promise<Eingespielt> {
  return db.transaction().execute(async trx => {
    await sql`select set_config('statement_timeout', '0', true)`.execute(trx)
    await pruefeLeer(trx, daten.migration)
    const zeilen: Record<string, number> = {}
    await migriereIn(trx, daten.migration)
    await lade(trx, daten, zeilen)
    await migriereIn(trx, schluessel.migration)
    await lade(trx, schluessel, zeilen)
    await migriereIn(trx)
    await pruefeZusammen(trx)
    const getilgt = await tilge(trx)
    await stelleZaehler(trx)
    const geoeffnet = await pruefeSchluessel(trx, hauptschluessel)
    return { zeilen, getilgt, schluessel: geoeffnet }
  })
}

async function pruefeLeer(trx: Trx, migration: string): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'schluessel') and c.relkind in ('r', 'p', 'v', 'm')
  `.execute(trx)
  if (rows.length === 0) return
  const unsere =
    rows.some(({ name }) => name === 'kysely_migration') && rows.some(({ name }) => name === 'stelle')
  if (!unsere || (await sql`select from stelle limit 1`.execute(trx)).rows.length > 0) {
    throw new Startfehler(
      'Die Datenbank ist nicht leer. Zurückgespielt wird nur in eine leere: Nehmen Sie einen neuen DATA_DIR oder eine neue Datenbank.',
    )
  }
  const { rows: stand } = await sql<{ name: string }>`select max(name) as name from kysely_migration`.execute(
    trx,
  )
  if ((stand[0]?.name ?? '') > migration) {
    throw new Startfehler(
      'Die Datenbank ist schon auf einem neueren Stand als die Sicherung. Nehmen Sie einen neuen DATA_DIR oder eine neue Datenbank.',
    )
  }
}

async function lade(trx: Trx, { stuecke }: Ladung, gezaehlt: Record<string, number>): Promise<void> {
  const tabellen = new Map((await listTabellen(trx)).map(tabelle => [tabelle.name, tabelle]))
  await ohneZeilensicherheit(trx, [...tabellen.keys()], async () => {
    for await (const { tabelle, zeilen } of stuecke()) {
      const ziel = tabellen.get(tabelle)
      if (!ziel)
        throw new Startfehler(`Die Sicherung enthält eine Tabelle, die es hier nicht gibt: ${tabelle}.`)
      gezaehlt[tabelle] = (gezaehlt[tabelle] ?? 0) + zeilen.length
      if (zeilen.length > 0) await insertZeilen(trx, ziel, zeilen)
    }
  })
}

async function insertZeilen(trx: Trx, { name, spalten }: Tabelle, zeilen: readonly string[]): Promise<void> {
  const ziel = sql.table(name)
  const liste = sql.join(spalten.map(spalte => sql.id(spalte)))
  // The list of erased cases comes with both files.
  const doppelt = name === LOESCHLISTE ? sql`on conflict do nothing` : sql``
  await sql`
    insert into ${ziel} (${liste}) overriding system value
    select ${liste} from json_populate_recordset(null::${ziel}, ${`[${zeilen.join(',')}]`}::json) ${doppelt}
  `.execute(trx)
}

/** For the owner, inside this transaction: rows of all desks can be written, and nothing happens by itself. */
async function ohneZeilensicherheit(
  trx: Trx,
  namen: readonly string[],
  fn: () => Promise<void>,
): Promise<void> {
  await sql`set local role emr_owner`.execute(trx)
  const { rows } = await sql<{ name: string }>`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relforcerowsecurity and n.nspname in ('public', 'schluessel')
  `.execute(trx)
  const alle = namen.map(name => sql.table(name))
  for (const { name } of rows)
    await sql`alter table ${sql.table(name)} no force row level security`.execute(trx)
  for (const tabelle of alle) await sql`alter table ${tabelle} disable trigger user`.execute(trx)
  await fn()
  for (const tabelle of alle) await sql`alter table ${tabelle} enable trigger user`.execute(trx)
  for (const { name } of rows) await sql`alter table ${sql.table(name)} force row level security`.execute(trx)
  await sql`reset role`.execute(trx)
}

async function pruefeZusammen(trx: Trx): Promise<void> {
  const { rows } = await alsWechsel(trx, () =>
    sql`
      select from stelle s where not exists (select from schluessel.stelle k where k.stelle_id = s.id) limit 1
    `.execute(trx),
  )
  if (rows.length > 0) {
    throw new Startfehler(
      'Die beiden Sicherungen gehören nicht zusammen: Einer Beratungsstelle fehlt der Schlüssel.',
    )
  }
}

/** Hashes of erased cases, by which they are kept from coming back. */
const LOESCHLISTE = 'schluessel.loeschung'

/**
 * Takes out what must not come back: cases on the list of erased ones, and cases whose key is gone, with everything
 * that hangs on them. Answers how many there were.
 */
export async function tilge(trx: Trx): Promise<number> {
  let getilgt = 0
  await ohneZeilensicherheit(trx, [], async () => {
    const { rows } = await sql<{ stelleId: string; id: string }>`
      select f.stelle_id, f.id from fall f where not exists (
          select from schluessel.fall k where k.stelle_id = f.stelle_id and k.fall_id = f.id)
        or sha256(convert_to(f.id::text, 'UTF8')) in (select fall_hash from schluessel.loeschung)
    `.execute(trx)
    for (const { stelleId, id } of rows) {
      if (await istAbgelaufen(trx, id)) await loeseStatistik(trx, stelleId, id)
      await loescheZeilen(trx, stelleId, id)
    }
    getilgt = rows.length
    // An application to the desk's own fund keeps its sums when what it says was erased with its key.
    await sql`
      update traegerantrag a set daten = null where daten is not null and not exists (
        select from schluessel.fall k where k.stelle_id = a.stelle_id and k.fall_id = a.id)
    `.execute(trx)
    // Keys of cases that came after the data were saved, and drafts whose key is gone.
    await sql`
      delete from entwurf e where not exists (
        select from schluessel.fall k where k.stelle_id = e.stelle_id and k.fall_id = e.id)
    `.execute(trx)
    await sql`
      delete from schluessel.fall k
      where not exists (select from fall f where f.stelle_id = k.stelle_id and f.id = k.fall_id)
        and not exists (select from entwurf e where e.stelle_id = k.stelle_id and e.id = k.fall_id)
        and not exists (select from traegerantrag a where a.stelle_id = k.stelle_id and a.id = k.fall_id)
    `.execute(trx)
    await sql`delete from gruendung`.execute(trx)
  })
  return getilgt
}

/** Numbers that the database counts itself go on after the highest there is. */
async function stelleZaehler(trx: Trx): Promise<void> {
  await sql`set local role emr_owner`.execute(trx)
  const { rows } = await sql<{ tabelle: string; spalte: string; zaehler: string }>`
    select * from (
      select n.nspname || '.' || c.relname as tabelle, a.attname::text as spalte,
             pg_get_serial_sequence(quote_ident(n.nspname) || '.' || quote_ident(c.relname), a.attname) as zaehler
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'schluessel') and c.relkind = 'r' and c.relname not like 'kysely%'
        and a.attnum > 0 and not a.attisdropped and (a.attidentity <> '' or a.atthasdef)
    ) x where zaehler is not null
  `.execute(trx)
  await sql`reset role`.execute(trx)
  for (const { tabelle, spalte, zaehler } of rows) {
    await ohneZeilensicherheit(trx, [], async () => {
      await sql`
        select setval(${zaehler}::regclass, max(${sql.id(spalte)})) from ${sql.table(tabelle)}
        having max(${sql.id(spalte)}) is not null
      `.execute(trx)
    })
  }
}

/** Every key opens, or nothing is kept. Answers how many case keys there are. */
async function pruefeSchluessel(trx: Trx, hauptschluessel: Buffer): Promise<number> {
  return alsWechsel(trx, async () => {
    const stellen = await trx.selectFrom('schluessel.stelle').selectAll().execute()
    let faelle = 0
    for (const { stelleId, ...zeile } of stellen) {
      const schluessel = oeffneStelle(hauptschluessel, stelleId, zeile)
      const deks = await trx
        .selectFrom('schluessel.fall')
        .select(['fallId', 'dek'])
        .where('stelleId', '=', stelleId)
        .execute()
      for (const { fallId, dek } of deks) dekOeffnen(schluessel, fallId, dek)
      faelle += deks.length
    }
    return faelle
  })
}

async function alsWechsel<T>(trx: Trx, fn: () => Promise<T>): Promise<T> {
  await sql`set local role emr_wechsel`.execute(trx)
  const ergebnis = await fn()
  await sql`reset role`.execute(trx)
  return ergebnis
}
