import type { Datum } from '../../recht/datum.ts'
import { BEHOERDEN } from './arten/behoerden.ts'
import { LIEFERUNG } from './arten/lieferung.ts'
import { PAPIERE } from './arten/papiere.ts'
import { verschicktAm } from './behoerde/selbsthilfe.ts'
import type { Briefart, Fehlend, Freigabe } from './briefart.ts'
import { anschriftspflicht } from './empfaenger.ts'
import type { BriefFakten } from './fakten.ts'

/** All letters, in the order of the catalogue. */
export const BRIEFARTEN: readonly Briefart[] = [...LIEFERUNG, ...BEHOERDEN, ...PAPIERE]

export const findBriefart = (id: string): Briefart | undefined => BRIEFARTEN.find(art => art.id === id)

/** A letter as the case page lists it. */
export type Briefvorschlag = {
  readonly art: Briefart
  readonly passt: string | null
  readonly hindernis: string | null
  readonly fehlt: readonly Fehlend[]
  readonly freigabe: Freigabe
  readonly hinweise: readonly string[]
  /** The last day on which it went out; null: never. */
  readonly zuletzt: Datum | null
}

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
    zuletzt: verschicktAm(fakten, art.id),
  }
}

export const fehlendeAngaben = (art: Briefart, fakten: BriefFakten): Fehlend[] =>
  [...anschriftspflicht(art.empfaenger(fakten)), ...art.pflichtangaben]
    .filter(angabe => angabe.fehlt(fakten))
    .map(({ path, label }) => ({ path, label }))

function rang({ art, passt, hindernis }: Briefvorschlag): number {
  const gruppe = hindernis !== null ? 200 : passt !== null ? 0 : 100
  return gruppe + art.vorrang
}
