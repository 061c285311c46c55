import type { Gruppe } from './store.ts'

/** For so long a request belongs to whoever took it. */
export const SPERRE_MS = 30 * 60_000

/** Who has a request in hand at this moment; null where nobody has. */
export function inHand(gruppe: Gruppe, jetzt: Date): { personId: string; name: string; bis: Date } | null {
  const bei = gruppe.find(({ genommenBis }) => genommenBis !== null && genommenBis > jetzt)
  return bei?.genommenVon && bei.genommenBis
    ? { personId: bei.genommenVon, name: bei.name ?? 'jemandem', bis: bei.genommenBis }
    : null
}

/** Somebody else has it. */
export function istBesetzt(gruppe: Gruppe, personId: string, jetzt: Date): boolean {
  const bei = inHand(gruppe, jetzt)
  return bei !== null && bei.personId !== personId
}
