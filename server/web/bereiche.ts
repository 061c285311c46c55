import type { Rolle } from '../data/tables.ts'
import { rollenMit } from './rechte.ts'
import type { Bereich } from './views.ts'

type Eintrag = { readonly href: string; readonly text: string; readonly rollen: readonly Rolle[] }

const BERATUNG = rollenMit('fall', 'bearbeiten')

/** The navigation. Only what exists, and only for whom it opens. */
const BEREICHE: readonly Eintrag[] = [
  { href: '/heute', text: 'Heute', rollen: BERATUNG },
  { href: '/faelle', text: 'Fälle', rollen: BERATUNG },
  { href: '/fristen', text: 'Fristen', rollen: BERATUNG },
  { href: '/faelle/neu', text: 'Schnellaufnahme', rollen: BERATUNG },
  { href: '/verwaltung/team', text: 'Team', rollen: rollenMit('team', 'verwalten') },
  { href: '/verwaltung/zuteilung', text: 'Zuteilung', rollen: rollenMit('fall', 'zuteilen') },
  { href: '/verwaltung/aufzeichnung', text: 'Aufzeichnung', rollen: rollenMit('aufzeichnung', 'lesen') },
  { href: '/verwaltung/aufbewahrung', text: 'Aufbewahrung', rollen: rollenMit('aufbewahrung', 'verwalten') },
]

/** What a person with these roles can open, the entry that holds `pfad` marked. */
export function bereiche(rollen: readonly Rolle[], pfad: string): Bereich[] {
  const offene = BEREICHE.filter(eintrag => eintrag.rollen.some(rolle => rollen.includes(rolle)))
  const passend = offene.filter(({ href }) => pfad === href || pfad.startsWith(`${href}/`))
  const aktuell = passend.sort((a, b) => b.href.length - a.href.length)[0]
  return offene.map(({ href, text }) => ({ href, text, aktuell: href === aktuell?.href }))
}

/** Where a person lands after signing in. */
export const startseite = (rollen: readonly Rolle[]): string => bereiche(rollen, '')[0]?.href ?? '/ich'
