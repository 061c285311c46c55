import type { Leistung, Leistungsantwort, Status } from '../../../recht/ansprueche/antwort.ts'
import type { BriefFakten } from '../fakten.ts'

/* What the household gets from which office, as the case says it and as it was reckoned. */

type Bezug = 'grundsicherungsgeld' | 'sgb12' | 'asylblg'

/** Whether the household gets a benefit today; null: nobody has said what it gets. */
export function bezieht({ akte, heute }: BriefFakten, art: Bezug): boolean | null {
  const genannt = akte.haushalt.leistungen
  const laufend = akte.rechnung?.laufendeLeistungen
  const laeuft = laufend?.some(
    leistung => leistung.art === art && (!leistung.bewilligungBis || leistung.bewilligungBis >= heute),
  )
  if (laeuft === true || genannt?.includes(art) === true) return true
  return genannt === undefined && laufend === undefined ? null : false
}

/** What the reckoning says about a benefit; null while nobody has entered who lives there. */
export const antwortZu = ({ ansprueche }: BriefFakten, leistung: Leistung): Leistungsantwort | null =>
  ansprueche?.leistungen.find(antwort => antwort.leistung === leistung) ?? null

const SICHER: readonly Status[] = ['anspruch', 'wahrscheinlich']

/** The reckoning shows a claim. */
export const stehtZu = (fakten: BriefFakten, leistung: Leistung): boolean => {
  const status = antwortZu(fakten, leistung)?.status
  return status !== undefined && SICHER.includes(status)
}

const SGB12: readonly Leistung[] = ['grundsicherungAlter', 'hilfeZumLebensunterhalt']

/** Grundsicherungsgeld is paid or due; null: cannot be told. Whoever gets it has the Jobcenter for debts (§ 22 Abs. 8 SGB II). */
export function beiSgb2(fakten: BriefFakten): boolean | null {
  const laeuft = bezieht(fakten, 'grundsicherungsgeld')
  if (laeuft === true || stehtZu(fakten, 'grundsicherungsgeld')) return true
  const gerechnet = antwortZu(fakten, 'grundsicherungsgeld')?.status
  return gerechnet === 'unklar' ? null : laeuft
}

/** Social assistance is paid or due; null: cannot be told. */
export function beiSgb12(fakten: BriefFakten): boolean | null {
  const laeuft = bezieht(fakten, 'sgb12')
  return laeuft === true || SGB12.some(leistung => stehtZu(fakten, leistung)) ? true : laeuft
}
