import { fingerabdruck, neuerSchluessel } from '../../data/verschluesselung.ts'
import type { Datum } from '../../recht/datum.ts'

/*
 * How much of something in which time (S-60), counted in memory. No address is kept, only its hash under a key that is
 * thrown away every day.
 */

export type Grenze = {
  /** What is counted, e.g. `absenden|203.0.113.7`. */
  readonly was: string
  readonly hoechstens: number
  readonly stunden: number
}

export type Bremse = {
  /** Counts once for each limit and answers 0, or counts nothing and answers the seconds to wait. */
  readonly nimm: (grenzen: readonly Grenze[], jetzt: Date, heute: Datum) => number
  /** It was none of what is limited: takes the newest count back. */
  readonly gibZurueck: (grenzen: readonly Grenze[]) => void
}

const STUNDE = 3_600_000

export function bremse(): Bremse {
  let tag: Datum | null = null
  let salz = neuerSchluessel()
  let zeiten = new Map<string, number[]>()
  const ziel = (was: string): string => fingerabdruck(salz, Buffer.from(was)).toString('base64')
  return {
    nimm(grenzen, jetzt, heute) {
      if (tag !== heute) [tag, salz, zeiten] = [heute, neuerSchluessel(), new Map()]
      const sekunden = Math.max(...grenzen.map(grenze => warte(zeiten.get(ziel(grenze.was)), grenze, jetzt)))
      if (sekunden > 0) return sekunden
      for (const name of new Set(grenzen.map(({ was }) => ziel(was))))
        zeiten.set(name, [...(zeiten.get(name) ?? []), jetzt.getTime()])
      return 0
    },
    gibZurueck(grenzen) {
      for (const { was } of grenzen) zeiten.get(ziel(was))?.pop()
    },
  }
}

/** Until the oldest of those that fill the window has left it. */
function warte(alle: readonly number[] = [], { hoechstens, stunden }: Grenze, jetzt: Date): number {
  const aelteste = alle.at(-hoechstens)
  if (aelteste === undefined) return 0
  return Math.max(0, Math.ceil((aelteste + stunden * STUNDE - jetzt.getTime()) / 1000))
}
