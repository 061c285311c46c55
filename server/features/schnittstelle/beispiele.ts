import { HAUSHALTSBEISPIELE } from './haushaltsbeispiele.ts'

/*
 * Examples of the description: two of the cases with expected answers (test/recht/sperrpruefung.cases.json), so that
 * whoever reads it can send them and compare.
 */

const abschlag = (betragCent: number, faelligAm: string) => ({
  art: 'abschlag',
  betragCent,
  zugang: '2026-06-14',
  faelligAm,
  tituliert: false,
  beanstandung: null,
  gestundet: false,
  preiserhoehungStreitig: false,
  schlichtungSeit: null,
  sparteFremd: false,
  wohnungFremd: false,
})

/** F06: four weeks counted from the date on the letter instead of its arrival; the answer is `rechtswidrig`. */
const F06 = {
  stichtag: '2026-11-28',
  bundesland: 'NW',
  sparte: 'strom',
  vertrag: 'grundversorgung',
  anlass: 'zahlungsverzug',
  mahnung: { zugang: '2026-10-19' },
  androhung: { zugang: '2026-11-06', datiert: '2026-11-02', zugangBestritten: false, fehlendeInhalte: [] },
  ankuendigung: { zugang: '2026-11-20', form: ['brief'], zugangBestritten: false, fehlendeInhalte: [] },
  sperre: { datum: '2026-12-01', vollzogen: false },
  rueckstand: {
    posten: [abschlag(7000, '2026-07-15'), abschlag(7000, '2026-08-15'), abschlag(7000, '2026-09-15')],
    zahlungen: [],
    abschlag: { betragCent: 7000, monate: 1, proJahr: 12 },
  },
  schutzgruende: [],
  zahlungsaussicht: null,
  abwendungsvereinbarung: {
    verlangtZugang: null,
    angebotZugang: '2026-11-20',
    angenommenAm: null,
    gebrochenAm: null,
    angebotRaten: 6,
  },
  sozialhilfetraeger: null,
}

/** Almost nothing known: the answer is `angabenFehlen` and says what to ask. */
const KAUM_BEKANNT = { stichtag: '2026-11-21', sparte: 'gas', androhung: {} }

const BEISPIELE: Readonly<Record<string, Readonly<Record<string, { readonly value: unknown }>>>> = {
  ...HAUSHALTSBEISPIELE,
  '/sperrpruefung': { F06: { value: F06 }, kaumBekannt: { value: KAUM_BEKANNT } },
  '/fristen': {
    androhung: {
      value: { regel: 'sperre.androhung', ereignis: '2026-10-05', bundesland: 'NW', rechtAm: '2026-10-05' },
    },
  },
}

type Beschreibung = {
  readonly paths: Readonly<
    Record<string, { post?: { requestBody?: { content: Record<string, { examples?: unknown }> } } }>
  >
}

/** The generated description with the examples at their requests. */
export function mitBeispielen(dokument: object): Beschreibung {
  const fertig = JSON.parse(JSON.stringify(dokument)) as Beschreibung
  for (const [pfad, { post }] of Object.entries(fertig.paths)) {
    const treffer = Object.keys(BEISPIELE).find(ende => pfad.endsWith(ende))
    const inhalt = post?.requestBody?.content['application/json']
    if (treffer && inhalt) inhalt.examples = BEISPIELE[treffer]
  }
  return fertig
}
