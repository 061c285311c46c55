import type { Datum } from '../../../recht/datum.ts'
import { type Cent, cent, minus, summe } from '../../../recht/geld.ts'
import { eigenerBetrag, eigenerTag, eigenesFeld } from '../eigene.ts'
import type { BriefFakten } from '../fakten.ts'
import { text } from '../werte.ts'

/* What the letters around a relief fund (L50 to L52) have in common. */

export const FONDS_ANTRAG_AM = eigenesFeld({
  name: 'fondsAntragAm',
  label: 'Antrag beim Fonds gestellt am',
  art: 'datum',
  tipp: 'leer: wie im Fall eingetragen',
})

/** The day of the application to a fund: as typed, as entered in the case, or when L50 went out. */
export function fondsantragAm(fakten: BriefFakten): Datum | null {
  const eingetragen = fakten.akte.plan.antraege?.find(({ stelle, am }) => stelle === 'fonds' && am)?.am
  const versandt = fakten.versandt.find(({ art }) => art === 'L50')?.am
  return eigenerTag(fakten, FONDS_ANTRAG_AM.name) ?? eingetragen ?? versandt ?? null
}

/** The name of the fund: its address, or as the application names it. */
export const fondsname = ({ akte }: BriefFakten): string | null =>
  text(akte.anschriften?.fonds?.name) ?? text(akte.plan.antraege?.find(a => a.stelle === 'fonds')?.name)

export const FORDERUNG = eigenesFeld({
  name: 'fondsForderung',
  label: 'Forderung des Versorgers heute',
  art: 'euro',
  tipp: 'leer: wie in der Androhung oder Prüfung',
})
export const BETRAG = eigenesFeld({ name: 'fondsBetrag', label: 'Vom Fonds erbeten', art: 'euro' })
export const BEHOERDE = eigenesFeld({
  name: 'fondsBehoerde',
  label: 'Davon übernimmt eine Behörde',
  art: 'euro',
})
export const ERLASS = eigenesFeld({
  name: 'fondsErlass',
  label: 'Davon erlässt der Versorger',
  art: 'euro',
})
export const EIGEN = eigenesFeld({
  name: 'fondsEigen',
  label: 'Davon zahlt der Haushalt selbst',
  art: 'euro',
})

/** What the supplier demands, in cents: as typed, else from the Androhung, else as reckoned; null when not known. */
export const forderung = (fakten: BriefFakten): Cent | null =>
  eigenerBetrag(fakten, FORDERUNG.name) ??
  fakten.akte.sachverhalt.androhung?.betragCent ??
  fakten.pruefung.rueckstand.anrechenbarCent

/** What is left of the demand after all others, in cents; null when the demand is not known. */
export function luecke(fakten: BriefFakten): Cent | null {
  const gefordert = forderung(fakten)
  if (gefordert === null) return null
  const andere = [BEHOERDE, ERLASS, EIGEN].map(({ name }) => eigenerBetrag(fakten, name) ?? cent(0))
  return minus(gefordert, summe(andere))
}
