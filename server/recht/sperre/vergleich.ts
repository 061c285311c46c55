import type { Code } from './codes.ts'
import type { Schwellenwert } from './schwellenwert.ts'
import type { Summen } from './summen.ts'

/** Reached, missed, or reached only when a disputed assumption is made. */
export type Vergleich = 'ja' | 'nein' | readonly Zweifel[]
export type Zweifel =
  | 'schwelle.elfAbschlaege'
  | 'schwelle.erstNachAndrohung'
  | 'schwelle.nurMitNebenkosten'
  | 'schwelle.nurMitFremderForderung'

const ZWEIFEL = [
  'schwelle.elfAbschlaege',
  'schwelle.erstNachAndrohung',
  'schwelle.nurMitNebenkosten',
  'schwelle.nurMitFremderForderung',
] as const satisfies readonly (Code & Zweifel)[]

/** All sets of assumptions, the fewest first, so that only what is really needed is reported. */
const ANNAHMEN: readonly (readonly Zweifel[])[] = Array.from({ length: 1 << ZWEIFEL.length }, (_, bits) =>
  ZWEIFEL.filter((_zweifel, stelle) => bits & (1 << stelle)),
).sort((a, b) => a.length - b.length)

export function vergleiche(summen: Summen, schwelle: Schwellenwert): Vergleich {
  const noetig = ANNAHMEN.find(annahmen => reicht(summen, schwelle, annahmen))
  if (!noetig) return 'nein'
  return noetig.length === 0 ? 'ja' : noetig
}

function reicht(summen: Summen, { niedrig, hoch }: Schwellenwert, annahmen: readonly Zweifel[]): boolean {
  const betrag =
    summen.haupt +
    (annahmen.includes('schwelle.erstNachAndrohung') ? summen.spaet : 0) +
    (annahmen.includes('schwelle.nurMitNebenkosten') ? summen.neben : 0) +
    (annahmen.includes('schwelle.nurMitFremderForderung') ? summen.fremd : 0)
  // An unknown amount less an unknown payment is not a number; it reaches nothing for certain.
  const offen = summen.zahlungen === Infinity ? 0 : betrag - summen.zahlungen
  return offen >= (annahmen.includes('schwelle.elfAbschlaege') ? niedrig : hoch)
}

export const gleich = (a: Vergleich, b: Vergleich): boolean =>
  typeof a === 'string' || typeof b === 'string' ? a === b : a.join() === b.join()
