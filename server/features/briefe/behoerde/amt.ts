import type { Option } from '../../../web/feld.ts'
import type { Empfaenger, Pflichtangabe } from '../briefart.ts'
import { eigenesFeld, eigeneWahl } from '../eigene.ts'
import type { BriefFakten } from '../fakten.ts'
import { text, type Werte } from '../werte.ts'
import { beiSgb12, beiSgb2, bezieht } from './bezug.ts'

/* Which of the two offices a letter goes to, where either is possible. */

export type Amt = 'jobcenter' | 'sozialamt'

const AEMTER: readonly Option[] = [
  ['jobcenter', 'Jobcenter'],
  ['sozialamt', 'Sozialamt'],
]

/** One question for all letters that can go to either office. */
export const STELLE_AN = eigenesFeld({
  name: 'stelleAn',
  label: 'An welche Stelle?',
  art: 'wahl',
  optionen: AEMTER,
  leer: 'wie im Fall',
})

/** The office as chosen, else the one that pays, else the one of the reckoned claim; null: not known. */
export function bekanntesAmt(fakten: BriefFakten): Amt | null {
  const gewaehlt = eigeneWahl(fakten, STELLE_AN.name)
  if (gewaehlt === 'jobcenter' || gewaehlt === 'sozialamt') return gewaehlt
  if (bezieht(fakten, 'grundsicherungsgeld') === true) return 'jobcenter'
  if (bezieht(fakten, 'sgb12') === true) return 'sozialamt'
  if (beiSgb2(fakten) === true) return 'jobcenter'
  return beiSgb12(fakten) === true ? 'sozialamt' : null
}

/** For the address only: a letter whose office is not known is never printed (STELLE_BEKANNT). */
export const amt = (fakten: BriefFakten): Amt => bekanntesAmt(fakten) ?? 'jobcenter'

export const anDasAmt = (fakten: BriefFakten): Empfaenger => amt(fakten)

/** The household gets the benefit of the office that the letter goes to. */
export const beiDiesemAmt = (fakten: BriefFakten): boolean | null =>
  amt(fakten) === 'jobcenter' ? beiSgb2(fakten) : beiSgb12(fakten)

export const STELLE_BEKANNT: Pflichtangabe = {
  path: `angaben.${STELLE_AN.name}`,
  label: STELLE_AN.label,
  fehlt: fakten => bekanntesAmt(fakten) === null,
}

/** Which benefits the household gets: asked, never guessed. */
export const LEISTUNGEN_BEKANNT: Pflichtangabe = {
  path: 'haushalt.leistungen',
  label: 'Welche Leistungen der Haushalt bekommt',
  fehlt: fakten => beiSgb2(fakten) === null && bezieht(fakten, 'grundsicherungsgeld') === null,
}

/** The office and its file number, for sentences; no letter to an office has a copy for the network operator. */
export function amtWerte(fakten: BriefFakten, wer: Amt = amt(fakten)): Werte {
  return {
    netzbetreiber: null,
    jobcenter: wer === 'jobcenter',
    sozialamt: wer === 'sozialamt',
    zeichen: text(fakten.akte.anschriften?.[wer]?.zeichen),
  }
}
