import { createHash } from 'node:crypto'

/** What is known of the amounts of a cell: their sum and the largest, each case capped at KAPPUNG_CENT before. */
export type Betraege = { readonly summe: number; readonly groesster: number }

export const NICHTS: Betraege = { summe: 0, groesster: 0 }

/** One case counts with at most this much. Changed only together with the programme. */
export const KAPPUNG_CENT = 300_000
const STUFE_CENT = 5_000

export const gekappt = (betragCent: number): number => Math.min(betragCent, KAPPUNG_CENT)

export const mehr = (a: Betraege, b: Betraege): Betraege => ({
  summe: a.summe + b.summe,
  groesster: Math.max(a.groesster, b.groesster),
})

/**
 * A sum of euros as it may be shown: moved by 30 to 100 % of its largest part, in steps of 50 €. Nobody who knows all
 * other parts can tell the largest better than ±30 %. `c` is the key of the cell, `geheimnis` that of the installation.
 */
export function geschuetzteSumme(
  was: string,
  { summe, groesster }: Betraege,
  c: number,
  geheimnis: number,
): number {
  if (groesster === 0) return 0
  const d = createHash('sha256').update(`emr-eur-1|${was}|${c}|${geheimnis}`).digest()
  const anteil = 3000 + Math.floor((d.readUInt32BE(4) * 7000) / 2 ** 32)
  const rauschen = Math.floor((groesster * anteil) / 10_000)
  const bewegt = summe + (d.readUInt8(0) & 1 ? rauschen : -rauschen)
  return Math.max(0, Math.floor((bewegt + STUFE_CENT / 2) / STUFE_CENT) * STUFE_CENT)
}
