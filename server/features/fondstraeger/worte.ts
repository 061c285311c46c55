import type { TraegerantragZeile, TraegerzahlungZeile } from '../../data/tables.ts'
import type { Option } from '../../web/feld.ts'

export const STANDWORT: Readonly<Record<TraegerantragZeile['stand'], string>> = {
  offen: 'neu',
  vorgeschlagen: 'wartet auf die zweite Person',
  bewilligt: 'bewilligt',
  abgelehnt: 'abgelehnt',
  zurueckgezogen: 'zurückgezogen',
  storniert: 'storniert',
}

export const ZAHLUNGSWORT: Readonly<Record<TraegerzahlungZeile['stand'], string>> = {
  offen: 'noch nicht in einer Datei',
  ausgegeben: 'in einer Zahlungsdatei',
  storniert: 'storniert, bevor gezahlt wurde',
  zurueck: 'Geld zurückgekommen',
}

/** Why an application is refused; counted in the report. */
export const ABLEHNUNGSGRUENDE: readonly Option[] = [
  ['einkommen', 'Einkommen zu hoch'],
  ['vermoegen', 'Vermögen zu hoch'],
  ['leistung', 'Bezug oder Nichtbezug einer Leistung'],
  ['vorrang', 'Nachweis über vorrangige Hilfe fehlt'],
  ['gebiet', 'wohnt außerhalb des Gebiets'],
  ['versorger', 'anderer Versorger'],
  ['energie', 'andere Energieart'],
  ['sperrtag', 'keine Sperre mit Tag angekündigt'],
  ['wiederholung', 'hat schon Hilfe bekommen'],
  ['unvollstaendig', 'Unterlagen unvollständig'],
  ['budget', 'Budget reicht nicht'],
  ['ermessen', 'Ermessen'],
  ['sonstiges', 'anderer Grund'],
]

export const grundwort = (grund: string | null): string =>
  ABLEHNUNGSGRUENDE.find(([wert]) => wert === grund)?.[1] ?? ''
