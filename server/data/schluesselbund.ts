import { type RawBuilder, sql } from 'kysely'
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
  /**
   * Opens the keys of a desk. Kept in memory for as long as the database holds the same desk key; a change of keys
   * waits for the transactions that use the old one, and they for it. Throws Unlesbar under a wrong master key.
   */
  readonly stelle: (trx: Trx, stelleId: string) => Promise<Stellenschluessel>
  /** A new desk key, sealed under the master key, ready for the table schluessel.stelle. */
  readonly neueStelle: (stelleId: string) => Buffer
  /** A key for one purpose outside of desks (cookies, throttling). */
  readonly fuer: (zweck: string) => Buffer
}

export function schluesselbund(hauptschluessel: Buffer): Schluesselbund {
  const offen = new Map<string, Stellenschluessel & { readonly fassung: number }>()
  const zwecke = new Map<string, Buffer>()
  return {
    async stelle(trx, stelleId) {
      const zeile = await trx
        .selectFrom('schluessel.stelle')
        .select(['kek', 'suche', 'fassung'])
        .where('stelleId', '=', stelleId)
        .executeTakeFirstOrThrow()
      const bekannt = offen.get(stelleId)
      if (bekannt?.fassung === zeile.fassung) return bekannt
      const schluessel = { ...oeffneStelle(hauptschluessel, stelleId, zeile), fassung: zeile.fassung }
      offen.set(stelleId, schluessel)
      return schluessel
    },
    neueStelle: stelleId => versiegleStelle(hauptschluessel, stelleId, neuerSchluessel()),
    fuer(zweck) {
      const schluessel = zwecke.get(zweck) ?? abgeleitet(hauptschluessel, zweck)
      zwecke.set(zweck, schluessel)
      return schluessel
    },
  }
}

type Versiegelt = { readonly kek: Buffer; readonly suche: Buffer | null }

/** The keys of a desk from its row; until its first change the key of the index follows from the desk key. */
export function oeffneStelle(
  hauptschluessel: Buffer,
  stelleId: string,
  { kek, suche }: Versiegelt,
): Stellenschluessel {
  const klar = oeffne(hauptschluessel, stellenOrt(stelleId), kek)
  return {
    kek: klar,
    suche: suche === null ? abgeleitet(klar, 'suche') : oeffne(klar, sucheOrt(stelleId), suche),
  }
}

export const versiegleStelle = (hauptschluessel: Buffer, stelleId: string, kek: Buffer): Buffer =>
  versiegle(hauptschluessel, stellenOrt(stelleId), kek)

/** The key of the blind index as the table keeps it beside another desk key. */
export const versiegleSuche = (kek: Buffer, stelleId: string, suche: Buffer): Buffer =>
  versiegle(kek, sucheOrt(stelleId), suche)

/** A case key under another desk key. */
export const umhuelle = (alt: Buffer, neu: Buffer, fallId: string, dek: Buffer): Buffer =>
  versiegle(neu, fallOrt(fallId), oeffne(alt, fallOrt(fallId), dek))

const stellenOrt = (stelleId: string): string => `schluessel.stelle|kek|${stelleId}`
const sucheOrt = (stelleId: string): string => `schluessel.stelle|suche|${stelleId}`
const fallOrt = (fallId: string): string => `schluessel.fall|dek|${fallId}`

/**
 * Work on a desk and the change of its key exclude each other: many at work share this lock, the change has it alone.
 * Ends with the transaction. To be taken in a statement of its own before the desk key is read.
 */
export const sperreStellenschluessel = (stelleId: string, wie: Sperrart) =>
  sperre(wie, sql`hashtext(${stelleId})`)

/** The same for making desks and changing the master key. */
export const sperreHauptschluessel = (wie: Sperrart) => sperre(wie, sql`0`)

type Sperrart = 'geteilt' | 'allein'

/** The first number is any, as long as nobody else takes advisory locks under it. */
const sperre = (wie: Sperrart, wen: RawBuilder<unknown>): RawBuilder<unknown> =>
  wie === 'geteilt'
    ? sql`pg_advisory_xact_lock_shared(41620, ${wen})`
    : sql`pg_advisory_xact_lock(41620, ${wen})`

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
