import { sql } from 'kysely'
import t from 'tap'
import { anmelden, neuePerson } from '../desk.ts'
import { KREISJAHR, mitZahlen } from './netz.ts'

/* Released figures for a program: a key that is shown once, is known only by its hash, and opens nothing else. */

const schluesselAus = (seite: string): string => /zahlen_[\w-]{43}/.exec(seite)?.[0] ?? ''

t.test('der Schlüssel eines Programms', async t => {
  const { app, db, browser, wer } = await mitZahlen(t)
  const frage = (schluessel: string, weg = `json${KREISJAHR}`) =>
    app.inject({
      url: `/statistik/abruf/${weg}`,
      headers: schluessel === '' ? {} : { authorization: `Bearer ${schluessel}` },
    })
  const aufgezeichnet = async (aktion: string): Promise<number> => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from aufzeichnung where aktion = ${aktion} and person_id = ${wer.personId}`.execute(
      db,
    )
    return rows[0]?.n ?? -1
  }

  t.match((await browser.hole('/statistik/zugang')).body, /noch keinen Schlüssel/)
  const gezeigt = await browser.sende('/statistik/zugang')
  const schluessel = schluesselAus(gezeigt.body)
  t.equal(schluessel.length, 50)

  await t.test('einmal gezeigt, als Hash gespeichert', async t => {
    t.equal(schluesselAus((await browser.hole('/statistik/zugang')).body), '')
    const { rows } = await sql<{ alles: string }>`select z::text as alles from statistik_zugang z`.execute(db)
    t.equal(rows.length, 1)
    t.notMatch(rows[0]?.alles ?? '', new RegExp(schluessel.slice(7)))
    t.equal(await aufgezeichnet('statistik.schluessel'), 1)
  })

  await t.test(
    'er öffnet dieselben Bytes wie die Seite, und jeder Abruf steht in der Aufzeichnung',
    async t => {
      const antwort = await frage(schluessel)
      t.equal(antwort.statusCode, 200)
      t.equal(antwort.body, (await browser.hole(`/statistik/export/json${KREISJAHR}`)).body)
      t.equal(await aufgezeichnet('statistik.abgerufen'), 1)
      t.match((await browser.hole('/statistik/zugang')).body, /Zuletzt benutzt/)
      t.equal((await frage(schluessel, `csv${KREISJAHR}&profil=intern`)).statusCode, 200)
    },
  )

  await t.test('falsche Fragen: 400 und 404, aufgezeichnet; ohne Schlüssel 401', async t => {
    for (const [weg, status] of [
      ['json?from=2025-01-01&to=2025-06-30', 400],
      ['json?zeitraum=2025-13', 400],
      ['json?zeitraum=2026', 404],
      ['json?zeitraum=2025&bereich=05911', 404],
      ['json?zeitraum=2025&programm=1', 404],
    ] as const) {
      const vorher = await aufgezeichnet('statistik.abgewiesen')
      t.equal((await frage(schluessel, weg)).statusCode, status, weg)
      t.equal(await aufgezeichnet('statistik.abgewiesen'), vorher + 1, weg)
    }
    t.equal((await frage(schluessel, `doc${KREISJAHR}`)).statusCode, 404)
    t.equal((await frage(schluessel, `json${KREISJAHR}&profil=alles`)).statusCode, 404)
    t.equal((await frage('')).statusCode, 401)
    t.equal((await frage(`zahlen_${'A'.repeat(43)}`)).statusCode, 401)
    const seite = await app.inject({ url: '/faelle', headers: { authorization: `Bearer ${schluessel}` } })
    t.equal(seite.statusCode, 303, 'no other page')
  })

  await t.test('erneuert gilt der alte nicht mehr, gesperrt keiner; ohne Rolle auch nicht', async t => {
    const neu = schluesselAus((await browser.sende('/statistik/zugang')).body)
    t.equal((await frage(schluessel)).statusCode, 401)
    t.equal((await frage(neu)).statusCode, 200)
    const ende = await browser.sende('/statistik/zugang/ende')
    t.equal(ende.statusCode, 303, ende.body.slice(0, 3000))
    t.equal((await frage(neu)).statusCode, 401)

    const { personId } = await neuePerson(app, wer.stelleId, 'lotte', ['land'])
    const ihrer = schluesselAus((await (await anmelden(app, 'lotte')).sende('/statistik/zugang')).body)
    t.equal((await frage(ihrer)).statusCode, 200)
    await sql`delete from person_rolle where person_id = ${personId}`.execute(db)
    t.equal((await frage(ihrer)).statusCode, 401)
  })

  await t.test('mehr als 60 Abrufe in der Minute werden abgewiesen', async t => {
    const status = new Set<number>()
    for (let k = 0; k < 70; k++) status.add((await frage('')).statusCode)
    t.ok(status.has(429))
  })
})
