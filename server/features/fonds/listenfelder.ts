import type { Feld } from '../../web/feld.ts'
import {
  ABGELEHNT,
  BEDINGUNGSART,
  JE,
  LEISTUNG,
  NACHWEIS,
  PERSON_ODER_HAUSHALT,
  STRENGE,
  STUFE,
} from './worte.ts'

/* The lists of an entry, row by row. A source that says something else gets a row of its own: both stay in sight. */

/** What one source says about the sum. */
export const BETRAEGE: Feld = {
  name: 'betraege',
  label: 'Höhe. Sagt eine Quelle etwas anderes, bekommt sie eine eigene Zeile',
  pfad: 'betraege',
  art: 'liste',
  zeile: 'Betrag',
  felder: [
    { name: 'hoechstens', label: 'höchstens', pfad: 'hoechstensCent', art: 'euro' },
    { name: 'allein', label: 'wer allein wohnt', pfad: 'alleinCent', art: 'euro' },
    { name: 'prozent', label: 'Prozent der Forderung', pfad: 'prozent', art: 'zahl', max: 100 },
    { name: 'je', label: 'je', pfad: 'je', art: 'wahl', optionen: JE, auswahl: true },
    { name: 'haerte', label: 'in Härtefällen mehr', pfad: 'inHaerteMehr', art: 'haken' },
  ],
}

export const UNTERLAGEN: Feld = {
  name: 'unterlagen',
  label: 'Unterlagen',
  pfad: 'unterlagen',
  art: 'liste',
  zeile: 'Unterlage',
  felder: [
    { name: 'was', label: 'Was', pfad: 'was', art: 'text', max: 200, noetig: 'Nennen Sie die Unterlage.' },
    {
      name: 'verlangt',
      label: 'Wird verlangt',
      pfad: 'verlangt',
      art: 'wahl',
      optionen: NACHWEIS,
      auswahl: true,
      noetig: 'Wählen Sie, wann sie verlangt wird.',
    },
    { name: 'wenn', label: 'Wann genau', pfad: 'wenn', art: 'text', max: 200, mehr: true },
    {
      name: 'alt',
      label: 'höchstens so viele Tage alt',
      pfad: 'hoechstensTageAlt',
      art: 'zahl',
      max: 3650,
      mehr: true,
    },
    { name: 'schwaerzen', label: 'Was man schwärzt', pfad: 'schwaerzen', art: 'text', max: 200, mehr: true },
    { name: 'original', label: 'im Original', pfad: 'original', art: 'haken', mehr: true },
    {
      name: 'empfindlich',
      label: 'sagt etwas über die Gesundheit',
      pfad: 'empfindlich',
      art: 'haken',
      mehr: true,
    },
  ],
}

const ANGABEN: readonly Feld[] = [
  {
    name: 'leistungen',
    label: 'Leistungen',
    pfad: 'angaben.leistungen',
    art: 'mehrfach',
    optionen: LEISTUNG,
  },
  {
    name: 'grenzen',
    label: 'Einkommen im Monat',
    pfad: 'angaben.grenzen',
    art: 'liste',
    zeile: 'Grenze',
    felder: [
      { name: 'personen', label: 'Personen', pfad: 'personen', art: 'zahl', max: 30, noetig: 'Wie viele?' },
      { name: 'netto', label: 'höchstens', pfad: 'hoechstensCent', art: 'euro', noetig: 'Wie viel?' },
    ],
  },
  { name: 'prozent', label: 'Prozent', pfad: 'angaben.prozent', art: 'zahl', max: 100 },
  { name: 'mindestens', label: 'mindestens', pfad: 'angaben.mindestensCent', art: 'euro' },
  { name: 'hoechstens', label: 'höchstens', pfad: 'angaben.hoechstensCent', art: 'euro' },
  {
    name: 'je',
    label: 'je',
    pfad: 'angaben.je',
    art: 'wahl',
    optionen: PERSON_ODER_HAUSHALT,
    auswahl: true,
  },
  { name: 'jahre', label: 'Alter in Jahren', pfad: 'angaben.jahre', art: 'zahl', max: 120 },
  {
    name: 'namen',
    label: 'Versorger',
    pfad: 'angaben.namen',
    art: 'text',
    max: 300,
    tipp: 'mehrere mit Komma',
  },
  { name: 'stufe', label: 'Sperre', pfad: 'angaben.stufe', art: 'wahl', optionen: STUFE, auswahl: true },
  { name: 'stelle', label: 'Amt', pfad: 'angaben.stelle', art: 'wahl', optionen: ABGELEHNT, auswahl: true },
  { name: 'ab', label: 'Forderung ab', pfad: 'angaben.tag', art: 'datum' },
]

/** What the carrier asks for: what is tested, how strictly, in which words; figures behind „Mehr dazu“. */
export const BEDINGUNGEN: Feld = {
  name: 'bedingungen',
  label: 'Bedingungen',
  pfad: 'bedingungen',
  art: 'liste',
  zeile: 'Bedingung',
  felder: [
    {
      name: 'worte',
      label: 'Bedingung in Worten',
      pfad: 'worte',
      art: 'text',
      max: 300,
      noetig: 'Schreiben Sie die Bedingung in Worten.',
    },
    {
      name: 'art',
      label: 'Was geprüft wird',
      pfad: 'angaben.art',
      art: 'wahl',
      optionen: BEDINGUNGSART,
      auswahl: true,
      noetig: 'Wählen Sie, was geprüft wird.',
    },
    {
      name: 'strenge',
      label: 'Wie streng',
      pfad: 'strenge',
      art: 'wahl',
      optionen: STRENGE,
      auswahl: true,
      noetig: 'Wählen Sie, wie streng das gilt.',
    },
    ...ANGABEN.map((feld): Feld => ({ ...feld, mehr: true })),
  ],
}
