declare const datum: unique symbol
/** A calendar day as `YYYY-MM-DD`: sorts with `<`, compares with `===`, survives JSON and SQL. */
export type Datum = string & { readonly [datum]: true }

const TAG_MS = 86_400_000
const WOCHENTAGE = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'] as const

/** Turns `YYYY-MM-DD` into a Datum; throws RangeError for a day that is not in the calendar. */
export function tag(text: string): Datum {
  const day = new Date(`${text}T00:00:00Z`)
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) {
    throw new RangeError(`„${text}“ ist kein Kalendertag`)
  }
  return text as Datum
}

/**
 * Days since 1970-01-01 by the Gregorian rule, with March as the first month so that the leap day comes last.
 * Plain arithmetic: a Date object for every step would be half the time of a whole Sperrpruefung.
 */
export function tagesnummer(day: Datum): number {
  const monat = zahl(day, 5, 7)
  const seitMaerz = (monat + 9) % 12
  const jahrAbMaerz = zahl(day, 0, 4) - (monat < 3 ? 1 : 0)
  const schalttage =
    Math.floor(jahrAbMaerz / 4) - Math.floor(jahrAbMaerz / 100) + Math.floor(jahrAbMaerz / 400)
  return jahrAbMaerz * 365 + schalttage + Math.floor((seitMaerz * 153 + 2) / 5) + zahl(day, 8, 10) - 719_469
}

function zahl(day: Datum, von: number, bis: number): number {
  let wert = 0
  for (let stelle = von; stelle < bis; stelle += 1) wert = wert * 10 + day.charCodeAt(stelle) - 48
  return wert
}

export function ausTagesnummer(nummer: number): Datum {
  const day = new Date(nummer * TAG_MS)
  return ausTeilen(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate())
}

const ausTeilen = (jahr: number, monat: number, monatstag: number): Datum =>
  `${String(jahr).padStart(4, '0')}-${zweistellig(monat)}-${zweistellig(monatstag)}` as Datum

const zweistellig = (zahl: number): string => (zahl < 10 ? `0${zahl}` : String(zahl))

/** The calendar day `anzahl` days later (negative: earlier). */
export const plusTage = (day: Datum, anzahl: number): Datum => ausTagesnummer(tagesnummer(day) + anzahl)

/** § 188 Abs. 2 BGB: a period of weeks ends with the same weekday. */
export const plusWochen = (day: Datum, anzahl: number): Datum => plusTage(day, 7 * anzahl)

/** § 188 Abs. 2, 3 BGB: the same number in a later month; the last day of that month where it has no such day. */
export function plusMonate(day: Datum, anzahl: number): Datum {
  const monate = jahr(day) * 12 + Number(day.slice(5, 7)) - 1 + anzahl
  const ziel = ausTeilen(Math.floor(monate / 12), (monate % 12) + 1, 1)
  const letzter = monatsende(ziel)
  return day.slice(8) > letzter.slice(8) ? letzter : (`${ziel.slice(0, 8)}${day.slice(8)}` as Datum)
}

export const jahr = (day: Datum): number => Number(day.slice(0, 4))
export const jahresanfang = (im: number): Datum => ausTeilen(im, 1, 1)
export const jahresende = (im: number): Datum => ausTeilen(im, 12, 31)

export const monatsanfang = (day: Datum): Datum => `${day.slice(0, 8)}01` as Datum
export const monatsende = (day: Datum): Datum => plusTage(monatsanfang(plusTage(monatsanfang(day), 31)), -1)

/** Whole days from `von` to `bis`; negative when `bis` lies before. */
export const tageZwischen = (von: Datum, bis: Datum): number => tagesnummer(bis) - tagesnummer(von)

export const spaeterer = (a: Datum, b: Datum): Datum => (a > b ? a : b)

/** 0 = Sunday … 6 = Saturday. */
export const wochentag = (day: Datum): number => wochentagDerNummer(tagesnummer(day))

/** The weekday of a day number; 1970-01-01 was a Thursday. */
export const wochentagDerNummer = (nummer: number): number => (((nummer + 4) % 7) + 7) % 7

/** `31.12.2026` */
export const alsDatum = (day: Datum): string => `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`

/** `Freitag, 06.11.2026`, as a date is read out to a family. */
export const mitWochentag = (day: Datum): string => `${WOCHENTAGE[wochentag(day)]}, ${alsDatum(day)}`
