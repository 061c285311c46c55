import fs from 'node:fs/promises'
import path from 'node:path'
import { FileMigrationProvider, Migrator, sql } from 'kysely'
import t from 'tap'
import { oeffneDatenbank } from '../../server/data/postgres.ts'
import { mitStelle } from '../../server/data/zugriff.ts'
import { legeStelleAn, MASCHINEN, ohne, platzFuer, zugangZu } from '../data/db.ts'

/* Cases that were closed before the day of closing was kept get it from the timeline. */

const VORHER = '202611210620_expand_schluessel'
const ordner = path.join(import.meta.dirname, '../../migrations')

for (const maschine of MASCHINEN) {
  t.test(
    `${maschine}: der Tag des Abschlusses kommt aus dem Verlauf, sonst aus der letzten Änderung`,
    { skip: ohne(maschine, 1) },
    async t => {
      const datenbank = await oeffneDatenbank(await platzFuer(t, maschine))
      t.teardown(() => datenbank.schliesse())
      const { db } = datenbank
      const migrator = new Migrator({
        db,
        provider: new FileMigrationProvider({ fs, path, migrationFolder: ordner }),
      })
      t.equal((await migrator.migrateTo(VORHER)).error, undefined)
      const zugang = zugangZu(datenbank)
      const wer = await legeStelleAn(zugang, 'Essen')
      const lege = (nummer: string, status: string, geaendert: string, ereignis: string | null) =>
        mitStelle(zugang, wer, async ({ trx, stelleId, personId }) => {
          const id = crypto.randomUUID()
          await sql`
          insert into fall (stelle_id, id, nummer, version, status, angelegt_von, geaendert_am, gesperrt, ergebnis, zeile)
          values (${stelleId}, ${id}, ${nummer}, 1, ${status}, ${personId}, ${geaendert}, false, 'angabenFehlen', ${Buffer.from('x')})
        `.execute(trx)
          if (ereignis !== null)
            await sql`
            insert into ereignis (stelle_id, id, fall_id, am, person_id, art, text)
            values (${stelleId}, ${crypto.randomUUID()}, ${id}, ${ereignis}, ${personId}, 'status', ${Buffer.from('x')})
          `.execute(trx)
        })
      // Half past eleven at night UTC is the next day in Germany.
      await lege('1', 'abgeschlossen', '2026-10-20T10:00:00Z', '2026-09-30T22:30:00Z')
      await lege('2', 'abgeschlossen', '2026-08-15T10:00:00Z', null)
      await lege('3', 'offen', '2026-08-15T10:00:00Z', '2026-08-15T10:00:00Z')

      t.equal((await migrator.migrateToLatest()).error, undefined)
      const tage = await mitStelle(zugang, wer, ({ trx }) =>
        trx
          .selectFrom('fall')
          .select(['nummer', 'abgeschlossenAm', 'loeschungAm'])
          .orderBy('nummer')
          .execute(),
      )
      t.same(tage, [
        { nummer: '1', abgeschlossenAm: '2026-10-01', loeschungAm: null },
        { nummer: '2', abgeschlossenAm: '2026-08-15', loeschungAm: null },
        { nummer: '3', abgeschlossenAm: null, loeschungAm: null },
      ])
      await t.rejects(
        mitStelle(zugang, wer, ({ trx }) => sql`update fall set status = 'abgeschlossen'`.execute(trx)),
        /fall_abgeschlossen/,
        'nobody closes a case without the day',
      )
    },
  )
}
