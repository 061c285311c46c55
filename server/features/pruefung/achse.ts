import { type Datum, plusTage, tageZwischen, wochentag } from '../../recht/datum.ts'
import { tagkurz } from '../../web/format.ts'

export const BREITE = 798
/** Room for „Ankündigung“ to the left of its dot. */
const LINKS = 80
const HOECHSTENS_TAGE = 130

export type Raster = {
  readonly ruhe: readonly { readonly x: number; readonly breite: number }[]
  readonly wochen: readonly { readonly x: number; readonly linie: number; readonly text: string | null }[]
}

/** Where a day begins, in units of the picture. */
export type Achse = {
  readonly start: Datum
  readonly ende: Datum
  readonly proTag: number
  readonly x: (day: Datum) => number
}

/** What needs room: the labels left of their dots, and the word right of the last line. */
export type Platzbedarf = {
  readonly punkte: readonly Datum[]
  readonly wort: { readonly am: Datum; readonly weite: number }
}

/** Whole weeks around the days, with room on both sides; null when the picture would be too long to read. */
export function achseFuer(tage: readonly Datum[], { punkte, wort }: Platzbedarf): Achse | null {
  const [erster, letzter] = [tage[0], tage.at(-1)]
  if (!erster || !letzter) return null
  let start = montag(erster)
  let ende = plusTage(montag(letzter), 7)
  while (tageZwischen(start, ende) <= HOECHSTENS_TAGE) {
    const achse = achseVon(start, ende)
    const linksFrei = punkte.every(day => achse.x(day) + achse.proTag / 2 >= LINKS)
    if (linksFrei && achse.x(wort.am) + achse.proTag + wort.weite <= BREITE) return achse
    if (linksFrei) ende = plusTage(ende, 7)
    else start = plusTage(start, -7)
  }
  return null
}

function achseVon(start: Datum, ende: Datum): Achse {
  const proTag = BREITE / tageZwischen(start, ende)
  return { start, ende, proTag, x: day => rund(tageZwischen(start, day) * proTag) }
}

const montag = (day: Datum): Datum => plusTage(day, -((wochentag(day) + 6) % 7))

/** Mondays as lines, Sundays shaded. */
export function raster({ start, ende, proTag, x }: Achse): Raster {
  const montage = Array.from({ length: tageZwischen(start, ende) / 7 }, (_, i) => plusTage(start, i * 7))
  const jeder = proTag * 7 < 66 ? 2 : 1
  return {
    ruhe: montage.map(day => ({ x: x(plusTage(day, 6)), breite: rund(proTag) })),
    wochen: montage.map((day, i) => ({
      x: x(day) + 1,
      linie: x(day) + 0.5,
      text: i % jeder === 0 ? tagkurz(day) : null,
    })),
  }
}

export const rund = (zahl: number): number => Math.round(zahl * 10) / 10
