import { L01 } from './arten/L01.ts'
import { L02 } from './arten/L02.ts'
import { L03 } from './arten/L03.ts'
import { L04 } from './arten/L04.ts'
import { L05 } from './arten/L05.ts'
import type { Briefart, Fehlend, Freigabe } from './briefart.ts'
import type { BriefFakten } from './fakten.ts'

/** All letters, in the order of the catalogue. */
export const BRIEFARTEN: readonly Briefart[] = [L01, L02, L03, L04, L05]

export const findBriefart = (id: string): Briefart | undefined => BRIEFARTEN.find(art => art.id === id)

/** A letter as the case page lists it. */
export type Briefvorschlag = {
  readonly art: Briefart
  readonly passt: string | null
  readonly hindernis: string | null
  readonly fehlt: readonly Fehlend[]
  readonly freigabe: Freigabe
  readonly hinweise: readonly string[]
}

/** Which of two fitting letters is more urgent: accepting bars the cut at once, then danger, then objections. */
const VORRANG = ['L05', 'L02', 'L01', 'L04', 'L03']

/** Every letter for this case: the fitting ones first, then the possible, then those that would be wrong. */
export function briefeFuer(fakten: BriefFakten): Briefvorschlag[] {
  return BRIEFARTEN.map(art => vorschlag(art, fakten)).sort((a, b) => rang(a) - rang(b))
}

export const WIDERRUFEN =
  'Der Haushalt hat die Einwilligung für Briefe widerrufen. Soll es doch einer werden, tragen Sie zuerst die Einwilligung neu ein.'

/** Why a letter must not be printed: no consent any more, or it would be wrong for these facts. */
export const hindernisVon = (art: Briefart, fakten: BriefFakten): string | null =>
  fakten.briefeWiderrufen === true ? WIDERRUFEN : art.hindernis(fakten)

export function vorschlag(art: Briefart, fakten: BriefFakten): Briefvorschlag {
  const hindernis = hindernisVon(art, fakten)
  return {
    art,
    hindernis,
    passt: hindernis === null ? art.passt(fakten) : null,
    fehlt: fehlendeAngaben(art, fakten),
    freigabe: art.freigabe(fakten),
    hinweise: art.hinweise(fakten),
  }
}

export const fehlendeAngaben = (art: Briefart, fakten: BriefFakten): Fehlend[] =>
  art.pflichtangaben.filter(angabe => angabe.fehlt(fakten)).map(({ path, label }) => ({ path, label }))

function rang({ art, passt, hindernis }: Briefvorschlag): number {
  const gruppe = hindernis !== null ? 200 : passt !== null ? 0 : 100
  return gruppe + VORRANG.indexOf(art.id)
}
