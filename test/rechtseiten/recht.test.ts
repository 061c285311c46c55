import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import t from 'tap'
import { faellig } from '../../server/features/recht/faellig.ts'
import { tag } from '../../server/recht/datum.ts'
import { PRUEFLISTE, REGELWERKLISTE, ZAHLEN } from '../../server/recht/parameter/verzeichnis.ts'
import { REGELWERKE } from '../../server/recht/sperre/antwort.ts'
import { Browser, freshApp } from '../desk.ts'

const { app, uhr } = await freshApp(t)
const browser = new Browser(app)

type Antwort = {
  parameter: { name: string; norm: string; geprueftBis: string; fassungen: Fassung[] }[]
  regelwerke: { regelwerk: string; norm: string; fundstelle: string; ab: string; bis: string | null }[]
  fristen: {
    regel: string
    geprueftBis: string
    fassungen: { ab: string; laenge: string; norm: string[] }[]
  }[]
  feiertage: { quelle: string; von: string; bis: string; geprueftBis: string }
}
type Fassung = { ab: string; bis: string | null; wert: unknown; fundstelle: string }

t.test('GET /api/v1/parameter: jede Zahl mit Norm, Fundstelle und Prüftag, lückenlos bis heute', async t => {
  const antwort = await browser.hole('/api/v1/parameter')
  t.equal(antwort.statusCode, 200)
  const { parameter, regelwerke, fristen, feiertage } = antwort.json<Antwort>()
  t.ok(parameter.length >= 8)
  for (const { name, norm, geprueftBis, fassungen } of parameter) {
    t.match(norm, /§/, name)
    t.match(geprueftBis, /^\d{4}-\d{2}-\d{2}$/, name)
    t.ok(fassungen.length > 0, name)
    for (const { fundstelle, bis, ab } of fassungen) {
      t.match(fundstelle, /§/, name)
      t.ok(bis === null || bis >= ab, `${name} ab ${ab}`)
    }
  }
  t.same(
    parameter
      .find(({ name }) => name === 'Werktage zwischen Ankündigung und Sperre')
      ?.fassungen.map(f => [f.ab, f.bis, f.wert]),
    [
      ['2025-12-23', null, 8],
      ['2021-12-01', '2025-12-22', 8],
      ['2012-01-01', '2021-11-30', 3],
    ],
  )
  t.same(regelwerke.map(r => r.regelwerk).toSorted(), REGELWERKE.toSorted())
  for (const { regelwerk, norm, fundstelle } of regelwerke) t.ok(norm && fundstelle, regelwerk)
  for (const { regel, fassungen } of fristen)
    for (const { laenge, norm } of fassungen) t.ok(laenge && norm.length > 0, regel)
  t.match(feiertage, { von: '2012-01-01', bis: '2035-12-31' })
})

t.test('die Regelwerke mit erstem und letztem Tag', async t => {
  t.same(
    Object.fromEntries(
      REGELWERKLISTE.map(({ regelwerk, ab, bis }) => [regelwerk, `${ab} ${bis ?? ''}`.trim()]),
    ),
    {
      'enwg-41f': '2025-12-23',
      'gvv-19-2025': '2025-12-23',
      'gvv-19-2022': '2022-12-24 2025-12-22',
      'gvv-19-2021': '2021-12-01 2022-12-23',
      'gvv-19-2012': '2012-01-01 2021-11-30',
      'enwg-41b-2024': '2024-05-01 2025-12-22',
      'enwg-118b': '2022-12-24 2024-04-30',
      'enwg-41b-2021': '2021-07-27 2022-12-23',
      'avbfernwaerme-33': '1980-04-01',
      'avbwasser-33': '1980-04-01',
      'bgb-vermieter': '2001-09-01',
    },
  )
})

t.test('kein Parameter fehlt im Verzeichnis', async t => {
  const ordner = path.join(import.meta.dirname, '../../server/recht/parameter')
  const namen = readdirSync(ordner)
    .flatMap(datei => [
      ...readFileSync(path.join(ordner, datei), 'utf8').matchAll(
        /: Parameter<[^>]+> = \{\s+name: '([^']+)'/g,
      ),
    ])
    .map(([, name = '']) => name)
  t.ok(namen.length >= 7)
  const bekannt = ZAHLEN.map(({ name }) => name)
  t.same(
    namen.filter(name => !bekannt.includes(name)),
    [],
  )
})

t.test('/recht: dieselbe Liste zum Lesen, ohne Anmeldung, mit Warnung nach dem Prüftag', async t => {
  const { statusCode, body } = await browser.hole('/recht')
  t.equal(statusCode, 200)
  t.match(body, '§ 41f Abs. 3 S. 2 EnWG')
  t.match(body, '24.12.2022 bis 30.04.2024')
  t.match(body, 'seit 23.12.2025')
  t.match(body, 'Feiertagsgesetze der sechzehn Länder')
  t.match(body, `Bei ${PRUEFLISTE.length} von ${PRUEFLISTE.length} Einträgen`)
  for (const { name } of ZAHLEN) t.ok(body.includes(name), name)
  const davor = uhr.jetzt
  uhr.jetzt = new Date('2026-08-19T10:00:00Z')
  t.notMatch((await browser.hole('/recht')).body, 'liegt der Tag')
  uhr.jetzt = davor
})

t.test('recht:faellig nennt, was überfällig ist oder in 60 Tagen fällig wird', async t => {
  t.match(faellig(tag('2026-11-21')), /Zu prüfen.*\n19\.08\.2026 {2}überfällig {2}Mindestverzug/)
  t.match(faellig(tag('2026-08-01')), /19\.08\.2026 {2}bald/)
  t.equal(faellig(tag('2026-06-01')), 'Bis in 60 Tagen ist nichts zu prüfen.\n')
})
