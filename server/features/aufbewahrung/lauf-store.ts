import { sql, type SqlBool } from 'kysely'
import type { Db, Trx } from '../../data/tables.ts'
import { zumLoeschen } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'

const MINUTE = 60_000
/** A run without an end after this time was killed. */
const ABGEBROCHEN_MS = 30 * MINUTE

/**
 * Takes the run of this day for this process: of several that ask, one gets it. False where today's is done or
 * another process is at it.
 */
export async function beginneLauf(db: Db, id: string, jetzt: Date, heute: Datum): Promise<boolean> {
  return zumLoeschen(db, null, async trx => {
    await sql`select pg_advisory_xact_lock(hashtext('aufbewahrung'))`.execute(trx)
    const lebt = new Date(jetzt.getTime() - ABGEBROCHEN_MS)
    const belegt = await trx
      .selectFrom('aufbewahrungLauf')
      .select('id')
      .where(
        sql<SqlBool>`(fehler is null and beendet_am is not null
            and (begonnen_am at time zone 'Europe/Berlin')::date = ${heute})
          or (beendet_am is null and begonnen_am > ${lebt})`,
      )
      .executeTakeFirst()
    if (belegt) return false
    await trx
      .insertInto('aufbewahrungLauf')
      .values({ id, begonnenAm: jetzt, beendetAm: null, fehler: null })
      .execute()
    return true
  })
}

export async function beendeLauf(db: Db, id: string, beendetAm: Date, fehler: string | null): Promise<void> {
  await zumLoeschen(db, null, trx =>
    trx.updateTable('aufbewahrungLauf').set({ beendetAm, fehler }).where('id', '=', id).execute(),
  )
}

export async function deleteAlteLaeufe(db: Db, vor: Date): Promise<void> {
  await zumLoeschen(db, null, trx =>
    trx.deleteFrom('aufbewahrungLauf').where('begonnenAm', '<', vor).execute(),
  )
}

export type Laufstand = {
  /** When it last got through; null while it never has. */
  readonly zuletzt: Date | null
  /** Runs since then that failed or were killed. */
  readonly gescheitert: number
}

/** How the clearing is doing. For any role that may read the runs. */
export async function findLaufstand(trx: Trx, jetzt: Date): Promise<Laufstand> {
  const lebt = new Date(jetzt.getTime() - ABGEBROCHEN_MS)
  const { rows } = await sql<Laufstand>`
    with gut as (select max(begonnen_am) as am from aufbewahrung_lauf where beendet_am is not null and fehler is null)
    select gut.am as zuletzt,
      (select count(*) from aufbewahrung_lauf l where l.begonnen_am > coalesce(gut.am, '-infinity')
        and (l.fehler is not null or (l.beendet_am is null and l.begonnen_am <= ${lebt}))) as gescheitert
    from gut
  `.execute(trx)
  return rows[0] ?? { zuletzt: null, gescheitert: 0 }
}

/** The desks, for work that goes through all of them. */
export async function listStellen(db: Db): Promise<string[]> {
  const stellen = await zumLoeschen(db, null, trx => trx.selectFrom('stelle').select('id').execute())
  return stellen.map(({ id }) => id)
}
