import { alsDatum, type Datum } from './datum.ts'

/**
 * How a figure is known: read in the statute or worked out from it (also where nothing is said), from a secondary
 * source, or from memory. Results that rest on the last two say so.
 */
export const BELEGE = ['gesetz', 'sekundaer', 'gedaechtnis'] as const
export type Beleg = (typeof BELEGE)[number]

/** One version of a legal number; a `wert` of null says that the figure for this time is not known. */
export type Fassung<T> = {
  readonly ab: Datum
  readonly wert: T
  readonly fundstelle: string
  readonly beleg?: Beleg | undefined
}

/** One legal number and its history, newest first. */
export type Parameter<T> = {
  readonly name: string
  readonly norm: string
  /** Last day up to which a person has checked the history against the law. */
  readonly geprueftBis: Datum
  readonly fassungen: readonly Fassung<T>[]
}

/** The value in force on a day; throws RangeError for a day before the oldest one, there is no silent substitute. */
export const am = <T>(parameter: Parameter<T>, stichtag: Datum): T => fassungAm(parameter, stichtag).wert

/** The version in force on a day, with its source; throws like `am`. */
export function fassungAm<T>(parameter: Parameter<T>, stichtag: Datum): Fassung<T> {
  const fassung = parameter.fassungen.find(({ ab }) => ab <= stichtag)
  if (!fassung) {
    throw new RangeError(`${parameter.name} (${parameter.norm}): kein Wert für den ${alsDatum(stichtag)}`)
  }
  return fassung
}
