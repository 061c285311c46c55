import { alsDatum, type Datum } from './datum.ts'

/** One legal number and its history, newest first. */
export type Parameter<T> = {
  readonly name: string
  readonly norm: string
  /** Last day up to which a person has checked the history against the law. */
  readonly geprueftBis: Datum
  readonly fassungen: readonly { readonly ab: Datum; readonly wert: T; readonly fundstelle: string }[]
}

/** The value in force on a day; throws RangeError for a day before the oldest one, there is no silent substitute. */
export function am<T>(parameter: Parameter<T>, stichtag: Datum): T {
  const fassung = parameter.fassungen.find(({ ab }) => ab <= stichtag)
  if (!fassung) {
    throw new RangeError(`${parameter.name} (${parameter.norm}): kein Wert für den ${alsDatum(stichtag)}`)
  }
  return fassung.wert
}
