import { POSTLEITZAHLEN_QUELLE } from '../../recht/parameter/postleitzahlen.ts'
import type { Feld } from '../../web/feld.ts'
import { SPARTE } from '../faelle/worte.ts'
import { PERSON } from './personenfelder.ts'
import { HEIZENERGIE, HEIZRECHNUNG, LAUFEND, SELBSTHILFE, WARMWASSER } from './worte.ts'

/* The household entered once for all benefits. */

const r = (rest: string): string => `rechnung.${rest}`

const WOHNUNG: readonly Feld[] = [
  {
    name: 'gemeinde',
    label: 'Gemeinde oder Postleitzahl',
    pfad: r('gemeinde'),
    art: 'gemeinde',
    tipp: `Nur Orte in Nordrhein-Westfalen. ${POSTLEITZAHLEN_QUELLE}`,
  },
  {
    name: 'wohnung',
    label: 'Zahlt der Haushalt für die Wohnung?',
    pfad: r('wohnung'),
    art: 'vorhanden',
    ja: 'ja',
    nein: 'nein, keine Kosten',
  },
  { name: 'kaltmiete', label: 'Kaltmiete', pfad: r('wohnung.kaltmieteCent'), art: 'euro' },
  {
    name: 'nebenkosten',
    label: 'Nebenkosten',
    pfad: r('wohnung.nebenkostenCent'),
    art: 'euro',
    tipp: 'Ohne Heizung und Strom.',
  },
  { name: 'heizkosten', label: 'Heizkosten', pfad: r('wohnung.heizkostenCent'), art: 'euro' },
  {
    name: 'warmwasser',
    label: 'Wo wird das Wasser warm?',
    pfad: r('wohnung.warmwasser'),
    art: 'wahl',
    optionen: WARMWASSER,
  },
  {
    name: 'heizenergie',
    label: 'Geheizt wird mit',
    pfad: r('wohnung.heizenergie'),
    art: 'wahl',
    optionen: HEIZENERGIE,
    auswahl: true,
  },
  { name: 'flaeche', label: 'Wohnfläche in m²', pfad: r('wohnung.flaecheQm'), art: 'zahl', max: 2000 },
  {
    name: 'mietenstufe',
    label: 'Mietenstufe',
    pfad: r('wohnung.mietenstufe'),
    art: 'zahl',
    max: 7,
    tipp: 'Nur, wenn der Ort nicht in Nordrhein-Westfalen liegt.',
  },
]

const GRENZEN: readonly Feld[] = [
  {
    name: 'grenzeMiete',
    label: 'Angemessene Miete mit Nebenkosten',
    pfad: r('angemessen.bruttokaltmiete'),
    art: 'euro',
  },
  { name: 'grenzeHeizung', label: 'Angemessene Heizkosten', pfad: r('angemessen.heizung'), art: 'euro' },
  { name: 'grenzeAm', label: 'Gilt seit', pfad: r('angemessen.am'), art: 'datum' },
  { name: 'grenzeQuelle', label: 'Wo steht das?', pfad: r('angemessen.quelle'), art: 'text', max: 200 },
  {
    name: 'karenz',
    label: 'Ist die Leistung neu oder läuft sie noch kein Jahr?',
    pfad: r('karenzzeit'),
    art: 'jaNein',
    tipp: 'Dann ist Karenzzeit: Die Grenze für die Miete gilt nicht oder nur zum Teil.',
    norm: '§ 22 Abs. 1 SGB II',
  },
]

const LEISTUNGEN: readonly Feld[] = [
  {
    name: 'laufend',
    label: 'Was wird schon gezahlt?',
    pfad: r('laufendeLeistungen'),
    art: 'liste',
    zeile: 'Leistung',
    keine: 'keine dieser Leistungen',
    benannt: true,
    felder: [
      {
        name: 'art',
        label: 'Leistung',
        pfad: 'art',
        art: 'wahl',
        optionen: LAUFEND,
        auswahl: true,
        noetig: 'Wählen Sie die Leistung.',
      },
      { name: 'von', label: 'bewilligt vom', pfad: 'bewilligungVon', art: 'datum' },
      { name: 'bis', label: 'bewilligt bis', pfad: 'bewilligungBis', art: 'datum' },
      {
        name: 'warmwasser',
        label: 'Mehrbedarf Warmwasser im Bescheid',
        pfad: 'mehrbedarfWarmwasserCent',
        art: 'euro',
        tipp: '0, wenn keiner bewilligt ist',
      },
    ],
  },
]

const SCHULDEN: readonly Feld[] = [
  {
    name: 'schulden',
    label: 'Gibt es Energieschulden?',
    pfad: r('energieschulden'),
    art: 'vorhanden',
    ja: 'ja',
    nein: 'nein',
  },
  {
    name: 'schuldenSparte',
    label: 'Energie',
    pfad: r('energieschulden.sparte'),
    art: 'wahl',
    optionen: SPARTE,
    auswahl: true,
  },
  { name: 'schuldenBetrag', label: 'Rückstand', pfad: r('energieschulden.betragCent'), art: 'euro' },
  { name: 'schuldenSperrtag', label: 'Sperrtag', pfad: r('energieschulden.sperrdatum'), art: 'datum' },
  {
    name: 'schuldenSperre',
    label: 'Droht die Sperre, oder ist schon gesperrt?',
    pfad: r('energieschulden.sperreDroht'),
    art: 'jaNein',
  },
  {
    name: 'selbsthilfe',
    label: 'Was wurde schon versucht?',
    pfad: r('energieschulden.selbsthilfe'),
    art: 'mehrfach',
    optionen: SELBSTHILFE,
    keine: 'noch nichts davon',
  },
]

const HEIZRECHNUNGEN: readonly Feld[] = [
  {
    name: 'heizrechnungen',
    label: 'Rechnungen für Heizung',
    pfad: r('heizkostenforderung'),
    art: 'liste',
    zeile: 'Rechnung',
    keine: 'keine Rechnung offen',
    benannt: true,
    felder: [
      { name: 'betrag', label: 'Betrag', pfad: 'betragCent', art: 'euro' },
      { name: 'faellig', label: 'fällig am', pfad: 'faelligAm', art: 'datum' },
      {
        name: 'art',
        label: 'Wofür?',
        pfad: 'art',
        art: 'wahl',
        optionen: HEIZRECHNUNG,
        auswahl: true,
      },
      {
        name: 'alt',
        label: 'darin nicht gezahlte Abschläge',
        pfad: 'darinRueckstaendigeAbschlaegeCent',
        art: 'euro',
        tipp: '0, wenn keine',
      },
      { name: 'antrag', label: 'Antrag gestellt am', pfad: 'antragAm', art: 'datum', nie: 'noch nicht' },
    ],
  },
]

export const RECHNUNG: readonly Feld[] = [
  {
    name: 'personen',
    label: 'Alle, die in der Wohnung wohnen',
    pfad: r('personen'),
    art: 'liste',
    zeile: 'Person',
    benannt: true,
    felder: PERSON,
  },
  ...WOHNUNG,
  ...GRENZEN,
  ...LEISTUNGEN,
  ...SCHULDEN,
  ...HEIZRECHNUNGEN,
]
