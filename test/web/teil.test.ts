import path from 'node:path'
import { existsSync } from 'node:fs'
import t from 'tap'
import { readConfig } from '../../server/config.ts'
import { Browser, freshApp } from '../desk.ts'
import { einzeln, ohne, platzFuer } from '../data/db.ts'
import { Lauf } from '../lauf.ts'

/* TEIL: one process may serve everything, or only what is open to all, or only the desk. */

const SERVER = { DATABASE_URL: 'postgres://niemand@127.0.0.1:1/x' }

/** Status of an address for somebody who is not signed in, in each part. */
const ADRESSEN: readonly (readonly [url: string, alles: number, oeffentlich: number, beratung: number])[] = [
  ['/', 303, 303, 303],
  ['/recht', 200, 200, 200],
  ['/hilfe', 200, 200, 200],
  ['/hilfe/datenpanne', 200, 200, 200],
  ['/selbstcheck', 303, 303, 404],
  ['/selbstcheck/de', 200, 200, 404],
  ['/notfall', 303, 303, 404],
  ['/rechner', 200, 200, 404],
  ['/api/v1/fristen', 200, 200, 404],
  ['/api/v1/openapi.json', 200, 200, 404],
  ['/anmelden', 200, 404, 200],
  ['/gruenden', 404, 404, 404],
  ['/ich', 303, 404, 303],
  ['/heute', 303, 404, 303],
  ['/faelle', 303, 404, 303],
  ['/faelle/neu', 303, 404, 303],
  ['/fristen', 303, 404, 303],
  ['/verwaltung/team', 303, 404, 303],
  ['/einwilligung.pdf', 303, 404, 303],
]

t.test('welcher Teil was beantwortet', async t => {
  for (const [index, TEIL] of (['alles', 'oeffentlich', 'beratung'] as const).entries()) {
    const { app } = await freshApp(t, { env: { TEIL, ...SERVER } })
    for (const [url, ...status] of ADRESSEN)
      t.equal((await app.inject(url)).statusCode, status[index], `${TEIL} ${url}`)
  }
})

t.test('der öffentliche Teil fragt nie nach einer Sitzung und führt nie zur Anmeldung', async t => {
  const { app } = await freshApp(t, { env: { TEIL: 'oeffentlich', ...SERVER } })
  const browser = new Browser(app)
  browser.cookies.set('sperrstopp', 'irgendetwas.unterschrieben')
  for (const url of ['/hilfe', '/recht', '/gibtesnicht'])
    t.notMatch((await browser.hole(url)).body, '/anmelden', url)
  t.equal((await browser.hole('/')).headers.location, '/selbstcheck')
  t.equal((await browser.sendeRoh('/anmelden', { anmeldename: 'a' })).statusCode, 404)
})

t.test('geteilt geht es nur mit einem Server, und nur in die Teile, die es gibt', async t => {
  t.throws(() => readConfig({ TEIL: 'beratung' }), /TEIL .* nur mit DATABASE_URL/)
  t.throws(() => readConfig({ TEIL: 'oeffentlich' }), /TEIL .* nur mit DATABASE_URL/)
  t.throws(() => readConfig({ TEIL: 'halb', ...SERVER }), /erwartet wird alles, oeffentlich, beratung/)
  t.equal(readConfig({}).teil, 'alles')
  t.equal(readConfig({ TELEFON: '+49 (201) 555-0100' }).telefon, '+49 (201) 555-0100')
  t.throws(() => readConfig({ TELEFON: 'javascript:1' }), /TELEFON .* Telefonnummer/)
})

t.test(
  'der öffentliche Prozess braucht keinen Hauptschlüssel und keine Rechte in der Datenbank',
  { skip: ohne('server', 1) },
  async t => {
    const { url = '', ordner, adminUrl = '' } = await platzFuer(t, 'server')
    if (adminUrl === '') return void t.comment('ausgelassen: kein Zugang, der Rollen anlegen darf')
    const rolle = `leute_${process.pid}`
    await einzeln(adminUrl, `create role ${rolle} login password 'geheim'`)
    t.teardown(() => einzeln(adminUrl, `drop role ${rolle}`))
    const eigene = Object.assign(new URL(url), { username: rolle, password: 'geheim' }).href
    const lauf = new Lauf(t, 'server/main.ts', {
      TEIL: 'oeffentlich',
      DATABASE_URL: eigene,
      DATA_DIR: ordner,
    })
    const adresse = await lauf.zeile(/läuft: (\S+)\n/)
    t.equal((await fetch(`${adresse}/api/v1/fristen`)).status, 200)
    t.equal((await fetch(`${adresse}/anmelden`)).status, 404)
    t.notMatch(lauf.gesagt, /Hauptschlüssel|gruenden/)
    t.notOk(existsSync(path.join(ordner, 'hauptschluessel')))
    t.equal(await lauf.beende(), 0)
  },
)

t.test('security.txt nennt den Kontakt, ein halbes Jahr im Voraus', async t => {
  const url = '/.well-known/security.txt'
  t.equal((await (await freshApp(t)).app.inject(url)).statusCode, 404)
  const env = { SECURITY_CONTACT: 'mailto:sicherheit@beratung.example', BASE_URL: 'https://beratung.example' }
  const { app, uhr } = await freshApp(t, { env })
  const { headers, body } = await app.inject(url)
  t.equal(headers['content-type'], 'text/plain; charset=utf-8')
  // 21.11.2026 plus 180 days, counted on a calendar.
  t.equal(
    body,
    'Contact: mailto:sicherheit@beratung.example\n' +
      'Expires: 2027-05-20T00:00:00.000Z\n' +
      'Preferred-Languages: de, en\n' +
      'Canonical: https://beratung.example/.well-known/security.txt\n',
  )
  uhr.vor(24 * 60)
  t.match((await app.inject(url)).body, 'Expires: 2027-05-21T')
  for (const falsch of ['beratung.example', 'http://a.example', 'mailto:a@b\nContact: x'])
    t.throws(() => readConfig({ SECURITY_CONTACT: falsch }), /SECURITY_CONTACT/, falsch)
})
