import type { Datum } from '../../recht/datum.ts'
import { FRAGEN, type Frage, type FrageId } from './fragen.ts'
import { fehlendePfade, landEntscheidet } from './urteil.ts'

/**
 * What was answered: a chosen value, the ticked ones, a day, cents or a number as text. `?` is „Weiß ich nicht“, `-`
 * says that there was none; a question that stands nowhere was not asked yet.
 */
export type Antworten = { readonly [id in FrageId]?: string | readonly string[] }

/** The way through the questions for these answers, with the first that has none; answers beside the way are left out. */
export type Weg = {
  readonly fragen: readonly Frage[]
  readonly antworten: Antworten
  readonly offen: Frage | null
}

/**
 * Walks from the first question on. What lies behind an unanswered question is unknown yet and counts as left behind,
 * and so is every answer whose question is not asked any more: neither is judged.
 */
export function wegDurch(alle: Antworten, heute: Datum): Weg {
  const fragen: Frage[] = []
  let antworten: Antworten = {}
  // The judgement changes only with an answer.
  let fehlt: readonly string[] | null = null
  for (const frage of FRAGEN) {
    const { wenn } = frage
    if (!frage.gilt(antworten)) continue
    if (wenn === 'land' && !landEntscheidet(antworten, heute)) continue
    if (wenn instanceof RegExp) {
      fehlt ??= fehlendePfade(antworten, heute)
      if (!fehlt.some(pfad => wenn.test(pfad))) continue
    }
    fragen.push(frage)
    const antwort = alle[frage.id]
    if (antwort === undefined || !moeglich(frage, antwort, antworten))
      return { fragen, antworten, offen: frage }
    antworten = { ...antworten, [frage.id]: antwort }
    fehlt = null
  }
  return { fragen, antworten, offen: null }
}

/** Whether this answer can be given to this question here; another one is asked again. */
function moeglich(frage: Frage, antwort: string | readonly string[], bisher: Antworten): boolean {
  if (antwort === '?') return true
  if (antwort === '-') return frage.keine?.(bisher) ?? false
  const werte = frage.optionen?.(bisher)
  if (werte === undefined) return typeof antwort === 'string'
  return [antwort].flat().every(wert => werte.includes(wert))
}

/** All answers with this one changed; what depends on it is sorted out on the way. */
export const mitAntwort = (alle: Antworten, id: FrageId, antwort: string | readonly string[]): Antworten => ({
  ...alle,
  [id]: antwort,
})
