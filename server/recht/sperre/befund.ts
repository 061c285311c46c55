import type { Schritt } from '../ergebnis.ts'
import type { FehlendeAngabe, Feststellung } from './antwort.ts'
import { CODES, type Code } from './codes.ts'
import type { Lage } from './lage.ts'
import { normen } from './regelwerk/regeln.ts'

/** A missing answer, and the most it could still do: bar the cut, or only raise a doubt. */
export type Luecke = FehlendeAngabe & { readonly kann: 'sperrt' | 'zweifel' }

/** What one test found out and what it could not tell. */
export type Befund = { readonly feststellungen: readonly Feststellung[]; readonly luecken: readonly Luecke[] }

export const LEER: Befund = { feststellungen: [], luecken: [] }

export const gefunden = (...feststellungen: readonly Feststellung[]): Befund => ({
  feststellungen,
  luecken: [],
})
export const fraglich = (...luecken: readonly Luecke[]): Befund => ({ feststellungen: [], luecken })

export function zusammen(befunde: readonly Befund[]): Befund {
  const feststellungen: Feststellung[] = []
  const luecken: Luecke[] = []
  for (const befund of befunde) {
    feststellungen.push(...befund.feststellungen)
    luecken.push(...befund.luecken)
  }
  return { feststellungen, luecken }
}

type Mehr = {
  readonly schritte?: readonly Schritt[]
  readonly norm?: readonly string[]
  readonly dazu?: readonly string[]
}

/** A finding: effect and side come from its code, the norm from the rules unless the test knows it better. */
export function feststellung({ regeln }: Lage, code: Code, text: string, mehr: Mehr = {}): Feststellung {
  const { wirkung, tendenz } = CODES[code]
  const eigene = mehr.norm ?? normen(regeln, code)
  const norm = mehr.dazu ? [...eigene, ...mehr.dazu] : eigene
  const schritte = mehr.schritte ?? []
  return tendenz ? { code, wirkung, tendenz, text, norm, schritte } : { code, wirkung, text, norm, schritte }
}

export const luecke = (
  path: string,
  frage: string,
  warum: string,
  kann: Luecke['kann'] = 'sperrt',
): Luecke => ({
  path,
  frage,
  warum,
  kann,
})
