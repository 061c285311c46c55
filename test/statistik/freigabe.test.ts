import { sql } from 'kysely'
import t from 'tap'
import type { Db } from '../../server/data/tables.ts'
import { liesStatistik } from '../../server/data/zugriff.ts'
import { gibFrei, type Lauf } from '../../server/features/statistik/freigabe.ts'
import { tag } from '../../server/recht/datum.ts'
import { freshDb } from '../desk.ts'
import { legeAnlageAn } from './anlage.ts'

t.setTimeout(300_000)

const lauf = (db: Db, heute: string): Lauf => ({
  db,
  heute: tag(heute),
  jetzt: new Date(`${heute}T09:00:00Z`),
})

/** Everything that is released, as text. */
const freigegeben = (db: Db): Promise<string> =>
  liesStatistik(db, async trx => {
    const { rows } = await sql<{ alles: string }>`
      select coalesce(string_agg(w::text, e'\n' order by w.zeitraum, w.nummer), '') || coalesce((select
        string_agg(f.zeitraum || encode(f.sha256, 'hex'), ',' order by f.zeitraum) from statistik_freigabe f), '') as alles
      from statistik_wert w`.execute(trx)
    return rows[0]?.alles ?? ''
  })

t.test('ein Jahr mit 5.000 Fällen', async t => {
  const db = await freshDb(t)
  await legeAnlageAn(db, { faelle: 5000, stellen: 6, jahr: 2026 })
  t.same(await gibFrei(lauf(db, '2026-02-05')), [], 'fünf Werktage sind noch nicht um')
  t.same(await gibFrei(lauf(db, '2026-02-06')), ['2026-01'])
  t.same(await gibFrei(lauf(db, '2026-02-06')), [], 'und kein zweites Mal')
  const neu = await gibFrei(lauf(db, '2027-01-20'))
  t.equal(neu.length, 16)
  console.error((await freigegeben(db)).slice(0, 3000), (await freigegeben(db)).split('\n').length)
})
