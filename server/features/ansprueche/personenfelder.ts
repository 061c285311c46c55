import type { Feld } from '../../web/feld.ts'
import { ABGABE, EINKOMMENSART, MERKMAL, ROLLE } from './worte.ts'

/* What is asked about each person of the household. */

const EINKOMMEN: readonly Feld[] = [
  {
    name: 'art',
    label: 'Einkommen',
    pfad: 'art',
    art: 'wahl',
    optionen: EINKOMMENSART,
    auswahl: true,
    noetig: 'Wählen Sie, was für ein Einkommen das ist.',
  },
  { name: 'brutto', label: 'brutto im Monat', pfad: 'bruttoCent', art: 'euro' },
  { name: 'netto', label: 'netto im Monat', pfad: 'nettoCent', art: 'euro' },
]

const ARBEIT: readonly Feld[] = [
  {
    mehr: true,
    name: 'kosten',
    label: 'Kosten für die Arbeit',
    pfad: 'absetzungen',
    art: 'vorhanden',
    ja: 'ja',
    nein: 'keine',
  },
  {
    mehr: true,
    name: 'fahrt',
    label: 'Weg zur Arbeit in km, einfach',
    pfad: 'absetzungen.fahrtKmEinfach',
    art: 'zahl',
    max: 1000,
  },
  {
    mehr: true,
    name: 'arbeitstage',
    label: 'Arbeitstage im Monat',
    pfad: 'absetzungen.arbeitstage',
    art: 'zahl',
    max: 31,
  },
  {
    mehr: true,
    name: 'kfz',
    label: 'Kfz-Haftpflicht im Monat',
    pfad: 'absetzungen.kfzHaftpflichtCent',
    art: 'euro',
  },
  { mehr: true, name: 'riester', label: 'Riester im Monat', pfad: 'absetzungen.riesterCent', art: 'euro' },
  {
    mehr: true,
    name: 'kostenSonst',
    label: 'andere Kosten im Monat',
    pfad: 'absetzungen.sonstigeCent',
    art: 'euro',
  },
]

export const PERSON: readonly Feld[] = [
  {
    name: 'rolle',
    label: 'Wer ist das?',
    pfad: 'rolle',
    art: 'wahl',
    optionen: ROLLE,
    auswahl: true,
    noetig: 'Wählen Sie, wer das im Haushalt ist.',
  },
  {
    name: 'geburt',
    label: 'geboren am',
    pfad: 'geburtsdatum',
    art: 'datum',
    geburt: true,
  },
  {
    name: 'vermoegen',
    label: 'Vermögen',
    pfad: 'vermoegenCent',
    art: 'euro',
    tipp: '0, wenn es keines gibt',
  },
  {
    name: 'merkmale',
    label: 'Was trifft zu?',
    pfad: 'merkmale',
    art: 'mehrfach',
    optionen: MERKMAL,
    keine: 'nichts davon',
  },
  {
    name: 'einkommen',
    label: 'Einkommen der Person',
    pfad: 'einkommen',
    art: 'liste',
    zeile: 'Einkommen',
    keine: 'kein Einkommen',
    benannt: true,
    felder: EINKOMMEN,
  },
  {
    mehr: true,
    name: 'zahlt',
    label: 'Was zahlt die Person davon?',
    pfad: 'zahlt',
    art: 'mehrfach',
    optionen: ABGABE,
    keine: 'nichts davon',
    tipp: 'Für das Wohngeld: je 10 % weniger Einkommen.',
    norm: '§ 16 WoGG',
  },
  ...ARBEIT,
  {
    mehr: true,
    name: 'gdb',
    label: 'Grad der Behinderung',
    pfad: 'gdb',
    art: 'zahl',
    max: 100,
    tipp: '0, wenn keiner',
  },
  {
    mehr: true,
    name: 'grundrente',
    label: '33 Jahre Grundrentenzeiten?',
    pfad: 'grundrentenzeiten33',
    art: 'jaNein',
    tipp: 'Steht im Rentenbescheid.',
  },
  {
    mehr: true,
    name: 'zusatzrente',
    label: 'Zusatzrente im Monat',
    pfad: 'zusatzrenteCent',
    art: 'euro',
    tipp: 'Riester- oder Betriebsrente',
  },
]
