import { PTABELLE } from './ptabelle.ts'

/** A cell before protection: how many cases, and the sum of their record keys. Cells that share no case add up. */
export type Menge = { readonly i: number; readonly c: number }

export const LEER: Menge = { i: 0, c: 0 }

export const plus = (a: Menge, b: Menge): Menge => ({ i: a.i + b.i, c: (a.c + b.c) >>> 0 })

/** What is left of `a` without its part `b`. */
export const minus = (a: Menge, b: Menge): Menge => ({ i: a.i - b.i, c: (a.c - b.c) >>> 0 })

/**
 * The count of a cell as it may be shown (cell-key method): the same cases give the same number wherever they are counted.
 * `geheimnis` is the number of the installation.
 */
export const geschuetzt = ({ i, c }: Menge, geheimnis: number): number =>
  nachTabelle(i, fmix32(c ^ geheimnis))

/** Looks up the deviation for `i` cases at `u`, which lies below the last bound of the table. */
export function nachTabelle(i: number, u: number, tabelle: typeof PTABELLE = PTABELLE): number {
  const zeile = tabelle[Math.min(i, tabelle.length - 1)] ?? []
  const abweichung = zeile.find(([, bis]) => u < bis)?.[0]
  if (abweichung === undefined) throw new Error(`no deviation for a key of ${u}`)
  return i + abweichung
}

/** A bijection of 32 bits: cells whose keys lie close together get deviations that have nothing to do with each other. */
export function fmix32(zahl: number): number {
  let h = zahl >>> 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
