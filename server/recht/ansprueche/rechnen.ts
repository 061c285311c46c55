import { cent, type Cent } from '../geld.ts'

export const NULL_CENT = cent(0)
/** An amount; nothing where there is none. */
export const oderNichts = (betrag: Cent | null | undefined): Cent => betrag ?? NULL_CENT

/** So many thousandths of an amount, rounded half up to the cent (§ 41 Abs. 2 SGB II); never of a negative amount. */
export const promille = (betrag: Cent, satz: number): Cent => cent(Math.floor((betrag * satz + 500) / 1000))

/** `betrag` × `zaehler` / `nenner`, rounded half up to the cent; exact also where a double would lose cents. */
export function anteilig(betrag: Cent, zaehler: number, nenner: number): Cent {
  const doppelt = 2 * betrag * zaehler + nenner
  if (Number.isSafeInteger(doppelt)) return cent(Math.floor(doppelt / (2 * nenner)))
  const genau = (2n * BigInt(betrag) * BigInt(zaehler) + BigInt(nenner)) / (2n * BigInt(nenner))
  return cent(Number(genau))
}

export const plus = (...betraege: readonly Cent[]): Cent => cent(betraege.reduce<number>((a, b) => a + b, 0))
/** What is left of an amount; never less than nothing. */
export const rest = (betrag: Cent, davon: Cent): Cent => (betrag > davon ? cent(betrag - davon) : NULL_CENT)
export const kleinster = (a: Cent, b: Cent): Cent => (a < b ? a : b)

/** `2,3 %` of 23 thousandths. */
export const alsProzent = (satz: number): string => `${String(satz / 10).replace('.', ',')}\u00a0%`
