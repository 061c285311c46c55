import { plusTage, type Datum } from '../datum.ts'
import type { Beleg, Fassung, Parameter } from '../parameter.ts'
import type { Laufzeiten } from './sperre.ts'

/* A dated figure as the list of all figures shows it. */

export const EINHEITEN = [
  'cent',
  'tage',
  'werktage',
  'wochen',
  'monate',
  'promille',
  'zehnmillionstel',
] as const
/** A list is a table; null: the figure of that time is not known. */
export type Wert = number | Laufzeiten | readonly Zeile[] | null
/** One line of a table, in the unit of the figure. */
export type Zeile = { readonly was: string; readonly wert: number }

/** A figure with its history, newest first; `bis` is the last day of a version, null while it is in force. */
export type Zahl = {
  readonly name: string
  readonly einheit: (typeof EINHEITEN)[number]
  readonly norm: string
  readonly geprueftBis: Datum
  readonly fassungen: readonly {
    readonly ab: Datum
    readonly bis: Datum | null
    readonly wert: Wert
    readonly fundstelle: string
    /** How it is known, where not from the text of the norm. */
    readonly beleg?: Beleg | undefined
  }[]
}

export const zahl = (einheit: Zahl['einheit'], { fassungen, ...parameter }: Parameter<Wert>): Zahl => ({
  ...parameter,
  einheit,
  fassungen: fassungen.map((fassung, i) => ({
    ...fassung,
    bis: tagVor(fassungen[i - 1]?.ab) ?? ende(fassung),
  })),
})

export const tagVor = (day: Datum | undefined): Datum | null => (day === undefined ? null : plusTage(day, -1))

/** Some figures name their last day themselves, though nothing follows yet. */
const ende = (fassung: Fassung<Wert> & { readonly bis?: Datum | null }): Datum | null => fassung.bis ?? null
