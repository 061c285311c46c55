import type { Quelle } from '../../recht/fonds/antwort.ts'
import { tag } from '../../recht/datum.ts'
import { datum, monatUndJahr } from '../../web/format.ts'

/** The day of a source as exactly as it is known: `15.06.2023`, `Juni 2023`, `2023`, or when somebody looked. */
export function quellentag({ tag: roh, undatiert }: Pick<Quelle, 'tag' | 'undatiert'>): string {
  const wort = GENAU[roh.length as keyof typeof GENAU](roh)
  return undatiert ? `ohne Datum, gesehen am ${wort}` : wort
}

/** By the length of the ISO day, month or year. */
const GENAU = {
  4: (jahr: string) => jahr,
  7: (monat: string) => monatUndJahr(tag(`${monat}-01`)),
  10: (day: string) => datum(tag(day)),
} as const
