/*
 * Bars as SVG, made here. Chart libraries that draw on a server bring a canvas, a DOM or several megabytes, and style by
 * attributes that our Content-Security-Policy forbids; these are rectangles and words.
 */

export type Balken = { readonly text: string; readonly wert: number }

export type Bild = {
  readonly hoehe: number
  readonly beschreibung: string
  readonly balken: readonly {
    readonly text: string
    readonly wert: string
    readonly y: number
    readonly worty: number
    readonly breite: number
    readonly wertx: number
  }[]
}

const ZEILE = 36
const LAENGSTER = 210
const LINKS = 250

/** Horizontal bars, the longest first, on a canvas 520 wide. */
export function bild(balken: readonly Balken[]): Bild {
  const geordnet = balken.toSorted((a, b) => b.wert - a.wert)
  const groesster = Math.max(1, ...balken.map(({ wert }) => wert))
  return {
    hoehe: geordnet.length * ZEILE,
    beschreibung: geordnet.map(({ text, wert }) => `${text}: ${zahlwort(wert)}`).join('; '),
    balken: geordnet.map(({ text, wert }, k) => {
      const breite = Math.round((wert / groesster) * LAENGSTER)
      const wertx = LINKS + breite + 8
      return { text, wert: zahlwort(wert), y: k * ZEILE + 5, worty: k * ZEILE + 23, breite, wertx }
    }),
  }
}

/** `1.250 €`: released sums are steps of 50 €. */
export const summenwort = (betragCent: number): string => `${zahlwort(betragCent / 100)}\u00a0€`

/** `1.234` */
export const zahlwort = (zahl: number): string => String(zahl).replace(/\B(?=(\d{3})+$)/g, '.')
