import type { EingangZeile } from '../../data/tables.ts'

const TAG_MS = 86_400_000

type Eintrag = Pick<EingangZeile, 'id' | 'am' | 'doppel'>

/**
 * S-63: the same phone or mail again within a day is one request. `eintraege` come oldest first; so do the groups, and
 * what is in them.
 */
export function gruppen<T extends Eintrag>(eintraege: readonly T[]): (readonly [T, ...T[]])[] {
  const alle: [T, ...T[]][] = []
  for (const eintrag of eintraege) {
    const zu = alle.find(
      ([erster]) =>
        erster.doppel.equals(eintrag.doppel) && eintrag.am.getTime() - erster.am.getTime() <= TAG_MS,
    )
    if (zu) zu.push(eintrag)
    else alle.push([eintrag])
  }
  return alle
}
