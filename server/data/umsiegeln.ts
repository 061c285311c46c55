import { sql } from 'kysely'
import type { Trx } from './tables.ts'
import { abgeleitet, oeffne, versiegle } from './verschluesselung.ts'

/*
 * What is sealed under a key that follows from the desk key or the master key, not under the key of a case. When such a
 * key changes it is sealed anew, in the same transaction. A new kind is one entry here and the right for emr_wechsel.
 */

type Siegelart = {
  readonly tabelle: string
  /** The column that names the row, and stands in the place of the seal. */
  readonly zeile: string
  readonly spalte: string
  readonly zweck: string
  readonly ort: string
}

const UNTER_STELLE: readonly Siegelart[] = [
  { tabelle: 'fall_schutz', zeile: 'fall_id', spalte: 'grund', zweck: 'schutz', ort: 'fall_schutz.grund' },
  { tabelle: 'hinweis', zeile: 'id', spalte: 'text', zweck: 'hinweis', ort: 'hinweis.text' },
  { tabelle: 'annahme', zeile: 'stelle_id', spalte: 'geheim', zweck: 'annahme', ort: 'annahme.geheim' },
]

const UNTER_HAUPTSCHLUESSEL: readonly Siegelart[] = [
  { tabelle: 'totp', zeile: 'person_id', spalte: 'geheimnis', zweck: 'zweitfaktor', ort: 'totp|geheimnis' },
]

type Wechsel = { readonly alt: Buffer; readonly neu: Buffer }

/** Seals anew what hangs on the key of one desk. Under emr_wechsel. */
export async function umsiegleStelle(trx: Trx, stelleId: string, wechsel: Wechsel): Promise<void> {
  for (const art of UNTER_STELLE) await umsiegle(trx, art, wechsel, sql`stelle_id = ${stelleId}`)
}

/** Seals anew what hangs on the master key. Under emr_wechsel. */
export async function umsiegleHaupt(trx: Trx, wechsel: Wechsel): Promise<void> {
  for (const art of UNTER_HAUPTSCHLUESSEL) await umsiegle(trx, art, wechsel, sql`true`)
}

async function umsiegle(
  trx: Trx,
  { tabelle, zeile, spalte, zweck, ort }: Siegelart,
  { alt, neu }: Wechsel,
  welche: ReturnType<typeof sql>,
): Promise<void> {
  const [vorher, nachher] = [abgeleitet(alt, zweck), abgeleitet(neu, zweck)]
  const { rows } = await sql<{ id: string; siegel: Buffer }>`
    select ${sql.ref(zeile)} as id, ${sql.ref(spalte)} as siegel from ${sql.table(tabelle)}
    where ${sql.ref(spalte)} is not null and ${welche}
  `.execute(trx)
  for (const { id, siegel } of rows) {
    const wo = `${ort}|${id}`
    await sql`
      update ${sql.table(tabelle)} set ${sql.ref(spalte)} = ${versiegle(nachher, wo, oeffne(vorher, wo, siegel))}
      where ${sql.ref(zeile)} = ${id} and ${welche}
    `.execute(trx)
  }
}
