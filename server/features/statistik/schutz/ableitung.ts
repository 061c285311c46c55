/* What may be made of protected counts without asking the cases again. Nothing in here sees a true count. */

/** From this protected total on a group may be broken down, and from this on a mean or a share may be shown. */
export const BASIS_AB = 20
/** Two merkmale at once only from this protected total on. */
export const KREUZTABELLE_AB = 100
/** A sum of euros only where the count of the same cell reaches this. */
export const EURO_AB = 10
const KATEGORIE_AB = 3
const AENDERUNG_AB = 6

/** Whether a breakdown says more than which single category everybody is in. */
export const istAufgliederbar = (j: readonly number[]): boolean =>
  j.filter(anzahl => anzahl >= KATEGORIE_AB).length >= 2

/** Whole percents that add up to 100 (largest remainder), or null where there are too few. */
export function anteile(j: readonly number[]): readonly number[] | null {
  const summe = j.reduce((a, b) => a + b, 0)
  if (summe < BASIS_AB) return null
  const genau = j.map(anzahl => (anzahl * 100) / summe)
  const ganz = genau.map(Math.floor)
  const fehlt = 100 - ganz.reduce((a, b) => a + b, 0)
  const rest = (k: number): number => (genau[k] ?? 0) - (ganz[k] ?? 0)
  const naechste = new Set([...j.keys()].sort((a, b) => rest(b) - rest(a) || a - b).slice(0, fehlt))
  return ganz.map((prozent, k) => prozent + (naechste.has(k) ? 1 : 0))
}

/** Cents per case, or null where there are too few. */
export const mittelwert = (summeCent: number, j: number): number | null =>
  j >= BASIS_AB ? Math.round(summeCent / j) : null

/** The change from one period to the next; null where it may be nothing but the protection. */
export const aenderung = (vorher: number, jetzt: number): number | null =>
  Math.abs(jetzt - vorher) >= AENDERUNG_AB ? jetzt - vorher : null

/** The number for the public profile: null stands for „<10“. */
export const oeffentlich = (j: number): number | null => (j < 10 ? null : Math.floor((j + 2) / 5) * 5)
