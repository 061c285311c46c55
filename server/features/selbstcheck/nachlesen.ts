import type { Schrittname } from './schritte.ts'
import { satz, type Worte } from './sprache.ts'
import type { Wissensseite } from './wissen.ts'

/* Which page to read belongs to a step and to a finding. */

const ZUM_SCHRITT: Readonly<Partial<Record<Schrittname, Wissensseite>>> = {
  ratenVerlangen: 'raten',
  ratenAnnehmen: 'raten',
  zahlplan: 'raten',
  jobcenter: 'jobcenter',
  sozialamt: 'jobcenter',
  fonds: 'fonds',
}

const ZUM_BEFUND: Readonly<Record<string, Wissensseite>> = {
  mahnung: 'mahnung',
  androhung: 'androhung',
  ankuendigung: 'androhung',
  schwelle: 'androhung',
  haerte: 'androhung',
  av: 'raten',
}

/** A link to a page of knowledge. */
export type Verweis = { readonly href: string; readonly wort: string }

/** Where a step is explained. */
export const zumSchritt = (worte: Worte, basis: string, schritt: Schrittname): Verweis | null =>
  verweis(worte, basis, ZUM_SCHRITT[schritt])

/** Where a finding is explained; its code begins with what it is about. */
export const zumBefund = (worte: Worte, basis: string, code: string): Verweis | null =>
  verweis(worte, basis, ZUM_BEFUND[code.split('.')[0] ?? ''])

function verweis(worte: Worte, basis: string, id: Wissensseite | undefined): Verweis | null {
  if (!id) return null
  const titel = satz(worte, `wissen.${id}.titel`)
  return { href: `${basis}/wissen/${id}`, wort: satz(worte, 'nachlesen.mehr', { titel }) }
}
