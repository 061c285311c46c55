import { sql } from 'kysely'
import t from 'tap'
import type { Db, Trx } from '../../server/data/tables.ts'
import { hatMehrere } from '../../server/data/postgres.ts'
import { liesStatistik, liesStatistikZuZweit } from '../../server/data/zugriff.ts'
import { freigabelauf, gibFrei, type Lauf } from '../../server/features/statistik/freigabe.ts'
import { zeilen } from '../../server/features/statistik/manifest.ts'
import type { Wert } from '../../server/features/statistik/schutz/schuetze.ts'
import { tag } from '../../server/recht/datum.ts'
import { createHash } from 'node:crypto'
import { freshDb } from '../desk.ts'
import { legeAnlageAn } from './anlage.ts'

/* The release: each closed period once, all or nothing, the same bytes whenever it is done. */

const lauf = (db: Db, heute: string): Lauf => ({
  db,
  heute: tag(heute),
  jetzt: new Date(`${heute}T09:00:00Z`),
})
const DANACH = '2027-01-20'

/** Everything that is released, as text: values and manifests. */
const freigegeben = (db: Db): Promise<string> =>
  liesStatistik(db, async trx => {
    const { rows } = await sql<{ alles: string }>`
      select (select coalesce(string_agg(w::text, e'\n' order by zeitraum, nummer), '') from statistik_wert w)
        || (select coalesce(string_agg(zeitraum || ' ' || encode(sha256, 'hex') || ohne::text, e'\n' order by zeitraum), '')
            from statistik_freigabe) as alles
    `.execute(trx)
    return rows[0]?.alles ?? ''
  })

const neueAnlage = async (t: Parameters<typeof freshDb>[0], faelle: number, stellen: number): Promise<Db> => {
  const db = await freshDb(t)
  await legeAnlageAn(db, { faelle, stellen, jahr: 2026 })
  return db
}

/** Puts everything that was booked, with keys and secret, into an empty database: what a restore does. */
async function spieleZurueck(von: Db, nach: Db): Promise<void> {
  for (const tabelle of ['stelle', 'statistik_geheimnis', 'statistik_schluessel', 'statistik_buchung']) {
    const name = sql.table(tabelle)
    const { rows } = await sql<{ alles: string }>`
      select coalesce(json_agg(t), '[]')::text as alles from ${name} t`.execute(von)
    await sql`insert into ${name} select * from json_populate_recordset(null::${name}, ${rows[0]?.alles}::json)`.execute(
      nach,
    )
  }
}

t.test('wer zu zweit zählt, zählt denselben Augenblick', async t => {
  const db = await neueAnlage(t, 40, 1)
  const zaehle = async (trx: Trx): Promise<number> =>
    (await sql<{ n: number }>`select count(*)::int as n from statistik_buchung`.execute(trx)).rows[0]?.n ?? -1
  await liesStatistikZuZweit(db, async leser => {
    t.equal(leser.length, hatMehrere(db) ? 2 : 1, 'die eingebettete Datenbank hat nur eine Verbindung')
    const vorher = await Promise.all(leser.map(zaehle))
    if (hatMehrere(db)) await legeAnlageAn(db, { faelle: 10, stellen: 1, jahr: 2026 })
    t.same(
      await Promise.all(leser.map(zaehle)),
      vorher,
      'was dazwischen gebucht wird, sieht keiner von beiden',
    )
    t.same([...new Set(vorher)], [76])
  })
})

t.test(
  'was fällig ist, in der Reihenfolge der Zeit; fünf Werktage nach dem Ende; kein zweites Mal',
  async t => {
    const db = await neueAnlage(t, 300, 3)
    t.same(await gibFrei(lauf(db, '2026-02-05')), [])
    t.same(await gibFrei(lauf(db, '2026-02-06')), ['2026-01'])
    t.same(await gibFrei(lauf(db, '2026-02-06')), [])
    t.same(await gibFrei(lauf(db, '2026-04-30')), ['2026-02', '2026-03', '2026-Q1'])
    const vorher = await freigegeben(db)
    t.same(await gibFrei(lauf(db, '2026-01-10')), [], 'die Uhr geht nach: es geschieht nichts')
    t.equal(await freigegeben(db), vorher)
  },
)

t.test(
  'ein Jahr: was gezeigt wird, trägt seine Prüfsumme und keinen echten Wert unter der Schwelle',
  async t => {
    const db = await neueAnlage(t, 1500, 6)
    t.equal((await gibFrei(lauf(db, DANACH))).length, 17)
    const werte = await liesStatistik(db, trx =>
      trx.selectFrom('statistikWert').selectAll().orderBy('zeitraum').orderBy('nummer').execute(),
    )
    const freigaben = await liesStatistik(db, trx =>
      trx.selectFrom('statistikFreigabe').selectAll().execute(),
    )
    for (const { zeitraum, sha256, ptabelle } of freigaben) {
      const eigene = werte.filter(wert => wert.zeitraum === zeitraum)
      const text = zeilen(eigene as unknown as readonly Wert[])
      t.equal(createHash('sha256').update(text).digest('hex'), sha256.toString('hex'), zeitraum)
      t.equal(ptabelle, 'D5-V3-js2')
    }
    const anzahlen = werte.filter(({ art }) => art === 'anzahl').map(({ wert }) => wert)
    t.notOk(anzahlen.some(wert => wert === 1 || wert === 2 || (wert !== null && wert < 0)))
    const gesamt = werte.filter(({ tabelle, art }) => tabelle === 'gesamt' && art === 'anzahl')
    t.ok(gesamt.length > 20)
    t.ok(gesamt.every(({ wert }) => (wert ?? 0) >= 20))
    const land = gesamt.find(({ zeitraum, ebene }) => zeitraum === '2026' && ebene === 'land')?.wert ?? 0
    t.ok(Math.abs(land - 1500) <= 5, `Land ${land}`)
    t.same(
      werte.filter(({ ebene, art }) => ebene === 'stelle' && art !== 'anzahl'),
      [],
      'keine Euro einer einzelnen Stelle',
    )
  },
)

t.test('zwei Läufe zugleich sind eine Freigabe', async t => {
  const db = await neueAnlage(t, 300, 3)
  const beide = await Promise.all([gibFrei(lauf(db, DANACH)), gibFrei(lauf(db, DANACH))])
  t.equal(beide.flat().length, 17)
  t.equal(new Set(beide.flat()).size, 17)
  const allein = await freshDb(t)
  await spieleZurueck(db, allein)
  await gibFrei(lauf(allein, DANACH))
  t.equal(await freigegeben(db), await freigegeben(allein))
})

t.test('A10: zurückgespielt und neu gerechnet sind es dieselben Bytes', async t => {
  const db = await neueAnlage(t, 600, 4)
  await gibFrei(lauf(db, '2026-07-20'))
  const halb = await freshDb(t)
  await spieleZurueck(db, halb)
  await gibFrei(lauf(db, DANACH))
  await gibFrei(lauf(halb, DANACH))
  t.equal(await freigegeben(halb), await freigegeben(db))
  t.match(await freigegeben(db), '2026-Q3')
})

t.test('A3, A10: kein Fall mehr da, und alles Freigegebene bleibt Byte für Byte', async t => {
  const db = await neueAnlage(t, 600, 4)
  await freigabelauf(lauf(db, DANACH))
  const vorher = await freigegeben(db)
  const { rows } = await sql<{ n: number }>`select count(*) as n from statistik_schluessel`.execute(db)
  t.equal(rows[0]?.n, 0, 'nach dem Jahr bleibt nichts, was zu keinem Fall gehört')
  t.same(await freigabelauf(lauf(db, DANACH)), [])
  t.equal(await freigegeben(db), vorher)
})

t.test('Freigegebenes, Geheimnis und Schlüssel ändert niemand, auch keine Migration', async t => {
  const db = await neueAnlage(t, 300, 3)
  await gibFrei(lauf(db, '2026-02-06'))
  for (const was of [
    sql`update statistik_wert set wert = 1`,
    sql`delete from statistik_wert`,
    sql`truncate statistik_wert`,
    sql`delete from statistik_freigabe`,
    sql`update statistik_geheimnis set s = 0`,
    sql`delete from statistik_geheimnis`,
    sql`update statistik_schluessel set rk = 0`,
  ])
    await t.rejects(was.execute(db), /never changed/)
})

t.test('das Tor: was ein Angriff öffnet, wird zurückgehalten; ein Fehler hält alles zurück', async t => {
  const db = await neueAnlage(t, 1500, 6)
  const kaputt = lauf(db, '2026-02-06')
  await t.rejects(gibFrei({ ...kaputt, tor: () => ['stimmigkeit'] }), /nothing was released/)
  t.equal(await freigegeben(db), '', 'nichts ist sichtbar')
  await gibFrei(lauf(db, '2026-12-20'))
  const gesehen: string[] = []
  await gibFrei({
    ...lauf(db, DANACH),
    tor: ({ auftrag, werte }) => {
      gesehen.push(`${auftrag.zeitraum} ohne ${auftrag.ohne.join()}`)
      const offen = werte.some(({ ebene, zeitraum }) => ebene === 'stelle' && zeitraum === '2026')
      return offen ? ['schranken'] : []
    },
  })
  t.same(gesehen, ['2026-12 ohne ', '2026-Q4 ohne ', '2026 ohne ', '2026 ohne stelle'])
  t.match(await freigegeben(db), /2026 [0-9a-f]{64}\{stelle\}/)
  t.notMatch(await freigegeben(db), /,2026,\d+,stelle,/)
})
