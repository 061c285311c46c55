import { sql } from 'kysely'
import t from 'tap'
import { v7 as uuidv7 } from 'uuid'
import { beiAnmeldung, liesStelle, mitStelle } from '../../server/data/zugriff.ts'
import { MASCHINEN, ohne } from './db.ts'
import { legeFallAn, liesFall } from './fall.ts'
import { nurServer } from './getrennt.ts'
import { katalog } from './katalog.ts'
import {
  alsRolle,
  fehlerbild,
  fremdeZeilen,
  fuelle,
  median,
  type Pruefung,
  type Stand,
  STAND,
  zweiStellen,
} from './welt.ts'

/* S-20 to S-29: one desk never sees, touches or guesses what another one has. */

/** Tables with class A or B of a desk; the app may read all of them. */
const TABELLEN = [
  'fall',
  'fallFassung',
  'suchwort',
  'ereignis',
  'frist',
  'einwilligung',
  'brief',
  'entwurf',
  'fallnummer',
  'dokument',
  'dokumentSeite',
  'dokumentOriginal',
] as const

const verhalten: Pruefung[] = [
  [
    'S-20: wer die Rolle, aber keine Stelle hat, sieht nichts',
    async (t, { zugang: { db } }) => {
      for (const tabelle of [...TABELLEN, 'person', 'schluessel.fall', 'schluessel.stelle'] as const) {
        const zeilen = await alsRolle(db, 'emr_app', trx => trx.selectFrom(tabelle).selectAll().execute())
        t.equal(zeilen.length, 0, tabelle)
      }
    },
  ],
  [
    'S-20: auch dem Eigentümer der Tabellen zeigt FORCE nichts',
    async (t, { zugang: { db } }) => {
      for (const tabelle of [...TABELLEN, 'person', 'schluessel.fall', 'schluessel.stelle'] as const) {
        const zeilen = await alsRolle(db, 'emr_owner', trx => trx.selectFrom(tabelle).selectAll().execute())
        t.equal(zeilen.length, 0, tabelle)
      }
      await t.rejects(
        alsRolle(db, 'emr_owner', trx =>
          sql`insert into fallnummer select id, 2027, 1 from stelle`.execute(trx),
        ),
        /row-level security/,
      )
    },
  ],
  [
    'S-20: Rollen ohne Aufgabe in der Beratung kommen an keinen Fall',
    async (t, { zugang: { db } }) => {
      for (const rolle of ['emr_anmeldung', 'emr_web', 'emr_stat']) {
        for (const tabelle of TABELLEN) {
          await t.rejects(
            alsRolle(db, rolle, trx => trx.selectFrom(tabelle).selectAll().execute()),
            /permission denied/,
            `${rolle}: ${tabelle}`,
          )
        }
        await t.rejects(
          alsRolle(db, rolle, trx => trx.selectFrom('schluessel.fall').selectAll().execute()),
          /permission denied/,
          `${rolle}: Schlüssel`,
        )
      }
      await t.rejects(
        beiAnmeldung(db, trx => trx.selectFrom('schluessel.stelle').selectAll().execute()),
        /permission denied/,
        'die Anmeldung legt Stellenschlüssel an, liest aber keinen',
      )
    },
  ],
  [
    'S-20: emr_app kann keine andere Rolle werden und keine Zeilensicherheit abschalten',
    async (t, { zugang, essen }) => {
      await t.rejects(
        mitStelle(zugang, essen, s => sql`alter table fall disable row level security`.execute(s.trx)),
        /must be owner/,
      )
      await t.rejects(
        mitStelle(zugang, essen, s => sql`create table public.ablage (x text)`.execute(s.trx)),
        /permission denied/,
      )
      await t.rejects(
        mitStelle(zugang, essen, async ({ trx }) => {
          await sql`set local row_security = off`.execute(trx)
          return trx.selectFrom('fall').selectAll().execute()
        }),
        /row-level security/,
        'row_security = off ist ein Fehler, keine Abkürzung',
      )
    },
  ],
  [
    'S-21: nach dem Commit ist die Stelle leer, und leer heißt keine Zeile statt eines Fehlers',
    async (t, { zugang, essen }) => {
      await mitStelle(zugang, essen, async () => undefined)
      const stand = await zugang.db.connection().execute(async db => {
        const { rows } = await sql<Stand>`select ${STAND}`.execute(db)
        return rows[0]
      })
      t.match(stand, { stelle: /^$/, person: /^$/ })
      t.not(stand?.rolle, 'emr_app')
      await alsRolle(zugang.db, 'emr_app', async trx => {
        await sql`select set_config('app.stelle', '', true)`.execute(trx)
        t.same(await trx.selectFrom('fall').selectAll().execute(), [])
      })
    },
  ],
  [
    'S-22: dieselbe Verbindung trägt nichts in die nächste Anfrage',
    async (t, { zugang, essen, unna }) => {
      for (let i = 0; i < 25; i++) {
        const wer = i % 2 ? essen : unna
        const faelle = await liesStelle(zugang, wer, s =>
          s.trx.selectFrom('fall').select('stelleId').execute(),
        )
        t.ok(faelle.length > 0 && faelle.every(f => f.stelleId === wer.stelleId))
        const danach = await alsRolle(zugang.db, 'emr_app', trx =>
          trx.selectFrom('fall').select('id').execute(),
        )
        if (danach.length > 0) t.fail('ohne Stelle darf nichts zu sehen sein')
      }
      await t.rejects(
        mitStelle(zugang, essen, async () => {
          throw new Error('Abbruch')
        }),
        /Abbruch/,
      )
      const { rows } = await sql<Stand>`select ${STAND}`.execute(zugang.db)
      t.notOk(rows[0]?.stelle, 'auch ein Rollback räumt auf')
    },
  ],
  [
    'S-22: viele Anfragen zweier Stellen zugleich sehen je nur ihre eigenen Fälle',
    async (t, { zugang, essen, unna }) => {
      t.equal(await fremdeZeilen(zugang, essen, unna, 200), 0)
    },
  ],
  [
    'fremde Fälle sind unsichtbar, auch mit bekannter Nummer, und ihr Schlüssel auch',
    async (t, { zugang, essen, fallEssen, fallUnna }) => {
      await liesStelle(zugang, essen, async s => {
        t.ok(await liesFall(s, fallEssen))
        t.equal(await liesFall(s, fallUnna), undefined)
        for (const tabelle of [
          'fall',
          'fallFassung',
          'suchwort',
          'ereignis',
          'person',
          'schluessel.fall',
          'schluessel.stelle',
        ] as const) {
          const zeilen = await s.trx.selectFrom(tabelle).select('stelleId').execute()
          t.ok(zeilen.length > 0 && zeilen.every(zeile => zeile.stelleId === s.stelleId), tabelle)
        }
      })
    },
  ],
  [
    'fremde Zeilen lassen sich weder ändern noch löschen',
    async (t, { zugang, essen, unna, fallUnna }) => {
      await mitStelle(zugang, essen, async ({ trx }) => {
        const geaendert = await trx
          .updateTable('fall')
          .set({ nummer: 'x' })
          .where('id', '=', fallUnna)
          .executeTakeFirst()
        t.equal(geaendert.numUpdatedRows, 0n)
        const geloescht = await trx.deleteFrom('suchwort').where('fallId', '=', fallUnna).executeTakeFirst()
        t.equal(geloescht.numDeletedRows, 0n)
        const schluessel = await trx
          .deleteFrom('schluessel.fall')
          .where('fallId', '=', fallUnna)
          .executeTakeFirst()
        t.equal(schluessel.numDeletedRows, 0n)
      })
      await liesStelle(zugang, unna, async s => t.ok(await liesFall(s, fallUnna)))
    },
  ],
  [
    'S-24: ein Verweis auf einen fremden Fall scheitert mit demselben Fehler wie einer auf gar keinen',
    async (t, { zugang, essen, fallUnna }) => {
      const versuche = async (fallId: string): Promise<unknown> =>
        mitStelle(zugang, essen, ({ trx, stelleId, personId }) =>
          trx
            .insertInto('ereignis')
            .values({ stelleId, id: uuidv7(), fallId, personId, art: 'notiz', text: Buffer.from('x') })
            .execute(),
        ).catch(error => fehlerbild(error, fallId))
      const fremd = await versuche(fallUnna)
      t.match(fremd, { code: '23503' })
      t.same(fremd, await versuche(uuidv7()))
    },
  ],
  [
    'S-24: die Person einer anderen Stelle lässt sich nicht zuständig machen',
    async (t, { zugang, essen, unna, fallEssen }) => {
      const setze = (person: string): Promise<unknown> =>
        mitStelle(zugang, essen, ({ trx }) =>
          trx.updateTable('fall').set({ zustaendig: person }).where('id', '=', fallEssen).execute(),
        ).catch(error => fehlerbild(error, person))
      const fremd = await setze(unna.personId)
      t.match(fremd, { code: '23503' })
      t.same(fremd, await setze(uuidv7()))
    },
  ],
  [
    'S-25: eine Fallnummer, die eine andere Stelle hat, ist frei',
    async (t, { zugang, essen, unna }) => {
      await mitStelle(zugang, unna, s => legeFallAn(s, '2026-gleich'))
      await t.resolves(mitStelle(zugang, essen, s => legeFallAn(s, '2026-gleich')))
      await t.rejects(
        mitStelle(zugang, essen, s => legeFallAn(s, '2026-gleich')),
        { code: '23505' },
        'in der eigenen Stelle ist sie vergeben',
      )
    },
  ],
  [
    'S-26: keine Zeile lässt sich in eine andere Stelle schreiben oder verschieben',
    async (t, { zugang, essen, unna, fallEssen }) => {
      await t.rejects(
        mitStelle(zugang, essen, s => legeFallAn({ ...s, ...unna }, 'fremd')),
        /row-level security|not there/,
      )
      for (const tabelle of [
        'fall',
        'entwurf',
        'suchwort',
        'frist',
        'fallnummer',
        'einwilligung',
        'brief',
        'dokument',
        'schluessel.fall',
      ] as const) {
        await t.rejects(
          mitStelle(zugang, essen, async ({ trx }) => {
            await trx
              .insertInto('fallnummer')
              .values({ stelleId: essen.stelleId, jahr: 1999, letzte: 1 })
              .execute()
            await trx
              .insertInto('entwurf')
              .values({ ...essen, id: uuidv7(), felder: Buffer.from('x') })
              .execute()
            await fuelle(trx, essen, fallEssen)
            await trx.updateTable(tabelle).set({ stelleId: unna.stelleId }).execute()
          }),
          /row-level security/,
          tabelle,
        )
      }
    },
  ],
  [
    'S-28: geleert wird keine Tabelle, und der Verlauf wächst nur',
    async (t, { zugang, essen }) => {
      for (const tabelle of ['fall', 'entwurf', 'suchwort', 'schluessel.fall', 'ereignis']) {
        await t.rejects(
          mitStelle(zugang, essen, ({ trx }) => sql`truncate ${sql.table(tabelle)}`.execute(trx)),
          /permission denied/,
          tabelle,
        )
      }
      for (const tabelle of [
        'fall',
        'fallFassung',
        'ereignis',
        'brief',
        'einwilligung',
        'person',
        'dokument',
      ] as const) {
        await t.rejects(
          mitStelle(zugang, essen, ({ trx }) => trx.deleteFrom(tabelle).execute()),
          /permission denied/,
          `${tabelle} lässt sich nicht löschen`,
        )
      }
      for (const tabelle of ['fallFassung', 'ereignis', 'person'] as const) {
        await t.rejects(
          mitStelle(zugang, essen, ({ trx }) =>
            trx.updateTable(tabelle).set({ stelleId: essen.stelleId }).execute(),
          ),
          /permission denied/,
          `${tabelle} lässt sich nicht ändern`,
        )
      }
    },
  ],
  [
    'liesStelle schreibt nicht, auch wenn jemand es versucht',
    async (t, { zugang, essen }) => {
      await t.rejects(
        liesStelle(zugang, essen, s => legeFallAn(s, '2026-lesend')),
        /read-only transaction/,
      )
    },
  ],
  [
    'S-29: die Antwortzeit verrät nicht, ob es den Fall in einer anderen Stelle gibt',
    async (t, { zugang, essen, fallUnna }) => {
      const fremd: number[] = []
      const keiner: number[] = []
      const miss = async (id: string): Promise<number> => {
        const start = performance.now()
        await liesStelle(zugang, essen, s => liesFall(s, id))
        return performance.now() - start
      }
      for (let i = 0; i < 300; i++) {
        fremd.push(await miss(fallUnna))
        keiner.push(await miss(uuidv7()))
      }
      const abstand = Math.abs(median(fremd) - median(keiner))
      t.comment(`Median fremd ${median(fremd).toFixed(2)} ms, keiner ${median(keiner).toFixed(2)} ms`)
      t.ok(abstand < 2, `${abstand.toFixed(3)} ms`)
    },
  ],
]

for (const maschine of MASCHINEN) {
  const pruefungen = maschine === 'server' ? [...verhalten, ...nurServer] : verhalten
  void t.test(maschine, { skip: ohne(maschine, pruefungen.length + katalog.length) }, async t => {
    const welt = await zweiStellen(t, maschine)
    for (const [was, pruefe] of katalog) await t.test(was, async t => pruefe(t, welt.zugang.db))
    for (const [was, pruefe] of pruefungen) await t.test(was, async t => pruefe(t, welt))
  })
}
