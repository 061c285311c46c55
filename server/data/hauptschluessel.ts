import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs'
import path from 'node:path'
import { legeAn } from './ordner.ts'
import { Startfehler } from './startfehler.ts'
import { abgeleitet, neuerSchluessel } from './verschluesselung.ts'

export type Hauptschluessel = {
  readonly schluessel: Buffer
  /** Made just now: the person who starts the desk is told once to back it up apart. */
  readonly neu: boolean
  /** Kept in the database, so that a wrong key file is noticed before anything is written with it. */
  readonly pruefwert: string
}

/**
 * Reads the master key (64 hex digits), or makes it with mode 0600 where the file does not exist and `darfNeu`
 * says that nothing has been sealed with another one. Throws Startfehler with one line otherwise.
 */
export function ladeHauptschluessel(datei: string, darfNeu: boolean): Hauptschluessel {
  const vorhanden = lies(datei)
  if (vorhanden !== undefined) return alsSchluessel(vorhanden, datei, false)
  if (!darfNeu) {
    throw new Startfehler(
      `Der Hauptschlüssel ${datei} fehlt. Ohne ihn sind die Fälle nicht lesbar; spielen Sie ihn aus der Sicherung zurück.`,
    )
  }
  return alsSchluessel(schreibe(datei), datei, true)
}

function alsSchluessel(text: string, datei: string, neu: boolean): Hauptschluessel {
  const hex = text.trim()
  if (!/^[0-9a-f]{64}$/i.test(hex))
    throw new Startfehler(`${datei} ist kein Hauptschlüssel (64 Zeichen 0-9 und a-f).`)
  const schluessel = Buffer.from(hex, 'hex')
  return { schluessel, neu, pruefwert: pruefwertAus(abgeleitet(schluessel, 'pruefwert')) }
}

/** The check value, from the key that was derived for it (`schluesselbund.fuer('pruefwert')`). */
export const pruefwertAus = (abgeleiteter: Buffer): string =>
  createHash('sha256').update(abgeleiteter).digest('hex')

function lies(datei: string): string | undefined {
  try {
    return readFileSync(datei, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new Startfehler(
      `Der Hauptschlüssel ${datei} ist nicht lesbar (${(error as NodeJS.ErrnoException).code}).`,
    )
  }
}

function schreibe(datei: string): string {
  const text = `${neuerSchluessel().toString('hex')}\n`
  try {
    legeAn(path.dirname(datei))
    schreibeGanz(datei, text)
  } catch (error) {
    throw new Startfehler(
      `Der Hauptschlüssel ${datei} lässt sich nicht anlegen (${(error as NodeJS.ErrnoException).code}).`,
    )
  }
  return text
}

/** All of it or nothing: half a key would look like a damaged one at the next start. */
function schreibeGanz(datei: string, text: string): void {
  const handle = openSync(datei, 'wx', 0o600)
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } catch (error) {
    unlinkSync(datei)
    throw error
  } finally {
    closeSync(handle)
  }
}
