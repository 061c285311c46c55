import type { Datum } from '../../datum.ts'
import type { Cent } from '../../geld.ts'
import type { Laufzeiten } from '../../parameter/sperre.ts'
import type { Inhalt, Vertrag } from '../angaben.ts'
import type { Regelwerk } from '../antwort.ts'
import type { Code } from '../codes.ts'

/** The Verordnung a household in the Grundversorgung is supplied under. */
export type Gvv = 'StromGVV' | 'GasGVV'

/** The norms behind each finding, as far as the rules know it. */
export type Normtafel = { readonly [code in Code]?: readonly string[] }

/** A duty that binds for every contract, or only in the Grundversorgung. */
export type Pflichtinhalt = { readonly norm: string; readonly nurGrundversorgung: boolean }
export type Pflichtinhalte = { readonly [inhalt in Inhalt]?: Pflichtinhalt }

/** The norms of the arrears below which nobody may be cut off; null where the rules have no such limit. */
export type Schwellenregel = {
  /** Twice the Abschlag, or a sixth of the year where none is due; null where only the minimum counts. */
  readonly vielfaches: { readonly doppelt: string; readonly sechstel: string } | null
  readonly mindestens: string
  readonly mindestbetrag: Cent
}

export type Abwendungsregel = {
  /** Whether the offer is owed under this contract; `offen` where the statute leaves it open. */
  readonly geschuldet: (vertrag: Vertrag | undefined) => 'ja' | 'offen' | 'nein'
  /** The week within which a demand must be answered; false where nobody could demand. */
  readonly aufVerlangen: boolean
  /** Whether the announcement must bring the offer even while the week of a demand still runs. */
  readonly unabhaengigVomVerlangen: boolean
  readonly einwaende: string | null
  readonly laufzeiten: Laufzeiten
  readonly laufzeitNormen: { readonly darunter: readonly string[]; readonly darueber: readonly string[] }
  readonly pause: 'nie' | 'grundversorgung' | 'sondervertrag'
}

/** One body of law on disconnection, with all that the tests need of it. Versions stand side by side. */
export type Regeln = {
  readonly id: Regelwerk
  readonly gueltigAb: Datum
  readonly art: 'frist' | 'vertrag' | 'vermieter' | 'manipulation'
  readonly norm: Normtafel
  readonly mahnungMitAndrohung: string | null
  readonly androhung: { readonly wochen: number }
  readonly ankuendigung: { readonly werktage: number; readonly brieflich: boolean } | null
  readonly schwelle: Schwellenregel | null
  /** „oder“: hardship or prospect of payment; „und“: the old AVB ask for both together. */
  readonly haerte: 'oder' | 'und'
  readonly inhalte: { readonly androhung: Pflichtinhalte; readonly ankuendigung: Pflichtinhalte }
  readonly abwendung: Abwendungsregel | null
  /** Werktage after the social welfare office was told; null where the rules know no such channel. */
  readonly sozialhilfe: { readonly werktage: number } | null
}

export const pflicht = (norm: string): Pflichtinhalt => ({ norm, nurGrundversorgung: false })
export const nurGrundversorgung = (norm: string): Pflichtinhalt => ({ norm, nurGrundversorgung: true })

/** One norm for several findings; keeps the tables short. */
export function alle(codes: readonly Code[], ...norm: readonly string[]): Normtafel {
  return Object.fromEntries(codes.map(code => [code, norm]))
}

/** The norms of these findings; none where the rules do not know the finding. */
export const normen = ({ norm }: Pick<Regeln, 'norm'>, ...codes: readonly Code[]): readonly string[] =>
  codes.flatMap(code => norm[code] ?? [])

export const HAERTEN = [
  'haerte.gefahrUngeklaert',
  'haerte.schutzbeduerftig',
  'haerte.ohneKonkreteGefahr',
  'haerte.nichtMitgeteilt',
  'haerte.nichtGlaubhaft',
  'haerte.konkreteGefahr',
] as const satisfies readonly Code[]

export const VERHAELTNIS = [
  'verhaeltnis.keineGruende',
  'aussicht.dargelegt',
  'aussicht.moeglich',
  'aussicht.ungenuegend',
  'zeitpunkt.wochenende',
] as const satisfies readonly Code[]

export const SCHWELLE = [
  'schwelle.erreicht',
  'schwelle.unterschritten',
  'schwelle.elfAbschlaege',
  'schwelle.erstNachAndrohung',
  'schwelle.nurMitFremderForderung',
] as const satisfies readonly Code[]

export const ANDROHUNG = [
  'androhung.fehlt',
  'androhung.fristUnterschritten',
] as const satisfies readonly Code[]

export const ANKUENDIGUNG = [
  'ankuendigung.fehlt',
  'ankuendigung.nichtBrieflich',
  'ankuendigung.fristUnterschritten',
  'ankuendigung.terminVerstrichen',
  'frist.achterWerktag',
  'frist.nurMitSamstag',
] as const satisfies readonly Code[]

/** No contents, no threshold, no agreement: the starting point of the rules that know none. */
export const OHNE_INHALTE = { androhung: {}, ankuendigung: {} } as const
