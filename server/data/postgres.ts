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

async function oeffneServer(url: string): Promise<Datenbank> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 15_000,
  })
  // A connection that the server closes must not end the process: idle, the pool drops it; at work, its query fails.
  pool.on('error', () => undefined)
  pool.on('connect', client => client.on('error', () => undefined))
  try {
    await pool.query('select 1')
  } catch (error) {
    await pool.end()
    throw new Startfehler(serverFehler(url, error as NodeJS.ErrnoException))
  }
  return datenbank(pool, 'server')
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
  return { db, art, schliesse }
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
