import { SPALTEN, type Zeile } from './zeilen.ts'

/** For Excel in German: UTF-8 with BOM, semicolons, decimal comma. */
export const csvExcel = (zeilen: readonly Zeile[]): string =>
  `\ufeff${schreibe(zeilen, ';', wert => String(wert).replace('.', ','))}`

/** RFC 4180: commas, decimal point. */
export const csv = (zeilen: readonly Zeile[]): string => schreibe(zeilen, ',', String)

const schreibe = (zeilen: readonly Zeile[], trenner: string, zahl: (wert: number) => string): string =>
  [SPALTEN, ...zeilen]
    .map((zeile: Zeile) =>
      zeile.map(feld => (typeof feld === 'number' ? zahl(feld) : text(feld ?? ''))).join(trenner),
    )
    .map(zeile => `${zeile}\r\n`)
    .join('')

/** Quoted where needed, and never the beginning of a formula. */
function text(wort: string): string {
  const harmlos = ohneFormel(wort)
  return /[",;\r\n]/.test(harmlos) ? `"${harmlos.replaceAll('"', '""')}"` : harmlos
}

/** A spreadsheet runs what begins like this; behind an apostrophe it is text. */
export const ohneFormel = (wort: string): string => (/^[=+\-@\t\r]/.test(wort) ? `'${wort}` : wort)
