import type { Datum } from '../../recht/datum.ts'
import { liesDatum } from '../../web/eingabe.ts'
import { type Eingaben, text } from '../../web/forms.ts'
import { leseId } from '../faelle/forms.ts'
import type { Filter } from './store.ts'

export type Frage = {
  readonly filter: Filter
  /** A word somebody may have searched for. */
  readonly wort: string
  readonly seite: number
  readonly fehler: Readonly<Record<string, string>>
}

/** What the page of the record is asked for; what cannot be read filters nothing and says so at its field. */
export function liesFrage(werte: Eingaben, heute: Datum): Frage {
  const tag = liesDatum(text(werte, 'tag'), heute)
  const ding = text(werte, 'ding')
  return {
    filter: {
      person: leseId(werte['person']),
      am: tag.art === 'wert' ? tag.wert : undefined,
      ding: /^[a-z]+$/.test(ding) ? ding : undefined,
      bezug: leseId(werte['bezug']),
    },
    wort: text(werte, 'wort').slice(0, 100),
    seite: seitenzahl(text(werte, 'seite')),
    fehler: tag.art === 'fehler' ? { tag: tag.fehler } : {},
  }
}

function seitenzahl(roh: string): number {
  const seite = Number(roh || '1')
  return Number.isInteger(seite) && seite >= 1 && seite <= 10_000 ? seite - 1 : 0
}
