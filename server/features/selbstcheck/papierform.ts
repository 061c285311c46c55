import type { Antworten } from './antworten.ts'
import { FRAGEN, type Frage, type FrageId } from './fragen.ts'
import { hoechstens, satz, type Worte } from './sprache.ts'

/*
 * The same questions on paper, from the same list and the same words. On paper nothing is left out beforehand: a line
 * above the question says for whom it is.
 */

export type Papierfrage = {
  readonly id: FrageId
  readonly nummer: number
  readonly art: Frage['art']
  /** For whom the question is; null for everybody. */
  readonly wenn: string | null
  readonly titel: string
  readonly tipp: string | null
  /** The answers to tick, the last ones being „there was none“ and „I do not know“. */
  readonly kreuze: readonly string[]
  /** What stands before and behind the boxes of a sum or a number. */
  readonly feld: { readonly wort: string; readonly einheit: string } | null
}

type Wenn =
  | 'vermieter'
  | 'termin'
  | 'eigener'
  | 'geld'
  | 'drohung'
  | 'gesperrt'
  | 'offen'
  | 'abschlag'
  | 'ohneAbschlag'
  | 'abschlaege'
  | 'rechnung'
  | 'raten'
  | 'rate'
  | 'hilfe'
  | 'blatt'
  | 'warnbrief'
  | 'terminbrief'

/** `gilt` of each question in words; `angekreuzt` names the question whose ticks decide. */
export const WENN: Readonly<Record<FrageId, Wenn | { readonly angekreuzt: FrageId } | null>> = {
  energie: null,
  lage: null,
  vertrag: null,
  wer: 'vermieter',
  miete: 'vermieter',
  termin: 'termin',
  grund: 'eigener',
  mahnung: 'geld',
  androhung: 'drohung',
  ankuendigung: 'termin',
  form: 'termin',
  angesagt: 'gesperrt',
  offen: 'geld',
  abschlag: 'geld',
  schutz: 'eigener',
  gefahr: { angekreuzt: 'schutz' },
  gewusst: { angekreuzt: 'schutz' },
  raten: 'drohung',
  land: 'geld',
  artOffen: 'offen',
  abschlagWie: 'abschlag',
  jahr: 'ohneAbschlag',
  seit: 'offen',
  plan: 'abschlaege',
  rechnungKam: 'rechnung',
  streit: 'offen',
  streitAlles: { angekreuzt: 'streit' },
  nachweis: { angekreuzt: 'schutz' },
  ratenTag: 'raten',
  rateFehlt: 'rate',
  ratenZahl: 'raten',
  verlangt: 'drohung',
  aussicht: 'drohung',
  aussichtGesagt: 'hilfe',
  einwilligung: 'drohung',
  informiert: 'blatt',
  inhaltAndrohung: 'warnbrief',
  inhaltAnkuendigung: 'terminbrief',
  einkommen: null,
}

/** Answers on which words and choices depend: on paper all of them stand there. */
const LAGEN: readonly Antworten[] = ['strom', 'wasser'].flatMap(energie =>
  ['termin', 'androhung', 'mahnung', 'gesperrt', 'keinBrief'].flatMap((lage): Antworten[] => [
    { energie, lage, vertrag: 'grundversorgung', artOffen: 'abschlag', raten: 'vereinbart' },
    { energie, lage, vertrag: 'sondervertrag', artOffen: 'rechnung', raten: 'angebot' },
  ]),
)

/** All questions in the order in which the self-check asks them. */
export const papierfragen = (worte: Worte): readonly Papierfrage[] =>
  FRAGEN.map((frage, i) => papierfrage(worte, frage, i + 1))

function papierfrage(worte: Worte, frage: Frage, nummer: number): Papierfrage {
  const namen = verschieden(LAGEN.map(a => frage.worte?.(a) ?? frage.id))
  const [titel = '', ...andere] = verschieden(namen.map(name => satz(worte, `frage.${name}.titel`)))
  return {
    id: frage.id,
    nummer,
    art: frage.art,
    wenn: wenn(worte, frage.id),
    titel: [titel, ...andere.map(anderer => satz(worte, 'papier.oder', { frage: anderer }))].join(' '),
    tipp: hoechstens(worte, `frage.${frage.id}.tipp`) ?? null,
    kreuze: kreuze(worte, frage, namen),
    feld: feld(worte, frage),
  }
}

function wenn(worte: Worte, id: FrageId): string | null {
  const bedingung = WENN[id]
  if (bedingung === null) return null
  if (typeof bedingung === 'string') return satz(worte, `papier.wenn.${bedingung}`)
  const nummer = FRAGEN.findIndex(frage => frage.id === bedingung.angekreuzt) + 1
  return satz(worte, 'papier.wenn.angekreuzt', { nummer: String(nummer) })
}

function kreuze(worte: Worte, frage: Frage, namen: readonly string[]): string[] {
  const werte = verschieden(LAGEN.flatMap(a => frage.optionen?.(a) ?? []))
  const keine = LAGEN.some(a => frage.keine?.(a) ?? false)
  return [
    ...werte.map(wert => satz(worte, `frage.${frage.id}.option.${wert}`)),
    ...(keine ? verschieden(namen.flatMap(name => hoechstens(worte, `frage.${name}.keine`) ?? [])) : []),
    satz(worte, 'rahmen.weissNicht'),
  ]
}

function feld(worte: Worte, { id, art }: Frage): Papierfrage['feld'] {
  if (art !== 'betrag' && art !== 'zahl') return null
  return { wort: satz(worte, `frage.${id}.feld`), einheit: art === 'betrag' ? satz(worte, 'euro') : '' }
}

const verschieden = <T>(liste: readonly T[]): T[] => [...new Set(liste)]
