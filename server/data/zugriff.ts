import { hatMehrere } from './postgres.ts'
import { sql } from 'kysely'
import {
  beobachtet,
  type Merkzettel,
  neuerMerkzettel,
  schreibeAuf,
  type Vermerk,
  vermerkeAus,
} from './aufzeichnung.ts'
import { type Schluesselbund, sperreStellenschluessel, type Stellenschluessel } from './schluesselbund.ts'
import type { Db, Trx } from './tables.ts'

/** Who acts: one person of one desk. Comes from the session, never from the request. */
export type Wer = {
  readonly stelleId: string
  readonly personId: string
  /** On which page: the pattern of the address, for the record. */
  readonly weg?: string | undefined
}

/** A transaction that sees one desk, with the keys to open its cases. */
export type Stellenzugriff = Wer & {
  readonly trx: Trx
  readonly schluessel: Stellenschluessel
  readonly merkzettel: Merkzettel
  /** Told of every seal in a list that does not open; the list goes on without it. */
  readonly meldeUnlesbar?: Meldung | undefined
}

type Meldung = (spalte: string) => void

type Zugang = {
  readonly db: Db
  readonly schluesselbund: Schluesselbund
  readonly meldeUnlesbar?: Meldung
}

/**
 * The only way to a table with case data: opens a transaction, takes the role emr_app (neither owner nor superuser)
 * and sets the desk, both for this transaction alone. When it returns, what was written is on disk, and with it, in the
 * same transaction, the record of who opened or changed which case.
 */
export async function mitStelle<T>(
  zugang: Zugang,
  wer: Wer,
  fn: (zugriff: Stellenzugriff) => Promise<T>,
): Promise<T> {
  return zugang.db.transaction().execute(async trx => {
    await sql`select ${sperreStellenschluessel(wer.stelleId, 'geteilt')}`.execute(trx)
    const { ergebnis, vermerke } = await inStelle(trx, zugang, wer, fn)
    await schreibeAuf(trx, wer.weg, vermerke)
    return ergebnis
  })
}

/**
 * Like `mitStelle`, but the database itself refuses to write. One snapshot for all it reads, so that keys and what
 * they open belong together while keys are being changed. Which cases were seen is recorded before the result is
 * handed out: what cannot be recorded is not shown.
 */
export async function liesStelle<T>(
  zugang: Zugang,
  wer: Wer,
  fn: (zugriff: Stellenzugriff) => Promise<T>,
): Promise<T> {
  const { ergebnis, vermerke } = await zugang.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(trx => inStelle(trx, zugang, wer, fn))
  if (vermerke.length > 0) {
    await zugang.db.transaction().execute(async trx => {
      await setzeStelle(trx, wer)
      await schreibeAuf(trx, wer.weg, vermerke)
    })
  }
  return ergebnis
}

/** Accounts and sessions, before a desk is known: a role of its own that sees no case data. */
export async function beiAnmeldung<T>(db: Db, fn: (trx: Trx) => Promise<T>): Promise<T> {
  return db.transaction().execute(trx => alsAnmeldung(trx, fn))
}

/** Like `beiAnmeldung`, but the database itself refuses to write. */
export async function liesAnmeldung<T>(db: Db, fn: (trx: Trx) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setAccessMode('read only')
    .execute(trx => alsAnmeldung(trx, fn))
}

/** The public part: a role that sees what desks tell about themselves, and no case. It only reads. */
export async function liesOeffentlich<T>(db: Db, fn: (trx: Trx) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setAccessMode('read only')
    .execute(async trx => {
      await sql`select set_config('role', 'emr_web', true)`.execute(trx)
      return fn(trx)
    })
}

/**
 * For the public part: a role that puts something into the Eingang and reads nothing of it. With the hash of a code it
 * sees the state of that one entry and can take it back.
 */
export async function alsOeffentlich<T>(
  db: Db,
  fn: (trx: Trx) => Promise<T>,
  quittung: Buffer | null = null,
): Promise<T> {
  return db.transaction().execute(async trx => {
    await sql`
      select set_config('role', 'emr_web', true), set_config('app.quittung', ${quittung?.toString('hex') ?? ''}, true)
    `.execute(trx)
    return fn(trx)
  })
}

/**
 * For erasing: a transaction with the role emr_loeschung, which may delete what others can only add to. It sees one
 * desk, or with `null` none. It carries no key: whoever erases opens nothing.
 */
export async function zumLoeschen<T>(
  db: Db,
  stelleId: string | null,
  fn: (trx: Trx) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async trx => {
    await alsLoeschung(trx, stelleId)
    return fn(trx)
  })
}

/** Changing keys: a role that sees the keys of all desks and no case. */
export async function beimWechsel<T>(db: Db, fn: (trx: Trx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async trx => {
    await sql`select set_config('role', 'emr_wechsel', true)`.execute(trx)
    return fn(trx)
  })
}

/**
 * For the release of statistics: one snapshot of what all desks booked, with the record keys, and no case. The database
 * itself refuses to write.
 */
export async function liesStatistik<T>(db: Db, fn: (trx: Trx) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(trx => alsStatistik(trx, fn))
}

/** One snapshot on one connection or more; the first is that of the transaction itself. */
export type Schnappschuss = readonly [Trx, ...Trx[]]

/**
 * The same for work that can be shared out: a server reads the snapshot on two connections, and so takes both cores; the
 * embedded database has only the one.
 */
export async function liesStatistikZuZweit<T>(db: Db, fn: (leser: Schnappschuss) => Promise<T>): Promise<T> {
  return liesStatistik(db, async trx => {
    if (!hatMehrere(db)) return fn([trx])
    const { rows } = await sql<{ id: string }>`select pg_export_snapshot() as id`.execute(trx)
    return db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async zweite => {
        await sql`set transaction snapshot ${sql.lit(rows[0]?.id ?? '')}`.execute(zweite)
        return alsStatistik(zweite, () => fn([trx, zweite]))
      })
  })
}

/** The same role for writing what was released. */
export async function schreibeStatistik<T>(db: Db, fn: (trx: Trx) => Promise<T>): Promise<T> {
  return db.transaction().execute(trx => alsStatistik(trx, fn))
}

async function alsStatistik<T>(trx: Trx, fn: (trx: Trx) => Promise<T>): Promise<T> {
  await sql`select set_config('role', 'emr_stat', true)`.execute(trx)
  return fn(trx)
}

/** Points a transaction under emr_loeschung at a desk, for one that goes through all of them. */
export async function alsLoeschung(trx: Trx, stelleId: string | null): Promise<void> {
  await sql`
    select set_config('role', 'emr_loeschung', true), set_config('app.stelle', ${stelleId ?? ''}, true)
  `.execute(trx)
}

/** Takes the role of the sign-in for the rest of this transaction. */
export async function alsAnmeldung<T>(trx: Trx, fn: (trx: Trx) => Promise<T>): Promise<T> {
  await sql`select set_config('role', 'emr_anmeldung', true)`.execute(trx)
  return fn(trx)
}

async function inStelle<T>(
  roh: Trx,
  { schluesselbund, meldeUnlesbar }: Zugang,
  wer: Wer,
  fn: (zugriff: Stellenzugriff) => Promise<T>,
): Promise<{ readonly ergebnis: T; readonly vermerke: readonly Vermerk[] }> {
  await setzeStelle(roh, wer)
  const merkzettel = neuerMerkzettel()
  const trx = beobachtet(roh, merkzettel)
  const schluessel = {
    ...(await schluesselbund.stelle(trx, wer.stelleId)),
    geoeffnet: (fallId: string) => void merkzettel.geoeffnet.add(fallId),
  }
  const ergebnis = await fn({ ...wer, trx, schluessel, merkzettel, meldeUnlesbar })
  return { ergebnis, vermerke: await vermerkeAus(trx, merkzettel, wer.weg) }
}

async function setzeStelle(trx: Trx, wer: Wer): Promise<void> {
  await sql`
    select set_config('role', 'emr_app', true),
           set_config('app.stelle', ${wer.stelleId}, true),
           set_config('app.person', ${wer.personId}, true)
  `.execute(trx)
}
