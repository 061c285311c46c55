import type { Code } from '../../data/merkmale.ts'

/** The codes of households that asked funds for money and got none. */
const ABLEHNUNGEN: readonly string[] = [
  'einkommen',
  'vorrang',
  'nichtZustaendig',
  'mittel',
  'sonstiges',
] satisfies readonly Code<'fondsausgang'>[]

export const istAblehnung = (code: string): boolean => ABLEHNUNGEN.includes(code)
