import { alsDatum, type Datum, wochentag } from '../../recht/datum.ts'
import type { Blattworte } from './blattworte.ts'

/*
 * One sentence of a sheet in pieces. `{name}` is a value of the case, `[Wort]` the German term of the letter that is
 * printed in brackets behind its translation. Both are isolated from the words around them.
 */

/** A value; its language and direction where they are not those of the sentence. */
export type Blattwert = {
  readonly text: string
  readonly lang: 'de' | null
  readonly dir: 'ltr' | null
  /** Days and numbers stay on one line. */
  readonly fest: boolean
}
export type Stueck = Blattwert & { readonly bdi: boolean }

/** Values by the name of their placeholder; null for not known. */
export type Blattwerte = Readonly<Record<string, Blattwert | null>>

const FUGE = /(\{\w+\}|\[[^\]]+\])/

/** Null when a value of the sentence is not known: then the whole sentence is left out. */
export function stuecke(satz: string, werte: Blattwerte): readonly Stueck[] | null {
  const teile = satz.split(FUGE).filter(teil => teil !== '')
  const liste = teile.map(teil => (teil.startsWith('{') ? wert(werte[teil.slice(1, -1)]) : worte(teil)))
  return liste.includes(null) ? null : liste.flatMap(teil => teil ?? [])
}

const wert = (w: Blattwert | null | undefined): Stueck[] | null => (w ? [{ ...w, bdi: true }] : null)

function worte(teil: string): Stueck[] {
  const begriff = /^\[(.+)\]$/.exec(teil)?.[1]
  return begriff === undefined
    ? [klartext(teil)]
    : [klartext('('), { ...deutsch(begriff), bdi: true }, klartext(')')]
}

const klartext = (text: string): Stueck => ({ text, lang: null, dir: null, fest: false, bdi: false })

/** A name or words as the German letter has them. */
export const deutsch = (text: string): Blattwert => ({ text, lang: 'de', dir: null, fest: false })

/** A telephone number runs left to right, whatever stands around it. */
export const nummer = (text: string): Blattwert => ({ text, lang: null, dir: 'ltr', fest: true })

/** Weekday in the language of the column, the date as in the letter: `Cuma, 04.12.2026`. */
export function blattdatum(tag: Datum, { tage, datumsform }: Blattworte): Blattwert {
  const text = datumsform.replace('{tag}', tage[wochentag(tag)] ?? '').replace('{datum}', alsDatum(tag))
  return { text, lang: null, dir: null, fest: true }
}
