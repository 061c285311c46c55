import { fallSchluessel } from '../../data/schluesselbund.ts'
import { Unlesbar } from '../../data/verschluesselung.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'

/** Where a sealed value belongs: column and case (and row); moved elsewhere it does not open. */
export const ort = (spalte: string, ...kennung: readonly (string | number)[]): string =>
  [spalte, ...kennung].join('|')

/** The key of a case that is known to exist. */
export async function schluesselVon(z: Stellenzugriff, fallId: string): Promise<Buffer> {
  const schluessel = await fallSchluessel(z.trx, z.schluessel, z.stelleId, fallId)
  if (!schluessel) throw new Error('case without a key')
  return schluessel
}

/** What stands in a list where a seal was altered or moved. */
export const UNLESBAR = 'nicht lesbar'

/** Opens one of many: where its seal was altered or moved, `sonst` stands in its place, and the log says so. */
export function oderUnlesbar<T>(z: Stellenzugriff, oeffne: () => T, sonst: T): T {
  try {
    return oeffne()
  } catch (error) {
    return ersatz(z, error, sonst)
  }
}

/** `sonst` in place of what a seal did not give; throws every other error again. */
export function ersatz<T>(z: Stellenzugriff, error: unknown, sonst: T): T {
  if (!(error instanceof Unlesbar)) throw error
  z.meldeUnlesbar?.(error.spalte)
  return sonst
}
