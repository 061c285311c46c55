import type { Einheit } from '../bestand.ts'
import { gruppenname } from '../frage.ts'
import type { Schutzauftrag, Wert } from '../schuetze.ts'

/** What the gate looks at: the cases as they are, and what would be released of them. Never leaves the process. */
export type Probe = {
  readonly auftrag: Schutzauftrag
  readonly werte: readonly Wert[]
  /** What is already released of the same year, whatever the programme. */
  readonly vorher: readonly Wert[]
}

/** All units, each before what lies below it. */
export const einheiten = ({ auftrag }: Probe): readonly Einheit[] => {
  const alle = (eine: Einheit): Einheit[] => [eine, ...eine.kinder.flatMap(alle)]
  return auftrag.bestand.laender.flatMap(alle)
}

export const gruppeVon = ({ ebene, einheit, zeitraum, basis }: Wert): string =>
  gruppenname(ebene, einheit, zeitraum, basis)

/** The shown counts, earlier ones too. */
export const anzahlen = ({ werte, vorher }: Probe): readonly Wert[] =>
  [...vorher, ...werte].filter(({ art, wert }) => art === 'anzahl' && wert !== null)
