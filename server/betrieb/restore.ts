import path from 'node:path'
import type { Config } from '../config.ts'
import { spieleEin, type Ladung } from '../data/einspielen-store.ts'
import { findeHauptschluessel } from '../data/hauptschluessel.ts'
import { Startfehler } from '../data/startfehler.ts'
import { Unlesbar } from '../data/verschluesselung.ts'
import { liesIdentitaeten, liesVerschluesselt } from './age.ts'
import { befehl, mitDatenbank, sage } from './befehl.ts'
import { type Kopf, lies } from './sicherungsformat.ts'

/* npm run restore -- <daten.age> <schluessel.age> --identitaet <datei>: into an empty database, all or nothing. */

const AUFRUF = 'Aufruf: npm run restore -- <daten.age> <schluessel.age> --identitaet <datei>.'

async function spieleZurueck(config: Config, argumente: readonly string[]): Promise<number> {
  const { daten, schluessel } = await oeffne(argumente)
  pruefePaar(daten.kopf, schluessel.kopf)
  const haupt = hauptschluessel(config, schluessel.kopf.pruefwert)
  const ergebnis = await mitDatenbank(config, ({ db }) =>
    spieleEin(db, daten.ladung, schluessel.ladung, haupt).catch((error: unknown) => {
      throw error instanceof Unlesbar
        ? new Startfehler(
            'Ein Schlüssel in der Sicherung lässt sich nicht öffnen. Es ist nichts eingespielt worden.',
          )
        : error
    }),
  )
  const zeilen = Object.values(ergebnis.zeilen).reduce((bisher, zahl) => bisher + zahl, 0)
  sage(`Eingespielt: Daten vom ${moment(daten.kopf)}, Schlüssel vom ${moment(schluessel.kopf)} (Weltzeit).`)
  sage(
    `${ergebnis.zeilen['fall'] ?? 0} Fälle, ${zeilen} Zeilen in ${Object.keys(ergebnis.zeilen).length} Tabellen. Zeilenzahl und Prüfsummen stimmen.`,
  )
  if (ergebnis.getilgt > 0) {
    sage(
      `Nicht zurückgekehrt, weil gelöscht: ${ergebnis.getilgt} ${ergebnis.getilgt === 1 ? 'Fall' : 'Fälle'}.`,
    )
  }
  sage(
    `Alle ${ergebnis.schluessel} Schlüssel gehen auf. Jetzt: npm run pruefen, dann npm start. Alle müssen sich neu anmelden.`,
  )
  return 0
}

type Sicherung = { readonly kopf: Kopf; readonly ladung: Ladung }

async function oeffne(argumente: readonly string[]): Promise<{ daten: Sicherung; schluessel: Sicherung }> {
  const [daten, schluessel, schalter, datei, ...rest] = argumente
  if (!daten || !schluessel || schalter !== '--identitaet' || !datei || rest.length > 0)
    throw new Startfehler(AUFRUF)
  const identitaeten = liesIdentitaeten(datei)
  return {
    schluessel: await liesEine(schluessel, identitaeten),
    daten: await liesEine(daten, identitaeten),
  }
}

async function liesEine(datei: string, identitaeten: readonly string[]): Promise<Sicherung> {
  const { kopf, stuecke } = await lies(path.basename(datei), liesVerschluesselt(datei, identitaeten))
  return { kopf, ladung: { migration: kopf.migration, stuecke } }
}

function pruefePaar(daten: Kopf, schluessel: Kopf): void {
  if (daten.inhalt !== 'daten' || schluessel.inhalt !== 'schluessel') {
    throw new Startfehler(
      `Die erste Datei ist die mit den Daten, die zweite die mit den Schlüsseln. ${AUFRUF}`,
    )
  }
  if (schluessel.am < daten.am || schluessel.migration < daten.migration) {
    throw new Startfehler(
      'Die Schlüsselsicherung ist älter als die Datensicherung; neuere Fälle gingen verloren. Nehmen Sie eine gleich alte oder neuere.',
    )
  }
}

/** Never made anew here: without the right one nothing of the backup could be read. */
function hauptschluessel({ masterKey }: Config, pruefwert: string): Buffer {
  return findeHauptschluessel(masterKey, pruefwert).schluessel
}

const moment = ({ am }: Kopf): string => am.replace('T', ' ').slice(0, 16)

await befehl(spieleZurueck)
