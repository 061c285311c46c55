/*
 * Lines → pages. A page may only end where it is allowed: never after one line of a paragraph, never before
 * its last, never inside what belongs together (list heads, the signature and the text above it).
 */

export type Hoehenzeile = {
  /** Space above, dropped at the top of a page. */
  readonly vor: number
  readonly hoehe: number
  /** Whether a page may end before this line. */
  readonly trennbar: boolean
  /** A new page begins here in any case. */
  readonly neueSeite?: boolean
}

/** Index of the first line of each page. Always makes progress, even where nothing may be separated. */
export function seiten(zeilen: readonly Hoehenzeile[], erste: number, folgende: number): number[] {
  const anfaenge = [0]
  let start = 0
  let frei = erste
  for (let i = 0; i < zeilen.length; i++) {
    const zeile = zeilen[i]
    if (!zeile) break
    const bedarf = (i === start ? 0 : zeile.vor) + zeile.hoehe
    if (i === start || (bedarf <= frei && zeile.neueSeite !== true)) {
      frei -= bedarf
      continue
    }
    start = zeile.neueSeite === true ? i : letzteStelle(zeilen, start, i)
    anfaenge.push(start)
    frei = folgende
    i = start - 1
  }
  return anfaenge
}

/** The last allowed break after `start` and not after `i`; `i` itself when there is none. */
function letzteStelle(zeilen: readonly Hoehenzeile[], start: number, i: number): number {
  for (let stelle = i; stelle > start; stelle--) if (zeilen[stelle]?.trennbar) return stelle
  return i
}
