import { type Antragsschritt, SCHRITTE } from '../../recht/fonds/antrag.ts'
import type { Schrittangaben } from '../../recht/fonds/antragslage.ts'
import type { Waechter } from '../../recht/fonds/antragswaechter.ts'
import type { Datum } from '../../recht/datum.ts'
import type { Feld } from '../../web/feld.ts'
import type { Eingaben } from '../../web/forms.ts'
import { liesFormular, type Meldungen, wendeAn } from '../../web/formular.ts'
import type { Dokument } from '../dokumente/store.ts'
import { GRUND, WEG } from './worte.ts'

/* The fields of a step follow from its guards: what a guard asks for can be typed. */

const BETRAG: Feld = { name: 'betrag', label: 'Betrag', pfad: 'betragCent', art: 'euro' }
const AM: Feld = { name: 'am', label: 'Tag', pfad: 'am', art: 'datum' }
const TEXT: Feld = {
  name: 'text',
  label: 'Worum es geht',
  pfad: 'text',
  art: 'text',
  max: 1_000,
  mehrzeilig: true,
}
const WEG_FELD: Feld = {
  name: 'weg',
  label: 'Auf welchem Weg',
  pfad: 'weg',
  art: 'wahl',
  optionen: WEG,
  auswahl: true,
  leer: null,
}
const GRUND_FELD: Feld = {
  name: 'grund',
  label: 'Grund',
  pfad: 'grund',
  art: 'wahl',
  optionen: GRUND,
  auswahl: true,
  leer: null,
}
const AUSNAHME: Feld = {
  name: 'ausnahme',
  label: 'Grund der Ausnahme',
  pfad: 'ausnahme',
  art: 'text',
  max: 300,
  tipp: 'nur wenn eine Prüfung oder eine zweite Person fehlt',
}

const JE_WAECHTER: Readonly<Partial<Record<Waechter, readonly Feld[]>>> = {
  betrag: [BETRAG],
  tag: [AM],
  tagBekannt: [AM],
  text: [TEXT],
  grund: [GRUND_FELD, TEXT],
  weg: [WEG_FELD],
  wegWennEingereicht: [WEG_FELD],
  zweitePerson: [AUSNAHME],
  fondsOffen: [AUSNAHME],
  wiederholung: [AUSNAHME],
}

/** Fax report, letter of the carrier, statement of account: these are worth a proof. */
const MIT_NACHWEIS: readonly Antragsschritt[] = [
  'einreichen',
  'bewilligen',
  'teilbewilligen',
  'mitAuflageBewilligen',
  'ablehnen',
  'auflageErfuellen',
  'zahlen',
  'bestaetigen',
]

const nachweis = (dokumente: readonly Dokument[]): Feld => ({
  name: 'nachweis',
  label: 'Nachweis',
  pfad: 'nachweis',
  art: 'wahl',
  optionen: dokumente.map(
    ({ nummer, name }) => [`Dokument ${nummer}`, `Dokument ${nummer}: ${name}`] as const,
  ),
  auswahl: true,
  leer: null,
  tipp: 'wenn das Papier schon bei den Dokumenten liegt',
})

/** Whoever has the case in front of them can name one of its papers as a proof. */
export const schrittfelder = (
  schritt: Antragsschritt,
  dokumente: readonly Dokument[] = [],
): readonly Feld[] => [
  ...new Set(SCHRITTE[schritt].waechter.flatMap(waechter => JE_WAECHTER[waechter] ?? [])),
  ...(dokumente.length > 0 && MIT_NACHWEIS.includes(schritt) ? [nachweis(dokumente)] : []),
]

/** What was typed with a step; where `fehler` is not empty, something could not be read. */
export function liesSchritt(
  schritt: Antragsschritt,
  werte: Eingaben,
  heute: Datum,
  dokumente: readonly Dokument[] = [],
): { readonly angaben: Schrittangaben; readonly fehler: Meldungen } {
  const felder = schrittfelder(schritt, dokumente)
  const gelesen = liesFormular(felder, werte, heute)
  const leer: Schrittangaben = {}
  return { angaben: wendeAn(leer, felder, gelesen), fehler: gelesen.fehler }
}
