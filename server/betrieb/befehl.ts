import { writeSync } from 'node:fs'
import { type Config, readConfig } from '../config.ts'
import { type Datenbank, oeffneDatenbank } from '../data/postgres.ts'
import { Startfehler } from '../data/startfehler.ts'

/* What the commands beside `npm start` have in common: one line for what goes wrong, and an exit code. */

export const sage = (zeile: string): void => void process.stdout.write(`${zeile}\n`)

/** Runs a command to its end; it answers its exit code, and 1 follows from whatever it throws. */
export async function befehl(
  fn: (config: Config, argumente: readonly string[]) => Promise<number>,
): Promise<void> {
  process.stdout.on('error', () => undefined)
  try {
    process.exitCode = await fn(readConfig(process.env), process.argv.slice(2))
  } catch (error) {
    process.exitCode = 1
    writeSync(2, `${zeile(error)}\n`)
  }
}

function zeile(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  const ganz = error instanceof Startfehler ? text : `Das hat nicht geklappt: ${text || 'unbekannter Fehler'}`
  return ganz.replace(/\s*\n\s*/g, ' ')
}

/** Opens the database of the configuration for as long as `fn` takes. */
export async function mitDatenbank<T>(config: Config, fn: (datenbank: Datenbank) => Promise<T>): Promise<T> {
  const datenbank = await oeffneDatenbank({ url: config.databaseUrl, ordner: config.dataDir })
  try {
    return await fn(datenbank)
  } finally {
    await datenbank.schliesse()
  }
}
