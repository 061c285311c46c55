import type { Tendenz, Urteilswort } from './antwort.ts'
import type { Befund } from './befund.ts'

type Spruch = { readonly ergebnis: Urteilswort; readonly tendenz: Tendenz | null }

const VORRANG = ['eherRechtswidrig', 'offen', 'eherRechtmaessig'] as const satisfies readonly Tendenz[]

/**
 * From findings to the word: one bar is enough; then what is missing, if it could still make the cut lawful or
 * unlawful; then the doubts, of which the one that leans most to the household leads.
 */
export function spruch({ feststellungen, luecken }: Befund): Spruch {
  if (feststellungen.some(({ wirkung }) => wirkung === 'sperrt'))
    return { ergebnis: 'rechtswidrig', tendenz: null }
  const tendenz = VORRANG.find(seite =>
    feststellungen.some(f => f.wirkung === 'zweifel' && f.tendenz === seite),
  )
  // With a doubt that stays, an answer that could only add another doubt changes nothing.
  const entscheidend = luecken.some(({ kann }) => kann === 'sperrt' || !tendenz)
  if (entscheidend) return { ergebnis: 'angabenFehlen', tendenz: null }
  return tendenz ? { ergebnis: 'zweifelhaft', tendenz } : { ergebnis: 'rechtmaessig', tendenz: null }
}
