/** A part of a text. Whatever of it is there is shown in this order. */
export type Abschnitt = {
  readonly titel: string
  readonly text?: readonly string[]
  /** Done one after the other. */
  readonly schritte?: readonly string[]
  readonly punkte?: readonly string[]
  /** Two columns: what, and what about it. */
  readonly zeilen?: readonly (readonly [was: string, dazu: string])[]
  /** Filled in by hand on paper; with so many empty lines. */
  readonly linien?: readonly (readonly [was: string, leere: number])[]
  readonly links?: readonly (readonly [href: string, wort: string])[]
}

/** A text for the people who run a desk. `geprueft` names who checked it and when; null until then. */
export type Hilfetext = {
  /** The word in the address. */
  readonly wort: string
  readonly titel: string
  readonly worum: string
  readonly gruppe: 'notfall' | 'papier' | 'datenschutz' | 'zusage'
  /** The day of these very words. */
  readonly fassung: string
  readonly geprueft: string | null
  readonly abschnitte: readonly Abschnitt[]
}
