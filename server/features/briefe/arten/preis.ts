import { eigenerTag, eigenesFeld } from '../eigene.ts'
import type { BriefFakten } from '../fakten.ts'
import { amWochentag, langesDatum } from '../sprache.ts'
import { oderNull, type Werte } from '../werte.ts'

/* A change of prices, which L15 answers with notice and L16 with an objection. */

export const WIRKSAM = eigenesFeld({
  name: 'preisWirksamAm',
  label: 'Neue Preise gelten ab',
  art: 'datum',
} as const)
export const MITTEILUNG = eigenesFeld({
  name: 'preisMitteilungZugang',
  label: 'Mitteilung angekommen am',
  art: 'datum',
} as const)

export function preisWerte(fakten: BriefFakten): Werte {
  return {
    wirksam: oderNull(eigenerTag(fakten, WIRKSAM.name), langesDatum),
    mitteilung: oderNull(eigenerTag(fakten, MITTEILUNG.name), amWochentag),
  }
}

/** § 38 Abs. 3 EnWG, § 3 Abs. 1 GVV: § 5 Abs. 2 and 3 GVV do not protect in the Ersatzversorgung. */
export const inErsatzversorgung = ({ akte }: BriefFakten): string | null =>
  akte.sachverhalt.vertrag === 'ersatzversorgung'
    ? 'In der Ersatzversorgung darf der Preis ohne Frist geändert werden (§ 38 Abs. 3 EnWG); sie endet spätestens nach drei Monaten. Besser einen Liefervertrag abschließen.'
    : null
