import { sql } from 'kysely'
import { type Schluesselbund, sperreStellenschluessel, type Stellenschluessel } from './schluesselbund.ts'
import type { Db, Trx } from './tables.ts'

/** Who acts: one person of one desk. Comes from the session, never from the request. */
export type Wer = { readonly stelleId: string; readonly personId: string }

/** A transaction that sees one desk, with the keys to open its cases. */
export type Stellenzugriff = Wer & {
  readonly trx: Trx
  readonly schluessel: Stellenschluessel
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
 * and sets the desk, both for this transaction alone. When it returns, what was written is on disk.
 */
export async function mitStelle<T>(
  zugang: Zugang,
  wer: Wer,
  fn: (zugriff: Stellenzugriff) => Promise<T>,
): Promise<T> {
  return zugang.db.transaction().execute(async trx => {
    await sql`select ${sperreStellenschluessel(wer.stelleId, 'geteilt')}`.execute(trx)
    return inStelle(trx, zugang, wer, fn)
  })
}

/**
 * Like `mitStelle`, but the database itself refuses to write. One snapshot for all it reads, so that keys and what
 * they open belong together while keys are being changed.
 */
export async function liesStelle<T>(
  zugang: Zugang,
  wer: Wer,
  fn: (zugriff: Stellenzugriff) => Promise<T>,
): Promise<T> {
  return zugang.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(trx => inStelle(trx, zugang, wer, fn))
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

/** Changing keys: a role that sees the keys of all desks and no case. */
export async function beimWechsel<T>(db: Db, fn: (trx: Trx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async trx => {
    await sql`select set_config('role', 'emr_wechsel', true)`.execute(trx)
    return fn(trx)
  })
}

/** Takes the role of the sign-in for the rest of this transaction. */
export async function alsAnmeldung<T>(trx: Trx, fn: (trx: Trx) => Promise<T>): Promise<T> {
  await sql`select set_config('role', 'emr_anmeldung', true)`.execute(trx)
  return fn(trx)
}

async function inStelle<T>(
  trx: Trx,
  { schluesselbund, meldeUnlesbar }: Zugang,
  wer: Wer,
  fn: (zugriff: Stellenzugriff) => Promise<T>,
): Promise<T> {
  await sql`
    select set_config('role', 'emr_app', true),
           set_config('app.stelle', ${wer.stelleId}, true),
           set_config('app.person', ${wer.personId}, true)
  `.execute(trx)
  return fn({ ...wer, trx, meldeUnlesbar, schluessel: await schluesselbund.stelle(trx, wer.stelleId) })
}
