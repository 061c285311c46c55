import type { Basis } from '../../../data/merkmale.ts'
import { BASIS_AB } from './ableitung.ts'
import { type Feld, name } from './bekannt.ts'
import { type Bestand, type Einheit, menge } from './bestand.ts'
import type { Ebene, Programm } from './programm.ts'
import { geschuetzt, type Menge } from './zaehlung.ts'
import { monate, teile, type Zeitraum } from './zeitraum.ts'

/* What is asked when the groups of a period are chosen, and the groups themselves. */

export type Frage = {
  readonly programm: Programm
  readonly zeitraum: Zeitraum
  readonly basis: Basis
  readonly bestand: Bestand
  readonly geheimnis: number
  /** Groups released in earlier periods, by `gruppenname`. */
  readonly frueher: ReadonlySet<string>
  /** Levels that the release gate withholds. */
  readonly ohne: readonly Ebene[]
}

export const gruppenname = (ebene: Ebene, einheit: string, zeitraum: Zeitraum, basis: Basis): string =>
  `${ebene}|${einheit}|${zeitraum}|${basis}`

export const nachunten = (einheit: Einheit): readonly Einheit[] => [
  einheit,
  ...einheit.kinder.flatMap(nachunten),
]

/** All units in this period and its parts; what is counted once is kept. */
export function alsFeld(frage: Frage, alle: readonly Einheit[], zeig: ReadonlySet<Einheit>): Feld {
  const { zeitraum: jetzt, basis, bestand, frueher } = frage
  const gemerkt = new Map<string, Menge>()
  return {
    gruppen: alleZeiten(jetzt).flatMap(zeitraum => alle.map(einheit => ({ einheit, zeitraum }))),
    menge: gruppe => {
      const schon = gemerkt.get(name(gruppe))
      if (schon) return schon
      const neu = menge(bestand, gruppe.einheit, monate(gruppe.zeitraum), basis)
      gemerkt.set(name(gruppe), neu)
      return neu
    },
    gezeigt: ({ einheit, zeitraum }) =>
      zeitraum === jetzt
        ? zeig.has(einheit)
        : frueher.has(gruppenname(einheit.ebene, einheit.id, zeitraum, basis)),
  }
}

/** A period with all that it consists of. */
export const alleZeiten = (von: Zeitraum): Zeitraum[] => [von, ...teile(von).flatMap(alleZeiten)]

/** Whether a protected total is large enough to be shown. */
export const reicht = ({ geheimnis }: Frage, rest: Menge): boolean => geschuetzt(rest, geheimnis) >= BASIS_AB
