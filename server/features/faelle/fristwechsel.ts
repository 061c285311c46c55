import type { Datum } from '../../recht/datum.ts'
import type { Sperrpruefung } from '../../recht/sperre/antwort.ts'
import { datum } from '../../web/format.ts'
import { fristwort } from './fristworte.ts'

/** What a changed fact did to the days of a case, as one sentence; null where it did nothing. */
export function fristwechsel(vorher: Sperrpruefung, nachher: Sperrpruefung): string | null {
  const alt = tage(vorher)
  const neu = tage(nachher)
  const worte = [...new Set([...neu.keys(), ...alt.keys()])].flatMap(was =>
    alt.get(was) === neu.get(was) ? [] : [satz(was, alt.get(was), neu.get(was))],
  )
  return worte.length === 0 ? null : `Fristen geändert: ${worte.join('; ')}`
}

/** The days by what they mean; several of one kind stand together, the earliest first. */
function tage({ fruehesteSperre, fristen }: Sperrpruefung): ReadonlyMap<string, string> {
  const gesammelt = new Map<string, Datum[]>()
  if (fruehesteSperre) gesammelt.set('Sperre frühestens', [fruehesteSperre.untergrenze])
  for (const { code, bis } of fristen) {
    const { was } = fristwort(code)
    gesammelt.set(was, [...(gesammelt.get(was) ?? []), bis])
  }
  return new Map([...gesammelt].map(([was, liste]) => [was, liste.toSorted().map(datum).join(' und ')]))
}

function satz(was: string, alt: string | undefined, neu: string | undefined): string {
  if (neu === undefined) return `${was} entfällt (vorher ${alt ?? ''})`
  return alt === undefined ? `${was} ${neu} (neu)` : `${was} ${neu} (vorher ${alt})`
}
