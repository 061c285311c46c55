import type { Rolle } from './pdf.ts'
import type { Schnitt } from './schrift.ts'
import type { Textabsatz } from './text.ts'

export type Absatzart = Textabsatz['art'] | 'punkt'

/** How one kind of block looks: type size, line height, space above, indent, and its tag. */
export type Stil = {
  readonly groesse: number
  readonly zeile: number
  readonly vor: number
  readonly einzug: number
  readonly schnitt: Schnitt
  readonly rolle: Rolle
}

export type Stilblatt = Readonly<Record<Absatzart, Stil>>

/** A sheet of styles from one type size; headings and small print follow from it. */
export function stilblatt(groesse: number, abstand: number, klein = 9): Stilblatt {
  const text: Stil = {
    groesse,
    zeile: groesse * 1.35,
    vor: abstand,
    einzug: 0,
    schnitt: 'normal',
    rolle: 'P',
  }
  return {
    text,
    betreff: { ...text, schnitt: 'fett', rolle: 'H1', groesse: groesse + 0.5 },
    ueberschrift: { ...text, schnitt: 'fett', rolle: 'H2', vor: abstand * 1.6 },
    satz: { ...text, einzug: 14, rolle: 'BlockQuote' },
    klein: { ...text, groesse: klein, zeile: klein * 1.35, vor: abstand * 0.5 },
    wahl: { ...text, einzug: 20 },
    punkt: { ...text, einzug: 14, vor: abstand * 0.35 },
    // Three blank lines for the hand, then the name.
    unterschrift: { ...text, vor: groesse * 1.35 * 3 },
  }
}

export const BRIEFSTIL: Stilblatt = stilblatt(10.5, 7)
/** Sheets and forms: larger, they are read by the family. */
export const BLATTSTIL: Stilblatt = stilblatt(11, 7, 9)
