import { fallSchluessel } from '../../data/schluesselbund.ts'
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
