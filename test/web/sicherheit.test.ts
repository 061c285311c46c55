import { connect } from 'node:net'
import type { LightMyRequestResponse } from 'fastify'
import t from 'tap'
import { OFFEN } from '../../server/features/anmeldung/zutritt.ts'
import { anmelden, Browser, freshApp, freshDesk, gruendeStelle, PASSWORT } from '../desk.ts'

const CSP =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; form-action 'self'; " +
  "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'"

const IMMER: Record<string, string> = {
  'content-security-policy': CSP,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-robots-tag': 'noindex, nofollow',
}

/** What must never be told: the make and version of anything, a stack, SQL, a path of this machine. */
const VERRAET = /fastify|node_modules|\.ts:\d|at Object|select |insert |\/work\/|pg_|stack/i

const KANARIE = 'Kanarienvogel-Yıldız-4711'

/** A desk with routes that fail in every way a handler can fail. */
async function kaputterTisch(t: Parameters<typeof freshApp>[0], env: Record<string, string> = {}) {
  const desk = await freshApp(t, { env })
  const { app } = desk
  app.get('/kaputt', OFFEN, () => {
    throw new Error(`insert into fall failed: Key (name)=(${KANARIE}) already exists`)
  })
  app.get('/kaputt/versprechen', OFFEN, () => Promise.reject(new Error(KANARIE)))
  app.get('/kaputt/vorlage', OFFEN, (_request, reply) => reply.view('anmeldung/link', { titel: KANARIE }))
  app.get('/kaputt/kein-fehlerobjekt', OFFEN, () => Promise.reject({ message: KANARIE }))
  app.get('/kaputt/datenbank', OFFEN, () =>
    Promise.reject(Object.assign(new Error(KANARIE), { code: '57P01' })),
  )
  app.get('/kaputt/eindeutig', OFFEN, () =>
    Promise.reject(Object.assign(new Error(KANARIE), { code: '23505', detail: KANARIE })),
  )
  app.post('/api/v1/probe', OFFEN, async () => ({ ok: true }))
  app.post('/api/v1/haengt', { ...OFFEN, handlerTimeout: 200 }, () => new Promise(() => undefined))
  app.get('/api/v1/kaputt', OFFEN, () => Promise.reject(new Error(KANARIE)))
  await gruendeStelle(app)
  return { ...desk, browser: await anmelden(app) }
}

t.test('dieselben Kopfzeilen auf jeder Antwort', async t => {
  const { app, browser } = await kaputterTisch(t)
  const fremd = new Browser(app)
  const css = /href="(\/assets\/[^"]+\.css)"/.exec((await fremd.hole('/anmelden')).body)?.[1] ?? ''
  const antworten: [was: string, antwort: LightMyRequestResponse, status: number][] = [
    ['Seite', await browser.hole('/ich'), 200],
    ['Anmeldeseite', await fremd.hole('/anmelden'), 200],
    ['Umleitung', await fremd.hole('/ich'), 303],
    ['Stylesheet', await fremd.hole(css), 200],
    ['unbekannte Adresse', await fremd.hole('/gibtesnicht'), 404],
    ['unbekanntes Asset', await fremd.hole('/assets/x.css'), 404],
    ['unlesbare Adresse', await fremd.hole('/%ff'), 400],
    ['ohne Rolle', await fremd.hole('/gruenden'), 404],
    ['ohne Token', await fremd.sendeRoh('/anmelden', {}), 403],
    ['fremde Herkunft', await fremd.sendeRoh('/anmelden', {}, { 'sec-fetch-site': 'cross-site' }), 403],
    ['abgemeldet', await fremd.sendeRoh('/ich/passwort', { a: 'b' }), 401],
    [
      'falsches Passwort',
      await fremd.sende('/anmelden', { anmeldename: 'a', passwort: 'b' }, '/anmelden'),
      422,
    ],
    ['abmelden', await fremd.sende('/abmelden'), 303],
    ['zu groß', await fremd.sendeRoh('/anmelden', { a: 'x'.repeat(2_000_000) }), 413],
    [
      'falsche Art',
      await app.inject({
        method: 'POST',
        url: '/anmelden',
        headers: { 'content-type': 'text/xml' },
        payload: '<a/>',
      }),
      415,
    ],
    ['kaputt', await fremd.hole('/kaputt'), 500],
    ['Datenbank weg', await fremd.hole('/kaputt/datenbank'), 503],
    ['Schnittstelle', await app.inject({ method: 'POST', url: '/api/v1/probe', payload: {} }), 200],
    ['Schnittstelle unbekannt', await fremd.hole('/api/v1/gibtesnicht'), 404],
    ['Schnittstelle kaputt', await fremd.hole('/api/v1/kaputt'), 500],
    ['HEAD', await app.inject({ method: 'HEAD', url: '/anmelden' }), 200],
    ['OPTIONS', await app.inject({ method: 'OPTIONS', url: '/anmelden' }), 404],
    ['DELETE', await app.inject({ method: 'DELETE', url: '/anmelden' }), 404],
  ]
  for (const [was, antwort, status] of antworten) {
    t.test(was, async t => {
      t.equal(antwort.statusCode, status)
      for (const [name, wert] of Object.entries(IMMER)) t.equal(antwort.headers[name], wert, name)
      t.match(antwort.headers['permissions-policy'], /camera=\(\).*geolocation=\(\).*microphone=\(\)/)
      const ablage = was === 'Stylesheet' ? 'public, max-age=31536000, immutable' : 'no-store'
      t.equal(antwort.headers['cache-control'], ablage)
      t.equal(antwort.headers['strict-transport-security'], undefined, 'HSTS nur mit https')
      for (const verboten of ['server', 'x-powered-by', 'access-control-allow-origin']) {
        t.equal(antwort.headers[verboten], undefined, verboten)
      }
    })
  }
})

t.test('mit https kommt HSTS dazu', async t => {
  const { app } = await freshApp(t, { env: { BASE_URL: 'https://beratung.example' } })
  for (const url of ['/anmelden', '/gibtesnicht', '/%ff']) {
    const { headers } = await app.inject(url)
    t.equal(headers['strict-transport-security'], 'max-age=31536000; includeSubDomains')
    t.equal(headers['content-security-policy'], CSP, 'nichts über upgrade-insecure-requests')
  }
})

t.test('Fehlerseiten sagen auf Deutsch, was zu tun ist, und verraten nichts', async t => {
  const { app, protokoll } = await kaputterTisch(t)
  const fremd = new Browser(app)

  for (const url of [
    '/kaputt',
    '/kaputt/versprechen',
    '/kaputt/vorlage',
    '/kaputt/kein-fehlerobjekt',
    '/kaputt/eindeutig',
  ]) {
    t.test(url, async t => {
      const { statusCode, body, headers } = await fremd.hole(url)
      t.equal(statusCode, 500)
      t.equal(headers['content-type'], 'text/html; charset=utf-8')
      t.match(body, 'Das hat nicht geklappt')
      t.match(body, 'Der Fehler liegt bei uns.')
      const nummer = /Nummer für die Technik: <b>([2-9A-Z]{8})<\/b>/.exec(body)?.[1] ?? 'keine'
      t.notMatch(body, KANARIE)
      t.notMatch(body.replace(/<[^>]+>/g, ''), VERRAET)
      const zeile = protokoll.find(eine => eine.includes(nummer) && eine.includes('"level":50'))
      t.match(zeile, `"route":"${url}"`, 'das Protokoll kennt die Nummer')
    })
  }

  t.test('ist die Datenbank weg, sagt die Seite das, mit Retry-After', async t => {
    const { statusCode, body, headers } = await fremd.hole('/kaputt/datenbank')
    t.equal(statusCode, 503)
    t.match(body, 'Die Datenbank antwortet gerade nicht')
    t.equal(headers['retry-after'], '10')
  })

  t.test('zu große Formulare: 413 mit Seite, an der Schnittstelle als problem+json', async t => {
    const seite = await fremd.sendeRoh('/anmelden', { notiz: 'x'.repeat(2_000_000) })
    t.equal(seite.statusCode, 413)
    t.match(seite.body, 'Das sind zu viele Daten auf einmal')
    const json = await app.inject({
      method: 'POST',
      url: '/api/v1/probe',
      payload: { a: 'x'.repeat(2_000_000) },
    })
    t.equal(json.statusCode, 413)
    t.equal(json.headers['content-type'], 'application/problem+json; charset=utf-8')
    t.match(json.json(), { type: 'about:blank', status: 413, title: 'Das sind zu viele Daten auf einmal' })
  })

  t.test('unbekannte Adressen der Schnittstelle sind problem+json', async t => {
    for (const url of ['/api/v1/gibtesnicht', '/api/v2', '/api/']) {
      const { statusCode, headers, body } = await fremd.hole(url)
      t.equal(statusCode, 404, url)
      t.equal(headers['content-type'], 'application/problem+json; charset=utf-8')
      t.match(JSON.parse(body), { type: 'about:blank', status: 404 })
    }
    t.notMatch((await fremd.hole('/api/v1/kaputt')).body, KANARIE)
  })

  t.test('__proto__ und constructor im JSON werden abgewiesen', async t => {
    for (const payload of ['{"__proto__":{"a":1}}', '{"constructor":{"prototype":{"a":1}}}', '{kaputt']) {
      const headers = { 'content-type': 'application/json' }
      t.equal((await app.inject({ method: 'POST', url: '/api/v1/probe', headers, payload })).statusCode, 400)
    }
  })

  t.test('Programme ohne Browserkopfzeilen dürfen an die Schnittstelle, fremde Webseiten nicht', async t => {
    const frage = (headers: Record<string, string>) =>
      app.inject({ method: 'POST', url: '/api/v1/probe', headers, payload: {} })
    t.equal((await frage({})).statusCode, 200)
    t.equal((await frage({ 'sec-fetch-site': 'cross-site' })).statusCode, 403)
    t.equal((await frage({ origin: 'https://evil.example' })).statusCode, 403)
  })
})

t.test('das Protokoll enthält keine Angaben von Menschen', async t => {
  const { app, protokoll } = await kaputterTisch(t)
  const fremd = new Browser(app, '198.51.100.77')
  fremd.kopf['user-agent'] = `${KANARIE} Browser`
  await fremd.hole(`/faelle?q=${encodeURIComponent(KANARIE)}`)
  await fremd.hole(`/${KANARIE.replace('ı', 'i')}`)
  await fremd.sende(
    '/anmelden',
    { anmeldename: KANARIE, passwort: KANARIE, ziel: `/x?${KANARIE}` },
    `/anmelden?weiter=/${KANARIE}`,
  )
  await fremd.sendeRoh('/verwaltung/team', { name: KANARIE })
  await fremd.sendeRoh('/anmelden', { a: KANARIE.repeat(40_000) })
  for (const url of ['/kaputt', '/kaputt/versprechen', '/kaputt/vorlage', '/kaputt/eindeutig'])
    await fremd.hole(url)
  const alles = protokoll.join('')
  t.ok(protokoll.length > 10)
  t.notMatch(alles, /Kanarienvogel/i)
  t.notMatch(alles, '198.51.100.77')
  t.notMatch(alles, 'aylin')
  t.notMatch(alles, PASSWORT)

  const erledigt = protokoll.map(zeile => JSON.parse(zeile)).filter(({ msg }) => msg === 'erledigt')
  t.same(Object.keys(erledigt[0]).sort(), [
    'level',
    'method',
    'ms',
    'msg',
    'reqId',
    'route',
    'status',
    'time',
  ])
  t.ok(erledigt.every(({ route }) => route === '(unbekannt)' || route.startsWith('/')))
  t.ok(
    erledigt.some(({ route }) => route === '/faelle'),
    'die Route, nicht die Adresse',
  )
})

t.test('auf dem Draht', async t => {
  const { app } = await freshDesk(t)
  const adresse = await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = new URL(adresse)

  t.test('was kein HTTP ist, bekommt eine Antwort mit denselben Kopfzeilen', async t => {
    const antwort = await roh(Number(port), 'KEIN HTTP\r\n\r\n')
    t.match(antwort, /^HTTP\/1\.1 400 Bad Request\r\n/)
    t.match(antwort, `content-security-policy: ${CSP}`)
    t.match(antwort, 'Diese Anfrage ist nicht lesbar')
    const riesig = await roh(Number(port), `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`)
    t.match(riesig, /^HTTP\/1\.1 431 /)
  })

  t.test('2 MB werden mit einer Seite abgelehnt, ehe sie angekommen sind', async t => {
    const antwort = await fetch(`${adresse}/anmelden`, {
      method: 'POST',
      body: new URLSearchParams({ a: 'x'.repeat(2_000_000) }),
    })
    t.equal(antwort.status, 413)
    t.match(await antwort.text(), 'Das sind zu viele Daten auf einmal')
  })

  t.test('Zeitgrenzen gegen langsame Verbindungen', async t => {
    t.equal(app.server.requestTimeout, 120_000)
    t.equal(app.server.headersTimeout, 10_000)
    t.equal(app.server.timeout, 10_000)
    t.equal(app.server.keepAliveTimeout, 5_000)
    t.equal(app.server.maxRequestsPerSocket, 1_000)
    t.equal(app.initialConfig.bodyLimit, 100 * 1024)
  })
})

t.test(
  'was gesendet ist und dessen Bearbeitung hängt, bekommt eine Antwort statt einer gekappten Verbindung',
  async t => {
    const { app } = await kaputterTisch(t)
    const adresse = await app.listen({ host: '127.0.0.1', port: 0 })
    const antwort = await fetch(`${adresse}/api/v1/haengt`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    t.equal(antwort.status, 503)
    t.equal(antwort.headers.get('retry-after'), '10')
    t.match(await antwort.json(), { title: 'Die Datenbank antwortet gerade nicht' })
  },
)

/** Sends bytes and gives back everything until the server closes. */
function roh(port: number, text: string): Promise<string> {
  return new Promise((fertig, fehler) => {
    let antwort = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.on('data', stueck => (antwort += stueck.toString()))
    socket.on('close', () => fertig(antwort))
    socket.on('error', fehler)
  })
}

t.test('die Schnittstelle ist je Adresse begrenzt, die Seiten nicht', async t => {
  const { app } = await freshApp(t, { apiJeMinute: 3 })
  const frage = (remoteAddress: string) => app.inject({ url: '/api/v1/fristen', remoteAddress })
  for (let i = 0; i < 3; i++) t.equal((await frage('10.0.0.1')).statusCode, 200)
  const zuviel = await frage('10.0.0.1')
  t.equal(zuviel.statusCode, 429)
  t.equal(zuviel.headers['content-type'], 'application/problem+json; charset=utf-8')
  t.ok(Number(zuviel.headers['retry-after']) > 0)
  t.equal((await frage('10.0.0.2')).statusCode, 200)
  for (let i = 0; i < 10; i++) t.equal((await app.inject('/anmelden')).statusCode, 200)
})

t.test('X-Forwarded-For gilt nur von den Adressen in TRUST_PROXY', async t => {
  const ipVon = async (env: Record<string, string>): Promise<string> => {
    const { app } = await freshApp(t, { env })
    app.get('/ip', OFFEN, ({ ip }) => ip)
    const headers = { 'x-forwarded-for': '203.0.113.7' }
    return (await app.inject({ url: '/ip', headers, remoteAddress: '10.0.0.5' })).body
  }
  t.equal(await ipVon({}), '10.0.0.5')
  t.equal(await ipVon({ TRUST_PROXY: '127.0.0.1' }), '10.0.0.5')
  t.equal(await ipVon({ TRUST_PROXY: '127.0.0.1, 10.0.0.0/8' }), '203.0.113.7')
})
