import type { Datum } from '../datum.ts'
import type { Schritt } from '../ergebnis.ts'
import type { Cent } from '../geld.ts'

export const REGELWERKE = [
  'gvv-19-2012',
  'gvv-19-2021',
  'gvv-19-2022',
  'gvv-19-2025',
  'enwg-41f',
  'enwg-41b-2021',
  'enwg-118b',
  'enwg-41b-2024',
  'avbfernwaerme-33',
  'avbwasser-33',
  'bgb-vermieter',
] as const
export type Regelwerk = (typeof REGELWERKE)[number]

export const ERGEBNISSE = ['rechtmaessig', 'rechtswidrig', 'zweifelhaft', 'angabenFehlen'] as const
export type Urteilswort = (typeof ERGEBNISSE)[number]
export const TENDENZEN = ['eherRechtmaessig', 'eherRechtswidrig', 'offen'] as const
export type Tendenz = (typeof TENDENZEN)[number]
export const WIRKUNGEN = ['sperrt', 'zweifel', 'erfuellt', 'hinweis'] as const
export type Wirkung = (typeof WIRKUNGEN)[number]

/** One test that was made, also when it holds. `text` is a sentence a volunteer can read out. */
export type Feststellung = {
  readonly code: string
  readonly wirkung: Wirkung
  /** Only with `zweifel`: the side on which this doubt leans. */
  readonly tendenz?: Tendenz | undefined
  readonly text: string
  readonly norm: readonly string[]
  readonly schritte: readonly Schritt[]
}

/** The three dates (README „Drei Tage“): before the first certainly too early, from the third certainly kept. */
export type DreiTage = { readonly untergrenze: Datum; readonly mitSamstag: Datum; readonly sicher: Datum }

export type RueckstandErgebnis = {
  readonly anrechenbarCent: Cent | null
  readonly ohneNebenkostenCent: Cent | null
  readonly schwelleCent: Cent | null
  readonly erreicht: 'ja' | 'nein' | 'streitig' | null
}

export type Frist = {
  readonly code: string
  readonly bis: Datum
  readonly text: string
  readonly norm: readonly string[]
  /** Who has to act. */
  readonly wessen: 'haushalt' | 'versorger' | 'behoerde' | 'gericht'
}

export const DRINGLICHKEITEN = ['heute', 'dieseWoche', 'spaeter'] as const
export type Rat = {
  readonly code: string
  readonly dringlichkeit: (typeof DRINGLICHKEITEN)[number]
  readonly text: string
  readonly brief: string | null
}

export type FehlendeAngabe = { readonly path: string; readonly frage: string; readonly warum: string }

export type Rechtsstand = {
  readonly geprueftAm: Datum
  readonly gueltigAb: Datum
  readonly warnung: string | null
}

export type Wiederherstellungsurteil = {
  readonly ergebnis: Urteilswort
  readonly tendenz: Tendenz | null
  readonly feststellungen: readonly Feststellung[]
}

/** The answer of `POST /api/v1/sperrpruefung`, and what the case page shows. */
export type Sperrpruefung = {
  readonly regelwerk: Regelwerk
  readonly ergebnis: Urteilswort
  readonly tendenz: Tendenz | null
  readonly fruehesteSperre: DreiTage | null
  readonly rueckstand: RueckstandErgebnis
  readonly feststellungen: readonly Feststellung[]
  readonly fristen: readonly Frist[]
  readonly schritte: readonly Rat[]
  readonly fehlendeAngaben: readonly FehlendeAngabe[]
  readonly wiederherstellung: Wiederherstellungsurteil | null
  readonly regelwerkBeiAndrohung: Regelwerk | null
  readonly rechtsstand: Rechtsstand
}
