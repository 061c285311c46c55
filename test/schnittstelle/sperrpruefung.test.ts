import { readFileSync } from 'node:fs'
import Fastify, { type FastifyInstance } from 'fastify'
import t from 'tap'
import { schnittstelle } from '../../server/features/schnittstelle/plugin.ts'

/* The interface on its own, without desk, database and login. */

const FAELLE = JSON.parse(
  readFileSync(new URL('../recht/sperrpruefung.cases.json', import.meta.url), 'utf8'),
) as { id: string; request: Record<string, unknown>; expect: { ergebnis: string; regelwerk: string } }[]

async function freshApi(t: { teardown: (zu: () => unknown) => void }): Promise<FastifyInstance> {
  const app = Fastify()
  await app.register(schnittstelle, { prefix: '/api/v1' })
  t.teardown(() => app.close())
  return app
}

const frage = (app: FastifyInstance, payload: unknown, url = '/api/v1/sperrpruefung') =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json' },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  })

const grundfall = () => structuredClone(FAELLE[0]?.request ?? {})

void t.test('jeder gerechnete Fall kommt durch die Schnittstelle', async t => {
  const app = await freshApi(t)
  for (const { id, request, expect } of FAELLE) {
    const antwort = await frage(app, request)
    t.equal(antwort.statusCode, 200, id)
    t.match(antwort.json(), { ergebnis: expect.ergebnis, regelwerk: expect.regelwerk }, id)
  }
})

void t.test('die Antwort ist JSON und vollständig', async t => {
  const antwort = await frage(await freshApi(t), grundfall())
  t.match(antwort.headers['content-type'], 'application/json')
  t.same(Object.keys(antwort.json()), [
    'regelwerk',
    'ergebnis',
    'tendenz',
    'fruehesteSperre',
    'rueckstand',
    'feststellungen',
    'fristen',
    'schritte',
    'fehlendeAngaben',
    'wiederherstellung',
    'regelwerkBeiAndrohung',
    'rechtsstand',
  ])
})

void t.test('was nicht passt, kommt mit Feld und deutscher Meldung zurück', async t => {
  const app = await freshApi(t)
  const faelle: [was: string, anders: object, errors: { path: string; message: string }[]][] = [
    ['unbekanntes Feld', { zaehler: 1 }, [{ path: 'zaehler', message: 'Dieses Feld gibt es nicht.' }]],
    [
      'unbekanntes Feld tief innen',
      { rueckstand: { posten: [{ art: 'abschlag', betrag: 5 }] } },
      [{ path: 'rueckstand.posten.0.betrag', message: 'Dieses Feld gibt es nicht.' }],
    ],
    [
      'ein Bruchteil Cent',
      { rueckstand: { posten: [{ art: 'abschlag', betragCent: 0.5 }] } },
      [{ path: 'rueckstand.posten.0.betragCent', message: 'Einen Betrag in ganzen Cent angeben.' }],
    ],
    [
      'negativer Betrag',
      { rueckstand: { zahlungen: [{ betragCent: -1 }] } },
      [{ path: 'rueckstand.zahlungen.0.betragCent', message: 'Der Betrag darf nicht negativ sein.' }],
    ],
    [
      'kein Kalendertag',
      { stichtag: '2026-02-30' },
      [{ path: 'stichtag', message: 'Ein Datum wie 2026-11-21 angeben.' }],
    ],
    [
      'ein Text statt eines Objekts',
      { mahnung: 'ja' },
      [{ path: 'mahnung', message: 'Hier wird ein Objekt erwartet.' }],
    ],
    [
      'eine Sparte, die es nicht gibt',
      { sparte: 'oel' },
      [{ path: 'sparte', message: 'Erlaubt ist: strom, gas, fernwaerme, wasser.' }],
    ],
    [
      'keine Form',
      { ankuendigung: { form: [] } },
      [{ path: 'ankuendigung.form', message: 'Mindestens eine Form angeben.' }],
    ],
  ]
  for (const [was, anders, errors] of faelle) {
    const antwort = await frage(app, { ...grundfall(), ...anders })
    t.equal(antwort.statusCode, 422, was)
    t.match(antwort.headers['content-type'], 'application/problem+json')
    t.match(
      antwort.json(),
      { type: 'about:blank', title: 'Angaben nicht verwendbar', status: 422, errors },
      was,
    )
    t.equal(antwort.json().errors.length, errors.length, was)
  }
})

void t.test('Stichtag und Sparte sind Pflicht', async t => {
  const antwort = await frage(await freshApi(t), {})
  t.same(antwort.json().errors, [
    { path: 'stichtag', message: 'Ein Datum wie 2026-11-21 angeben.' },
    { path: 'sparte', message: 'Diese Angabe fehlt.' },
  ])
})

void t.test('ein Tag vor dem ältesten Recht ist 422, nie eine falsche Antwort', async t => {
  const app = await freshApi(t)
  const antwort = await frage(app, { stichtag: '2010-05-03', sparte: 'strom', vertrag: 'grundversorgung' })
  t.equal(antwort.statusCode, 422)
  t.match(antwort.json(), {
    status: 422,
    detail: 'Für den 03.05.2010 ist kein Regelwerk hinterlegt.',
    errors: [],
  })
})

void t.test('jeder andere Fehler ist ein Problem nach RFC 9457', async t => {
  const app = await freshApi(t)
  const problem = (antwort: Awaited<ReturnType<typeof frage>>, status: number): void => {
    t.equal(antwort.statusCode, status)
    t.match(antwort.headers['content-type'], 'application/problem+json')
    t.match(antwort.json(), { status, errors: [] })
  }
  problem(await frage(app, '{"stichtag":'), 400)
  problem(await frage(app, ''), 400)
  problem(await frage(app, `{"__proto__": {"a": 1}}`), 400)
  problem(await frage(app, `"${'x'.repeat(256 * 1024)}"`), 413)
  problem(
    await app.inject({
      method: 'POST',
      url: '/api/v1/sperrpruefung',
      headers: { 'content-type': 'text/plain' },
      payload: '{}',
    }),
    415,
  )
  problem(
    await app.inject({
      method: 'POST',
      url: '/api/v1/sperrpruefung',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'a=1',
    }),
    415,
  )
  problem(await app.inject('/api/v1/gibtsnicht'), 404)
  problem(await app.inject('/api/v1/sperrpruefung'), 404)
})

void t.test('ein eigener Fehler verrät nichts', async t => {
  const app = Fastify()
  await app.register(async kaputt => {
    await schnittstelle(kaputt)
    kaputt.get('/kaputt', async () => {
      throw new Error('geheim: postgres://nutzer:passwort@db')
    })
  })
  t.teardown(() => app.close())
  const antwort = await app.inject('/kaputt')
  t.equal(antwort.statusCode, 500)
  t.match(antwort.headers['content-type'], 'application/problem+json')
  t.notMatch(antwort.body, /geheim|passwort/)
})

void t.test('OpenAPI 3.1 aus denselben Schemas', async t => {
  const antwort = await (await freshApi(t)).inject('/api/v1/openapi.json')
  t.equal(antwort.statusCode, 200)
  t.match(antwort.headers['content-type'], 'application/json')
  const beschreibung = antwort.json()
  t.equal(beschreibung.openapi, '3.1.0')
  t.same(Object.keys(beschreibung.paths).sort(), [
    '/api/v1/ansprueche',
    '/api/v1/fristen',
    '/api/v1/parameter',
    ...RECHNER.map(name => `/api/v1/rechner/${name}`),
    '/api/v1/sperrpruefung',
  ])
  const { requestBody, responses } = beschreibung.paths['/api/v1/sperrpruefung'].post
  const schema = requestBody.content['application/json'].schema
  t.same(schema.required, ['stichtag', 'sparte'])
  t.equal(schema.additionalProperties, false)
  t.ok(responses['422'])
})

void t.test('eine Frist', async t => {
  const app = await freshApi(t)
  const antwort = await frage(
    app,
    { regel: 'sperre.androhung', ereignis: '2026-10-05', bundesland: 'NW', rechtAm: '2026-10-05' },
    '/api/v1/fristen',
  )
  t.equal(antwort.statusCode, 200)
  t.match(antwort.json(), {
    letzterTag: '2026-11-02',
    fruehestens: '2026-11-03',
    norm: ['§ 41f Abs. 1 S. 1 EnWG'],
  })

  const falsch = await frage(app, { regel: 'sperre.drohung', ereignis: '2026-10-05' }, '/api/v1/fristen')
  t.equal(falsch.statusCode, 422)
  t.equal(falsch.json().errors[0].path, 'regel')

  const frueh = await frage(app, { regel: 'av.angebot', ereignis: '2020-10-05' }, '/api/v1/fristen')
  t.equal(frueh.statusCode, 422)
  t.match(frueh.json(), { detail: 'av.angebot: am 05.10.2020 gab es diese Frist noch nicht.' })
})

void t.test('die Liste der Fristen', async t => {
  const { regeln } = (await (await freshApi(t)).inject('/api/v1/fristen')).json()
  t.equal(regeln.length, 28)
  t.match(regeln[0], { regel: 'sperre.androhung', laenge: '4 Wochen' })
})

void t.test('die Beispiele der Beschreibung lassen sich abschicken; 400 Posten auch', async t => {
  const app = await freshApi(t)
  const { paths } = (await app.inject('/api/v1/openapi.json')).json()
  const { F06, kaumBekannt } =
    paths['/api/v1/sperrpruefung'].post.requestBody.content['application/json'].examples
  const [f06, kaum] = [F06.value, kaumBekannt.value]
  t.match((await frage(app, f06)).json(), {
    ergebnis: 'rechtswidrig',
    fruehesteSperre: { untergrenze: '2026-12-05', mitSamstag: '2026-12-05', sicher: '2026-12-07' },
  })
  t.match((await frage(app, kaum)).json(), { ergebnis: 'angabenFehlen' })
  const [posten] = f06.rueckstand.posten
  const viele = {
    ...f06,
    rueckstand: { ...f06.rueckstand, posten: Array.from({ length: 400 }, () => posten) },
  }
  const antwort = await frage(app, viele)
  t.equal(antwort.statusCode, 200)
  t.equal(antwort.json().rueckstand.anrechenbarCent, 400 * 7000)
})

const RECHNER = [
  'erwerbsfreibetrag',
  'grundsicherung-alter',
  'grundsicherungsgeld',
  'kinderzuschlag',
  'mehrbedarf',
  'regelbedarf',
  'unterhaltsvorschuss',
  'vermoegen',
  'wohngeld',
]
