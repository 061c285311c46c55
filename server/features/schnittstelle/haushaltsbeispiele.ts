/*
 * Examples of the description for households: worked cases with expected answers (test/recht/*.cases.json), so that
 * whoever reads it can send them and compare.
 */

export const HAUSHALTSBEISPIELE: Readonly<
  Record<string, Readonly<Record<string, { readonly value: unknown }>>>
> = {
  '/ansprueche': {
    h03: {
      value: {
        stichtag: '2026-11-21',
        gemeinde: '05913000',
        personen: [
          {
            id: 'a',
            rolle: 'antragsteller',
            geburtsdatum: '1981-05-02',
            einkommen: [{ art: 'erwerb', bruttoCent: 290000, nettoCent: 220000 }],
            merkmale: [],
            vermoegenCent: 0,
          },
          {
            id: 'b',
            rolle: 'partner',
            geburtsdatum: '1982-08-19',
            einkommen: [],
            merkmale: [],
            vermoegenCent: 0,
          },
        ],
        laufendeLeistungen: [],
        wohnung: {
          kaltmieteCent: 54000,
          nebenkostenCent: 10000,
          heizkostenCent: 12000,
          warmwasser: 'zentral',
          heizenergie: 'gas',
          flaecheQm: 62,
          mietenstufe: 3,
        },
        heizkostenforderung: { betragCent: 145000, faelligAm: '2026-11-30' },
      },
    },
  },
  '/rechner/regelbedarf': { 'rb-2026-1': { value: { stichtag: '2026-11-21', regelbedarfsstufe: 1 } } },
  '/rechner/erwerbsfreibetrag': {
    'fb-2026-kind-1000': {
      value: {
        stichtag: '2026-11-21',
        bruttoCent: 100000,
        nettoCent: 80000,
        mitMinderjaehrigemKind: true,
        unter25InAusbildung: false,
      },
    },
  },
  '/rechner/mehrbedarf': {
    'ww-familie-2026': {
      value: {
        stichtag: '2026-11-21',
        art: 'warmwasser',
        personen: [
          { alter: 41, regelbedarfsstufe: 2 },
          { alter: 39, regelbedarfsstufe: 2 },
          { alter: 15, regelbedarfsstufe: 4 },
          { alter: 11, regelbedarfsstufe: 5 },
          { alter: 4, regelbedarfsstufe: 6 },
        ],
      },
    },
  },
  '/rechner/vermoegen': {
    'vm-neu-3': {
      value: {
        stichtag: '2026-07-01',
        bewilligungsbeginn: '2026-07-01',
        personen: [{ alter: 40 }],
        karenzzeit: false,
      },
    },
  },
  '/rechner/grundsicherungsgeld': {
    'gg-own-2': {
      value: {
        stichtag: '2026-11-15',
        bewilligungsbeginn: '2026-11-01',
        personen: [
          {
            id: 'a',
            rolle: 'antragsteller',
            geburtsdatum: '1991-01-10',
            einkommen: [{ art: 'erwerb', bruttoCent: 55600, nettoCent: 55600 }],
            merkmale: [],
            vermoegenCent: 0,
          },
        ],
        wohnung: {
          kaltmieteCent: 42000,
          nebenkostenCent: 0,
          heizkostenCent: 8000,
          warmwasser: 'dezentral',
          heizenergie: 'gas',
          flaecheQm: 60,
          mietenstufe: 3,
        },
        koepfeImHaushalt: 1,
        heizkostenEinmaligCent: 0,
        angemessenCent: { bruttokaltmiete: 42000, heizung: 8000 },
      },
    },
  },
  '/rechner/kinderzuschlag': {
    'kiz-dgb-2': {
      value: {
        stichtag: '2026-01-15',
        personen: [
          {
            id: 'a',
            rolle: 'antragsteller',
            geburtsdatum: '1986-01-10',
            einkommen: [{ art: 'erwerb', bruttoCent: 195525, nettoCent: 161400 }],
            merkmale: [],
            vermoegenCent: 0,
          },
          {
            id: 'b',
            rolle: 'partner',
            geburtsdatum: '1986-01-10',
            einkommen: [{ art: 'erwerb', bruttoCent: 195525, nettoCent: 161400 }],
            merkmale: [],
            vermoegenCent: 0,
          },
          {
            id: 'k1',
            rolle: 'kind',
            geburtsdatum: '2018-01-10',
            einkommen: [{ art: 'kindergeld', bruttoCent: 25900, nettoCent: 25900 }],
            merkmale: [],
            vermoegenCent: 0,
          },
          {
            id: 'k2',
            rolle: 'kind',
            geburtsdatum: '2016-01-10',
            einkommen: [{ art: 'kindergeld', bruttoCent: 25900, nettoCent: 25900 }],
            merkmale: [],
            vermoegenCent: 0,
          },
        ],
        wohnung: {
          kaltmieteCent: 85000,
          nebenkostenCent: 0,
          heizkostenCent: 10000,
          warmwasser: 'zentral',
          heizenergie: 'gas',
          flaecheQm: 60,
          mietenstufe: 3,
        },
      },
    },
  },
  '/rechner/unterhaltsvorschuss': {
    'uvg-600-60000': {
      value: {
        stichtag: '2026-11-21',
        alter: 13,
        elternteilEinkommenCent: 60000,
        kindBeziehtGrundsicherungsgeld: true,
      },
    },
  },
  '/rechner/grundsicherung-alter': {
    'ga-33-80': {
      value: {
        stichtag: '2026-11-15',
        personen: [
          {
            id: 'a',
            rolle: 'antragsteller',
            geburtsdatum: '1956-01-10',
            einkommen: [{ art: 'rente', bruttoCent: 8000, nettoCent: 8000 }],
            merkmale: ['regelaltersrente'],
            vermoegenCent: 0,
            grundrentenzeiten33: true,
            zusatzrenteCent: 0,
          },
        ],
        wohnung: {
          kaltmieteCent: 42000,
          nebenkostenCent: 0,
          heizkostenCent: 8000,
          warmwasser: 'zentral',
          heizenergie: 'gas',
          flaecheQm: 60,
          mietenstufe: 3,
        },
      },
    },
  },
  '/rechner/wohngeld': {
    'wg-bmwsb-01': {
      value: {
        stichtag: '2025-01-15',
        mietenstufe: 1,
        bruttokaltmieteCent: 33500,
        mitglieder: [
          {
            alter: 70,
            beruecksichtigt: true,
            alleinerziehend: false,
            einkommen: [{ art: 'rente', monatCent: 130000 }],
            zahlt: ['kv'],
            gdb: 0,
            pflegebeduerftigZuHause: false,
            grundrentenzeiten33: false,
          },
        ],
        unterhaltsleistungenJahrCent: 0,
      },
    },
  },
}
