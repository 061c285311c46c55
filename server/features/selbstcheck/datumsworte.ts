import { type Datum, wochentag } from '../../recht/datum.ts'
import { satz, type Worte } from './sprache.ts'

/** `Donnerstag, 3. Dezember` in the language of the page. */
export const lang = (worte: Worte, day: Datum): string =>
  satz(worte, 'datum.lang', {
    wochentag: satz(worte, `datum.wochentag.${wochentag(day)}`),
    tag: String(Number(day.slice(8))),
    monat: satz(worte, `datum.monat.${Number(day.slice(5, 7))}`),
  })

/** `3.12.` as it stands in German letters. */
export const kurz = (day: Datum): string => `${Number(day.slice(8))}.${Number(day.slice(5, 7))}.`
