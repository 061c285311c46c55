import { closeSync, existsSync, fsyncSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import type pg from 'pg'
import { nimmOrdner } from './ordner.ts'
import { Startfehler } from './startfehler.ts'

export type Eingebettet = {
  readonly poolConfig: pg.PoolConfig
  readonly schliesse: () => Promise<void>
}

/** PostgreSQL inside this process, its files under `ordner`/pg. Throws Startfehler with one line. */
export async function oeffneEingebettet(ordner: string): Promise<Eingebettet> {
  const gibFrei = nimmOrdner(ordner)
  try {
    const { PGlite } = await import('@electric-sql/pglite')
    const { createPgConfig } = await import('@electric-sql/pglite/node-postgres')
    const startParams = [...PGlite.defaultStartParams.filter(wert => wert !== '-F'), ...AUF_PLATTE, ...STUMM]
    const dataDir = path.join(ordner, 'pg')
    const neu = beginneNeu(ordner, dataDir)
    const lite = await PGlite.create({ dataDir, startParams })
    if (neu) {
      spueleOrdner(ordner)
      rmSync(marke(ordner))
    }
    await spueleAufPlatte(lite)
    return {
      poolConfig: { ...createPgConfig(lite) } as pg.PoolConfig,
      schliesse: async () => {
        await schliesse(lite)
        gibFrei()
      },
    }
  } catch (error) {
    gibFrei()
    if (error instanceof Startfehler) throw error
    throw new Startfehler(`Die eingebettete Datenbank in ${ordner} startet nicht: ${grund(error)}.`)
  }
}

/**
 * Whether the database is to be made now. While it is being made, a mark lies beside it: a first start that was killed
 * or ran out of space leaves half a database, and nothing in it yet to keep.
 */
function beginneNeu(ordner: string, dataDir: string): boolean {
  if (existsSync(marke(ordner))) rmSync(dataDir, { recursive: true, force: true })
  const neu = !existsSync(dataDir)
  if (neu) writeFileSync(marke(ordner), '')
  return neu
}

const marke = (ordner: string): string => path.join(ordner, 'pg-entsteht')

/** Errors of the engine's own file system have a number (51: no space left) and no message. */
function grund(error: unknown): string {
  if ((error as { errno?: unknown }).errno === 51) return 'der Datenträger ist voll'
  return (error instanceof Error && error.message?.split('\n')[0]) || 'unbekannter Fehler'
}

async function schliesse(lite: PGlite): Promise<void> {
  if (!lite.closed) await lite.close()
}

/**
 * PGlite runs PostgreSQL with fsync off, and its file system leaves fsync out: a killed process would lose nothing, but
 * a power cut could. Here PostgreSQL forces things to disk as on a server: the log before it confirms a commit, the
 * tables at each checkpoint. Takes effect for every file opened from then on and for those already open.
 */
const AUF_PLATTE = ['-c', 'fsync=on', '-c', 'wal_sync_method=fsync']

/** Messages quote values (a wrong number, a duplicate name); what went wrong stands in our own log, without them. */
const STUMM = [
  'log_min_messages=fatal',
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
].flatMap(einstellung => ['-c', einstellung])

/** What Emscripten calls for fsync, once per open file. */
type Dateisystem = { stream_ops: { fsync?: (stream: { nfd: number }) => number } }

async function spueleAufPlatte(lite: PGlite): Promise<void> {
  const { rows } = await lite.query<{ data_directory: string }>('show data_directory')
  const wo: unknown = lite.Module.FS.lookupPath(rows[0]?.data_directory ?? '/', {}).node.mount.type
  ;(wo as Dateisystem).stream_ops.fsync = ({ nfd }) => {
    fsyncSync(nfd)
    return 0
  }
}

/** What initdb has just made, files and folders. */
function spueleOrdner(ordner: string): void {
  for (const eintrag of ['.', ...readdirSync(ordner, { recursive: true, encoding: 'utf8' })]) {
    const handle = openSync(path.join(ordner, eintrag), 'r')
    fsyncSync(handle)
    closeSync(handle)
  }
}
