import { type Datum, plusTage, tag } from '../../recht/datum.ts'
import { nterWerktag, STRENG } from '../../recht/werktage.ts'
import type { Programm } from './schutz/programm.ts'
import { monate, rhythmus, type Zeitraum, zeitraeume } from './schutz/zeitraum.ts'

/** So long after its end a period stays open, for what was done but not yet written down. */
const WERKTAGE = 5

export const ersterTag = (zeitraum: Zeitraum): Datum => tag(`${monate(zeitraum)[0] ?? zeitraum}-01`)

/** The first day after a period. */
export function tagDanach(zeitraum: Zeitraum): Datum {
  const letzter = monate(zeitraum).at(-1) ?? zeitraum
  const [jahr, monat] = [Number(letzter.slice(0, 4)), Number(letzter.slice(5, 7))]
  return tag(monat === 12 ? `${jahr + 1}-01-01` : `${jahr}-${String(monat + 1).padStart(2, '0')}-01`)
}

/** The first day on which a period may be released: five Werktage after its end. */
export const freigabetag = (zeitraum: Zeitraum): Datum =>
  nterWerktag(plusTage(tagDanach(zeitraum), -1), WERKTAGE, 'NW', STRENG)

/** The periods of a programme that are closed on a day, from a day on, each after those it consists of. */
export function abgeschlossene(programm: Programm, von: Datum, heute: Datum): readonly Zeitraum[] {
  const [erstes, letztes] = [Number(von.slice(0, 4)), Number(heute.slice(0, 4))]
  const jahre = Array.from({ length: Math.max(0, letztes - erstes + 1) }, (_, k) => erstes + k)
  return jahre
    .flatMap(zeitraeume)
    .filter(
      zeitraum =>
        programm.tabellen.some(tabelle => tabelle.rhythmus === rhythmus(zeitraum)) &&
        tagDanach(zeitraum) > von &&
        freigabetag(zeitraum) <= heute,
    )
}
