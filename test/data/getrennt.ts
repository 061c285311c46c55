import { sql } from 'kysely'
import { mitStelle } from '../../server/data/zugriff.ts'
import { alsRolle, fremdeZeilen, type Pruefung } from './welt.ts'

/* What only a server with many connections can go wrong with. */

export const nurServer: Pruefung[] = [
  [
    'S-23: eine mitten in der Arbeit getrennte Verbindung hinterlässt weder Stelle noch Rolle noch einen Absturz',
    async (t, { zugang, essen, unna }) => {
      for (let i = 0; i < 20; i++) {
        const abbruch = mitStelle(zugang, i % 2 ? essen : unna, async ({ trx }) => {
          const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)
          await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(zugang.db)
          // Long enough for the server's good-bye to arrive while no query is under way.
          await new Promise(fertig => setTimeout(fertig, i % 4 ? 0 : 30))
          return trx.selectFrom('fall').selectAll().execute()
        })
        await t.rejects(abbruch, `Verbindung ${i + 1}`)
      }
      t.equal(await fremdeZeilen(zugang, essen, unna, 50), 0)
      t.equal(
        (await alsRolle(zugang.db, 'emr_app', trx => trx.selectFrom('fall').selectAll().execute())).length,
        0,
      )
    },
  ],
  [
    'S-23: Anfragen unter laufenden Abbrüchen sehen nie eine fremde Zeile',
    async (t, { zugang, essen, unna }) => {
      let laeuft = true
      const stoerer = (async () => {
        while (laeuft) {
          await sql`
            select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid() and random() < 0.3
          `
            .execute(zugang.db)
            .catch(() => undefined)
          await new Promise(fertig => setTimeout(fertig, 5))
        }
      })()
      const fremd = await fremdeZeilen(zugang, essen, unna, 300)
      laeuft = false
      await stoerer
      t.equal(fremd, 0)
    },
  ],
  [
    'der Anmeldebenutzer ist weder Superuser noch von der Zeilensicherheit ausgenommen',
    async (t, { zugang: { db } }) => {
      const { rows } =
        await sql`select rolsuper, rolbypassrls from pg_roles where rolname = current_user`.execute(db)
      t.same(rows, [{ rolsuper: false, rolbypassrls: false }])
      t.same(await db.selectFrom('fall').selectAll().execute(), [], 'ohne mitStelle sieht auch er nichts')
    },
  ],
]
