import { type BriefFakten } from '../fakten.ts'
import { schutzgruende } from '../schutz.ts'
import { rateOhneRueckhalt } from '../zahlungsplan.ts'

/* § 33 AVBFernwärmeV and AVBWasserV: what the letters about district heating and water share (L13, L17). */

/** The ordinance the judgement went by; null for electricity and gas. The two say the same in § 33 Abs. 2 and 3. */
export function verordnungVon({ pruefung }: BriefFakten): 'AVBFernwärmeV' | 'AVBWasserV' | null {
  if (pruefung.regelwerk === 'avbwasser-33') return 'AVBWasserV'
  return pruefung.regelwerk === 'avbfernwaerme-33' ? 'AVBFernwärmeV' : null
}

export const istWasser = (fakten: BriefFakten): boolean => verordnungVon(fakten) === 'AVBWasserV'

/** § 35 AVBWasserV: where the municipality supplies under public law, its own rules bind, shaped after the ordinance. */
export const durchSatzung = (fakten: BriefFakten): string | null =>
  istWasser(fakten) &&
  (fakten.akte.sachverhalt.rueckstand?.posten ?? []).some(posten => posten.oeffentlichRechtlich === true)
    ? 'Verlangt werden Gebühren. Bei öffentlich-rechtlicher Versorgung gilt die Satzung der Gemeinde, die § 33 AVBWasserV nur entsprechen muss (§ 35 Abs. 1 AVBWasserV). Mit Satzung und Bescheid heute mit der juristischen Anleitung sprechen.'
    : null

export const NACH_SATZUNG =
  'Klären, ob das Wasser nach Vertrag oder nach Satzung geliefert wird. Nach Satzung gilt die AVBWasserV nicht unmittelbar (§ 35 Abs. 1 AVBWasserV): dann mit der juristischen Anleitung sprechen.'

/** Reasons that belong to other supplies: a device needs power and no heat, and no heating fails without water. */
export function mitGruenden(fakten: BriefFakten): BriefFakten {
  if (verordnungVon(fakten) === null) return fakten
  const fremd = ['lebenserhaltendesGeraet', ...(istWasser(fakten) ? ['heizungAusfallImWinter'] : [])]
  const gruende = schutzgruende(fakten).filter(({ art }) => !fremd.includes(art))
  const { akte } = fakten
  return { ...fakten, akte: { ...akte, sachverhalt: { ...akte.sachverhalt, schutzgruende: gruende } } }
}

/** A rate with a day that is not over, a promise, or an application that has been made. */
export function hatAussicht(fakten: BriefFakten): boolean {
  const { rateCent, ersteRateAm } = fakten.akte.plan
  const plan = Boolean(rateCent) && ersteRateAm !== undefined && ersteRateAm >= fakten.heute
  return plan || !rateOhneRueckhalt(fakten)
}
