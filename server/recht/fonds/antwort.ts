import type { Datum } from '../datum.ts'
import type { Cent } from '../geld.ts'
import type { Antragsteller, Strenge } from './fonds.ts'
import type { Angabe } from './lage.ts'

export const ERFUELLUNGEN = ['erfuellt', 'nichtErfuellt', 'unbekannt', 'ermessen'] as const
export type Erfuellung = (typeof ERFUELLUNGEN)[number]

/** Source and day of a statement, as it is shown beside it. */
export type Quelle = {
  readonly titel: string
  readonly ort: string | null
  /** As exactly as the source is dated: `2023-06`; otherwise the day on which somebody looked. */
  readonly tag: string
  readonly undatiert: boolean
}

export const KRITERIEN = [
  'stand',
  'gebiet',
  'energie',
  'fenster',
  'budget',
  'wiederholung',
  'antragsteller',
  'vorrang',
  'bedingung',
] as const

/** One thing the entry asks for, held against the case. */
export type Kriterium = {
  readonly was: (typeof KRITERIEN)[number]
  readonly worte: string
  readonly ergebnis: Erfuellung
  readonly strenge: Strenge
  /** Why, with the fact of the case. */
  readonly grund: string
  /** Only with `unbekannt`. */
  readonly frage: string | null
  /** Where in the case the answer belongs; null: only the carrier knows. */
  readonly angabe: Angabe | null
  /** Never empty. */
  readonly quellen: readonly Quelle[]
}

export const REICHWEITEN = ['alles', 'stoppt', 'zuWenig', 'nichtDafuer', 'unbekannt'] as const
/** Whether the sum ends the emergency; per source where they disagree. */
export type Summe = {
  readonly reicht: (typeof REICHWEITEN)[number]
  readonly bisCent: Cent | null
  readonly gebrauchtCent: Cent | null
  readonly grund: string
  readonly quellen: readonly Quelle[]
}

export const ZEITEN = ['davor', 'zuSpaet', 'schonGesperrt', 'unbekannt', 'keineEile'] as const
/** Whether the decision comes before the cut, and which letters bridge where it does not. */
export type Zeit = {
  readonly kommt: (typeof ZEITEN)[number]
  readonly entscheidungAm: Datum | null
  readonly grund: string
  readonly bruecken: readonly Bruecke[]
}
export type Bruecke = { readonly brief: string; readonly wozu: string; readonly norm: string }

/** What can be done with an entry now. */
export const SCHRITTE = ['anfragen', 'erstVorrang', 'erstFragen', 'erstAnrufen', 'passtNicht'] as const
export type NaechsterSchritt = (typeof SCHRITTE)[number]

export type Fondsergebnis = {
  readonly id: string
  readonly schritt: NaechsterSchritt
  readonly kriterien: readonly Kriterium[]
  readonly summe: Summe
  readonly zeit: Zeit
  readonly antragsteller: Antragsteller | null
}
