import { tag } from '../../../recht/datum.ts'
import { cent } from '../../../recht/geld.ts'
import type { Bundesland } from '../../../recht/sperre/angaben.ts'
import { bedingung, LEBENSUNTERHALT, ohneAdresse, quelle, saat, type Saat } from './saat.ts'

/* Outside Nordrhein-Westfalen: for desks there, and as patterns to copy. */

const ort = (wort: string, land: Bundesland, ungenau = true) => ({ wort, laender: [land], ungenau })
const NOTIZ = [ohneAdresse()]
const DGB = [quelle({ id: 'dgb', art: 'zweithand', titel: 'DGB', veroeffentlicht: '2022-12' })]
const MUENCHEN = [
  quelle({
    id: 'muenchen',
    art: 'traeger',
    titel: 'Landeshauptstadt München',
    ort: 'ru.muenchen.de',
    veroeffentlicht: '2025-01',
  }),
]
const BERLIN = [quelle({ id: 'nd', art: 'presse', titel: 'nd', veroeffentlicht: '2023-01' })]
const HESSEN = [
  quelle({
    id: 'vz',
    art: 'zweithand',
    titel: 'Verbraucherzentrale Hessen',
    ort: 'verbraucherzentrale-hessen.de',
  }),
]
const BREMEN = [quelle({ id: 'taz', art: 'presse', titel: 'taz', veroeffentlicht: '2025-12-13' })]

const grenzen = (...betraege: readonly number[]) => ({
  art: 'einkommen' as const,
  grenzen: betraege.map((betrag, i) => ({ personen: i + 1, hoechstensCent: cent(betrag * 100) })),
})

const FUER_SCHULDEN = { art: 'fonds', deckt: ['rueckstand'], formen: ['zuschuss'] } as const
const ohneLebensunterhalt = { art: 'ohneLeistung', leistungen: LEBENSUNTERHALT } as const
const BERATUNG_NOETIG = 'eine Beratung hat stattgefunden'

/** By place, from north to south. */
export const ANDERSWO: readonly Saat[] = [
  saat('andere-10', 'ungeprueft', {
    ...FUER_SCHULDEN,
    name: 'Hilfsfonds der Stadtwerke Flensburg',
    zweck: '0,5 Mio. € der Stadtwerke; die Diakonie verwaltet sie. Auf Nachbarorte ausgeweitet.',
    traeger: { name: 'Stadtwerke Flensburg, Diakonie', art: 'versorger' },
    gebiet: ort('Flensburg und Nachbarorte', 'SH'),
    budget: { gesamtCent: cent(500_000_00) },
    belege: NOTIZ,
  }),
  saat('andere-04', 'ungeprueft', {
    ...FUER_SCHULDEN,
    name: 'Härtefallfonds Hamburg',
    zweck:
      'Ab 01.12.2022: 80 Prozent aus dem Fonds (15 Mio. €), 20 Prozent erlässt der Versorger, wenn er mitmacht. Anfang 2023 nur vier Haushalte. Vorprüfung im Netz.',
    traeger: { name: 'Freie und Hansestadt Hamburg', art: 'land' },
    gebiet: ort('Hamburg', 'HH', false),
    formen: ['zuschuss', 'verzicht'],
    betraege: [{ beleg: 'notiz', prozent: 80 }],
    bedingungen: [
      bedingung('keine Leistungen zum Lebensunterhalt', ohneLebensunterhalt, NOTIZ),
      bedingung(
        'die Sperre ist mit Tag angekündigt',
        { art: 'sperrstufe', mindestens: 'ankuendigung' },
        NOTIZ,
      ),
      bedingung('der Versorger nimmt teil', { art: 'einzelfall' }, NOTIZ),
    ],
    antragsteller: 'bestimmteStellen',
    wege: ['online'],
    belege: NOTIZ,
  }),
  saat('andere-07', 'beendet', {
    ...FUER_SCHULDEN,
    name: 'Härtefallfonds Bremen',
    zweck:
      'Für Menschen mit Leistungen vom Amt bis Ende 2024, für geringe Einkommen bis Ende 2025. Nach der Rechnungsprüfung kostete die Verwaltung mehr, als ausgezahlt wurde.',
    traeger: { name: 'Freie Hansestadt Bremen', art: 'land' },
    gebiet: ort('Bremen', 'HB', false),
    fenster: [{ bis: tag('2025-12-31') }],
    belege: BREMEN,
  }),
  saat('andere-01', 'ungeprueft', {
    ...FUER_SCHULDEN,
    name: 'enercity Härtefonds',
    zweck:
      'Seit 2011, bis 150.000 € im Jahr, im Mittel etwa 1.200 €. Während der Entscheidung ruht die Mahnung. Gedacht für Krankheit, Pflege, Kinder, Alleinerziehende ohne Vermögen.',
    traeger: { name: 'enercity Härtefonds e. V., Hannover', art: 'versorger' },
    gebiet: ort('Kunden von enercity in Hannover', 'NI'),
    bedingungen: [
      bedingung('Kunde von enercity', { art: 'versorger', namen: ['enercity'] }, DGB),
      bedingung('Krankheit, Pflege, Kind oder alleinerziehend; kein Vermögen', { art: 'einzelfall' }, DGB),
      bedingung(
        'Jobcenter oder Sozialamt hat abgelehnt',
        { art: 'abgelehnt', stelle: 'einesVonBeiden' },
        DGB,
        'vorher',
      ),
    ],
    antragsteller: 'nurAmt',
    belege: DGB,
  }),
  saat('andere-03', 'beendet', {
    ...FUER_SCHULDEN,
    name: 'Härtefallfonds Energieschulden Berlin',
    zweck:
      'Nur 2023; bis zur vollen Höhe, einmal je Zähler, nur im Netz zu beantragen. Mit Leistungen vom Amt nur, wenn dort abgelehnt oder nur ein Darlehen angeboten wurde. Einkommen bis 280 Prozent der Grenze für den Wohnberechtigungsschein im Jahr (33.600 € allein).',
    traeger: { name: 'Land Berlin', art: 'land' },
    gebiet: ort('Berlin', 'BE', false),
    bedingungen: [
      bedingung('Ankündigung der Sperre aus dem Jahr 2023', { art: 'einzelfall' }, BERLIN),
      bedingung(BERATUNG_NOETIG, { art: 'einzelfall' }, BERLIN),
    ],
    wege: ['online'],
    fenster: [{ von: tag('2023-01-01'), bis: tag('2023-12-31') }],
    wiederholung: { je: 'zaehler' },
    belege: BERLIN,
  }),
  saat('andere-06', 'beendet', {
    ...FUER_SCHULDEN,
    name: 'Härtefallfonds Thüringen',
    zweck:
      'Bis 31.10.2024; 85 Anträge, 103.000 €. Einkommen bis zum Doppelten von Regelsatz und Unterkunft, Vermögen bis 11.000 €.',
    traeger: { name: 'Land Thüringen', art: 'land' },
    gebiet: ort('Thüringen', 'TH', false),
    bedingungen: [
      bedingung('keine Leistungen zum Lebensunterhalt', ohneLebensunterhalt, NOTIZ),
      bedingung(
        'kein Wohngeld, kein Kinderzuschlag',
        { art: 'ohneLeistung', leistungen: ['wohngeld', 'kinderzuschlag'] },
        NOTIZ,
      ),
      bedingung(
        'höchstens 11.000 € Vermögen',
        { art: 'vermoegen', hoechstensCent: cent(11_000_00), je: 'haushalt' },
        NOTIZ,
      ),
    ],
    fenster: [{ bis: tag('2024-10-31') }],
    belege: NOTIZ,
  }),
  saat('andere-05', 'beendet', {
    ...FUER_SCHULDEN,
    name: 'Härtefallfonds Energieschulden Hessen',
    zweck:
      '01.07.2023 bis 30.04.2024, für Mietende bis 31.12.2024; 30 Mio. €. Die Verbraucherzentrale prüft, eine Kommission empfiehlt, das Regierungspräsidium Kassel entscheidet.',
    traeger: { name: 'Land Hessen, Verbraucherzentrale Hessen', art: 'land' },
    gebiet: ort('Hessen', 'HE', false),
    bedingungen: [bedingung(BERATUNG_NOETIG, { art: 'einzelfall' }, HESSEN)],
    antragsteller: 'bestimmteStellen',
    fenster: [{ von: tag('2023-07-01'), bis: tag('2024-12-31') }],
    budget: { gesamtCent: cent(30_000_000_00) },
    entscheidung: { durch: 'Regierungspräsidium Kassel' },
    belege: HESSEN,
  }),
  saat('andere-08', 'ungeprueft', {
    ...FUER_SCHULDEN,
    name: 'Fonds für Stromschulden Gießen',
    zweck:
      'Seit September 2023; Beratungsstellen stellen den Antrag, ein Ausschuss entscheidet. Jedes Jahr bis 31.12., genannt bis 2026. Nur, wenn das Jobcenter das Darlehen abgelehnt hat.',
    traeger: { name: 'Gießen', art: 'kommune' },
    gebiet: ort('Gießen', 'HE'),
    energien: ['strom'],
    bedingungen: [
      bedingung(
        'das Jobcenter hat das Darlehen abgelehnt',
        { art: 'abgelehnt', stelle: 'jobcenter' },
        NOTIZ,
        'vorher',
      ),
    ],
    antragsteller: 'beratungsstelle',
    fenster: [{ bis: tag('2026-12-31') }],
    entscheidung: { durch: 'Ausschuss' },
    belege: NOTIZ,
  }),
  saat('andere-11', 'beendet', {
    ...FUER_SCHULDEN,
    name: 'Notfall-Energie-Fonds Trier',
    zweck: 'Bis Ende 2024.',
    traeger: { name: 'Trier', art: 'kommune' },
    gebiet: ort('Trier', 'RP'),
    fenster: [{ bis: tag('2024-12-31') }],
    belege: NOTIZ,
  }),
  saat('andere-14', 'ungeprueft', {
    ...FUER_SCHULDEN,
    name: 'Zuschuss der Stadtwerke Heidelberg',
    zweck: 'Von einer Ratsfraktion erwähnt; Einzelheiten sind nicht bekannt.',
    traeger: { name: 'Stadtwerke Heidelberg', art: 'versorger' },
    gebiet: ort('Heidelberg', 'BW'),
    belege: [quelle({ id: 'fraktion', art: 'zweithand', titel: 'Die Linke Heidelberg' })],
  }),
  saat('andere-13', 'ungeprueft', {
    ...FUER_SCHULDEN,
    name: 'Hilfe der Diakonie Baden',
    zweck: 'Bis 1.000 €.',
    traeger: { name: 'Diakonie Baden', art: 'wohlfahrt' },
    gebiet: ort('Baden', 'BW'),
    betraege: [{ beleg: 'notiz', hoechstensCent: cent(1_000_00) }],
    belege: NOTIZ,
  }),
  saat('andere-12', 'ungeprueft', {
    ...FUER_SCHULDEN,
    name: 'Energiefonds der Kirchen Freiburg und Ortenau',
    zweck: 'Etwa 320 Haushalte; eine Bilanz stand im Januar 2026 in der Presse.',
    traeger: { name: 'Kirchen in Freiburg und der Ortenau', art: 'kirche' },
    gebiet: ort('Freiburg und Ortenau', 'BW'),
    belege: [
      quelle({
        id: 'presse',
        art: 'presse',
        titel: 'Presse, Blatt nicht festgehalten',
        veroeffentlicht: '2026-01',
      }),
    ],
  }),
  saat('andere-02', 'ungeprueft', {
    art: 'fonds',
    name: 'SWM Wärmefonds München',
    zweck:
      '700 € und dazu 300 € je Person im Jahr, für alle Versorger; 20 Mio. €. Für Wohngeld, Kinderzuschlag, BAföG, Berufsausbildungsbeihilfe, grauen Pass oder geringes Einkommen. Letzter Tag war der 08.11.2024.',
    traeger: { name: 'Stadtwerke München', art: 'versorger' },
    gebiet: ort('München', 'BY'),
    deckt: ['jahresabrechnung'],
    formen: ['zuschuss'],
    betraege: [{ beleg: 'muenchen' }],
    bedingungen: [
      bedingung('keine Leistungen zum Lebensunterhalt', ohneLebensunterhalt, MUENCHEN),
      bedingung(
        'geringes Einkommen, wenn keine der genannten Leistungen bezogen wird',
        grenzen(1540, 2310, 2770),
        MUENCHEN,
        'ermessen',
      ),
      bedingung('höchstens 10.000 € Vermögen je Erwachsenen, 500 € je Kind', { art: 'einzelfall' }, MUENCHEN),
    ],
    fenster: [{ bis: tag('2024-11-08') }],
    belege: MUENCHEN,
  }),
]
