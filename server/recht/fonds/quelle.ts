import type { Quelle } from './antwort.ts'
import type { Beleg, Feldname, Fonds } from './fonds.ts'

/** A piece of evidence with the day by which it is judged. The same object each time: most of a matching are sources. */
export function quelle(beleg: Beleg): Quelle {
  const da = QUELLEN.get(beleg)
  if (da !== undefined) return da
  const { titel, ort, veroeffentlicht, gesehenAm } = beleg
  const undatiert = veroeffentlicht === undefined
  const neu = { titel, ort: ort ?? null, tag: veroeffentlicht ?? gesehenAm, undatiert }
  QUELLEN.set(beleg, neu)
  return neu
}
const QUELLEN = new WeakMap<Beleg, Quelle>()

/** The sources with these ids. */
export const quellenMit = ({ belege }: Fonds, ids: readonly string[]): readonly Quelle[] =>
  belege.filter(({ id }) => ids.includes(id)).map(quelle)

/** The sources that say something about a field; where none does, all of the entry, so that no statement stands alone. */
export function quellenZu({ belege }: Fonds, feld: Feldname): readonly Quelle[] {
  const eigene = belege.filter(({ werte }) => werte.some(wert => wert.feld === feld))
  return (eigene.length > 0 ? eigene : belege).map(quelle)
}

export type Angaben = {
  readonly feld: Feldname
  readonly werte: readonly Wert[]
  readonly widerspruch: boolean
}
export type Wert = { readonly wert: string; readonly quelle: Quelle }

/** What the sources say about each field, side by side; two different statements are a conflict. */
export function angabenJeFeld({ belege }: Pick<Fonds, 'belege'>): readonly Angaben[] {
  const jeFeld = new Map<Feldname, Wert[]>()
  for (const beleg of belege)
    for (const { feld, wert } of beleg.werte)
      jeFeld.set(feld, [...(jeFeld.get(feld) ?? []), { wert, quelle: quelle(beleg) }])
  return [...jeFeld].map(([feld, werte]) => ({
    feld,
    werte,
    widerspruch: new Set(werte.map(({ wert }) => wert)).size > 1,
  }))
}
