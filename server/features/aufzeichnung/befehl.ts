import { readConfig } from '../../config.ts'
import { liesKette } from '../../data/kette.ts'
import { oeffneDatenbank } from '../../data/postgres.ts'
import { Startfehler } from '../../data/startfehler.ts'
import type { Trx } from '../../data/tables.ts'

/** What a command prints, and whether it found everything in order. */
export type Ausgabe = { readonly text: string; readonly gut: boolean }

/** Runs a command on the database of the environment, reading only; prints and sets the exit code. */
export async function fuehreAus(fn: (trx: Trx) => Promise<Ausgabe>): Promise<void> {
  try {
    const config = readConfig(process.env)
    const datenbank = await oeffneDatenbank({ url: config.databaseUrl, ordner: config.dataDir })
    try {
      const { text, gut } = await liesKette(datenbank.db, fn)
      process.stdout.write(`${text}\n`)
      process.exitCode = gut ? 0 : 1
    } finally {
      await datenbank.schliesse()
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Startfehler ? error.message : String(error)}\n`)
    process.exitCode = 2
  }
}
