import type { Eingaben } from '../../../web/forms.ts'

/** A paragraph in other words: which one, how it read when it was changed, how it reads now. Empty: left out. */
export type Aenderung = { readonly nr: number; readonly vorher: string; readonly neu: string }

/** What a draft keeps beside its state; sealed as one. */
export type Entwurfsinhalt = {
  /** What was typed for this letter, as it was typed. */
  readonly werte: Eingaben
  readonly aenderungen: readonly Aenderung[]
  /** Why somebody released it without another pair of eyes. */
  readonly grund: string | null
  /** What the reader wants changed. */
  readonly rueckgabe: string | null
}

export const LEERER_INHALT: Entwurfsinhalt = { werte: {}, aenderungen: [], grund: null, rueckgabe: null }
