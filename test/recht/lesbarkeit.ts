/*
 * How hard a German text is to read (design/ux.md section 2). Figures for the whole of a text; an own syllable
 * counter, because the formulas were made for German and no maintained library counts it.
 */

export type Lesbarkeit = {
  readonly saetze: readonly string[]
  readonly woerter: number
  /** Words per sentence, and the most in one. */
  readonly mittel: number
  readonly laengster: number
  readonly amstad: number
  readonly lix: number
  readonly wiener: number
}

export function lesbarkeit(texte: readonly string[]): Lesbarkeit {
  const saetze = texte.flatMap(saetzeIn)
  const woerter = saetze.flatMap(woerterIn)
  const silben = woerter.map(silbenIn)
  const mittel = woerter.length / saetze.length
  const lang = anteil(woerter, wort => buchstaben(wort) > 6)
  return {
    saetze,
    woerter: woerter.length,
    mittel,
    laengster: Math.max(...saetze.map(satz => woerterIn(satz).length)),
    amstad: 180 - mittel - 58.5 * (summe(silben) / woerter.length),
    lix: mittel + lang,
    wiener:
      0.1935 * anteil(silben, zahl => zahl >= 3) +
      0.1672 * mittel +
      0.1297 * lang -
      0.0327 * anteil(silben, zahl => zahl === 1) -
      0.875,
  }
}

/** A colon introduces a new statement; the dot of an abbreviation or a number ends none. */
const saetzeIn = (text: string): string[] =>
  text.split(/(?<=[.!?:])\s+(?=[A-ZÄÖÜ„])/).filter(satz => /\p{L}/u.test(satz))

/** A hyphenated word is one word: the hyphen helps the eye, not the ear. */
const woerterIn = (satz: string): string[] => satz.match(/[\p{L}\d]+(?:[-’'][\p{L}\d]+)*/gu) ?? []

const buchstaben = (wort: string): number => wort.replace(/[^\p{L}]/gu, '').length
const summe = (zahlen: readonly number[]): number => zahlen.reduce((a, b) => a + b, 0)
const anteil = <T>(werte: readonly T[], passt: (wert: T) => boolean): number =>
  (100 * werte.filter(passt).length) / werte.length

/** One syllable for every vowel sound: double vowels and diphthongs are one, a vowel after a prefix begins anew. */
export function silbenIn(wort: string): number {
  const teile = wort.toLowerCase().split(/[-’']/)
  return Math.max(1, summe(teile.map(silbenImTeil)))
}

function silbenImTeil(teil: string): number {
  if (/^\d+$/.test(teil)) return 2
  const getrennt = teil.replace(/^(be|ge)(?=[aeiouäöü])/, '$1|').replace(/qu/g, 'k')
  return getrennt.match(/aa|ee|oo|ie|ei|ai|au|äu|eu|ey|ay|[aeiouyäöü]/g)?.length ?? 0
}
