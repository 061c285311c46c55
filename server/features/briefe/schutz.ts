import type { Schutzgrund } from '../../recht/sperre/angaben.ts'
import { SCHUTZGRUENDE } from '../../recht/sperre/angaben.ts'
import type { BriefFakten } from './fakten.ts'
import type { Werte } from './werte.ts'

/* Reasons of persons (§ 41f Abs. 2 EnWG), as the piece `_gruende.hbs` names them. Never a diagnosis. */

export const schutzgruende = ({ akte }: BriefFakten): readonly Schutzgrund[] =>
  akte.sachverhalt.schutzgruende ?? []

/** Yes or no for every kind of reason. */
export function grundWerte(fakten: BriefFakten): Werte {
  const arten = schutzgruende(fakten).map(grund => grund.art)
  return Object.fromEntries(SCHUTZGRUENDE.map(art => [art, arten.includes(art)]))
}

/** Whether life or limb is in danger: known, not yet clear, or nobody has said so. */
export function gefahr(fakten: BriefFakten): boolean | 'unklar' | undefined {
  const stufen = schutzgruende(fakten).map(grund => grund.konkreteGefahr)
  if (stufen.includes(true)) return true
  return stufen.includes('unklar') ? 'unklar' : undefined
}
