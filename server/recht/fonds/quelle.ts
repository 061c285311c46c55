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
export function quellenMit({ belege }: Fonds, ids: readonly string[]): readonly Quelle[] {
  const gefunden: Quelle[] = []
  for (const beleg of belege) if (ids.includes(beleg.id)) gefunden.push(quelle(beleg))
  return gefunden
}

/** The sources that say something about a field; where none does, all of the entry, so that no statement stands alone. */
export function quellenZu({ belege }: Fonds, feld: Feldname): readonly Quelle[] {
  const { jeFeld, alle } = VERZEICHNISSE.get(belege) ?? verzeichne(belege)
  return jeFeld.get(feld) ?? alle
}

/** Half a dozen criteria of an entry ask for their sources: its evidence is gone through once for all of them. */
function verzeichne(belege: readonly Beleg[]): Verzeichnis {
  const alle = belege.map(quelle)
  const jeFeld = new Map<Feldname, Quelle[]>()
  for (const beleg of belege) {
    for (const { feld } of beleg.werte) {
      const bisher = jeFeld.get(feld)
      if (bisher === undefined) jeFeld.set(feld, [quelle(beleg)])
      else if (bisher.at(-1) !== quelle(beleg)) bisher.push(quelle(beleg))
    }
  }
  const verzeichnis = { jeFeld, alle }
  VERZEICHNISSE.set(belege, verzeichnis)
  return verzeichnis
}
type Verzeichnis = {
  readonly jeFeld: ReadonlyMap<Feldname, readonly Quelle[]>
  readonly alle: readonly Quelle[]
}
const VERZEICHNISSE = new WeakMap<readonly Beleg[], Verzeichnis>()

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
