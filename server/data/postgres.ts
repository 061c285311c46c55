import type { Socket } from 'node:net'
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { oeffneEingebettet } from './eingebettet.ts'
import { Startfehler } from './startfehler.ts'
import type { Database, Db } from './tables.ts'

// A day stays the text it is; a Date would move it across midnight. Counts fit into a number.
pg.types.setTypeParser(pg.types.builtins.DATE, text => text)
pg.types.setTypeParser(pg.types.builtins.INT8, text => Number(text))

export type Datenbank = {
  readonly db: Db
  readonly art: 'eingebettet' | 'server'
  /** For work that may take its time, e.g. migrations: without the time limits of a request. */
  readonly ohneEile: (arbeit: (db: Db) => Promise<void>) => Promise<void>
  readonly schliesse: () => Promise<void>
}

/**
 * Opens the database: a server where `url` is given, else the embedded one in `ordner`. The same pool, dialect and
 * types either way. Throws Startfehler with one line where it cannot be reached.
 */
export async function oeffneDatenbank(wo: { url?: string | undefined; ordner: string }): Promise<Datenbank> {
  if (wo.url !== undefined) return oeffneServer(wo.url)
  const eingebettet = await oeffneEingebettet(wo.ordner)
  const pool = new pg.Pool({ ...eingebettet.poolConfig, connectionTimeoutMillis: 10_000 })
  return datenbank(pool, 'eingebettet', eingebettet.schliesse)
}

/** Longer than this nobody waits for a page: the request ends with „Die Datenbank antwortet gerade nicht“. */
const ANWEISUNG_MS = 5_000
const VERBINDEN_MS = 3_000
/** The server ends a statement itself; a connection that is silent for longer than that is dead. */
const STILLE_MS = ANWEISUNG_MS + 2_000

async function oeffneServer(url: string): Promise<Datenbank> {
  const pool = serverPool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: VERBINDEN_MS,
    statement_timeout: ANWEISUNG_MS,
    idle_in_transaction_session_timeout: 2 * ANWEISUNG_MS,
  })
  trenneStille(pool)
  try {
    await pool.query('select 1')
  } catch (error) {
    await pool.end()
    throw new Startfehler(serverFehler(url, error as NodeJS.ErrnoException))
  }
  const offen = datenbank(pool, 'server')
  MEHRERE.add(offen.db)
  return { ...offen, ohneEile: arbeit => geduldig(url, arbeit) }
}

/** Databases with more than one connection; the embedded one has a single one, and a second would wait for ever. */
const MEHRERE = new WeakSet<Db>()
export const hatMehrere = (db: Db): boolean => MEHRERE.has(db)

function serverPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ keepAlive: true, ...config })
  // A connection that the server closes must not end the process: idle, the pool drops it; at work, its query fails.
  pool.on('error', () => undefined)
  pool.on('connect', client => client.on('error', () => undefined))
  return pool
}

/** Cuts a connection in use on which nothing arrives any more. `query_timeout` would leave it in the pool, still waiting. */
function trenneStille(pool: pg.Pool): void {
  pool.on('acquire', client => leitung(client).setTimeout(STILLE_MS))
  pool.on('release', (_error, client) => leitung(client).setTimeout(0))
  pool.on('connect', client => leitung(client).on('timeout', () => leitung(client).destroy()))
}

const leitung = (client: pg.PoolClient): Socket =>
  (client as unknown as { connection: { stream: Socket } }).connection.stream

async function geduldig(url: string, arbeit: (db: Db) => Promise<void>): Promise<void> {
  const { db, schliesse } = datenbank(serverPool({ connectionString: url, max: 2 }), 'server')
  try {
    await arbeit(db)
  } finally {
    await schliesse()
  }
}

function datenbank(
  pool: pg.Pool,
  art: Datenbank['art'],
  danach: () => Promise<void> = async () => undefined,
): Datenbank {
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin()],
  })
  const schliesse = async (): Promise<void> => {
    await db.destroy()
    await danach()
  }
  return { db, art, schliesse, ohneEile: arbeit => arbeit(db) }
}

const GRUENDE: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'dort antwortet kein PostgreSQL',
  ECONNRESET: 'dort antwortet kein PostgreSQL',
  ENOTFOUND: 'diesen Rechner gibt es nicht',
  EAI_AGAIN: 'dieser Rechner ist nicht zu finden',
  ETIMEDOUT: 'der Rechner antwortet nicht',
  '28P01': 'Name oder Passwort stimmen nicht',
  '28000': 'die Anmeldung wird nicht zugelassen',
  '3D000': 'diese Datenbank gibt es nicht',
}

function serverFehler(url: string, error: NodeJS.ErrnoException): string {
  const grund =
    GRUENDE[error.code ?? ''] ??
    ohneCode(error.message) ??
    (error.message || error.code || 'unbekannter Fehler')
  return `Die Datenbank ${ohnePasswort(url)} ist nicht erreichbar: ${grund}.`
}

/** The driver's own failures carry no code. */
function ohneCode(message: string): string | undefined {
  if (/timeout/i.test(message)) return GRUENDE['ETIMEDOUT']
  if (/terminated|unexpected|does not support SSL/i.test(message)) return GRUENDE['ECONNREFUSED']
  return undefined
}

function ohnePasswort(url: string): string {
  try {
    const teile = new URL(url)
    teile.password = ''
    return teile.href
  } catch {
    return 'aus DATABASE_URL'
  }
}
