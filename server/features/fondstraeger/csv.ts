import type { Zahlungsposten } from './pain001.ts'

/**
 * What a spreadsheet would run as a formula. An apostrophe before it makes it text, also behind blanks, and for the
 * wide forms of the signs; quotes alone do not.
 */
const FORMEL = /^\s*[=+\-@\t\r\n|%\uff0b\uff0d\uff1d\uff20]/

/** One cell: always quoted, never a formula, in one line. */
export function zelle(roh: string): string {
  const text = roh.replace(/[\r\n\t]+/g, ' ')
  return `"${(FORMEL.test(roh) ? `'${text}` : text).replaceAll('"', '""')}"`
}

const KOPF = ['Kennung', 'Empfänger', 'IBAN', 'Betrag in Euro', 'Verwendungszweck', 'Aktenzeichen']

/** The payment list for people and spreadsheets: UTF-8 with mark, semicolons, comma in amounts. */
export function zahlungsliste(posten: readonly Zahlungsposten[]): string {
  const zeilen = posten.map(({ kennung, betragCent, daten: { empfaenger, iban, zweck, aktenzeichen } }) => [
    kennung,
    empfaenger,
    iban,
    betrag(betragCent),
    zweck,
    aktenzeichen,
  ])
  return `\ufeff${[KOPF, ...zeilen].map(zeile => `${zeile.map(zelle).join(';')}\r\n`).join('')}`
}

const betrag = (cent: number): string => `${Math.floor(cent / 100)},${String(cent % 100).padStart(2, '0')}`
