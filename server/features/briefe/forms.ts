import { type Feld } from '../../web/feld.ts'
import { VERMERKE } from './fakten.ts'

/** Ways in which a letter can leave the desk. */
export const WEGE = [
  ['post', 'Post'],
  ['einwurf', 'Einwurf-Einschreiben'],
  ['fax', 'Fax'],
  ['email', 'E-Mail'],
  ['persoenlich', 'persönlich abgegeben'],
] as const

/** What a counsellor may say for this one letter. */
export const ANGABEN: readonly Feld[] = [
  {
    name: 'antwortBis',
    label: 'Antwort verlangen bis',
    pfad: 'antwortBis',
    art: 'datum',
    tipp: 'leer: der Vorschlag im Brief',
  },
  {
    name: 'vorab',
    label: 'Vermerk auf dem Brief',
    pfad: 'vorab',
    art: 'wahl',
    optionen: VERMERKE.map(v => [v, v] as const),
    leer: 'keiner',
  },
  { name: 'telefonNennen', label: 'Telefon der Familie nennen', pfad: 'telefonNennen', art: 'haken' },
  {
    name: 'formA',
    label: 'Anschrift höher setzen (Form A, mehr Platz für den Text)',
    pfad: 'formA',
    art: 'haken',
  },
  { name: 'zusatz', label: 'Eigener Absatz', pfad: 'zusatz', art: 'text', max: 10_000, mehrzeilig: true },
]

/** What the offer itself says; only for accepting it. */
export const ANGEBOT: readonly Feld[] = [
  { name: 'angebotVom', label: 'Datum des Angebots', pfad: 'angebotVom', art: 'datum' },
  { name: 'angebotRate', label: 'Rate laut Angebot', pfad: 'angebotRateCent', art: 'euro' },
  { name: 'angebotErsteRate', label: 'Erste Rate laut Angebot am', pfad: 'angebotErsteRateAm', art: 'datum' },
]

export const VERSAND: readonly Feld[] = [
  {
    name: 'versandWie',
    label: 'Wie geht er raus?',
    pfad: 'wie',
    art: 'wahl',
    optionen: WEGE,
    leer: 'noch nicht',
  },
  { name: 'versandAm', label: 'Verschickt am', pfad: 'am', art: 'datum', tipp: 'leer: heute' },
]

export const TERMIN: readonly Feld[] = [
  { name: 'termin', label: 'Nächster Termin bei uns', pfad: 'termin', art: 'text', max: 120 },
]
