import { eigenesFeld } from '../eigene.ts'
import { RECHNUNG } from './rechnung.ts'

/* What L08 asks about the bill that is wrong. */

export const MANGEL = eigenesFeld({
  name: 'rechnungMangel',
  label: 'Was an der Rechnung nicht stimmt',
  art: 'mehrfach',
  optionen: [
    ['zaehlerstand', 'Ein Zählerstand ist falsch'],
    ['schaetzung', 'Der Verbrauch ist geschätzt'],
    ['verbrauch', 'Der Verbrauch ist unerklärlich hoch (Zähler prüfen lassen)'],
    ['abschlaege', 'Abschläge sind nicht abgezogen'],
    ['preis', 'Der Preis ist falsch'],
    ['zeitraum', 'Der Zeitraum ist falsch'],
    ['guthaben', 'Ein Guthaben fehlt'],
    ['angaben', 'Vorgeschriebene Angaben fehlen'],
  ],
} as const)

export const FEHLENDE_ANGABEN = eigenesFeld({
  name: 'rechnungFehlt',
  label: 'Diese Angaben fehlen in der Rechnung',
  art: 'mehrfach',
  optionen: [
    ['staende', 'Zählerstände, Verbrauch oder wie abgelesen wurde'],
    ['vergleich', 'Vergleich mit dem Vorjahr'],
    ['tarif', 'Tarif, Grundversorgung oder nicht'],
    ['faktoren', 'Berechnung verständlich und vollständig'],
  ],
} as const)

export const BETRAG = eigenesFeld({
  name: 'rechnungBetrag',
  label: 'Betrag der Rechnung',
  art: 'euro',
} as const)
export const ZUGANG = eigenesFeld({
  name: 'rechnungZugang',
  label: 'Rechnung angekommen am',
  art: 'datum',
} as const)
export const STAND_ANFANG = eigenesFeld({
  name: 'rechnungStandAnfang',
  label: 'Zählerstand laut Rechnung, Anfang',
  art: 'zahl',
  max: 9_999_999,
} as const)
export const STAND_ENDE = eigenesFeld({
  name: 'rechnungStandEnde',
  label: 'Zählerstand laut Rechnung, Ende',
  art: 'zahl',
  max: 9_999_999,
} as const)
export const ERMITTELT = eigenesFeld({
  name: 'rechnungErmittelt',
  label: 'Wie der Zählerstand laut Rechnung ermittelt ist',
  art: 'wahl',
  optionen: [
    ['abgelesen', 'abgelesen'],
    ['selbst', 'selbst abgelesen'],
    ['fern', 'fern übermittelt'],
    ['geschaetzt', 'geschätzt'],
  ],
  leer: 'steht nicht da',
} as const)
export const STAND_EIGEN = eigenesFeld({
  name: 'standEigen',
  label: 'Selbst abgelesener Zählerstand',
  art: 'zahl',
  max: 9_999_999,
} as const)
export const STAND_EIGEN_AM = eigenesFeld({
  name: 'standEigenAm',
  label: 'Abgelesen am',
  art: 'datum',
} as const)
export const VERBRAUCH = eigenesFeld({
  name: 'rechnungVerbrauch',
  label: 'Verbrauch laut Rechnung in kWh',
  art: 'zahl',
  max: 9_999_999,
} as const)
export const VORVERBRAUCH = eigenesFeld({
  name: 'rechnungVorverbrauch',
  label: 'Vergleichbarer Verbrauch im Zeitraum davor in kWh',
  art: 'zahl',
  max: 9_999_999,
} as const)
export const GEZAHLT = eigenesFeld({
  name: 'abschlaegeGezahlt',
  label: 'Gezahlte Abschläge im Zeitraum',
  art: 'euro',
} as const)
export const ANGERECHNET = eigenesFeld({
  name: 'abschlaegeAngerechnet',
  label: 'Abgezogene Abschläge laut Rechnung',
  art: 'euro',
} as const)
export const BEGRUENDUNG = eigenesFeld({
  name: 'rechnungEinwand',
  label: 'Die Einwände in eigenen Worten',
  art: 'text',
  max: 10_000,
  mehrzeilig: true,
} as const)
export const ZAHLUNG = eigenesFeld({
  name: 'rechnungZahlung',
  label: 'Was wird gezahlt?',
  art: 'wahl',
  optionen: [
    ['vorbehalt', 'alles, unter Vorbehalt'],
    ['zurueckhalten', 'nur der unstreitige Teil'],
  ],
  leer: 'im Brief offen lassen',
} as const)
export const GRUND = eigenesFeld({
  name: 'rechnungGrund',
  label: 'Warum darf der Rest zurückbehalten werden? (Grundversorgung)',
  art: 'wahl',
  optionen: [
    ['offensichtlich', 'ernsthafte Möglichkeit eines offensichtlichen Fehlers'],
    ['verdoppelt', 'Verbrauch mehr als doppelt so hoch, Zähler wird geprüft'],
  ],
  leer: 'weder noch',
  norm: '§ 17 Abs. 1 Satz 2 StromGVV/GasGVV',
} as const)
export const UNSTREITIG = eigenesFeld({
  name: 'rechnungUnstreitig',
  label: 'Unstreitiger Teil, der gezahlt wird',
  art: 'euro',
} as const)

export const L08_FELDER = [
  ...RECHNUNG,
  BETRAG,
  ZUGANG,
  MANGEL,
  STAND_ANFANG,
  STAND_ENDE,
  ERMITTELT,
  STAND_EIGEN,
  STAND_EIGEN_AM,
  VERBRAUCH,
  VORVERBRAUCH,
  GEZAHLT,
  ANGERECHNET,
  FEHLENDE_ANGABEN,
  BEGRUENDUNG,
  ZAHLUNG,
  GRUND,
  UNSTREITIG,
] as const
