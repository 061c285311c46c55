/*
 * What people typed, before it meets a template: no control characters, no direction marks, no line breaks,
 * and nothing that the markup of the letters would take for its own signs.
 */

const UNSICHTBAR = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029\uFE00-\uFE0F]/gu
const MARKEN = '*#>~[]_'
const ERSTE = 0xe000
const STRICH = '\uE010'
const FEHLT = /\uE020([^\uE021]*)\uE021([^\uE022]*)\uE022/

/** One clean line: tabs and breaks become a space, invisible characters vanish. */
export function sauber(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(UNSICHTBAR, '')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** Free text as paragraphs; a break starts a new one. */
export const absaetzeVon = (text: string): string[] =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(sauber)
    .filter(zeile => zeile !== '')

/** Hides markup in a value; `entschuetzt` brings it back once the blocks are made. */
export function geschuetzt(wert: string): string {
  return sauber(wert)
    .replace(/[*#>~[\]_]/g, zeichen => String.fromCharCode(ERSTE + MARKEN.indexOf(zeichen)))
    .replace(/^-/, STRICH)
}

export const entschuetzt = (text: string): string =>
  text
    .replace(/[\uE000-\uE006]/g, zeichen => MARKEN[zeichen.charCodeAt(0) - ERSTE] ?? '')
    .replaceAll(STRICH, '-')

/** A place in the text where a required fact is missing. */
export const fehlmarke = (path: string, label: string): string => `\uE020${path}\uE021${label}\uE022`

/** The value as it was typed: no hidden markup, no marks. */
export const ohneMarken = (text: string): string => entschuetzt(text).replace(/[\uE020-\uE022]/g, '')

/** Splits a text at its first mark of a missing fact. */
export function teileAnFehlmarke(
  text: string,
): { vor: string; path: string; label: string; nach: string } | null {
  const treffer = FEHLT.exec(text)
  if (!treffer) return null
  const nach = text.slice(treffer.index + treffer[0].length)
  return { vor: text.slice(0, treffer.index), path: treffer[1] ?? '', label: treffer[2] ?? '', nach }
}
