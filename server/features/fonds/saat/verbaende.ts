import { cent } from '../../../recht/geld.ts'
import { bedingung, immer, LEBENSUNTERHALT, ohneAdresse, quelle, saat, type Saat } from './saat.ts'

const RHEINENERGIE = [
  quelle({
    id: 'rheinenergie',
    art: 'traeger',
    titel: 'RheinEnergie',
    ort: 'rheinenergie.com',
    veroeffentlicht: '2022-09-20',
  }),
]
const rheinenergie = saat('nrw-04', 'ungeprueft', {
  name: 'RheinEnergie Härtefallfonds',
  art: 'fonds',
  zweck: 'Senkt die Abschläge einmalig um bis zu 500 €, ab 01.10.2022. Bezahlt keine alten Schulden.',
  traeger: { name: 'RheinEnergie AG', art: 'versorger' },
  gebiet: { wort: 'Grundversorgungsgebiet der RheinEnergie in Köln', laender: ['NW'], ungenau: true },
  energien: ['gas', 'fernwaerme'],
  deckt: ['abschlag'],
  formen: ['abschlagssenkung'],
  betraege: [{ beleg: 'rheinenergie', hoechstensCent: cent(500_00), je: 'haushalt' }],
  bedingungen: [
    bedingung(
      'Kunde der RheinEnergie',
      { art: 'versorger', namen: ['RheinEnergie', 'RheinEnergie AG'] },
      RHEINENERGIE,
    ),
    bedingung(
      'keine Leistungen zum Lebensunterhalt',
      { art: 'ohneLeistung', leistungen: LEBENSUNTERHALT },
      RHEINENERGIE,
    ),
    bedingung(
      'keine anderen Transferleistungen; ob Wohngeld oder Kinderzuschlag dazu zählt, sagt der Träger',
      { art: 'einzelfall' },
      RHEINENERGIE,
    ),
    bedingung(
      'Energie kostet mindestens 20 Prozent des Nettoeinkommens',
      { art: 'energieanteil', mindestensProzent: 20 },
      RHEINENERGIE,
    ),
  ],
  unterlagen: [immer('Selbsterklärung'), immer('Nachweis des Einkommens')],
  budget: { gesamtCent: cent(1_000_000_00) },
  wiederholung: { je: 'haushalt' },
  empfaenger: 'versorger',
  entscheidung: { durch: 'neutrale Schiedsstelle' },
  belege: RHEINENERGIE,
})

const LICHTBLICKE = [
  quelle({
    id: 'rwl',
    art: 'zweithand',
    titel: 'Diakonie Rheinland-Westfalen-Lippe',
    ort: 'diakonie-rwl.de',
  }),
  quelle({ id: 'caritas', art: 'zweithand', titel: 'Caritas Paderborn', ort: 'caritas-paderborn.de' }),
]
const lichtblicke = saat('nrw-11', 'ungeprueft', {
  name: 'Aktion Lichtblicke',
  art: 'fonds',
  zweck:
    'Hilfe im Einzelfall für Kinder, Jugendliche und ihre Familien in jeder Not. Energie ist nicht eigens genannt. Ein Beispiel aus Greven von 2019 lag bei etwa 1.000 €.',
  traeger: { name: 'Aktion Lichtblicke e. V. (NRW-Lokalradios, Caritas, Diakonie)', art: 'verein' },
  gebiet: { wort: 'Nordrhein-Westfalen', laender: ['NW'] },
  deckt: ['soforthilfe'],
  formen: ['zuschuss'],
  bedingungen: [
    bedingung('Kind oder Jugendliche bis 21 Jahre im Haushalt', { art: 'kind', bisAlter: 21 }, LICHTBLICKE),
    bedingung('niemand sonst muss die Kosten tragen', { art: 'einzelfall' }, LICHTBLICKE),
  ],
  unterlagen: [immer('kurzer Sozialbericht'), immer('Nachweis des Einkommens'), immer('Kostenvoranschläge')],
  antragsteller: 'nurWohlfahrtsverband',
  empfaenger: 'traegerTreuhaenderisch',
  fragen: ['Werden auch Energieschulden übernommen?', 'Wo gibt es das Formular?'],
  belege: LICHTBLICKE,
})

const SENIOREN = [
  quelle({
    id: 'haltern',
    art: 'presse',
    titel: 'Haltern live',
    ort: 'haltern.live',
    veroeffentlicht: '2025-01',
  }),
  quelle({
    id: 'wn',
    art: 'presse',
    titel: 'Westfälische Nachrichten',
    veroeffentlicht: '2022-07',
  }),
]
const senioren = saat('nrw-12', 'ungeprueft', {
  name: 'LichtBlick Seniorenhilfe',
  art: 'fonds',
  zweck:
    'Soforthilfe für alte Menschen mit Rente: Geräte, Rechnungen, Patenschaft mit 35 € im Monat. 2022 einmalig auch für die Jahresrechnung Energie.',
  traeger: { name: 'LichtBlick Seniorenhilfe e. V., Büro Münster', art: 'verein' },
  gebiet: { wort: 'Nordrhein-Westfalen', laender: ['NW'] },
  deckt: ['soforthilfe', 'geraet', 'jahresabrechnung'],
  formen: ['zuschuss', 'sachleistung'],
  bedingungen: [
    bedingung('bekommt eine deutsche Rente', { art: 'rente' }, SENIOREN),
    bedingung('in Not', { art: 'einzelfall' }, SENIOREN),
  ],
  unterlagen: [immer('Rentenbescheid'), immer('Nachweis des Einkommens'), immer('Rechnung')],
  wege: ['formular'],
  fragen: ['Wo gibt es das zweiseitige Formular?', 'Werden zurzeit Energieschulden übernommen?'],
  belege: SENIOREN,
})

const HEIZOEL = [
  quelle({
    id: 'derwesten',
    art: 'presse',
    titel: 'Der Westen',
    ort: 'derwesten.de',
    veroeffentlicht: '2023-04',
  }),
]
const heizoel = saat('nrw-13', 'beendet', {
  name: 'Härtefallhilfe Heizöl, Pellets, Flüssiggas',
  art: 'fonds',
  zweck:
    'Ausgleich von Bund und Land für 2022, wenn sich der Preis mehr als verdoppelt hatte; 2023 beantragt.',
  traeger: { name: 'Bund und Land Nordrhein-Westfalen', art: 'bund' },
  gebiet: { wort: 'Nordrhein-Westfalen', laender: ['NW'] },
  energien: ['heizoel', 'pellets', 'fluessiggas'],
  deckt: ['soforthilfe'],
  formen: ['zuschuss'],
  unterlagen: [immer('Rechnungen')],
  wege: ['online'],
  belege: HEIZOEL,
})

const EON = [ohneAdresse('Öffentliche Seite von 2017/18, Adresse nicht festgehalten')]
const eon = saat('nrw-14', 'ungeprueft', {
  name: 'E.ON „Zahlhilfe“',
  art: 'beratung',
  zweck: 'Raten bei Zahlungsschwierigkeiten; kein Geld.',
  traeger: { name: 'E.ON', art: 'versorger' },
  gebiet: { wort: 'wo E.ON liefert' },
  deckt: ['beratung'],
  formen: ['raten'],
  bedingungen: [bedingung('Kunde von E.ON', { art: 'versorger', namen: ['E.ON'] }, EON)],
  belege: EON,
})

/** Of suppliers, associations and the Bund, for Nordrhein-Westfalen. */
export const VERBAENDE: readonly Saat[] = [rheinenergie, lichtblicke, senioren, heizoel, eon]
