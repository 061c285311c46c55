import { type Datum, plusTage } from '../../recht/datum.ts'
import type { Bundesland } from '../../recht/sperre/angaben.ts'
import { istFreierTag } from '../../recht/werktage.ts'
import type { BriefFakten } from './fakten.ts'

/*
 * Days on which an office answers: Monday to Friday, no holiday, no 24th or 31st of December. Only for dates a
 * letter ASKS for; the periods that decide about a cut come from the judgement.
 */

export const landVon = ({ akte }: Pick<BriefFakten, 'akte'>): Bundesland =>
  akte.sachverhalt.bundesland ?? 'NW'

export const istBuerotag = (tag: Datum, land: Bundesland): boolean =>
  !istFreierTag(tag, land) && !['12-24', '12-31'].includes(tag.slice(5))

/** The day itself when an office is open, else the next such day. */
export function naechsterBuerotag(tag: Datum, land: Bundesland): Datum {
  let treffer = tag
  while (!istBuerotag(treffer, land)) treffer = plusTage(treffer, 1)
  return treffer
}

export function plusBuerotage(tag: Datum, anzahl: number, land: Bundesland): Datum {
  let treffer = tag
  for (let i = 0; i < anzahl; i++) treffer = naechsterBuerotag(plusTage(treffer, 1), land)
  return treffer
}

/** The last one strictly before `tag`. */
export function letzterBuerotagVor(tag: Datum, land: Bundesland): Datum {
  let treffer = plusTage(tag, -1)
  while (!istBuerotag(treffer, land)) treffer = plusTage(treffer, -1)
  return treffer
}
