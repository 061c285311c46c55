import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { Test } from 'tap'
import { v7 as uuidv7 } from 'uuid'
import { migriere } from '../../server/data/migrate.ts'
import { type Datenbank, oeffneDatenbank } from '../../server/data/postgres.ts'
import { schluesselbund } from '../../server/data/schluesselbund.ts'
import { beiAnmeldung, type Wer } from '../../server/data/zugriff.ts'

/** The two engines every database test runs on; the second only where a server is at hand. */
export const MASCHINEN = ['eingebettet', 'server'] as const
export type Maschine = (typeof MASCHINEN)[number]

/** For tap's `skip`: why the server is left out, as a sentence. With ALLE_TESTS=1 nothing is left out. */
export function ohne(maschine: Maschine, wieviele: number): string | false {
  const { TEST_DATABASE_URL, TEST_OHNE_SERVER, ALLE_TESTS } = process.env
  if (maschine === 'eingebettet' || TEST_DATABASE_URL || ALLE_TESTS === '1') return false
  return `${wieviele} Prüfungen ausgelassen: ${TEST_OHNE_SERVER ?? 'TEST_DATABASE_URL ist nicht gesetzt'}`
}

/** A folder that is gone when the test ends. */
export function ordnerFuer(t: Test): string {
  const ordner = mkdtempSync(path.join(tmpdir(), 'sperrstopp-test-'))
  t.teardown(() => rmSync(ordner, { recursive: true, force: true }))
  return ordner
}

/** Where a database of its own may be opened: `{ url }` of an empty one on the server, or an empty folder. */
export async function platzFuer(
  t: Test,
  maschine: Maschine,
): Promise<{ url?: string; ordner: string; adminUrl?: string | undefined }> {
  const ordner = ordnerFuer(t)
  if (maschine === 'eingebettet') return { ordner }
  const basis = process.env['TEST_DATABASE_URL']
  if (!basis)
    throw new Error(
      'ALLE_TESTS=1, aber kein PostgreSQL: apt-get install postgresql oder TEST_DATABASE_URL setzen.',
    )
  const name = `t_${randomBytes(6).toString('hex')}`
  await einzeln(basis, `create database ${name}`)
  t.teardown(() => einzeln(basis, `drop database ${name} with (force)`))
  const admin = process.env['TEST_ADMIN_URL']
  return { url: mitDatenbank(basis, name), ordner, adminUrl: admin && mitDatenbank(admin, name) }
}

/** A fresh, migrated database. */
export async function freshDatenbank(t: Test, maschine: Maschine = 'eingebettet'): Promise<Datenbank> {
  const datenbank = await oeffneDatenbank(await platzFuer(t, maschine))
  t.teardown(() => datenbank.schliesse())
  await migriere(datenbank.db)
  return datenbank
}

/** A desk with one person, made the way the founding page makes it. */
export async function legeStelleAn({ db, schluesselbund }: Zugang, name: string): Promise<Wer> {
  const wer = { stelleId: uuidv7(), personId: uuidv7() }
  const anschrift = {
    strasse: 'Teststraße 1',
    plz: '45127',
    ort: 'Essen',
    telefon: '0201 1',
    sprechzeiten: '',
  }
  await beiAnmeldung(db, async trx => {
    await trx
      .insertInto('stelle')
      .values({ id: wer.stelleId, name, ...anschrift, bundesland: 'NW' })
      .execute()
    await trx
      .insertInto('schluessel.stelle')
      .values({ stelleId: wer.stelleId, kek: schluesselbund.neueStelle(wer.stelleId) })
      .execute()
    await trx
      .insertInto('person')
      .values({ stelleId: wer.stelleId, id: wer.personId, anmeldename: name, name, passwortHash: '-' })
      .execute()
  })
  return wer
}

export type Zugang = Pick<Datenbank, 'db'> & { readonly schluesselbund: ReturnType<typeof schluesselbund> }

export const zugangZu = ({ db }: Pick<Datenbank, 'db'>): Zugang => ({
  db,
  schluesselbund: schluesselbund(Buffer.alloc(32, 7)),
})

/** One statement on a connection of its own. */
export async function einzeln<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

/** The same server, another database. */
export function mitDatenbank(url: string, name: string): string {
  const teile = new URL(url)
  teile.pathname = `/${name}`
  return teile.href
}
