import { mm, type Papier } from './pdf.ts'
import { messer, type Zeile, zeilen } from './satz.ts'
import { OBERLAENGE, UNTERLAENGE } from './schrift.ts'
import type { Lauf } from './text.ts'

/** DIN 5008 form B, in points from the top left of the sheet. */
export const FORM_B = {
  links: mm(25),
  breite: mm(165),
  absender: mm(20),
  ruecksende: mm(57.7),
  vermerk: mm(57.7),
  anschrift: mm(62.7),
  /** Below this nothing of the address may reach, so that it stays in the window when the sheet slides. */
  anschriftEnde: mm(87),
  /** 25 to 100 mm is seen in a DL window wherever the sheet lies in the envelope. */
  anschriftBreite: mm(75),
  info: { x: mm(125), y: mm(50), breite: mm(75), marke: mm(30) },
  betreff: mm(98.5),
  folgeseite: mm(27),
  unten: mm(272),
  seitenzahl: mm(285),
  falz: [mm(105), mm(210)],
  loch: mm(148.5),
} as const

/** Form A: the address 18 mm higher, room for more text on the first page. */
const HOEHER = mm(18)
const FORM_A = {
  ...FORM_B,
  absender: mm(7),
  ruecksende: FORM_B.ruecksende - HOEHER,
  vermerk: FORM_B.vermerk - HOEHER,
  anschrift: FORM_B.anschrift - HOEHER,
  anschriftEnde: FORM_B.anschriftEnde - HOEHER,
  info: { ...FORM_B.info, y: FORM_B.info.y - HOEHER },
  betreff: FORM_B.betreff - HOEHER,
  falz: [mm(87), mm(192)],
} as const

/** The two layouts of DIN 5008; both fit a window envelope, folded at their own marks. */
export const FORMEN = { A: FORM_A, B: FORM_B } as const
export type Form = keyof typeof FORMEN

/** A sheet without an address: information, a form to sign. */
export const BLATT = {
  links: mm(25),
  breite: mm(165),
  oben: mm(20),
  folgeseite: mm(20),
  unten: mm(276),
} as const

const GROESSEN = [10.5, 10, 9.5, 9, 8.5, 8] as const
const MAX_ZEILEN = 6

export type Anschrift = {
  readonly zeilen: readonly Zeile[]
  readonly groesse: number
  readonly abstand: number
}

/** The address in at most six lines, as large as fits; a name too long even then is shortened, never the place. */
export function anschrift(papier: Papier, teile: readonly (readonly Lauf[])[]): Anschrift {
  for (const groesse of GROESSEN) {
    const gesetzt = teile.flatMap(teil => zeilen(teil, FORM_B.anschriftBreite, messer(papier, groesse)))
    if (gesetzt.length <= MAX_ZEILEN) return mitAbstand(gesetzt, groesse)
  }
  return mitAbstand(gekuerzt(papier, teile), 8)
}

/** The last resort: every part but the name on one line, „…“ where something is left out. */
function gekuerzt(papier: Papier, teile: readonly (readonly Lauf[])[]): Zeile[] {
  const messen = messer(papier, 8)
  const fuerName = MAX_ZEILEN - (teile.length - 1)
  return teile.flatMap((teil, i) => {
    const gesetzt = zeilen(teil, FORM_B.anschriftBreite - messen('…', 'normal'), messen)
    const platz = i === 0 ? fuerName : 1
    return gesetzt
      .slice(0, platz)
      .map((zeile, nr) => (nr === platz - 1 && gesetzt.length > platz ? mitPunkten(zeile) : zeile))
  })
}

const mitPunkten = (zeile: Zeile): Zeile =>
  zeile.map((stueck, i) =>
    i === zeile.length - 1 ? { ...stueck, text: `${stueck.text.trimEnd()}…` } : stueck,
  )

function mitAbstand(gesetzt: readonly Zeile[], groesse: number): Anschrift {
  const platz = FORM_B.anschriftEnde - FORM_B.anschrift - (OBERLAENGE + UNTERLAENGE) * groesse
  const schritte = Math.max(1, gesetzt.length - 1)
  return { zeilen: gesetzt, groesse, abstand: Math.min(groesse * 1.22, platz / schritte) }
}
