import { sql } from 'kysely'
import t from 'tap'
import type { Db } from '../../server/data/tables.ts'
import { Browser, freshApp } from '../desk.ts'
import { Checker, type Gegeben } from './checker.ts'

/* S-34, S-57: the answers live in the browser alone, for two hours, and nobody else can read or change them. */

const { app, db, uhr, protokoll } = await freshApp(t, { env: { LOG_LEVEL: 'debug' } })

const DURCH: Gegeben = {
  energie: 'strom',
  lage: 'termin',
  vertrag: 'grundversorgung',
  termin: '1.12.2026',
  grund: 'nichtBezahlt',
  mahnung: '19.10.2026',
  androhung: '6.11.2026',
  ankuendigung: '20.11.2026',
  form: 'brief',
  offen: '4711,13',
  abschlag: '70',
  schutz: ['saeugling', 'schwangerschaft'],
  gefahr: 'ja',
  gewusst: 'nein',
  raten: 'angebot',
}

const neu = () => new Checker(new Browser(app))
const kekse = (checker: Checker) => [...checker.browser.cookies.keys()]

/** What every table holds, one number. */
async function zeilen(db: Db): Promise<number> {
  const { rows } = await sql<{
    name: string
  }>`select quote_ident(schemaname) || '.' || quote_ident(relname) as name from pg_stat_user_tables`.execute(
    db,
  )
  const zahlen = rows.map(async ({ name }) =>
    Number((await sql<{ n: string }>`select count(*) as n from ${sql.raw(name)}`.execute(db)).rows[0]?.n),
  )
  return (await Promise.all(zahlen)).reduce((a, b) => a + b, 0)
}

t.test('nichts in der Datenbank, nichts im Protokoll, auch nach vielen Durchgängen und Unsinn', async t => {
  const vorher = await zeilen(db)
  for (let n = 0; n < 20; n += 1) {
    const checker = neu()
    await checker.durch(DURCH)
    t.equal((await checker.hole('/selbstcheck/de/ergebnis')).statusCode, 200)
    await checker.antworte('offen', `KANARIE${n}`)
    await checker.antworte('termin', 'KANARIE.KANARIE.KANARIE')
    await checker.hole('/selbstcheck/de/frage/KANARIE?antwort=KANARIE')
  }
  t.equal(await zeilen(db), vorher)
  const alles = protokoll.join('\n')
  t.ok(protokoll.length > 300, 'es wurde protokolliert')
  for (const verraeter of [
    /KANARIE/,
    /saeugling/,
    /schwanger/,
    /471113|4711/,
    /2026-11-06|6\.11/,
    /grundversorgung/,
  ])
    t.notMatch(alles, verraeter)
})

t.test('das Cookie: ein einziges, versiegelt, auf den Check begrenzt, ohne Ablauf im Browser', async t => {
  const { app: sicher } = await freshApp(t, { env: { BASE_URL: 'https://beratung.example' } })
  const browser = new Browser(sicher)
  await browser.hole('/selbstcheck/de')
  t.equal(browser.cookies.size, 0, 'vor der ersten Antwort keins')
  const { headers } = await browser.sendeRoh('/selbstcheck/de/frage/energie', { antwort: 'strom' })
  const [keks = ''] = [headers['set-cookie'] ?? []].flat()
  t.match(keks, /^__Secure-check=[\w-]+; Path=\/selbstcheck; HttpOnly; Secure; SameSite=Lax$/)
  t.notMatch(Buffer.from(keks.split(/[=;]/)[1] ?? '', 'base64url').toString('latin1'), /strom|energie/)
})

t.test('verändert, abgeschnitten, fremd, zu alt: von vorn, mit einem freundlichen Satz', async t => {
  for (const [was, aendere] of [
    ['verändert', (wert: string) => wert.slice(0, 40) + (wert[40] === 'A' ? 'B' : 'A') + wert.slice(41)],
    ['abgeschnitten', (wert: string) => wert.slice(0, -5)],
    ['leer', () => 'x'],
    ['aus einem anderen Prozess', () => 'AQ'.repeat(60)],
    ['kein base64', () => '%%%"<script>'],
  ] as const) {
    const checker = neu()
    await checker.antworte('energie', 'strom')
    const [name = '', wert = ''] = [...checker.browser.cookies][0] ?? []
    checker.browser.cookies.set(name, aendere(wert))
    const { statusCode, headers } = await checker.hole('/selbstcheck/de/frage/lage')
    t.equal(statusCode, 303, was)
    t.equal(headers.location, '/selbstcheck/de?vorbei=1', was)
    t.match((await checker.hole('/selbstcheck/de?vorbei=1')).body, 'Fangen Sie einfach neu an.')
    t.equal(
      (await checker.antworte('energie', 'gas')).headers.location,
      '/selbstcheck/de/frage/lage',
      `${was}: und weiter`,
    )
  }
})

t.test('nach zwei Stunden ist Schluss, auch wenn es immer weitergeht', async t => {
  const checker = neu()
  await checker.antworte('energie', 'strom')
  uhr.vor(119)
  t.match((await checker.antworte('lage', 'mahnung')).headers.location, '/frage/vertrag')
  uhr.vor(1)
  t.equal((await checker.antworte('vertrag', '?')).headers.location, '/selbstcheck/de?vorbei=1')
})

t.test('außer der Reihe: zur ersten offenen Frage; zurück und noch einmal senden geht', async t => {
  const checker = neu()
  t.equal((await checker.hole('/selbstcheck/de/ergebnis')).headers.location, '/selbstcheck/de?vorbei=1')
  t.equal((await checker.hole('/selbstcheck/de/weiter')).headers.location, '/selbstcheck/de/start')
  await checker.antworte('energie', 'strom')
  for (const url of ['frage/einkommen', 'frage/miete', 'pruefen', 'ergebnis', 'weiter'])
    t.equal(
      (await checker.hole(`/selbstcheck/de/${url}`)).headers.location,
      '/selbstcheck/de/frage/lage',
      url,
    )
  t.equal((await checker.antworte('miete', 'laeuft')).headers.location, '/selbstcheck/de/frage/lage')
  t.equal((await checker.hole('/selbstcheck/de/frage/gibtesnicht')).statusCode, 404)
  await checker.antworte('lage', 'mahnung')
  await checker.antworte('vertrag', 'sondervertrag')
  t.match((await checker.hole('/selbstcheck/de/frage/lage')).body, /value="mahnung"[^>]* checked/)
  const nochmal = await checker.antworte('lage', 'mahnung')
  t.equal(nochmal.headers.location, '/selbstcheck/de/frage/mahnung')
  t.equal((await checker.antworte('lage', 'gesperrt')).headers.location, '/selbstcheck/de/notfall')
  t.match((await checker.hole('/selbstcheck/de')).body, 'Weiter prüfen')
})

t.test(
  'schnell verlassen und löschen: das Cookie ist weg, der Browser räumt auf, es bleibt ein Rechner',
  async t => {
    const checker = neu()
    await checker.antworte('energie', 'strom')
    const { statusCode, headers } = await checker.browser.sendeRoh('/selbstcheck/verlassen', {})
    t.equal(statusCode, 303)
    t.equal(headers.location, '/rechner')
    t.equal(headers['clear-site-data'], '"cache","cookies","storage"')
    const rechner = await checker.hole('/rechner')
    t.match(rechner.body, '<title>Rechner</title>')
    t.notMatch(rechner.body, /Energie|Strom|Sperr/)
    t.match((await checker.hole('/rechner?a=1,50&b=2')).body, '3,50')
    t.match(headers['set-cookie'], /^check=; Max-Age=0; Path=\/selbstcheck/)
    const weg = await checker.browser.sendeRoh('/selbstcheck/loeschen', { sprache: '//boese' })
    t.equal(weg.headers.location, '/selbstcheck/de?geloescht=1')
    t.same(kekse(checker), [])
  },
)

t.test('von einer anderen Website kommt keine Antwort an', async t => {
  const checker = neu()
  await checker.antworte('energie', 'strom')
  const kopf = { 'sec-fetch-site': 'cross-site' }
  const { statusCode } = await checker.browser.sendeRoh(
    '/selbstcheck/de/frage/lage',
    { antwort: 'mahnung' },
    kopf,
  )
  t.equal(statusCode, 403)
})
