import type { Datum } from '../../recht/datum.ts'
import type { Cent } from '../../recht/geld.ts'
import type { Feld, Feldart } from '../../web/feld.ts'
import type { Pflichtangabe } from './briefart.ts'
import type { BriefFakten } from './fakten.ts'
import { text } from './werte.ts'
import { absaetzeVon, fehlmarke, geschuetzt } from './zeichen.ts'

/*
 * What only one kind of letter asks. A field of that kind has the path `eigene.<name>`; its value was read and checked
 * by the form, so each reader here only says which of the possible kinds it is. Null: not said.
 */

/** A field for one letter: the path follows from the name. */
export const eigenesFeld = <F extends Omit<Feld, 'pfad'>>(feld: F): F & { readonly pfad: string } => ({
  ...feld,
  pfad: `eigene.${feld.name}`,
})

const wert = ({ angaben }: BriefFakten, name: string): unknown => angaben.eigene?.[name]

export function eigenerTag(fakten: BriefFakten, name: string): Datum | null {
  const w = wert(fakten, name)
  return typeof w === 'string' ? (w as Datum) : null
}

export function eigenerBetrag(fakten: BriefFakten, name: string): Cent | null {
  const w = wert(fakten, name)
  return typeof w === 'number' ? (w as Cent) : null
}

export function eigeneZahl(fakten: BriefFakten, name: string): number | null {
  const w = wert(fakten, name)
  return typeof w === 'number' ? w : null
}

/** One clean line, its markup hidden; ready for a template. */
export function eigenerText(fakten: BriefFakten, name: string): string | null {
  const w = wert(fakten, name)
  return typeof w === 'string' ? text(w) : null
}

/** The word of a choice. */
export function eigeneWahl(fakten: BriefFakten, name: string): string | null {
  const w = wert(fakten, name)
  return typeof w === 'string' ? w : null
}

export function eigenesJa(fakten: BriefFakten, name: string): boolean | null {
  const w = wert(fakten, name)
  return typeof w === 'boolean' ? w : null
}

/** The words of a choice of several; empty where nothing was ticked. */
export function eigeneWoerter(fakten: BriefFakten, name: string): readonly string[] {
  const w = wert(fakten, name)
  return Array.isArray(w) ? w.filter(wort => typeof wort === 'string') : []
}

/** Asks a field of this letter before it may be printed; the mark leads to the field beside the letter. */
export const eigenePflicht = (
  { name, label }: Pick<Feldart<'text'>, 'name' | 'label'>,
  wenn: (fakten: BriefFakten) => boolean = () => true,
): Pflichtangabe => ({
  path: `angaben.${name}`,
  label,
  fehlt: fakten => wenn(fakten) && (wert(fakten, name) === undefined || wert(fakten, name) === ''),
})

/** Free text as paragraphs, markup hidden; empty where nothing was typed. */
export function eigeneAbsaetze(fakten: BriefFakten, name: string): string[] {
  const w = wert(fakten, name)
  return typeof w === 'string' ? absaetzeVon(w).map(geschuetzt) : []
}

/** What a required field leaves in the text while nobody has filled it. */
export const eigeneMarke = ({ name, label }: Pick<Feldart<'text'>, 'name' | 'label'>): string =>
  fehlmarke(`angaben.${name}`, label)
