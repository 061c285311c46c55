import { tag } from '../../../recht/datum.ts'
import { cent } from '../../../recht/geld.ts'
import { bedingung, immer, LEBENSUNTERHALT, ohneAdresse, quelle, saat, type Saat } from './saat.ts'

const DUESSELDORF = [
  quelle({ id: 'stadt', art: 'traeger', titel: 'Stadt Düsseldorf, Nachrichten', ort: 'duesseldorf.de' }),
  quelle({
    id: 'lokalbuero',
    art: 'presse',
    titel: 'Lokalbüro Düsseldorf',
    ort: 'lokalbuero.com',
    veroeffentlicht: '2023-02-02',
  }),
  quelle({
    id: 'stadtwerke',
    art: 'traeger',
    titel: 'Stadtwerke Düsseldorf, Härtefallfonds',
    ort: 'swd-ag.de/kontakt-service/service/haertefallfonds-buergerstiftung',
  }),
  quelle({
    id: 'rp',
    art: 'presse',
    titel: 'Rheinische Post',
    ort: 'rp-online.de, aid-96167323',
    veroeffentlicht: '2023',
  }),
]

const duesseldorf = saat('nrw-01', 'ungeprueft', {
  name: 'Härtefallfonds Energie Düsseldorf',
  art: 'fonds',
  zweck:
    'Einmaliger Zuschuss zu Stromkosten. Erst das Gespräch mit den Stadtwerken, dann prüft das Amt für Soziales, dann zahlt die Stiftung. Beginn Februar 2023; zusammen rund 0,5 Mio. €, davon 50.000 € von der Stadt.',
  traeger: { name: 'BürgerStiftung Düsseldorf mit Stadtwerken und Stadt', art: 'stiftung' },
  gebiet: { wort: 'Düsseldorf', gemeinden: ['05111000'] },
  energien: ['strom'],
  deckt: ['rueckstand'],
  formen: ['zuschuss'],
  bedingungen: [
    bedingung(
      'kein Grundsicherungsgeld, keine Sozialhilfe, keine Asylbewerberleistungen',
      { art: 'ohneLeistung', leistungen: LEBENSUNTERHALT },
      DUESSELDORF,
    ),
    bedingung(
      'geringes Einkommen, zum Beispiel mit Wohngeld, BAföG oder Berufsausbildungsbeihilfe',
      { art: 'einzelfall' },
      DUESSELDORF,
    ),
    bedingung(
      'die Rechnung kann nicht bezahlt werden, oder die Sperre droht',
      { art: 'einzelfall' },
      DUESSELDORF,
    ),
  ],
  vorrang: ['versorger'],
  unterlagen: [immer('Androhung der Sperre oder offene Rechnung'), immer('Nachweis des Einkommens')],
  antragsteller: 'haushalt',
  wege: ['vorOrt'],
  wiederholung: { je: 'haushalt' },
  empfaenger: 'person',
  entscheidung: { durch: 'Amt für Soziales prüft, die Stiftung zahlt. Kein Rechtsanspruch.' },
  fragen: [
    'Schließt der Fonds Menschen mit Leistungen vom Jobcenter oder Sozialamt aus?',
    'Wie viel gibt es höchstens?',
  ],
  belege: DUESSELDORF,
})

const FBSB = quelle({
  id: 'fbsb',
  art: 'zweithand',
  titel: 'Fachberatung Schuldnerberatung NRW',
  ort: 'fbsb-nrw.de',
  veroeffentlicht: '2023-06',
  werte: [{ feld: 'betrag', wert: '80 Prozent, höchstens 2.000 €; in Härtefällen mehr' }],
})
const SPERRE = quelle({
  id: 'sperre-online',
  art: 'presse',
  titel: 'Sperre Münster',
  ort: 'sperre-online',
  werte: [{ feld: 'betrag', wert: 'höchstens 1.600 € im Jahr' }],
})

const muenster = saat('nrw-02', 'ungeprueft', {
  name: 'Sozialenergiefonds Münster',
  art: 'fonds',
  zweck:
    'Zuschuss zu Heizung und Haushaltsenergie, auch wenn der Vermieter fordert. Geld von Stadt (75.000 €), Stadtwerken (125.000 €) und Spenden; die Caritas koordiniert. Bis 15.12.2023 wurden 338 Zuschüsse gezahlt, im Mittel 431 €. Ob es weitergeht, ist nicht bekannt.',
  traeger: { name: 'Stadt Münster, Stadtwerke Münster, Caritas', art: 'kommune' },
  gebiet: { wort: 'Münster', gemeinden: ['05515000'] },
  energien: ['strom', 'gas', 'fernwaerme', 'nebenkostenVermieter'],
  deckt: ['rueckstand', 'jahresabrechnung'],
  formen: ['zuschuss'],
  betraege: [
    { beleg: 'fbsb', prozent: 80, hoechstensCent: cent(2_000_00), je: 'abrechnung', inHaerteMehr: true },
    { beleg: 'sperre-online', hoechstensCent: cent(1_600_00), je: 'jahr' },
  ],
  bedingungen: [
    bedingung(
      'Einkommen unter der Grenze',
      {
        art: 'einkommen',
        grenzen: [
          { personen: 1, hoechstensCent: cent(1_800_00) },
          { personen: 2, hoechstensCent: cent(2_400_00) },
          { personen: 4, hoechstensCent: cent(4_100_00) },
        ],
      },
      [FBSB, SPERRE],
    ),
    bedingung(
      'höchstens 1.000 € verfügbares Vermögen',
      { art: 'vermoegen', hoechstensCent: cent(1_000_00), je: 'haushalt' },
      [FBSB, SPERRE],
    ),
    bedingung('Forderung für eine Zeit ab dem 24.02.2022', { art: 'forderungAb', tag: tag('2022-02-24') }, [
      FBSB,
      SPERRE,
    ]),
  ],
  vorrang: ['amt', 'wohngeld'],
  unterlagen: [
    immer('Zahlungsaufforderung des Versorgers oder Vermieters'),
    immer('Nachweis des Einkommens'),
    immer('Nachweis des Vermögens'),
  ],
  antragsteller: 'bestimmteStellen',
  fenster: [{ bis: tag('2024-12-31') }],
  budget: { ausgegebenCent: cent(145_639_00), stand: 'knapp', am: tag('2023-12-15') },
  wiederholung: { je: 'abrechnung' },
  fragen: ['Gibt es einen Nachfolger des Fonds?', 'Gelten 2.000 € oder 1.600 € als Grenze?'],
  belege: [FBSB, SPERRE],
})

const DORTMUND = [ohneAdresse()]
const dortmund = saat('nrw-03', 'beendet', {
  name: 'Dortmunder Härtefallfonds',
  art: 'fonds',
  zweck:
    'Zuschuss aus dem Stärkungspakt für Jahresrechnung, Wiederanschluss und Geräte. Auch für Menschen mit Leistungen vom Jobcenter oder Sozialamt.',
  traeger: { name: 'Stadt Dortmund mit Diakonie, Caritas, AWO und SkF', art: 'kommune' },
  gebiet: { wort: 'Dortmund', gemeinden: ['05913000'] },
  deckt: ['jahresabrechnung', 'wiederanschluss', 'geraet'],
  formen: ['zuschuss'],
  bedingungen: [
    bedingung(
      'Leistungen vom Amt, Wohngeld, Kinderzuschlag, Ausbildungsförderung oder Einkommen knapp darüber',
      { art: 'einzelfall' },
      DORTMUND,
    ),
    bedingung(
      'weniger als 1.000 € Vermögen je Person',
      { art: 'vermoegen', hoechstensCent: cent(999_99), je: 'person' },
      DORTMUND,
    ),
  ],
  unterlagen: [immer('Rechnung'), immer('Nachweis des Einkommens'), immer('Ausweis')],
  wege: ['vorOrt'],
  fenster: [{ bis: tag('2023-12-31') }],
  empfaenger: 'versorger',
  belege: DORTMUND,
})

const WUPPERTAL = [
  quelle({
    id: 'presse',
    art: 'presse',
    titel: 'Presse, Blatt nicht festgehalten',
    veroeffentlicht: '2023-08',
  }),
  quelle({ id: 'kip', art: 'zweithand', titel: 'KIP NRW, „Wärmewinter“', ort: 'kip-nrw' }),
]
const wuppertal = saat('nrw-10', 'ungeprueft', {
  name: 'Aktionsbündnis Energiespenden Wuppertal',
  art: 'fonds',
  zweck:
    'Spenden für Haushalte, denen eine Sperre droht, im Winter 2022/23 rund 400. Später Beratung unter dem Namen „Wärmewinter“.',
  traeger: { name: 'Gemeinschaftsstiftung mit Caritas und Diakonie', art: 'stiftung' },
  gebiet: { wort: 'Wuppertal', gemeinden: ['05124000'] },
  deckt: ['rueckstand'],
  formen: ['zuschuss'],
  bedingungen: [bedingung('eine Sperre droht', { art: 'sperrstufe', mindestens: 'androhung' }, WUPPERTAL)],
  antragsteller: 'bestimmteStellen',
  budget: { gesamtCent: cent(210_000_00) },
  belege: WUPPERTAL,
})

const STAERKUNGSPAKT = [
  quelle({
    id: 'mags',
    art: 'traeger',
    titel: 'Ministerium für Arbeit, Gesundheit und Soziales NRW',
    ort: 'mags.nrw',
  }),
  quelle({ id: 'essen', art: 'traeger', titel: 'Stadt Essen', ort: 'essen.de' }),
]
const staerkungspakt = saat('nrw-05', 'beendet', {
  name: 'Stärkungspakt NRW – gegen Armut',
  art: 'fonds',
  zweck:
    'Geld des Landes (150 Mio. €) über die Kommunen, örtlich verschieden: Bielefeld bis 200 € (verbraucht am 27.06.2023), Gelsenkirchen Hilfe im Einzelfall mit Versorger, Verbraucherzentrale und Jobcenter (200.000 €), Essen Nachzahlungen für Strom, Horn-Bad Meinberg Geräte bis 800 €, Köln 11,5 Mio. €.',
  traeger: { name: 'Land Nordrhein-Westfalen, über die Kommunen', art: 'land' },
  gebiet: { wort: 'Nordrhein-Westfalen', laender: ['NW'] },
  deckt: ['jahresabrechnung', 'geraet'],
  formen: ['zuschuss'],
  fenster: [{ von: tag('2023-01-01'), bis: tag('2023-12-31') }],
  belege: STAERKUNGSPAKT,
})

/** Of cities and the Land, in Nordrhein-Westfalen. */
export const KOMMUNEN: readonly Saat[] = [duesseldorf, muenster, dortmund, staerkungspakt, wuppertal]
