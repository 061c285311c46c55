import { readFileSync } from 'node:fs'
import Fastify, { type FastifyInstance } from 'fastify'
import t from 'tap'
import { schnittstelle } from '../../server/features/schnittstelle/plugin.ts'
import { LEISTUNGEN } from '../../server/recht/ansprueche/antwort.ts'

/* Entitlements and single calculators over the interface, without desk, database and login. */

const lies = <T>(datei: string): T =>
  JSON.parse(readFileSync(new URL(`../recht/${datei}`, import.meta.url), 'utf8')) as T
const HAUSHALTE = lies<{ id: string; request: Record<string, unknown> }[]>('ansprueche.cases.json')
const RECHNER =
  lies<{ id: string; rechner: string; request: Record<string, unknown>; expect: Record<string, unknown> }[]>(
    'rechner.cases.json',
  )

const app: FastifyInstance = Fastify()
await app.register(schnittstelle, { prefix: '/api/v1' })
t.teardown(() => app.close())

const frage = (url: string, payload: unknown) =>
  app.inject({
    method: 'POST',
    url: `/api/v1/${url}`,
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify(payload),
  })

t.test('jeder gerechnete Haushalt kommt durch die Schnittstelle', async t => {
  for (const { id, request } of HAUSHALTE) {
    const antwort = await frage('ansprueche', request)
    t.equal(antwort.statusCode, 200, `${id} ${antwort.body.slice(0, 200)}`)
    t.same(
      antwort.json<{ leistungen: { leistung: string }[] }>().leistungen.map(({ leistung }) => leistung),
      LEISTUNGEN,
    )
  }
})

t.test('jedes Beispiel der Rechner kommt durch die Schnittstelle', async t => {
  for (const { id, rechner, request, expect } of RECHNER) {
    const antwort = await frage(`rechner/${rechner}`, request)
    t.equal(antwort.statusCode, 200, `${id} ${antwort.body.slice(0, 200)}`)
    const ist = antwort.json<Record<string, unknown>>()
    for (const feld of Object.keys(expect)) t.ok(feld in ist, `${id}: ${feld}`)
    t.match(ist, {
      schritte: Array,
      norm: Array,
      rechtsstand: { geprueftAm: '2026-08-19' },
      fehlendeAngaben: Array,
    })
  }
})

const grundfall = () => structuredClone(HAUSHALTE.find(({ id }) => id === 'h03')?.request ?? {})
const person = (anders: object) => ({
  rolle: 'antragsteller',
  geburtsdatum: '1980-01-01',
  einkommen: [],
  ...anders,
})

t.test('was nicht sein kann, kommt mit Feld und deutscher Meldung zurück', async t => {
  const faelle: [was: string, anders: object, path: string, message: string][] = [
    [
      'vierzig Personen',
      { personen: Array.from({ length: 40 }, () => person({})) },
      'personen',
      'Höchstens 30 Personen.',
    ],
    ['keine Person', { personen: [] }, 'personen', 'Mindestens eine Person angeben.'],
    [
      'niemand beantragt',
      { personen: [person({ rolle: 'kind' })] },
      'personen',
      'Eine Person muss die antragstellende sein.',
    ],
    [
      'zwei beantragen',
      { personen: [person({}), person({})] },
      'personen.1.rolle',
      'Es kann nur eine antragstellende Person geben.',
    ],
    [
      'zwei Partner',
      { personen: [person({}), person({ rolle: 'partner' }), person({ rolle: 'partner' })] },
      'personen.2.rolle',
      'Es kann nur eine Partnerin oder einen Partner geben.',
    ],
    [
      'dieselbe Kennung',
      { personen: [person({ id: 'a' }), person({ id: 'a', rolle: 'kind' })] },
      'personen.1.id',
      'Diese Kennung gibt es schon.',
    ],
    [
      'morgen geboren',
      { personen: [person({ geburtsdatum: '2026-11-22' })] },
      'personen.0.geburtsdatum',
      'Das Geburtsdatum liegt nach dem Stichtag.',
    ],
    [
      'vor 1900 geboren',
      { personen: [person({ geburtsdatum: '1899-12-31' })] },
      'personen.0.geburtsdatum',
      'Das Geburtsdatum liegt zu weit zurück.',
    ],
    [
      'negatives Einkommen',
      { personen: [person({ einkommen: [{ art: 'erwerb', bruttoCent: -1, nettoCent: 0 }] })] },
      'personen.0.einkommen.0.bruttoCent',
      'Der Betrag darf nicht negativ sein.',
    ],
    [
      'netto über brutto',
      { personen: [person({ einkommen: [{ art: 'erwerb', bruttoCent: 100, nettoCent: 101 }] })] },
      'personen.0.einkommen.0.nettoCent',
      'Netto kann nicht höher sein als brutto.',
    ],
    [
      'eine Gemeinde, die es nicht gibt',
      { gemeinde: '05999999' },
      'gemeinde',
      'Diese Gemeinde gibt es in Nordrhein-Westfalen nicht. Erwartet wird der achtstellige Gemeindeschlüssel.',
    ],
    [
      'kein Gemeindeschlüssel',
      { gemeinde: 'Köln' },
      'gemeinde',
      'Den achtstelligen Gemeindeschlüssel angeben.',
    ],
    ['keine Postleitzahl', { plz: '5066' }, 'plz', 'Eine Postleitzahl mit fünf Ziffern angeben.'],
    ['ein unbekanntes Feld', { wohnung: { miete: 5 } }, 'wohnung.miete', 'Dieses Feld gibt es nicht.'],
    [
      'ein unbekanntes Feld in einer Leistung',
      { laufendeLeistungen: [{ art: 'wohngeld', seit: 1 }] },
      'laufendeLeistungen.0.seit',
      'Dieses Feld gibt es nicht.',
    ],
    [
      'ein unbekanntes Feld in der Forderung',
      { heizkostenforderung: { betrag: 1 } },
      'heizkostenforderung.betrag',
      'Dieses Feld gibt es nicht.',
    ],
    [
      'ein unbekanntes Feld in der zweiten Forderung',
      { heizkostenforderung: [{}, { betrag: 1 }] },
      'heizkostenforderung.1.betrag',
      'Dieses Feld gibt es nicht.',
    ],
    [
      'ein Tag vor dem ältesten Recht',
      { stichtag: '2021-12-31' },
      'stichtag',
      'Das Recht vor dem 01.01.2022 ist nicht hinterlegt.',
    ],
  ]
  for (const [was, anders, path, message] of faelle) {
    const antwort = await frage('ansprueche', { ...grundfall(), ...anders })
    t.equal(antwort.statusCode, 422, was)
    t.match(antwort.headers['content-type'], 'application/problem+json')
    const { errors } = antwort.json<{ errors: { path: string; message: string }[] }>()
    t.ok(
      errors.some(fehler => fehler.path === path && fehler.message === message),
      `${was}: ${JSON.stringify(errors)}`,
    )
  }
})

t.test('die Rechner weisen Unmögliches ebenso zurück', async t => {
  const faelle: [rechner: string, anfrage: object, path: string][] = [
    ['erwerbsfreibetrag', { stichtag: '2026-11-21', bruttoCent: 100, nettoCent: 200 }, 'nettoCent'],
    ['regelbedarf', { stichtag: '2026-11-21', regelbedarfsstufe: 7 }, 'regelbedarfsstufe'],
    ['regelbedarf', { stichtag: '2021-12-31', regelbedarfsstufe: 1 }, 'stichtag'],
    [
      'vermoegen',
      { stichtag: '2026-11-21', personen: [{ geburtsdatum: '2027-01-01' }] },
      'personen.0.geburtsdatum',
    ],
    ['mehrbedarf', { stichtag: '2026-11-21', art: 'warmwasser', personen: [] }, 'personen'],
    ['unterhaltsvorschuss', { stichtag: '2026-11-21' }, 'alter'],
    [
      'grundsicherungsgeld',
      { stichtag: '2026-11-21', personen: [person({}), person({ rolle: 'kind' })], koepfeImHaushalt: 1 },
      'koepfeImHaushalt',
    ],
    ['grundsicherungsgeld', { stichtag: '2026-11-21', personen: [person({ rolle: 'kind' })] }, 'personen'],
    ['kinderzuschlag', { stichtag: '2026-11-21', personen: [person({ rolle: 'kind' })] }, 'personen'],
    ['grundsicherung-alter', { stichtag: '2026-11-21', personen: [person({ rolle: 'kind' })] }, 'personen'],
    ['wohngeld', { stichtag: '2026-11-21', mietenstufe: 8 }, 'mietenstufe'],
  ]
  for (const [rechner, anfrage, path] of faelle) {
    const antwort = await frage(`rechner/${rechner}`, anfrage)
    t.equal(antwort.statusCode, 422, rechner)
    t.ok(
      antwort.json<{ errors: { path: string }[] }>().errors.some(fehler => fehler.path === path),
      antwort.body,
    )
  }
})

t.test('die Beschreibung nennt alle Adressen mit einem Beispiel, das angenommen wird', async t => {
  const { paths } = (await app.inject({ url: '/api/v1/openapi.json' })).json<{
    paths: Record<
      string,
      {
        post?: { requestBody: { content: Record<string, { examples?: Record<string, { value: unknown }> }> } }
      }
    >
  }>()
  const namen = Object.keys(paths).filter(pfad => /ansprueche|rechner/.test(pfad))
  t.equal(namen.length, 10)
  for (const pfad of namen) {
    const beispiele = Object.values(
      paths[pfad]?.post?.requestBody.content['application/json']?.examples ?? {},
    )
    t.ok(beispiele.length > 0, pfad)
    for (const { value } of beispiele)
      t.equal((await frage(pfad.replace('/api/v1/', ''), value)).statusCode, 200, pfad)
  }
})
