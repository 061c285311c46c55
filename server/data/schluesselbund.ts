import type { Trx } from './tables.ts'
import { abgeleitet, neuerSchluessel, oeffne, versiegle } from './verschluesselung.ts'

/** The keys of one desk: `kek` wraps the keys of its cases, `suche` keys its blind index. */
export type Stellenschluessel = {
  readonly kek: Buffer
  readonly suche: Buffer
  /** Told of each case whose key is opened, for the record. */
  readonly geoeffnet?: (fallId: string) => void
}

export type Schluesselbund = {
  /** Opens the keys of a desk; kept in memory after the first time. Throws Unlesbar under a wrong master key. */
  readonly stelle: (trx: Trx, stelleId: string) => Promise<Stellenschluessel>
  /** A new desk key, sealed under the master key, ready for the table schluessel.stelle. */
  readonly neueStelle: (stelleId: string) => Buffer
  /** A key for one purpose outside of desks (cookies, throttling). */
  readonly fuer: (zweck: string) => Buffer
}

export function schluesselbund(hauptschluessel: Buffer): Schluesselbund {
  const offen = new Map<string, Stellenschluessel>()
  return {
    async stelle(trx, stelleId) {
      const bekannt = offen.get(stelleId)
      if (bekannt) return bekannt
      const { kek } = await trx
        .selectFrom('schluessel.stelle')
        .select('kek')
        .where('stelleId', '=', stelleId)
        .executeTakeFirstOrThrow()
      const klar = oeffne(hauptschluessel, stellenOrt(stelleId), kek)
      const schluessel = { kek: klar, suche: abgeleitet(klar, 'suche') }
      offen.set(stelleId, schluessel)
      return schluessel
    },
    neueStelle: stelleId => versiegle(hauptschluessel, stellenOrt(stelleId), neuerSchluessel()),
    fuer: zweck => abgeleitet(hauptschluessel, zweck),
  }
}

const stellenOrt = (stelleId: string): string => `schluessel.stelle|kek|${stelleId}`
const fallOrt = (fallId: string): string => `schluessel.fall|dek|${fallId}`

/** Makes the key of a new case (or draft) and stores it; a second call for the same id keeps the first key. */
export async function fallSchluesselAnlegen(
  trx: Trx,
  s: Stellenschluessel,
  stelleId: string,
  fallId: string,
): Promise<Buffer> {
  await trx
    .insertInto('schluessel.fall')
    .values({ stelleId, fallId, dek: versiegle(s.kek, fallOrt(fallId), neuerSchluessel()) })
    .onConflict(conflict => conflict.columns(['stelleId', 'fallId']).doNothing())
    .execute()
  const schluessel = await fallSchluessel(trx, s, stelleId, fallId)
  if (!schluessel) throw new Error('the key just stored is not there')
  return schluessel
}

/** The key of a case, or undefined where there is none (unknown, foreign or erased). */
export async function fallSchluessel(
  trx: Trx,
  s: Stellenschluessel,
  stelleId: string,
  fallId: string,
): Promise<Buffer | undefined> {
  const row = await trx
    .selectFrom('schluessel.fall')
    .select('dek')
    .where('stelleId', '=', stelleId)
    .where('fallId', '=', fallId)
    .executeTakeFirst()
  if (row) s.geoeffnet?.(fallId)
  return row && oeffne(s.kek, fallOrt(fallId), row.dek)
}

/** Opens one wrapped case key that a list brought along; a line of a list is no opened case and not recorded. */
export const dekOeffnen = (s: Stellenschluessel, fallId: string, dek: Buffer): Buffer =>
  oeffne(s.kek, fallOrt(fallId), dek)
