import fs from 'node:fs/promises'
import path from 'node:path'
import { FileMigrationProvider, Migrator, sql } from 'kysely'
import { Startfehler } from './startfehler.ts'
import type { Db, Trx } from './tables.ts'

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

/**
 * Brings a database to the version of this name, or the newest, inside a transaction of the caller; the tables of the
 * migrator are kept as it keeps them. Throws Startfehler for a version that this program does not know.
 */
export async function migriereIn(trx: Trx, bis?: string): Promise<void> {
  const alle = await new FileMigrationProvider({ fs, path, migrationFolder }).getMigrations()
  const namen = Object.keys(alle).sort()
  if (bis !== undefined && !namen.includes(bis)) {
    throw new Startfehler(
      `Die Sicherung gehört zu einer neueren Fassung von Sperrstopp (${bis}). Nehmen Sie diese.`,
    )
  }
  await legeMigratortabellenAn(trx)
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(trx)
  const da = new Set(rows.map(({ name }) => name))
  for (const name of namen.filter(name => !da.has(name) && name <= (bis ?? name))) {
    await alle[name]?.up(trx)
    await sql`insert into kysely_migration values (${name}, ${new Date().toISOString()})`.execute(trx)
  }
}

async function legeMigratortabellenAn(trx: Trx): Promise<void> {
  await sql`
    create table if not exists kysely_migration (name varchar(255) primary key, timestamp varchar(255) not null)
  `.execute(trx)
  await sql`
    create table if not exists kysely_migration_lock (id varchar(255) primary key, is_locked integer not null default 0)
  `.execute(trx)
  await sql`insert into kysely_migration_lock values ('migration_lock', 0) on conflict do nothing`.execute(
    trx,
  )
}

/** Asked first, because the migrator looks through the whole catalogue: half a second of every start. */
async function istNeuest(db: Db): Promise<boolean> {
  const { fehlen, unbekannt } = await vergleicheMigrationen(db)
  return fehlen.length + unbekannt.length === 0
}

/** Which migrations of this program have not run, and which have run that it does not know. */
export async function vergleicheMigrationen(db: Db): Promise<{ fehlen: string[]; unbekannt: string[] }> {
  const { rows: da } = await sql`select from pg_tables where tablename = 'kysely_migration'`.execute(db)
  const { rows } =
    da.length === 0
      ? { rows: [] }
      : await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  const gelaufen = rows.map(({ name }) => name)
  const dateien = (await fs.readdir(migrationFolder)).filter(name => name.endsWith('.ts')).sort()
  const eigene = dateien.map(name => name.slice(0, -'.ts'.length))
  return {
    fehlen: eigene.filter(name => !gelaufen.includes(name)),
    unbekannt: gelaufen.filter(name => !eigene.includes(name)),
  }
}

/** Whether the tables exist and hold at least one desk; false on an empty database. */
export async function hatStelle(db: Db): Promise<boolean> {
  const { rows } = await sql<{ da: boolean }>`select exists (select from stelle) as da`.execute(db)
  return rows[0]?.da ?? false
}
