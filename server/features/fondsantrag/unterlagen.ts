import { type Datum, tageZwischen } from '../../recht/datum.ts'
import type { Fonds, Unterlage } from '../../recht/fonds/fonds.ts'
import type { Dokument } from '../dokumente/store.ts'
import type { Antragsinhalt } from './forms.ts'

/** Said of a paper that the household does not need. */
export const ENTFAELLT = 'entfaellt'

/** A paper the fund asks for, and what the case has for it. */
export type Unterlagenstand = Unterlage & {
  /** Its place in the entry, which is its place in the packet. */
  readonly nr: string
  readonly dokument: Dokument | null
  readonly entfaellt: boolean
  readonly zuAlt: boolean
  /** A date is asked for, and the document has none. */
  readonly alterUnbekannt: boolean
}

/** The checklist in the fund's order. */
export const unterlagenstand = (
  { unterlagen }: Pick<Fonds, 'unterlagen'>,
  wahl: Antragsinhalt['unterlagen'],
  dokumente: readonly Dokument[],
  heute: Datum,
): readonly Unterlagenstand[] =>
  unterlagen.map((eine, index) => {
    const nr = String(index)
    const dokument = dokumente.find(({ id }) => id === wahl[nr]) ?? null
    const grenze = eine.hoechstensTageAlt
    const datiert = dokument?.datiert ?? null
    return {
      ...eine,
      nr,
      dokument,
      entfaellt: eine.verlangt !== 'immer' && wahl[nr] === ENTFAELLT,
      zuAlt: grenze !== undefined && datiert !== null && tageZwischen(datiert, heute) > grenze,
      alterUnbekannt: grenze !== undefined && dokument !== null && datiert === null,
    }
  })

/** What the guards call missing: always asked for and not there, or there and too old; of a sensitive one the consent. */
export const fehlende = (stand: readonly Unterlagenstand[], mitGesundheit: boolean): readonly string[] =>
  stand.flatMap(({ was, verlangt, dokument, zuAlt, empfindlich }) => {
    if (dokument !== null && empfindlich && !mitGesundheit) return [`${was} (Einwilligung „Gesundheit“)`]
    if (dokument !== null && zuAlt) return [`${was} (zu alt)`]
    return dokument === null && verlangt === 'immer' ? [was] : []
  })

/** The documents of the packet, in the order of the fund, each once. */
export const paketreihenfolge = (stand: readonly Unterlagenstand[]): readonly string[] => [
  ...new Set(stand.flatMap(({ dokument }) => (dokument === null ? [] : [dokument.id]))),
]
