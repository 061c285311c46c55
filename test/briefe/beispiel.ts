import { type Datum, tag } from '../../server/recht/datum.ts'
import { cent } from '../../server/recht/geld.ts'
import type { Akte } from '../../server/data/akte.ts'
import type { Feststellung, Sperrpruefung } from '../../server/recht/sperre/antwort.ts'
import type { BriefFakten } from '../../server/features/briefe/fakten.ts'

/* One invented household, as the letters see it. */

export const HEUTE: Datum = tag('2026-11-21')

export const befund = (
  code: string,
  wirkung: Feststellung['wirkung'],
  norm: string[] = [],
): Feststellung => ({
  code,
  wirkung,
  text: `Befund ${code}.`,
  norm,
  schritte: [],
})

export const AKTE: Akte = {
  haushalt: {
    vorname: 'Ayşe',
    nachname: 'Żółć-Großmann',
    strasse: 'Ahornstraße 12',
    plz: '45000',
    ort: 'Emscherstadt',
    telefon: '0209 000000',
    email: 'privat@example.org',
    codewort: 'Regenbogen',
  },
  versorger: {
    name: 'Revierlicht GmbH',
    zusatz: 'Kundenservice Sperrungen',
    strasse: 'Postfach 10 01 10',
    plz: '45001',
    ort: 'Emscherstadt',
    kundennummer: '2200 4711 05',
    netzbetreiber: 'Emschernetz GmbH',
  },
  sachverhalt: {
    sparte: 'strom',
    vertrag: 'grundversorgung',
    anlass: 'zahlungsverzug',
    mahnung: { zugang: tag('2026-10-19') },
    androhung: { zugang: tag('2026-11-06'), datiert: tag('2026-11-02'), betragCent: cent(412_50) },
    ankuendigung: { zugang: tag('2026-11-20'), form: ['brief'], datiert: tag('2026-11-18') },
    sperre: { datum: tag('2026-12-01'), vollzogen: false },
    schutzgruende: [{ art: 'saeugling' }, { art: 'lebenserhaltendesGeraet', konkreteGefahr: true }],
    abwendungsvereinbarung: { verlangtZugang: null },
  },
  anschriften: {
    jobcenter: {
      name: 'Jobcenter Emscherstadt',
      zusatz: 'Leistungsabteilung',
      strasse: 'Kanalstraße 5',
      plz: '45000',
      ort: 'Emscherstadt',
      zeichen: '31502//0012345',
    },
    sozialamt: {
      name: 'Stadt Emscherstadt, Sozialamt',
      strasse: 'Rathausplatz 1',
      plz: '45000',
      ort: 'Emscherstadt',
    },
    vermieter: { name: 'Revierwohnen GmbH', strasse: 'Zechenring 3', plz: '45000', ort: 'Emscherstadt' },
    netzbetreiber: {
      name: 'Emschernetz GmbH',
      strasse: 'Postfach 20 02 20',
      plz: '45002',
      ort: 'Emscherstadt',
    },
    schlichtungsstelle: {
      name: 'Schlichtungsstelle (Beispiel)',
      strasse: 'Musterweg 9',
      plz: '10000',
      ort: 'Beispielstadt',
    },
    gericht: {
      name: 'Sozialgericht Emscherstadt',
      strasse: 'Gerichtsstraße 7',
      plz: '45000',
      ort: 'Emscherstadt',
    },
    fonds: {
      name: 'Härtefonds Emscherstadt (Beispiel)',
      strasse: 'Marktplatz 2',
      plz: '45000',
      ort: 'Emscherstadt',
    },
    andere: {
      name: 'Forderungsdienst Beispiel GmbH',
      strasse: 'Musterallee 4',
      plz: '20000',
      ort: 'Beispielstadt',
    },
  },
  plan: {
    rateCent: cent(35_00),
    ersteRateAm: tag('2026-12-01'),
    abschlagWirdGezahlt: true,
    einkommenCent: cent(1200_00),
    fixkostenCent: cent(1100_00),
    antraege: [
      { stelle: 'jobcenter', am: tag('2026-11-19'), aktenzeichen: '31502//0012345', name: 'Emscherstadt' },
    ],
  },
}

export const PRUEFUNG: Sperrpruefung = {
  regelwerk: 'enwg-41f',
  ergebnis: 'rechtswidrig',
  tendenz: null,
  fruehesteSperre: {
    untergrenze: tag('2026-12-05'),
    mitSamstag: tag('2026-12-05'),
    sicher: tag('2026-12-07'),
  },
  rueckstand: {
    anrechenbarCent: cent(412_50),
    ohneNebenkostenCent: cent(400_00),
    schwelleCent: cent(140_00),
    erreicht: 'ja',
  },
  feststellungen: [
    befund('androhung.fristUnterschritten', 'sperrt', ['§ 41f Abs. 1 S. 1 EnWG', '§ 130 Abs. 1 S. 1 BGB']),
    befund('schwelle.erreicht', 'erfuellt'),
  ],
  fristen: [],
  schritte: [
    { code: 'brief.L01', dringlichkeit: 'heute', text: 'Beanstanden.', brief: 'L01' },
    { code: 'av.verlangen', dringlichkeit: 'heute', text: 'Angebot verlangen.', brief: 'L04' },
    { code: 'antrag.jobcenter', dringlichkeit: 'heute', text: 'Antrag stellen.', brief: 'L20' },
    { code: 'fonds.pruefen', dringlichkeit: 'dieseWoche', text: 'Fonds.', brief: null },
  ],
  fehlendeAngaben: [],
  wiederherstellung: null,
  regelwerkBeiAndrohung: null,
  rechtsstand: { geprueftAm: tag('2026-08-19'), gueltigAb: tag('2025-12-23'), warnung: null },
}

export const STELLE = {
  name: 'Sozialberatung Emscherstadt-Mitte',
  strasse: 'Lindenallee 10',
  plz: '45000',
  ort: 'Emscherstadt',
  telefon: '0221 4710 555',
  sprechzeiten: 'Montag bis Samstag, 9 bis 18 Uhr',
}

type Aenderung = {
  [K in 'haushalt' | 'versorger' | 'sachverhalt' | 'plan' | 'anschriften']?: Partial<Akte[K]>
} & { pruefung?: Partial<Sperrpruefung> } & Partial<Pick<BriefFakten, 'angaben' | 'ansprueche' | 'versandt'>>

/** The household, with some facts changed. `undefined` takes a fact away. */
export function fakten({
  pruefung,
  angaben = {},
  ansprueche = null,
  versandt = [],
  ...akte
}: Aenderung = {}): BriefFakten {
  return {
    akte: {
      haushalt: { ...AKTE.haushalt, ...akte.haushalt },
      versorger: { ...AKTE.versorger, ...akte.versorger },
      sachverhalt: { ...AKTE.sachverhalt, ...akte.sachverhalt },
      plan: { ...AKTE.plan, ...akte.plan },
      anschriften: { ...AKTE.anschriften, ...akte.anschriften },
    },
    pruefung: { ...PRUEFUNG, ...pruefung },
    stelle: STELLE,
    heute: HEUTE,
    angaben,
    ansprueche,
    versandt,
  }
}
