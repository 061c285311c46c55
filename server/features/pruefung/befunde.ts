import type { Schritt } from '../../recht/ergebnis.ts'
import type { Feststellung, Wirkung } from '../../recht/sperre/antwort.ts'
import { type Code, CODES } from '../../recht/sperre/codes.ts'
import { satzFuerHaushalt } from '../../recht/sperre/saetze.ts'
import { euro } from '../../web/format.ts'
import { WORTE } from './worte.ts'

export type Rechenzeile = {
  readonly text: string
  readonly betrag: string | null
  readonly norm: string | null
}

/** One line of findings (`templates/partials/befunde.hbs`). */
export type Befund = {
  readonly code: string
  readonly klasse: 'traegt' | 'zweifel' | 'erfuellt' | 'merke'
  readonly wort: string
  readonly fett: boolean
  readonly titel: string | null
  readonly text: string
  readonly norm: readonly string[]
  readonly rechnung: readonly Rechenzeile[]
  /** The same for the family, in plain words; only for what decides. */
  readonly vorlesen: string | null
}

const REIHE: readonly Wirkung[] = ['sperrt', 'zweifel', 'erfuellt', 'hinweis']
const ALS = {
  sperrt: { klasse: 'traegt', wort: 'trägt' },
  zweifel: { klasse: 'zweifel', wort: 'zweifelhaft' },
  erfuellt: { klasse: 'erfuellt', wort: 'erfüllt' },
  hinweis: { klasse: 'merke', wort: 'Hinweis' },
} as const

/** What carries the judgement first, then the doubts, then what holds; otherwise the order of the law. */
export const befunde = (list: readonly Feststellung[]): Befund[] =>
  REIHE.flatMap(wirkung => list.filter(f => f.wirkung === wirkung)).map(befund)

function befund({ code, wirkung, text, norm, schritte }: Feststellung): Befund {
  const entscheidet = wirkung === 'sperrt' || wirkung === 'zweifel'
  return {
    code,
    ...ALS[wirkung],
    fett: wirkung === 'sperrt',
    titel: entscheidet ? (WORTE[code]?.kurz ?? null) : null,
    text,
    norm,
    rechnung: schritte.map(rechenzeile),
    vorlesen: entscheidet && istCode(code) ? satzFuerHaushalt(code) : null,
  }
}

const istCode = (code: string): code is Code => code in CODES

export const rechenzeile = ({ text, betragCent, norm }: Schritt): Rechenzeile => ({
  text,
  betrag: betragCent === undefined ? null : euro(betragCent),
  norm: norm ?? null,
})
