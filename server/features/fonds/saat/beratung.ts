import { bedingung, immer, ohneAdresse, quelle, saat, type Saat } from './saat.ts'

const VERBRAUCHERZENTRALE = [
  quelle({ id: 'vz', art: 'traeger', titel: 'Verbraucherzentrale NRW, Seiten und Presse' }),
]
const verbraucherzentrale = saat('hilfe-01', 'ungeprueft', {
  name: 'Budget- und Rechtsberatung Energiearmut der Verbraucherzentrale NRW',
  art: 'beratung',
  zweck:
    'Verhandelt und berät rechtlich, wenn eine Sperre droht; kostenlos, seit 2012. Nach eigenen Angaben werden etwa vier von fünf Sperren abgewendet. Wie viele Orte es sind, steht je nach Jahr anders da (8 bis 13).',
  traeger: { name: 'Verbraucherzentrale NRW', art: 'verein' },
  gebiet: {
    wort: 'einzelne Orte in NRW, darunter Aachen und Städteregion, Bielefeld, Bochum, Dortmund, Köln, Krefeld, Mönchengladbach, Wuppertal',
    laender: ['NW'],
    ungenau: true,
  },
  deckt: ['beratung'],
  formen: ['beratung'],
  antragsteller: 'haushalt',
  fragen: ['Welche Orte gibt es 2026?', 'Wie schnell ist ein Termin frei, wenn die Sperre droht?'],
  belege: VERBRAUCHERZENTRALE,
})

const STROMSPARCHECK = [
  quelle({
    id: 'evangelisch-03',
    art: 'presse',
    titel: 'evangelisch.de',
    ort: 'evangelisch.de',
    veroeffentlicht: '2022-03-31',
  }),
  quelle({
    id: 'evangelisch-12',
    art: 'presse',
    titel: 'evangelisch.de',
    ort: 'evangelisch.de',
    veroeffentlicht: '2022-12-13',
    werte: [{ feld: 'fenster', wert: 'Geld vom Bund bis Frühjahr 2026' }],
  }),
  quelle({ id: 'rtl', art: 'presse', titel: 'RTL', ort: 'rtl.de', veroeffentlicht: '2023-10' }),
  quelle({
    id: 'evangelische-zeitung',
    art: 'presse',
    titel: 'Evangelische Zeitung',
    ort: 'evangelische-zeitung.de',
    veroeffentlicht: '2025',
    werte: [{ feld: 'fenster', wert: 'Hamburg bis Ende 2026 verlängert' }],
  }),
  quelle({
    id: 'caritas-nrw',
    art: 'traeger',
    titel: 'Caritas in NRW',
    ort: 'caritas-nrw.de',
    werte: [{ feld: 'gebiet', wert: '35 Orte in NRW' }],
  }),
]
const stromsparcheck = saat('hilfe-02', 'ungeprueft', {
  name: 'Stromspar-Check',
  art: 'sachhilfe',
  zweck:
    'Besuch in der Wohnung, Sparhilfen im Wert von etwa 70 €, Gutschein für einen neuen Kühlschrank (ab 100 €, je nach Haushalt bis 200 €). In NRW kamen 50 bis 200 € dazu, bei mindestens 50 € eigenem Anteil (Stand 2017 und 2023). Ob es NRW nach dem Frühjahr 2026 noch gibt, ist nicht geprüft.',
  traeger: { name: 'Caritas und eaD', art: 'wohlfahrt' },
  gebiet: { wort: 'etwa 35 Orte in NRW', laender: ['NW'], ungenau: true },
  deckt: ['beratung', 'geraet'],
  formen: ['beratung', 'sachleistung', 'gutschein'],
  bedingungen: [
    bedingung(
      'für den Gutschein: Gerät älter als 10 Jahre, das neue spart mindestens 200 kWh im Jahr und ist nicht größer',
      { art: 'einzelfall' },
      STROMSPARCHECK,
    ),
  ],
  unterlagen: [
    ...['Nachweis der Entsorgung', 'Kaufbeleg im Original', 'Energielabel'].map(was => ({
      was,
      verlangt: 'wennGefordert' as const,
      wenn: 'für den Gutschein',
      original: was.endsWith('Original'),
    })),
    immer('Ausweis'),
  ],
  antragsteller: 'haushalt',
  fragen: ['Gibt es den Standort noch?', 'Wie hoch ist der Gutschein für einen Kühlschrank zurzeit?'],
  belege: STROMSPARCHECK,
})

const SCHULDNERBERATUNG = [ohneAdresse('Allgemein bekannt; Stellen am Ort sind noch einzutragen')]
const schuldnerberatung = saat('hilfe-03', 'ungeprueft', {
  name: 'Schuldnerberatung am Ort',
  art: 'beratung',
  zweck:
    'Kostenlose Beratung bei Caritas, Diakonie, AWO, SKM, Stadt oder Verbraucherzentrale; bescheinigt auch das P-Konto (§ 903 ZPO).',
  traeger: { name: 'Caritas, Diakonie, AWO, SKM, Stadt, Verbraucherzentrale', art: 'wohlfahrt' },
  gebiet: { wort: 'am Wohnort', ungenau: true },
  deckt: ['beratung'],
  formen: ['beratung'],
  antragsteller: 'haushalt',
  fragen: ['Wie lange wartet man auf einen Termin?', 'Gibt es offene Sprechstunden in Notfällen?'],
  belege: SCHULDNERBERATUNG,
})

const STIFTUNG = [ohneAdresse()]
const mutterUndKind = saat('hilfe-04', 'ungeprueft', {
  name: 'Bundesstiftung Mutter und Kind',
  art: 'fonds',
  zweck:
    'Für Schwangere in Not, zum Beispiel Haushalt und Erstausstattung. Antrag vor der Geburt. Wird nicht als Einkommen angerechnet; ein Rechtsanspruch besteht nicht.',
  traeger: { name: 'Bundesstiftung Mutter und Kind', art: 'stiftung' },
  gebiet: { wort: 'Deutschland' },
  deckt: ['ausstattung'],
  formen: ['zuschuss'],
  bedingungen: [
    bedingung('schwanger; Antrag vor der Geburt', { art: 'schwanger' }, STIFTUNG),
    bedingung('in Not', { art: 'einzelfall' }, STIFTUNG),
  ],
  antragsteller: 'bestimmteStellen',
  entscheidung: { durch: 'Schwangerschaftsberatung nimmt den Antrag auf' },
  belege: STIFTUNG,
})

/** Counselling and help in kind, and what is there for one group only. */
export const BERATUNG: readonly Saat[] = [
  mutterUndKind,
  stromsparcheck,
  verbraucherzentrale,
  schuldnerberatung,
]
