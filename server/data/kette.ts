import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Db, Trx } from './tables.ts'

/*
 * Verifying the record (S-54). The hashes are computed here, apart from the function in the database that made them, so
 * that changing that function does not make a changed entry look right.
 */

/** The end of the chain at a moment: kept elsewhere, it proves later that nothing was cut off or rewritten. */
export type Kopf = { readonly nummer: number; readonly hash: string; readonly am: string }

/** What is wrong with an entry, or with an earlier head. */
export type Kettenfehler = {
  readonly nummer: number
  readonly art: 'fehlt' | 'geaendert' | 'verkettung' | 'abgeschnitten'
}

export type Kettenbefund = {
  readonly eintraege: number
  /** The first broken or missing number; null where the chain is whole. */
  readonly fehler: Kettenfehler | null
  readonly kopf: Kopf | null
}

const JE_LAUF = 5_000
const ANFANG = Buffer.alloc(32)

/**
 * Walks the chain from the first entry to the last and compares it with earlier heads; stops at the first error. Works
 * in any transaction, whatever its role, and leaves the role as it was.
 */
export async function pruefeAufzeichnung(trx: Trx, fruehere: readonly Kopf[] = []): Promise<Kettenbefund> {
  return alsEigner(trx, async () => {
    const { letzte, fehler } = await gehe(trx, fruehere)
    const ende = letzte?.nummer ?? 0
    const spaeter = fruehere.some(({ nummer }) => nummer > ende)
    const abgeschnitten = spaeter ? ({ nummer: ende + 1, art: 'abgeschnitten' } as const) : null
    return { eintraege: ende, fehler: fehler ?? abgeschnitten, kopf: alsKopf(letzte) }
  })
}

/** The last entry that is good, and what is wrong with the one after it. */
async function gehe(
  trx: Trx,
  fruehere: readonly Kopf[],
): Promise<{ readonly letzte: Zeile | undefined; readonly fehler?: Kettenfehler }> {
  let letzte: Zeile | undefined
  for (;;) {
    const zeilen = await listZeilen(trx, letzte?.nummer ?? 0)
    for (const zeile of zeilen) {
      const fehler = zeilenfehler(zeile, letzte) ?? kopffehler(zeile, fruehere)
      if (fehler) return { letzte, fehler }
      letzte = zeile
    }
    if (zeilen.length < JE_LAUF) return { letzte }
  }
}

/** The end of the chain as it stands; null while it is empty. */
export async function findKopf(trx: Trx): Promise<Kopf | null> {
  return alsEigner(trx, async () => {
    const { rows } = await sql<Zeile>`${ZEILE} order by nummer desc limit 1`.execute(trx)
    return alsKopf(rows[0])
  })
}

/** Read-only, for the commands. */
export const liesKette = <T>(db: Db, fn: (trx: Trx) => Promise<T>): Promise<T> =>
  db.transaction().setAccessMode('read only').execute(fn)

type Zeile = {
  readonly nummer: number
  readonly am: string
  readonly inhalt: string
  readonly vorher: Buffer
  readonly hash: Buffer
}

/** The text that was hashed, from the columns as they stand now. */
const ZEILE: RawBuilder<unknown> = sql`
  select nummer, to_char(am at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as am, vorher, hash,
    jsonb_build_array(nummer, to_char(am at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      stelle_id, person_id, aktion, weg, bezug, to_jsonb(felder))::text as inhalt
  from aufzeichnung`

const listZeilen = async (trx: Trx, nach: number): Promise<readonly Zeile[]> =>
  (await sql<Zeile>`${ZEILE} where nummer > ${nach} order by nummer limit ${JE_LAUF}`.execute(trx)).rows

function zeilenfehler(zeile: Zeile, davor: Zeile | undefined): Kettenfehler | undefined {
  const soll = (davor?.nummer ?? 0) + 1
  if (zeile.nummer !== soll) return { nummer: soll, art: 'fehlt' }
  const { nummer } = zeile
  if (!zeile.vorher.equals(davor?.hash ?? ANFANG)) return { nummer, art: 'verkettung' }
  const hash = createHash('sha256').update(zeile.vorher).update(zeile.inhalt).digest()
  return hash.equals(zeile.hash) ? undefined : { nummer, art: 'geaendert' }
}

/** A chain rewritten from some entry on is whole in itself, but its hashes are not those that were kept. */
function kopffehler({ nummer, hash }: Zeile, fruehere: readonly Kopf[]): Kettenfehler | undefined {
  const anders = fruehere.some(kopf => kopf.nummer === nummer && kopf.hash !== hash.toString('hex'))
  return anders ? { nummer, art: 'geaendert' } : undefined
}

const alsKopf = (zeile: Zeile | undefined): Kopf | null =>
  zeile ? { nummer: zeile.nummer, am: zeile.am, hash: zeile.hash.toString('hex') } : null

/** All desks, which only the owner may read; for the time of `fn`. */
async function alsEigner<T>(trx: Trx, fn: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ rolle: string }>`select current_setting('role') as rolle`.execute(trx)
  await setzeRolle(trx, 'emr_owner')
  const ergebnis = await fn()
  await setzeRolle(trx, rows[0]?.rolle ?? 'none')
  return ergebnis
}

const setzeRolle = (trx: Trx, rolle: string) => sql`select set_config('role', ${rolle}, true)`.execute(trx)
