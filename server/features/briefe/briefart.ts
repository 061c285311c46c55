import type { Anschriftart } from '../../data/akte.ts'
import type { Datum } from '../../recht/datum.ts'
import type { Feld } from '../../web/feld.ts'
import type { BriefFakten } from './fakten.ts'
import type { Werte } from './werte.ts'

/** Who must have read a letter: a counsellor, a second pair of eyes, a lawyer. */
export type Freigabe = 'gruen' | 'gelb' | 'rot'

/** Whom a letter goes to; null for a sheet or a form, which has no address window. */
export type Empfaenger = 'versorger' | Anschriftart | null

/** A fact without which the letter is not printed; `path` leads into the Akte. */
export type Pflichtangabe = {
  readonly path: string
  readonly label: string
  readonly fehlt: (fakten: BriefFakten) => boolean
}

export type Fehlend = { readonly path: string; readonly label: string }

/** A deadline that the letter sets or starts; its code is one of the rules in README, „Die Schnittstelle“. */
export type BriefFrist = { readonly code: string; readonly bis: Datum; readonly text: string }

/** A kind of letter. Its wording is templates/briefe/<id>.hbs; here is when it may be sent. */
export type Briefart = {
  readonly id: string
  readonly titel: string
  /** One sentence for the volunteer. */
  readonly zweck: string
  /** When one takes it, in one sentence: stands where a letter is neither proposed nor wrong. */
  readonly wann: string
  readonly empfaenger: (fakten: BriefFakten) => Empfaenger
  /** Place among the letters that fit: the lower, the more urgent. 1–19 stops a cut at once, 90 and more is for later. */
  readonly vorrang: number
  readonly normen: readonly string[]
  readonly form: string
  readonly freigabe: (fakten: BriefFakten) => Freigabe
  /** Beside sender and addressee, which every letter needs. */
  readonly pflichtangaben: readonly Pflichtangabe[]
  /** What is asked for this one letter only; read with eigene.ts. */
  readonly felder?: readonly Feld[]
  /** Stands alone: no free paragraph, no changed words. */
  readonly unveraenderlich?: true
  /** Why the letter would be WRONG to send for these facts, or null. */
  readonly hindernis: (fakten: BriefFakten) => string | null
  /** What to know before sending; does not block. */
  readonly hinweise: (fakten: BriefFakten) => readonly string[]
  /** Why it fits now, or null. */
  readonly passt: (fakten: BriefFakten) => string | null
  readonly anlagen: (fakten: BriefFakten) => readonly string[]
  readonly fristen: (fakten: BriefFakten) => readonly BriefFrist[]
  /** Template values that only this letter needs. */
  readonly werte: (fakten: BriefFakten) => Werte
}
