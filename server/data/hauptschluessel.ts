import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { findPruefwert } from './installation.ts'
import { hatStelle } from './migrate.ts'
import { legeAn } from './ordner.ts'
import { Startfehler } from './startfehler.ts'
import type { Db } from './tables.ts'
import { abgeleitet, neuerSchluessel } from './verschluesselung.ts'

export type Hauptschluessel = {
  readonly schluessel: Buffer
  /** Made just now: the person who starts the desk is told once to back it up apart. */
  readonly neu: boolean
  /** Kept in the database, so that a wrong key file is noticed before anything is written with it. */
  readonly pruefwert: string
}

/** Where the master key comes from: see `masterKey` in config.ts. */
export type Quelle = {
  readonly art: 'datei' | 'umgebung' | 'systemd'
  readonly name: string
  readonly wert?: () => string
  readonly neu: string
}

/** The master key of a migrated database; made where it has no desk yet. Throws Startfehler. */
export async function oeffneHauptschluessel(db: Db, quelle: Quelle): Promise<Hauptschluessel> {
  const pruefwert = await findPruefwert(db)
  if (pruefwert === undefined && (await hatStelle(db))) return ladeAlten(quelle)
  return findeHauptschluessel(quelle, pruefwert)
}

/**
 * The master key of a database with this check value (undefined while nothing is sealed). Ends a change of keys that
 * was interrupted after the database had the new key and before its file had its name. Throws Startfehler.
 */
export function findeHauptschluessel(quelle: Quelle, pruefwert: string | undefined): Hauptschluessel {
  if (pruefwert !== undefined) vollendeWechsel(quelle, pruefwert)
  const schluessel = lade(quelle, pruefwert === undefined)
  if (pruefwert === undefined || schluessel.pruefwert === pruefwert) return schluessel
  if (giltNeuer(quelle, pruefwert)) {
    throw new Startfehler(
      `Der Hauptschlüssel aus ${quelle.name} ist gewechselt worden. Der neue steht in ${quelle.neu}: Tragen Sie ihn ein und löschen Sie die Datei.`,
    )
  }
  throw new Startfehler(
    `Der Hauptschlüssel ${quelle.name} gehört zu einer anderen Datenbank. Spielen Sie den richtigen ein.`,
  )
}

/** Desks without a check value: nothing to compare with, and nothing that could be made anew. */
const ladeAlten = (quelle: Quelle): Hauptschluessel => lade(quelle, false)

function lade({ art, name, wert }: Quelle, darfNeu: boolean): Hauptschluessel {
  return wert ? alsSchluessel(wert(), name, false) : ladeHauptschluessel(name, darfNeu && art === 'datei')
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

/** The next master key, on disk before anything is sealed with it; the one of an interrupted change is taken again. */
export const naechsterHauptschluessel = ({ neu }: Quelle): Hauptschluessel => ladeHauptschluessel(neu, true)

/**
 * Gives the new key file its name, where the database is sealed with it already; the old one stays
 * beside it. Every step can be the last one of a killed process: the next start goes on from there. False where there is
 * nothing to end.
 */
export function vollendeWechsel(quelle: Quelle, pruefwert: string): boolean {
  if (quelle.art !== 'datei' || !giltNeuer(quelle, pruefwert)) return false
  if (existsSync(quelle.name)) {
    const alt = alterName(quelle, ladeHauptschluessel(quelle.name, false).pruefwert)
    if (!existsSync(alt)) linkSync(quelle.name, alt)
  }
  renameSync(quelle.neu, quelle.name)
  sichereOrdner(path.dirname(quelle.name))
  return true
}

/** Where the key with this check value lies after a change: key backups made with it still need it. */
export const alterName = ({ name }: Quelle, pruefwert: string): string =>
  `${name}.alt-${pruefwert.slice(0, 8)}`

function giltNeuer({ neu }: Quelle, pruefwert: string): boolean {
  return existsSync(neu) && ladeHauptschluessel(neu, false).pruefwert === pruefwert
}

function alsSchluessel(text: string, woher: string, neu: boolean): Hauptschluessel {
  const hex = text.trim()
  if (!/^[0-9a-f]{64}$/i.test(hex))
    throw new Startfehler(`${woher} ist kein Hauptschlüssel (64 Zeichen 0-9 und a-f).`)
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
  const entwurf = `${datei}.${process.pid}`
  const handle = openSync(entwurf, 'wx', 0o600)
  try {
    writeSync(handle, text)
    fsyncSync(handle)
    linkSync(entwurf, datei)
    sichereOrdner(path.dirname(datei))
  } finally {
    closeSync(handle)
    unlinkSync(entwurf)
  }
}

/** A new name is only safe once its folder is on disk. */
function sichereOrdner(ordner: string): void {
  const handle = openSync(ordner, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
