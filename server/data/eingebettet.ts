import { open, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import type pg from 'pg'
import { nimmOrdner } from './ordner.ts'
import { Startfehler } from './startfehler.ts'

export type Eingebettet = {
  readonly poolConfig: pg.PoolConfig
  readonly schliesse: () => Promise<void>
  readonly nachCommit: () => Promise<void>
}

/** PostgreSQL inside this process, its files under `ordner`/pg. Throws Startfehler with one line. */
export async function oeffneEingebettet(ordner: string): Promise<Eingebettet> {
  const gibFrei = nimmOrdner(ordner)
  try {
    const { PGlite } = await import('@electric-sql/pglite')
    const { createPgConfig } = await import('@electric-sql/pglite/node-postgres')
    const lite = await PGlite.create({ dataDir: path.join(ordner, 'pg') })
    return {
      poolConfig: { ...createPgConfig(lite) } as pg.PoolConfig,
      nachCommit: walSpueler(path.join(ordner, 'pg', 'pg_wal')),
      schliesse: async () => {
        await schliesse(lite)
        gibFrei()
      },
    }
  } catch (error) {
    gibFrei()
    if (error instanceof Startfehler) throw error
    throw new Startfehler(
      `Die eingebettete Datenbank in ${ordner} startet nicht: ${(error as Error).message.split('\n')[0]}.`,
    )
  }
}

async function schliesse(lite: PGlite): Promise<void> {
  if (!lite.closed) await lite.close()
}

/**
 * The embedded engine never calls fsync: a killed process loses nothing, a power cut could lose the last seconds.
 * So the newest segment of the write-ahead log is forced to disk after each commit, several waiting commits at once.
 */
function walSpueler(ordner: string): () => Promise<void> {
  let laufend: Promise<void> | undefined
  let naechster: Promise<void> | undefined
  return () => {
    if (laufend === undefined) {
      laufend = spueleWal(ordner).finally(() => (laufend = undefined))
      return laufend
    }
    naechster ??= laufend.then(async () => {
      naechster = undefined
      laufend = spueleWal(ordner).finally(() => (laufend = undefined))
      await laufend
    })
    return naechster
  }
}

async function spueleWal(ordner: string): Promise<void> {
  const segmente = (await readdir(ordner))
    .filter(name => /^[0-9A-F]{24}$/.test(name))
    .map(name => path.join(ordner, name))
  const mitZeit = await Promise.all(
    segmente.map(async datei => ({ datei, zeit: (await stat(datei)).mtimeMs })),
  )
  mitZeit.sort((a, b) => b.zeit - a.zeit)
  // A commit can straddle two segments; the older ones were flushed with earlier commits.
  for (const { datei } of mitZeit.slice(0, 2)) await spuele(datei)
}

async function spuele(datei: string): Promise<void> {
  const handle = await open(datei, 'r+')
  try {
    await handle.datasync()
  } finally {
    await handle.close()
  }
}
