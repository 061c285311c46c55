import { type Datum, plusMonate } from '../../../recht/datum.ts'
import type { BriefFakten } from '../fakten.ts'
import { landVon, plusBuerotage } from '../werktage.ts'
import type { Amt } from './amt.ts'
import { antragBei, nichtKuenftig } from './antrag.ts'
import { klageAb } from './antwort.ts'
import { verschicktAm } from './selbsthilfe.ts'

/* What is pending at an office: only what the case says, nothing from its silence. */

export const AEMTER = ['jobcenter', 'sozialamt'] as const
export const BEIM: Readonly<Record<Amt, string>> = {
  jobcenter: 'beim Jobcenter',
  sozialamt: 'beim Sozialamt',
}

type Antrag = NonNullable<BriefFakten['akte']['plan']['antraege']>[number]

const antraegeBei = ({ akte }: BriefFakten, stelle: Amt): readonly Antrag[] =>
  (akte.plan.antraege ?? []).filter(antrag => antrag.stelle === stelle)

const istEntschieden = ({ ausgang }: Antrag): boolean => ausgang !== undefined && ausgang !== 'offen'

/** The day on which a letter last went out, while no answer to it is entered; null otherwise. */
export function unbeantwortet(fakten: BriefFakten, art: string): Datum | null {
  const letzter = fakten.versandt
    .filter(brief => brief.art === art)
    .toSorted((a, b) => a.am.localeCompare(b.am))
    .at(-1)
  return letzter === undefined || letzter.beantwortet === true ? null : nichtKuenftig(fakten, letzter.am)
}

/** The last application at an office, while the case says that it is open. */
export function offenerAntrag(fakten: BriefFakten, stelle: Amt): Datum | null {
  const tag = nichtKuenftig(fakten, antragBei(fakten, stelle))
  const imPlan = antraegeBei(fakten, stelle)
  // A decision without a day may be the one on this application.
  if (tag === null || imPlan.some(antrag => istEntschieden(antrag) && antrag.am === undefined)) return null
  const dieser = imPlan.filter(({ am }) => am === tag)
  if (dieser.length > 0) return dieser.every(({ ausgang }) => ausgang === 'offen') ? tag : null
  return unbeantwortet(fakten, stelle === 'jobcenter' ? 'L20' : 'L21')
}

/** Whether the case names a decision of an office on what was applied for on a day or later. */
export const istEntschiedenSeit = (fakten: BriefFakten, stelle: Amt, tag: Datum): boolean =>
  antraegeBei(fakten, stelle).some(antrag => istEntschieden(antrag) && (antrag.am ?? tag) >= tag)

/** The last application at an office where it was refused, and within the longest period to object (§ 66 Abs. 2 SGG). */
export function abgelehnterAntrag(fakten: BriefFakten, stelle: Amt): Pick<Antrag, 'am'> | null {
  const letzter = antraegeBei(fakten, stelle)
    .toSorted((a, b) => (a.am ?? '').localeCompare(b.am ?? ''))
    .at(-1)
  if (letzter?.ausgang !== 'abgelehnt') return null
  const { am } = letzter
  return am !== undefined && (am > fakten.heute || am < plusMonate(fakten.heute, -12)) ? null : { am }
}

/** From when § 88 SGG opens the action on something that was sent: by post it is there three working days later. */
export const klageAbVersand = (
  { akte }: BriefFakten,
  was: 'antrag' | 'widerspruch',
  versandtAm: Datum,
): Datum => klageAb(was, plusBuerotage(versandtAm, 3, landVon({ akte })))

/** Whether a letter has gone out on a day or later. */
export function verschicktSeit(fakten: BriefFakten, art: string, tag: Datum): boolean {
  const am = verschicktAm(fakten, art)
  return am !== null && am >= tag
}
