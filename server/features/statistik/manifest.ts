import { createHash } from 'node:crypto'
import type { Wert } from './schutz/schuetze.ts'

/** The bytes that a release stands for: one line of JSON for each value, in their order. */
export const zeilen = (werte: readonly Wert[]): string =>
  werte
    .map(({ zeitraum, ebene, einheit, basis, tabelle, auspraegung, art, wert }) =>
      JSON.stringify([zeitraum, ebene, einheit, basis, tabelle, auspraegung, art, wert]),
    )
    .map(zeile => `${zeile}\n`)
    .join('')

export const pruefsumme = (werte: readonly Wert[]): Buffer =>
  createHash('sha256').update(zeilen(werte)).digest()
