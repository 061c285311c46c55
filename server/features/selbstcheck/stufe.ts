import { type Datum, tageZwischen } from '../../recht/datum.ts'
import type { Sperrpruefung } from '../../recht/sperre/antwort.ts'
import type { Frage } from '../../recht/sperre/lage.ts'
import { GROSSZUEGIG, nterWerktag, STRENG } from '../../recht/werktage.ts'

export type Stufe = 'rot' | 'gelb' | 'gruen'

/*
 * Red: the cut has happened, is possible within eight Werktage, or somebody is in danger. Yellow: a day or a threat is
 * known, or nobody can say. Green: none of these. How lawful the cut is does not matter here; it is said in words.
 */

/** How urgent it is, from the facts and their judgement. */
export function stufe(angaben: Frage, pruefung: Sperrpruefung): Stufe {
  if (angaben.sperre?.vollzogen || inGefahr(angaben) || baldMoeglich(angaben, pruefung)) return 'rot'
  return bedroht(angaben) ? 'gelb' : 'gruen'
}

/** Said to be so, or a device that keeps somebody alive and nobody said that it is not. */
const inGefahr = ({ schutzgruende }: Frage): boolean =>
  (schutzgruende ?? []).some(
    ({ art, konkreteGefahr }) =>
      konkreteGefahr === true || (art === 'lebenserhaltendesGeraet' && konkreteGefahr !== false),
  )

/** The last of the next eight Werktage, counted so that it is not too early. */
export const inAchtWerktagen = ({ stichtag, bundesland = 'NW' }: Frage): Datum =>
  nterWerktag(stichtag, 8, bundesland, { ...STRENG, mitSamstag: GROSSZUEGIG.mitSamstag })

/** The day is near or was named and is not known; without a day, what the law still makes them wait for. */
function baldMoeglich(angaben: Frage, { fruehesteSperre }: Sperrpruefung): boolean {
  const grenze = inAchtWerktagen(angaben)
  const { sperre, ankuendigung } = angaben
  if (sperre?.datum) return sperre.datum <= grenze
  if (sperre?.vollzogen === false && ankuendigung !== null) return true
  return fruehesteSperre !== null && fruehesteSperre.untergrenze <= grenze
}

/** A letter that threatens, a day, or nobody knows. */
const bedroht = ({ sperre, androhung, anlass }: Frage): boolean =>
  Boolean(sperre) || androhung !== null || anlass !== 'zahlungsverzug'

/** Days until the planned cut; null where none is known or it is over. */
export function tageBis({ sperre, stichtag }: Frage): number | null {
  if (!sperre?.datum || sperre.vollzogen || sperre.datum < stichtag) return null
  return tageZwischen(stichtag, sperre.datum)
}
