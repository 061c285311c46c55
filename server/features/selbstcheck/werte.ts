import { type Datum, tag } from '../../recht/datum.ts'
import { type Cent, cent } from '../../recht/geld.ts'

/* How a stored answer is read: `?` is not known, `-` is none. */

type Antwort = string | readonly string[] | undefined

/** A chosen value; undefined for „Weiß ich nicht“, „keine“ and no answer. */
export const wort = (antwort: Antwort): string | undefined =>
  typeof antwort === 'string' && antwort !== '?' && antwort !== '-' ? antwort : undefined

/** A day; null where there was none, undefined where it is not known. */
export const tagAus = (antwort: Antwort): Datum | null | undefined =>
  antwort === '-' ? null : wort(antwort) === undefined ? undefined : tag(String(antwort))

/** Cents; null where there are none, undefined where it is not known. */
export const betragAus = (antwort: Antwort): Cent | null | undefined =>
  antwort === '-' ? null : wort(antwort) === undefined ? undefined : cent(Number(antwort))

/** Without what is undefined: an absent field is „not known“. */
export function gefuellt<T extends object>(felder: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(felder).filter(([, wert]) => wert !== undefined)) as never
}
