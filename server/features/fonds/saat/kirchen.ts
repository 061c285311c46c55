import { cent } from '../../../recht/geld.ts'
import { bedingung, immer, quelle, saat, type Saat } from './saat.ts'

const PADERBORN = [
  quelle({
    id: 'westfalenblatt',
    art: 'presse',
    titel: 'Westfalen-Blatt',
    veroeffentlicht: '2022-11',
    werte: [{ feld: 'fenster', wert: 'Winter 2022/23' }],
  }),
  quelle({
    id: 'gegen-hartz',
    art: 'zweithand',
    titel: 'gegen-hartz',
    veroeffentlicht: '2026-02-03',
    werte: [{ feld: 'fenster', wert: 'Energiefonds der Kirchen seien verlängert worden' }],
  }),
]
const paderborn = saat('nrw-06', 'ungeprueft', {
  name: 'Caritativer Energiefonds des Erzbistums Paderborn',
  art: 'fonds',
  zweck: 'Kleine Beihilfe in Härtefällen: bis 200 € für Alleinstehende, sonst bis 150 € je Person.',
  traeger: { name: 'Erzbistum Paderborn', art: 'kirche' },
  gebiet: { wort: 'Erzbistum Paderborn (Teile von Westfalen)', laender: ['NW'], ungenau: true },
  deckt: ['soforthilfe'],
  formen: ['zuschuss'],
  betraege: [
    { beleg: 'westfalenblatt', hoechstensCent: cent(150_00), alleinCent: cent(200_00), je: 'person' },
  ],
  bedingungen: [bedingung('Härtefall', { art: 'einzelfall' }, PADERBORN)],
  unterlagen: [immer('Selbsterklärung, bestätigt von Caritas oder Pfarrei')],
  antragsteller: 'mitBestaetigung',
  fragen: ['Gibt es den Fonds 2026 noch?'],
  belege: PADERBORN,
})

const KOELN = [
  quelle({
    id: 'erzbistum',
    art: 'traeger',
    titel: 'Erzbistum Köln',
    ort: 'erzbistum-koeln.de',
    veroeffentlicht: '2023-04-13',
  }),
]
const koeln = saat('nrw-07', 'ungeprueft', {
  name: 'Erzbischöflicher Hilfsfonds Köln',
  art: 'fonds',
  zweck: 'Hilfe in Härtefällen durch hohe Energiepreise, 2022/23; 3 Mio. € und 0,9 Mio. €.',
  traeger: { name: 'Erzbistum Köln', art: 'kirche' },
  gebiet: { wort: 'Erzbistum Köln', laender: ['NW'], ungenau: true },
  deckt: ['soforthilfe'],
  formen: ['zuschuss'],
  bedingungen: [bedingung('Härtefall durch Energiepreise', { art: 'einzelfall' }, KOELN)],
  antragsteller: 'nurWohlfahrtsverband',
  fragen: ['Gibt es den Fonds 2026 noch?', 'Beraten Caritas, SkF und SKM dazu weiter?'],
  belege: KOELN,
})

const ESSEN = [quelle({ id: 'waz', art: 'presse', titel: 'WAZ', veroeffentlicht: '2023-02' })]
const essen = saat('nrw-08', 'ungeprueft', {
  name: 'Energiefonds des Bistums Essen',
  art: 'fonds',
  zweck: '2 Mio. € an die Caritas, 2023; vor allem für Dienste, zum Teil für Hilfe im Einzelfall.',
  traeger: { name: 'Bistum Essen, Caritas', art: 'kirche' },
  gebiet: { wort: 'Bistum Essen (Ruhrgebiet)', laender: ['NW'], ungenau: true },
  deckt: ['beratung', 'soforthilfe'],
  formen: ['beratung', 'zuschuss'],
  antragsteller: 'nurWohlfahrtsverband',
  fragen: ['Gibt es den Fonds 2026 noch?'],
  belege: ESSEN,
})

const DIAKONIE = [
  quelle({ id: 'rwl', art: 'traeger', titel: 'Diakonie Rheinland-Westfalen-Lippe', ort: 'diakonie-rwl.de' }),
  quelle({ id: 'ksta', art: 'presse', titel: 'Kölner Stadt-Anzeiger', veroeffentlicht: '2023' }),
]
const diakonie = saat('nrw-09', 'ungeprueft', {
  name: 'Energiehilfen der evangelischen Kirchen und der Diakonie',
  art: 'fonds',
  zweck:
    'Hilfe zu Jahresrechnungen und Haushaltsgeräten in Phasen von 2022 bis 2024, örtlich verschieden (Westfalen 5,3 Mio. €, Rheinland 1,4 Mio. € und örtliche Anteile, Rhein-Sieg 82.000 €, Erkrath-Hochdahl 10.000 €). Örtlich kann es weitergehen.',
  traeger: {
    name: 'Diakonie RWL, Evangelische Kirchen von Westfalen, im Rheinland und Lippe',
    art: 'kirche',
  },
  gebiet: { wort: 'Teile von Nordrhein-Westfalen', laender: ['NW'], ungenau: true },
  energien: ['strom', 'gas', 'fernwaerme', 'nebenkostenVermieter'],
  deckt: ['jahresabrechnung', 'geraet'],
  formen: ['zuschuss'],
  bedingungen: [
    bedingung(
      'Beispiel Kirchenkreis Minden: Alleinstehende höchstens 2.510 € netto',
      { art: 'einkommen', grenzen: [{ personen: 1, hoechstensCent: cent(2_510_00) }] },
      DIAKONIE,
      'ermessen',
    ),
  ],
  unterlagen: [immer('Rechnung'), immer('Nachweis des Einkommens')],
  antragsteller: 'nurWohlfahrtsverband',
  empfaenger: 'traegerTreuhaenderisch',
  entscheidung: { durch: 'zwei Personen der Einrichtung' },
  fragen: ['Gibt es im Kirchenkreis noch Geld für Energie?'],
  belege: DIAKONIE,
})

/** Of churches, in Nordrhein-Westfalen. */
export const KIRCHEN: readonly Saat[] = [paderborn, koeln, essen, diakonie]
