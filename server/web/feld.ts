import type { Pfad } from './pfad.ts'

/** An option of a choice: the stored word and what a person reads. */
export type Option = readonly [wert: string, label: string]

/** A fact behind a tick: its place, and what stands there for yes and for no. */
export type Merkmal = {
  readonly wort: string
  readonly label: string
  readonly pfad: Pfad
  /** `objekt`: an object that other fields fill, or null; `tag`: a day that another field holds, or null. */
  readonly form?: 'objekt' | 'tag'
}

type Basis = {
  /** Name in the form. */
  readonly name: string
  readonly label: string
  /** Where the value lives in the document. */
  readonly pfad: Pfad
  readonly tipp?: string
  readonly norm?: string
  /** What to say where this is left empty; only for what a row or an answer cannot be without. */
  readonly noetig?: string
  /** In a row of a list: seldom needed, stands behind „Mehr“. */
  readonly mehr?: true
}

/**
 * One question of a form, as data: the page draws it, the reader checks it, the history names it. Left empty always
 * means „not known“; where „there was none“ is an answer, the field offers it.
 */
export type Feld = Basis &
  /** A day; `nie` is the tick for „there was none“, `geburt` says that it is a day of birth. */
  (
    | { readonly art: 'datum'; readonly nie?: string; readonly geburt?: true }
    | { readonly art: 'euro' | 'uhrzeit' }
    /** A municipality by name or postcode, kept as its AGS. */
    | { readonly art: 'gemeinde' }
    | {
        readonly art: 'text'
        readonly max: number
        readonly mehrzeilig?: boolean
        readonly klasse?: string
        readonly autocomplete?: string
      }
    | { readonly art: 'zahl'; readonly max: number }
    /** true, false or unknown; the words for true and false. */
    | { readonly art: 'jaNein'; readonly ja?: string; readonly nein?: string; readonly unklar?: string }
    /** true or unknown: a tick says something, no tick says nothing. */
    | { readonly art: 'haken' }
    /** One word; `leer` is the answer that says nothing („weiß nicht“), null where there is none to choose. */
    | {
        readonly art: 'wahl'
        readonly optionen: readonly Option[]
        readonly leer?: string | null
        readonly auswahl?: true
      }
    /** A list of words; `keine` is the tick for „none of these“, an empty list. */
    | { readonly art: 'mehrfach'; readonly optionen: readonly Option[]; readonly keine?: string }
    /**
     * Several yes-or-no facts behind one look at a list: a tick says yes; one tick, or `keine`, says that the list was
     * gone through, so the rest is no. No tick at all says nothing.
     */
    | { readonly art: 'merkmale'; readonly merkmale: readonly Merkmal[]; readonly keine: string }
    /** Whether something exists at all: an object, null for „there was none“, absent for unknown. */
    | { readonly art: 'vorhanden'; readonly ja: string; readonly nein: string }
    /** Rows of fields; `keine` is the tick for an empty list; `benannt`: the history says what each value is. */
    | {
        readonly art: 'liste'
        readonly felder: readonly Feld[]
        readonly zeile: string
        readonly keine?: string
        readonly benannt?: true
      }
  )

export type Feldart<A extends Feld['art']> = Extract<Feld, { readonly art: A }>
