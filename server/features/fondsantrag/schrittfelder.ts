import { type Antragsschritt, SCHRITTE } from '../../recht/fonds/antrag.ts'
import type { Schrittangaben } from '../../recht/fonds/antragslage.ts'
import type { Waechter } from '../../recht/fonds/antragswaechter.ts'
import type { Datum } from '../../recht/datum.ts'
import type { Feld } from '../../web/feld.ts'
import type { Eingaben } from '../../web/forms.ts'
import { liesFormular, type Meldungen, wendeAn } from '../../web/formular.ts'
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

export const schrittfelder = (schritt: Antragsschritt): readonly Feld[] => [
  ...new Set(SCHRITTE[schritt].waechter.flatMap(waechter => JE_WAECHTER[waechter] ?? [])),
]

/** What was typed with a step; where `fehler` is not empty, something could not be read. */
export function liesSchritt(
  schritt: Antragsschritt,
  werte: Eingaben,
  heute: Datum,
): { readonly angaben: Schrittangaben; readonly fehler: Meldungen } {
  const felder = schrittfelder(schritt)
  const gelesen = liesFormular(felder, werte, heute)
  const leer: Schrittangaben = {}
  return { angaben: wendeAn(leer, felder, gelesen), fehler: gelesen.fehler }
}
