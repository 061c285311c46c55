import { alsDatum, type Datum, wochentag } from '../recht/datum.ts'
import { alsEuro, cent } from '../recht/geld.ts'
import { MONATE } from './monate.ts'

/* How days, hours and amounts are written on a page. Pure; law code never formats. */

const KURZ = ['So', 'Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa'] as const
const LANG = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'] as const

/** `1.128,50 €` with a no-break space before the sign. */
export const euro = (betragCent: number): string => alsEuro(cent(betragCent))

/** `31.12.2026` */
export const datum = alsDatum

/** `Freitag` */
export const wochentagLang = (day: Datum): string => LANG[wochentag(day)] ?? ''

/** `Fr 27.11.`; with the year when it is not the year of `heute`. */
export function tagkurz(day: Datum, heute?: Datum): string {
  const jahr = heute && heute.slice(0, 4) !== day.slice(0, 4) ? day.slice(0, 4) : ''
  return `${KURZ[wochentag(day)] ?? ''} ${zahl(day, 8)}.${zahl(day, 5)}.${jahr}`
}

/** `Fr 27.11.2026` */
export const tag = (day: Datum): string => `${tagkurz(day)}${day.slice(0, 4)}`

/** `1. Dezember`, kept on one line. */
export const tagUndMonat = (day: Datum): string => `${zahl(day, 8)}.\u00a0${MONATE[zahl(day, 5) - 1] ?? ''}`

/** `November 2026` */
export const monatUndJahr = (day: Datum): string => `${MONATE[zahl(day, 5) - 1] ?? ''} ${day.slice(0, 4)}`

/** `Freitag, 27. November 2026` */
export const taglang = (day: Datum): string => `${wochentagLang(day)}, ${tagUndMonat(day)} ${day.slice(0, 4)}`

const UHR = new Intl.DateTimeFormat('de-DE', {
  hour: 'numeric',
  minute: '2-digit',
  timeZone: 'Europe/Berlin',
})
const BERLIN = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Berlin' })

/** The calendar day of a moment in Germany. */
export const tagVon = (moment: Date): Datum => BERLIN.format(moment) as Datum

/** `14:32`, the hour in Germany. */
export const uhr = (moment: Date | string): string => UHR.format(new Date(moment))

/** `heute 14:32`, otherwise `Fr 20.11. 16:40`. */
export function zeitpunkt(moment: Date | string, heute: Datum): string {
  const day = BERLIN.format(new Date(moment)) as Datum
  return `${day === heute ? 'heute' : tagkurz(day, heute)} ${uhr(moment)}`
}

const WORTE = [
  'null',
  'eins',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
]

/** `vier Tage`, `einen Tag` (accusative), from thirteen on in figures. */
export function anzahl(n: number, einzahl: string, mehrzahl: string): string {
  return n === 1 ? einzahl : `${WORTE[n] ?? String(n)} ${mehrzahl}`
}

const zahl = (day: Datum, from: number): number => Number(day.slice(from, from + 2))
