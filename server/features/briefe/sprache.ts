import { type Datum, plusTage, wochentag } from '../../recht/datum.ts'
import { MONATE } from '../../web/monate.ts'

/* German dates, amounts and citations as a letter writes them. Nothing here knows law. */

const TAGE = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'] as const

export const wochentagName = (tag: Datum): string => TAGE[wochentag(tag)] ?? ''
const monat = (tag: Datum): string => MONATE[Number(tag.slice(5, 7)) - 1] ?? ''

/** `4. Dezember 2026` */
export const langesDatum = (tag: Datum): string => `${tagMonat(tag)} ${tag.slice(0, 4)}`
/** `4. Dezember` */
export const tagMonat = (tag: Datum): string => `${Number(tag.slice(8))}. ${monat(tag)}`
/** `Freitag, 4. Dezember 2026`: after „bis“. */
export const mitWochentag = (tag: Datum): string => `${wochentagName(tag)}, ${langesDatum(tag)}`
/** `Freitag, dem 4. Dezember 2026`: after „am“. */
export const amWochentag = (tag: Datum): string => `${wochentagName(tag)}, dem ${langesDatum(tag)}`
/** `Dezember 2026` */
export const monatJahr = (tag: Datum): string => `${monat(tag)} ${tag.slice(0, 4)}`

/** The same day of the month `anzahl` months later, at most the last day of that month (§ 188 Abs. 3 BGB). */
export function plusMonate(tag: Datum, anzahl: number): Datum {
  const [jahr = 0, monatNr = 1, tagNr = 1] = tag.split('-').map(Number)
  const letzter = new Date(Date.UTC(jahr, monatNr + anzahl, 0)).getUTCDate()
  const ziel = new Date(Date.UTC(jahr, monatNr - 1 + anzahl, Math.min(tagNr, letzter)))
  return plusTage('1970-01-01' as Datum, Math.round(ziel.getTime() / 86_400_000))
}

/** Norms as a letter cites them: each once, „Satz“ in full; null where there is none. */
export const alsNormen = (normen: readonly string[]): string | null =>
  normen.length === 0 ? null : [...new Set(normen)].join(', ').replace(/\bS\. (?=\d)/g, 'Satz ')

/** `2.350 kWh`, the space fixed. */
export const kilowattstunden = (menge: number): string =>
  `${String(menge).replace(/\B(?=(\d{3})+(?!\d))/g, '.')}\u00A0kWh`
