import type { Einheit } from './bestand.ts'
import { LEER, type Menge, plus } from './zaehlung.ts'
import { teile, type Zeitraum } from './zeitraum.ts'

/* What somebody knows who adds and subtracts shown groups. A group is one unit in one period. */

export type Gruppe = { readonly einheit: Einheit; readonly zeitraum: Zeitraum }
export type Feld = {
  readonly gruppen: readonly Gruppe[]
  readonly menge: (gruppe: Gruppe) => Menge
  readonly gezeigt: (gruppe: Gruppe) => boolean
}

export const name = ({ einheit, zeitraum }: Gruppe): string => `${einheit.ebene}|${einheit.id}|${zeitraum}`

export const nachOrt = ({ einheit, zeitraum }: Gruppe): Gruppe[] =>
  einheit.kinder.map(kind => ({ einheit: kind, zeitraum }))

export const nachZeit = ({ einheit, zeitraum }: Gruppe): Gruppe[] =>
  teile(zeitraum).map(teil => ({ einheit, zeitraum: teil }))

/**
 * The groups whose number can be had: shown ones, sums of all parts, and the one part that is left when the whole and
 * all other parts are known; until nothing new comes of it. Empty groups count as known.
 */
export function bekannte(feld: Feld): ReadonlySet<string> {
  const bekannt = new Set<string>()
  for (const gruppe of feld.gruppen)
    if (feld.gezeigt(gruppe) || feld.menge(gruppe).i === 0) bekannt.add(name(gruppe))
  for (let vorher = -1; vorher !== bekannt.size;) {
    vorher = bekannt.size
    for (const gruppe of feld.gruppen)
      for (const zerlege of [nachOrt, nachZeit]) folgere(gruppe, zerlege(gruppe), bekannt)
  }
  return bekannt
}

function folgere(ganzes: Gruppe, teile: readonly Gruppe[], bekannt: Set<string>): void {
  if (teile.length === 0) return
  const offen = [ganzes, ...teile].map(name).filter(eines => !bekannt.has(eines))
  if (offen.length === 1) bekannt.add(offen[0] ?? '')
}

/** The most of a group that can be taken away from it, part by part of place or of time. */
export function deckung(
  feld: Feld,
  bekannt: ReadonlySet<string>,
  gruppe: Gruppe,
  zerlege: typeof nachOrt,
): Menge {
  return zerlege(gruppe)
    .map(teil => {
      if (bekannt.has(name(teil))) return feld.menge(teil)
      const [ort, zeit] = [deckung(feld, bekannt, teil, nachOrt), deckung(feld, bekannt, teil, nachZeit)]
      return ort.i >= zeit.i ? ort : zeit
    })
    .reduce(plus, LEER)
}
