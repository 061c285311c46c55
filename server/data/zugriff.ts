import { sql } from 'kysely'
import { type Schluesselbund, type Stellenschluessel } from './schluesselbund.ts'
import type { Db, Trx } from './tables.ts'

/** Who acts: one person of one desk. Comes from the session, never from the request. */
export type Wer = { readonly stelleId: string; readonly personId: string }

/** A transaction that sees one desk, with the keys to open its cases. */
export type Stellenzugriff = Wer & { readonly trx: Trx; readonly schluessel: Stellenschluessel }

type Zugang = { readonly db: Db; readonly schluesselbund: Schluesselbund }

/**
 * The only way to a table with case data: opens a transaction, takes the role emr_app (neither owner nor superuser)
 * and sets the desk, both for this transaction alone. When it returns, what was written is on disk.
 */
export async function mitStelle<T>(
  { db, schluesselbund }: Zugang,
  wer: Wer,
  fn: (zugriff: Stellenzugriff) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(trx => inStelle(trx, schluesselbund, wer, fn))
}

/** Like `mitStelle`, but the database itself refuses to write. */
export async function liesStelle<T>(
  { db, schluesselbund }: Zugang,
  wer: Wer,
  fn: (zugriff: Stellenzugriff) => Promise<T>,
): Promise<T> {
  return db
    .transaction()
    .setAccessMode('read only')
    .execute(trx => inStelle(trx, schluesselbund, wer, fn))
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
    await setzeStelle(trx, stelleId)
    return fn(trx)
  })
}

/** Points a transaction under emr_loeschung at a desk, for one that goes through all of them. */
export async function setzeStelle(trx: Trx, stelleId: string | null): Promise<void> {
  await sql`
    select set_config('role', 'emr_loeschung', true), set_config('app.stelle', ${stelleId ?? ''}, true)
  `.execute(trx)
}

async function alsAnmeldung<T>(trx: Trx, fn: (trx: Trx) => Promise<T>): Promise<T> {
  await sql`select set_config('role', 'emr_anmeldung', true)`.execute(trx)
  return fn(trx)
}

async function inStelle<T>(
  trx: Trx,
  schluesselbund: Schluesselbund,
  wer: Wer,
  fn: (zugriff: Stellenzugriff) => Promise<T>,
): Promise<T> {
  await sql`
    select set_config('role', 'emr_app', true),
           set_config('app.stelle', ${wer.stelleId}, true),
           set_config('app.person', ${wer.personId}, true)
  `.execute(trx)
  return fn({ ...wer, trx, schluessel: await schluesselbund.stelle(trx, wer.stelleId) })
}
