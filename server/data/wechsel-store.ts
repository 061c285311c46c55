import { sql } from 'kysely'
import {
  oeffneStelle,
  sperreHauptschluessel,
  sperreStellenschluessel,
  umhuelle,
  versiegleStelle,
  versiegleSuche,
} from './schluesselbund.ts'
import type { Db, Trx } from './tables.ts'
import { umsiegleHaupt, umsiegleStelle } from './umsiegeln.ts'
import { neuerSchluessel } from './verschluesselung.ts'
import { alsAnmeldung, beimWechsel } from './zugriff.ts'

/* Changing keys. Every change is one transaction: whoever looks finds all of the old keys or all of the new ones. */

export const listStellen = (db: Db): Promise<{ id: string; name: string }[]> =>
  beimWechsel(db, trx => trx.selectFrom('stelle').select(['id', 'name']).orderBy('id').execute())

/**
 * A new key for one desk: its case keys are wrapped anew, the cases themselves stay as they are. The key of the blind
 * index stays too, from now on by itself: to make that one new, every file would have to be opened, and search would
 * find nothing meanwhile. Answers how many case keys there were.
 */
export async function wechsleStelle(db: Db, hauptschluessel: Buffer, stelleId: string): Promise<number> {
  return beimWechsel(db, async trx => {
    await sql`select set_config('statement_timeout', '0', true)`.execute(trx)
    await sql`select ${sperreStellenschluessel(stelleId, 'allein')}`.execute(trx)
    const zeile = await trx
      .selectFrom('schluessel.stelle')
      .select(['kek', 'suche', 'fassung'])
      .where('stelleId', '=', stelleId)
      .executeTakeFirstOrThrow()
    const { kek: alt, suche } = oeffneStelle(hauptschluessel, stelleId, zeile)
    const neu = neuerSchluessel()
    const faelle = await umhuelleFaelle(trx, stelleId, alt, neu)
    await umsiegleStelle(trx, stelleId, { alt, neu })
    await trx
      .updateTable('schluessel.stelle')
      .set({
        kek: versiegleStelle(hauptschluessel, stelleId, neu),
        suche: versiegleSuche(neu, stelleId, suche),
        fassung: zeile.fassung + 1,
      })
      .where('stelleId', '=', stelleId)
      .execute()
    return faelle
  })
}

/** As many as fit into one statement without making it slow. */
const JE_SCHRITT = 1_000

async function umhuelleFaelle(trx: Trx, stelleId: string, alt: Buffer, neu: Buffer): Promise<number> {
  const alle = await trx
    .selectFrom('schluessel.fall')
    .select(['fallId', 'dek'])
    .where('stelleId', '=', stelleId)
    .execute()
  for (let ab = 0; ab < alle.length; ab += JE_SCHRITT) {
    const teil = alle.slice(ab, ab + JE_SCHRITT)
    const ids = teil.map(({ fallId }) => fallId)
    const deks = teil.map(({ fallId, dek }) => umhuelle(alt, neu, fallId, dek))
    await sql`
      update schluessel.fall f set dek = n.dek
      from unnest(${ids}::uuid[], ${deks}::bytea[]) as n(fall_id, dek)
      where f.stelle_id = ${stelleId} and f.fall_id = n.fall_id
    `.execute(trx)
  }
  return alle.length
}

type Neuer = { readonly schluessel: Buffer; readonly pruefwert: string }

/**
 * Seals all desk keys under another master key and keeps its check value; false, and nothing is changed, where the
 * database is sealed with another key than `alt`. Everybody has to sign in again: cookies are signed with a key that
 * follows from the master key, as are the kept hashes of failed attempts.
 */
export async function wechsleHauptschluessel(db: Db, alt: Neuer, neu: Neuer): Promise<boolean> {
  return beimWechsel(db, async trx => {
    await sql`select ${sperreHauptschluessel('allein')}`.execute(trx)
    const { numUpdatedRows } = await trx
      .updateTable('installation')
      .set({ pruefwert: neu.pruefwert })
      .where('pruefwert', '=', alt.pruefwert)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows !== 1n) return false
    const stellen = await trx.selectFrom('schluessel.stelle').selectAll().forUpdate().execute()
    for (const { stelleId, ...zeile } of stellen) {
      const { kek } = oeffneStelle(alt.schluessel, stelleId, zeile)
      await trx
        .updateTable('schluessel.stelle')
        .set({ kek: versiegleStelle(neu.schluessel, stelleId, kek) })
        .where('stelleId', '=', stelleId)
        .execute()
    }
    await umsiegleHaupt(trx, { alt: alt.schluessel, neu: neu.schluessel })
    await alsAnmeldung(trx, async () => {
      await trx.deleteFrom('sitzung').execute()
      await trx.deleteFrom('anmeldeversuch').execute()
    })
    return true
  })
}
