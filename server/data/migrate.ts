import fs from 'node:fs/promises'
import path from 'node:path'
import { FileMigrationProvider, Migrator, sql } from 'kysely'
import { Startfehler } from './startfehler.ts'
import type { Db } from './tables.ts'

const migrationFolder = path.join(import.meta.dirname, '../../migrations')

/** Brings the database to the newest version, all pending migrations in one transaction. Throws Startfehler. */
export async function migriere(db: Db): Promise<void> {
  if (await istNeuest(db)) return
  const migrator = new Migrator({ db, provider: new FileMigrationProvider({ fs, path, migrationFolder }) })
  const { error, results } = await migrator.migrateToLatest()
  if (error === undefined) return
  const neuere = /previously executed migration (\S+) is missing/.exec((error as Error).message)?.[1]
  if (neuere !== undefined) {
    throw new Startfehler(
      `Die Datenbank gehört zu einer neueren Fassung von Sperrstopp (${neuere}). Starten Sie diese.`,
    )
  }
  const name = results?.find(({ status }) => status === 'Error')?.migrationName ?? 'Vorbereitung'
  throw new Startfehler(
    `Die Datenbank lässt sich nicht auf den neuen Stand bringen (${name}): ${(error as Error).message}`,
  )
}

/** Asked first, because the migrator looks through the whole catalogue: half a second of every start. */
async function istNeuest(db: Db): Promise<boolean> {
  const { rows: da } = await sql`select from pg_tables where tablename = 'kysely_migration'`.execute(db)
  if (da.length === 0) return false
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  const dateien = (await fs.readdir(migrationFolder)).filter(name => name.endsWith('.ts')).sort()
  return (
    rows
      .map(({ name }) => `${name}.ts`)
      .sort()
      .join() === dateien.join()
  )
}

/** Whether the tables exist and hold at least one desk; false on an empty database. */
export async function hatStelle(db: Db): Promise<boolean> {
  const { rows } = await sql<{ da: boolean }>`select exists (select from stelle) as da`.execute(db)
  return rows[0]?.da ?? false
}
