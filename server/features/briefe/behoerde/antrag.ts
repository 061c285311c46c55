import type { Datum } from '../../../recht/datum.ts'
import { eigenerTag, eigenesFeld } from '../eigene.ts'
import type { BriefFakten } from '../fakten.ts'
import type { Amt } from './amt.ts'
import { verschicktAm } from './selbsthilfe.ts'

/* What was applied for before this letter. */

/** Day on which the application was made that a letter speaks of; shared by the letters about a pending one. */
export const ANTRAG_AM = eigenesFeld({
  name: 'antragGestelltAm',
  label: 'Antrag gestellt am',
  art: 'datum',
  tipp: 'leer: der Tag aus dem Fall',
})

/** What the pending application asks for, as it should stand in the sentence. */
export const ANTRAG_WORAUF = eigenesFeld({
  name: 'antragWorauf',
  label: 'Beantragt ist',
  art: 'text',
  max: 120,
  tipp: 'zum Beispiel: Grundsicherungsgeld; die Übernahme von Energieschulden',
})

/** The last application at an office: from the plan of the case or from a letter that went out; null: none known. */
export function antragBei(fakten: BriefFakten, stelle: Amt): Datum | null {
  const imPlan = (fakten.akte.plan.antraege ?? []).flatMap(antrag =>
    antrag.stelle === stelle && antrag.am ? [antrag.am] : [],
  )
  const brief = verschicktAm(fakten, stelle === 'jobcenter' ? 'L20' : 'L21')
  return [...imPlan, ...(brief === null ? [] : [brief])].sort().at(-1) ?? null
}

/** The day as typed for this letter, else the one of the case. */
export const antragstag = (fakten: BriefFakten, stelle: Amt): Datum | null =>
  eigenerTag(fakten, ANTRAG_AM.name) ?? antragBei(fakten, stelle)

/** A day that has not come is a slip of the pen; nothing is reckoned from it. */
export const nichtKuenftig = ({ heute }: BriefFakten, tag: Datum | null): Datum | null =>
  tag !== null && tag <= heute ? tag : null

export const liegtVorn = ({ heute }: BriefFakten, tag: Datum | null, was: string): string | null =>
  tag !== null && tag > heute ? `${was} liegt in der Zukunft. Bitte das Datum prüfen.` : null
