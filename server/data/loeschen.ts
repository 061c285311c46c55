import { sql } from 'kysely'
import type { Datum } from '../recht/datum.ts'
import type { Trx } from './tables.ts'
import { alsLoeschung } from './zugriff.ts'

/*
 * Erasing a case: the one place that does it. The key goes with the rows, so that copies which survive elsewhere
 * (write-ahead log, backups) no longer open with any key kept here. What stays is a tombstone: SHA-256 of the id.
 */

/**
 * Every table with rows of a case, in the order in which they go, and the column that names the case. A new table
 * belongs here and needs `grant delete … to emr_loeschung`; test/aufbewahrung compares with the catalogue.
 */
export const FALLTABELLEN: readonly Falltabelle[] = [
  { tabelle: 'dokument_seite', fall: 'dokument_id', ueber: 'dokument' },
  { tabelle: 'dokument_original', fall: 'dokument_id', ueber: 'dokument' },
  { tabelle: 'dokument', fall: 'fall_id' },
  { tabelle: 'fall_oeffnung', fall: 'fall_id' },
  { tabelle: 'fall_schutz_person', fall: 'fall_id' },
  { tabelle: 'fall_schutz', fall: 'fall_id' },
  { tabelle: 'suchwort', fall: 'fall_id' },
  { tabelle: 'frist', fall: 'fall_id' },
  { tabelle: 'brief', fall: 'fall_id' },
  { tabelle: 'briefentwurf', fall: 'fall_id' },
  { tabelle: 'fondslink', fall: 'fall_id' },
  { tabelle: 'fondsantrag_schritt', fall: 'fall_id' },
  { tabelle: 'fondsantrag', fall: 'fall_id' },
  { tabelle: 'einwilligung', fall: 'fall_id' },
  { tabelle: 'aussetzung', fall: 'fall_id' },
  { tabelle: 'ereignis', fall: 'fall_id' },
  { tabelle: 'statistik_buchung', fall: 'schluessel_id', ueber: 'statistik_schluessel' },
  { tabelle: 'statistik_schluessel', fall: 'fall_id' },
  { tabelle: 'fall_fassung', fall: 'fall_id' },
  { tabelle: 'fall', fall: 'id' },
  // Becomes a case under the same id; one that was left over goes with it.
  { tabelle: 'entwurf', fall: 'id' },
  { tabelle: 'schluessel.fall', fall: 'fall_id' },
]

type Falltabelle = {
  readonly tabelle: string
  readonly fall: string
  /** The rows hang on those of this table, whose id `fall` holds. */
  readonly ueber?: string
}

/** Which rows of a table belong to a case. */
export const zumFall = ({ fall, ueber }: Falltabelle, stelleId: string, fallId: string) =>
  ueber === undefined
    ? sql<boolean>`stelle_id = ${stelleId} and ${sql.ref(fall)} = ${fallId}`
    : sql<boolean>`stelle_id = ${stelleId} and ${sql.ref(fall)} in (
        select id from ${sql.table(ueber)} where stelle_id = ${stelleId} and fall_id = ${fallId})`

/** Why a case was erased; all that is said about it afterwards. */
export const LOESCHGRUENDE = ['frist', 'widerruf', 'wunsch', 'unrechtmaessig'] as const
export type Loeschgrund = (typeof LOESCHGRUENDE)[number]

/** Erases a case of the desk this transaction sees, all or nothing. Not found or already erased changes nothing. */
export async function loescheFall(
  trx: Trx,
  stelleId: string,
  fallId: string,
  { am, grund }: { readonly am: Datum; readonly grund: Loeschgrund },
): Promise<boolean> {
  if (grund === 'frist') await loeseStatistik(trx, stelleId, fallId)
  if ((await loescheZeilen(trx, stelleId, fallId)) === 0) return false
  await sql`
    insert into schluessel.loeschung (stelle_id, fall_hash, am, grund)
    values (${stelleId}, ${hash(fallId)}, ${am}, ${grund})
    on conflict (stelle_id, fall_hash) do nothing
  `.execute(trx)
  return true
}

/** A draft nobody came back for, with its key. The draft of a case keeps the key, which is the case's. */
export async function loescheEntwurf(trx: Trx, stelleId: string, id: string): Promise<void> {
  await sql`delete from entwurf where stelle_id = ${stelleId} and id = ${id}`.execute(trx)
  await sql`
    delete from schluessel.fall s where s.stelle_id = ${stelleId} and s.fall_id = ${id}
      and not exists (select from fall f where f.stelle_id = s.stelle_id and f.id = s.fall_id)
  `.execute(trx)
}

/**
 * After a restore: erases every case again that a tombstone names, in all desks, and answers how many there were. The
 * tombstones must be the newest there are; they lie in the schema of the keys. Needs a transaction of the user of
 * DATABASE_URL, no desk and no key; leaves the role of the transaction as it was.
 */
export async function wendeLoeschungenAn(trx: Trx): Promise<number> {
  const { rows: vorher } = await sql<{ rolle: string; stelle: string | null }>`
    select current_setting('role') as rolle, current_setting('app.stelle', true) as stelle
  `.execute(trx)
  await alsLoeschung(trx, null)
  const stellen = await trx.selectFrom('stelle').select('id').execute()
  let anzahl = 0
  for (const { id } of stellen) {
    await alsLoeschung(trx, id)
    const zurueck = await listZurueckgekehrte(trx)
    for (const fallId of zurueck) {
      if (await istAbgelaufen(trx, fallId)) await loeseStatistik(trx, id, fallId)
      await loescheZeilen(trx, id, fallId)
    }
    anzahl += zurueck.length
  }
  await sql`
    select set_config('role', ${vorher[0]?.rolle ?? 'none'}, true),
           set_config('app.stelle', ${vorher[0]?.stelle ?? ''}, true)
  `.execute(trx)
  return anzahl
}

/** Whether a case with this id was erased: an old form must not bring it back under the same id. */
export async function istGeloescht(trx: Trx, id: string): Promise<boolean> {
  const { rows } = await sql<{ da: boolean }>`
    select exists (select from schluessel.loeschung where fall_hash = ${hash(id)}) as da
  `.execute(trx)
  return rows[0]?.da ?? false
}

/** Ids that came back with old data, as a case, a draft, or a key alone. */
async function listZurueckgekehrte(trx: Trx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from (
      select id from fall union select id from entwurf union select fall_id from schluessel.fall
      union select id from eingang
    ) da where ${hash(sql`da.id`)} in (select fall_hash from schluessel.loeschung)
  `.execute(trx)
  return rows.map(({ id }) => id)
}

/** The rows and the key of a case, without a tombstone: for cases that have one, or have lost their key. */
export async function loescheZeilen(trx: Trx, stelleId: string, fallId: string): Promise<bigint | 0> {
  let weg: bigint | 0 = 0
  // Notices name a case by its number only.
  await sql`
    delete from hinweis where stelle_id = ${stelleId}
      and nummer = (select nummer from fall where stelle_id = ${stelleId} and id = ${fallId})
  `.execute(trx)
  // What the code of a household still answers; its request became the case under the same id.
  await sql`delete from eingang where stelle_id = ${stelleId} and id = ${fallId}`.execute(trx)
  for (const tabelle of FALLTABELLEN) {
    const { numAffectedRows = 0n } = await sql`
      delete from ${sql.table(tabelle.tabelle)} where ${zumFall(tabelle, stelleId, fallId)}
    `.execute(trx)
    weg = numAffectedRows > 0n ? numAffectedRows : weg
  }
  return weg
}

/**
 * A case whose time is over still counts in the year in which it was booked: its codes stay, without the way back to the
 * case, until that year is released. Whoever has the case erased takes the codes along.
 */
export async function loeseStatistik(trx: Trx, stelleId: string, fallId: string): Promise<void> {
  await sql`
    update statistik_schluessel set fall_id = null where stelle_id = ${stelleId} and fall_id = ${fallId}
  `.execute(trx)
}

/** Whether a case is on the list of erased ones because its time was over. */
export async function istAbgelaufen(trx: Trx, fallId: string): Promise<boolean> {
  const { rows } = await sql<{ da: boolean }>`
    select exists (select from schluessel.loeschung where fall_hash = ${hash(fallId)} and grund = 'frist') as da
  `.execute(trx)
  return rows[0]?.da ?? false
}

const hash = (id: unknown) => sql`sha256(convert_to(${id}::uuid::text, 'UTF8'))`
