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
    readonly werty: number
  }[]
}

const ZEILE = 46
const LAENGSTER = 450

/** Horizontal bars in the order given, each under its words, on a canvas 520 wide. */
export function bild(balken: readonly Balken[]): Bild {
  const groesster = Math.max(1, ...balken.map(({ wert }) => wert))
  return {
    hoehe: balken.length * ZEILE,
    beschreibung: balken.map(({ text, wert }) => `${text}: ${zahlwort(wert)}`).join('; '),
    balken: balken.map(({ text, wert }, k) => {
      const oben = k * ZEILE
      const breite = Math.round((wert / groesster) * LAENGSTER)
      const ort = { worty: oben + 15, y: oben + 21, breite, wertx: breite + 8, werty: oben + 35 }
      return { text, wert: zahlwort(wert), ...ort }
    }),
  }
}

/** `1.250 €`: released sums are steps of 50 €. */
export const summenwort = (betragCent: number): string => `${zahlwort(betragCent / 100)}\u00a0€`

/** `1.234` */
export const zahlwort = (zahl: number): string => String(zahl).replace(/\B(?=(\d{3})+$)/g, '.')
