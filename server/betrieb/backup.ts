import { renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Config } from '../config.ts'
import { legeAn } from '../data/ordner.ts'
import type { Datenbank } from '../data/postgres.ts'
import { type Momentaufnahme, momentaufnahme } from '../data/sicherung-store.ts'
import { Startfehler } from '../data/startfehler.ts'
import { dateiname, raeumeAuf, SCHLUESSEL_TAGE } from './ablage.ts'
import { neuesPaar, schreibeVerschluesselt, verschluesselerFuer } from './age.ts'
import { befehl, mitDatenbank, sage } from './befehl.ts'
import { type Kopf, schreibe } from './sicherungsformat.ts'

/*
 * npm run backup: two encrypted files, data and keys apart. An own format, because pg_dump cannot read the tables as the
 * login of the README (row-level security holds for the owner too), does not exist for the embedded database, and would
 * put both into one file.
 */

/** What goes with the keys: the keys, the list of erased cases, the check value of the master key. */
const istSchluessel = (tabelle: string): boolean =>
  tabelle.startsWith('schluessel.') || tabelle === 'installation'

const istDaten = (tabelle: string): boolean => !istSchluessel(tabelle)

async function sichere(config: Config, argumente: readonly string[]): Promise<number> {
  const [was, datei] = argumente
  if (was === '--schluesselpaar' && datei !== undefined) return sagePaar(datei)
  if (argumente.length > 0)
    throw new Startfehler('Aufruf: npm run backup, oder npm run backup -- --schluesselpaar <datei>.')
  const { empfaenger, ordner } = config.backup
  if (ordner === undefined) throw new Startfehler('BACKUP_DIR fehlt: der Ordner, in den gesichert wird.')
  if (empfaenger.length === 0) {
    throw new Startfehler(
      'BACKUP_EMPFAENGER fehlt: für wen verschlüsselt wird (age1…, am besten zwei, mit Komma). Ein Schlüsselpaar macht npm run backup -- --schluesselpaar <datei>.',
    )
  }
  const encrypter = verschluesselerFuer(empfaenger)
  ordnerBereit(ordner)
  await mitDatenbank(config, datenbank => schreibeBeide(datenbank, encrypter, ordner))
  const jetzt = new Date()
  const weg = [
    ...raeumeAuf(ordner, 'daten', config.backup.tage, jetzt),
    ...raeumeAuf(ordner, 'schluessel', SCHLUESSEL_TAGE, jetzt),
  ]
  if (weg.length > 0) sage(`Gelöscht, weil zu alt: ${weg.join(', ')}.`)
  if (empfaenger.length === 1) {
    sage('Nur ein Empfänger: Geht dessen privater Schlüssel verloren, ist keine Sicherung mehr lesbar.')
  }
  sage('Der Hauptschlüssel ist nicht dabei. Bewahren Sie ihn getrennt auf.')
  return 0
}

function ordnerBereit(ordner: string): void {
  try {
    legeAn(path.resolve(ordner))
  } catch (error) {
    throw new Startfehler(
      `BACKUP_DIR ${ordner} ist nicht benutzbar (${(error as NodeJS.ErrnoException).code ?? '?'}).`,
    )
  }
}

/** Both or none: they get their names once both are whole and on disk. */
async function schreibeBeide(
  { db }: Datenbank,
  encrypter: ReturnType<typeof verschluesselerFuer>,
  ordner: string,
): Promise<void> {
  const am = new Date()
  const daten = path.join(ordner, dateiname('daten', am))
  const schluessel = path.join(ordner, dateiname('schluessel', am))
  try {
    await momentaufnahme(db, async m => {
      const k = kopf(m, am)
      const zahl = await schreibeEine(`${daten}.teil`, encrypter, { ...k, inhalt: 'daten' }, m, istDaten)
      const schluesselzahl = await schreibeEine(
        `${schluessel}.teil`,
        encrypter,
        { ...k, inhalt: 'schluessel' },
        m,
        istSchluessel,
      )
      sage(`Gesichert: ${zahl['fall'] ?? 0} Fälle, ${summe(zahl)} Zeilen in ${daten}`)
      sage(
        `Schlüssel dazu: ${summe(schluesselzahl)} Zeilen in ${schluessel}; nach ${SCHLUESSEL_TAGE} Tagen gelöscht.`,
      )
    })
    renameSync(`${schluessel}.teil`, schluessel)
    renameSync(`${daten}.teil`, daten)
  } catch (error) {
    for (const teil of [daten, schluessel]) rmSync(`${teil}.teil`, { force: true })
    throw error
  }
}

function kopf({ migration, pruefwert }: Momentaufnahme, am: Date): Omit<Kopf, 'inhalt'> {
  if (pruefwert === undefined)
    throw new Startfehler('Noch gibt es keine Beratungsstelle; es gibt nichts zu sichern.')
  return { sperrstopp: 'sicherung', format: 1, am: am.toISOString(), migration, pruefwert }
}

async function schreibeEine(
  datei: string,
  encrypter: ReturnType<typeof verschluesselerFuer>,
  k: Kopf,
  { tabellen, zeilen }: Momentaufnahme,
  dabei: (tabelle: string) => boolean,
): Promise<Record<string, number>> {
  const gezaehlt: Record<string, number> = {}
  const namen = tabellen.map(({ name }) => name).filter(dabei)
  const text = schreibe(k, { tabellen: namen, zeilen }, (tabelle, zahl) => (gezaehlt[tabelle] = zahl))
  await schreibeVerschluesselt(datei, encrypter, text)
  return gezaehlt
}

const summe = (zahlen: Readonly<Record<string, number>>): number =>
  Object.values(zahlen).reduce((bisher, zahl) => bisher + zahl, 0)

async function sagePaar(datei: string): Promise<number> {
  const empfaenger = await neuesPaar(datei)
  sage(`Privater Schlüssel: ${datei}. Bewahren Sie ihn nicht auf diesem Rechner auf.`)
  sage(`Empfänger: ${empfaenger}`)
  return 0
}

await befehl(sichere)
