declare const istCent: unique symbol
/** An amount in whole euro cents. Never a fraction, never euros. */
export type Cent = number & { readonly [istCent]: true }

/** Marks a whole number as cents; throws RangeError for a fraction. */
export function cent(betrag: number): Cent {
  if (!Number.isSafeInteger(betrag)) throw new RangeError(`${betrag} is not a whole number of cents`)
  return betrag as Cent
}

export const mal = (betrag: Cent, faktor: number): Cent => cent(betrag * faktor)
export const minus = (a: Cent, b: Cent): Cent => cent(a - b)
export const summe = (betraege: readonly Cent[]): Cent => cent(betraege.reduce((a, b) => a + b, 0))
export const groesster = (a: Cent, b: Cent): Cent => (a > b ? a : b)

/** One n-th of an amount, rounded up so that a legal minimum stays a minimum. */
export const aufgerundeterTeil = (betrag: Cent, nenner: number): Cent => cent(Math.ceil(betrag / nenner))

/** `1.128,50 €` with a no-break space before the sign. By hand: Intl costs more than the whole Schwelle. */
export function alsEuro(betrag: Cent): string {
  const absolut = Math.abs(betrag)
  const euro = String(Math.floor(absolut / 100)).replace(/\B(?=(\d{3})+(?!\d))/g, '.')
  const rest = absolut % 100
  return `${betrag < 0 ? '-' : ''}${euro},${rest < 10 ? '0' : ''}${rest}\u00a0€`
}
