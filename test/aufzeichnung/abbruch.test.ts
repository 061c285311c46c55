import { sql } from 'kysely'
import t from 'tap'
import { mitStelle } from '../../server/data/zugriff.ts'
import { liesKette, pruefeAufzeichnung } from '../../server/data/kette.ts'
import { ohne } from '../data/db.ts'
import { legeFallAn } from '../data/fall.ts'
import { fremdeZeilen, zweiStellen } from '../data/welt.ts'

/* S-23: connections cut in the middle of their work, as often as the requirement says, and the chain after it. */

t.test('server', { skip: ohne('server', 1) }, async t => {
  const { zugang, essen, unna } = await zweiStellen(t, 'server')
  await t.test(
    'S-23: 200 getrennte Verbindungen, danach 1.000 gemischte Anfragen ohne fremde Zeile',
    async t => {
      let getrennt = 0
      for (let i = 0; i < 200; i++) {
        const abbruch = mitStelle(zugang, i % 2 ? essen : unna, async s => {
          await legeFallAn(s, `26-${1000 + i}`)
          const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(s.trx)
          await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(zugang.db)
        })
        getrennt += await abbruch.then(
          () => 0,
          () => 1,
        )
      }
      t.equal(getrennt, 200)
      t.equal(await fremdeZeilen(zugang, essen, unna, 1000), 0)
      const { fehler, eintraege } = await liesKette(zugang.db, trx => pruefeAufzeichnung(trx))
      t.same(
        { fehler, eintraege },
        { fehler: null, eintraege: 2 },
        'die Kette ist ganz und kennt nur, was gespeichert ist',
      )
    },
  )
})
