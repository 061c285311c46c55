import type { Config } from '../config.ts'
import {
  alterName,
  findeHauptschluessel,
  naechsterHauptschluessel,
  vollendeWechsel,
} from '../data/hauptschluessel.ts'
import { findPruefwert } from '../data/installation.ts'
import { migriere } from '../data/migrate.ts'
import type { Datenbank } from '../data/postgres.ts'
import { Startfehler } from '../data/startfehler.ts'
import { listStellen, wechsleHauptschluessel, wechsleStelle } from '../data/wechsel-store.ts'
import { befehl, mitDatenbank, sage } from './befehl.ts'

/*
 * npm run schluessel:wechseln: new desk keys, then a new master key. Killed at any moment and started again, it goes on;
 * the old master key is needed until it says that it is done.
 */

async function wechsle(config: Config, { db, art }: Datenbank): Promise<number> {
  await migriere(db)
  const pruefwert = await findPruefwert(db)
  if (pruefwert === undefined) {
    throw new Startfehler(
      'Noch gibt es keine Beratungsstelle und damit keinen Schlüssel, der zu wechseln wäre.',
    )
  }
  if (vollendeWechsel(config.masterKey, pruefwert)) {
    sage('Ein unterbrochener Wechsel des Hauptschlüssels ist zu Ende geführt.')
  } else {
    const alt = findeHauptschluessel(config.masterKey, pruefwert)
    await wechsleStellen(db, alt.schluessel)
    const neu = naechsterHauptschluessel(config.masterKey)
    if (!(await wechsleHauptschluessel(db, alt, neu))) {
      throw new Startfehler('Der Hauptschlüssel wird gerade schon gewechselt. Es ist nichts geändert worden.')
    }
    vollendeWechsel(config.masterKey, neu.pruefwert)
    sage('Der Hauptschlüssel ist gewechselt.')
    sageAlten(config, alt.pruefwert)
  }
  sageNeuen(config)
  if (art === 'server') sage('Starten Sie Sperrstopp jetzt neu, falls es noch läuft.')
  return 0
}

async function wechsleStellen(db: Datenbank['db'], hauptschluessel: Buffer): Promise<void> {
  for (const { id, name } of await listStellen(db)) {
    const faelle = await wechsleStelle(db, hauptschluessel, id)
    sage(`${name}: neuer Stellenschlüssel, ${faelle} Fallschlüssel neu verpackt.`)
  }
}

function sageAlten({ masterKey }: Config, pruefwert: string): void {
  if (masterKey.art === 'datei') sage(`Der alte liegt noch in ${alterName(masterKey, pruefwert)}.`)
  sage(
    'Schlüsselsicherungen von vor dem Wechsel brauchen den alten. Machen Sie jetzt eine neue Sicherung und vernichten Sie ihn, sobald die alten Schlüsselsicherungen gelöscht sind (nach 14 Tagen).',
  )
}

function sageNeuen({ masterKey }: Config): void {
  if (masterKey.art === 'datei') sage(`Der neue liegt in ${masterKey.name}.`)
  else {
    sage(
      `Der neue steht in ${masterKey.neu}. Tragen Sie ihn bei ${masterKey.name} ein und löschen Sie diese Datei; vorher startet Sperrstopp nicht.`,
    )
  }
  sage('Sichern Sie den neuen Hauptschlüssel getrennt von der Datenbank. Alle müssen sich neu anmelden.')
}

await befehl(config => mitDatenbank(config, datenbank => wechsle(config, datenbank)))
