import t from 'tap'
import { tag } from '../../server/recht/datum.ts'
import { type Katalog, SPRACHEN, worte } from '../../server/features/selbstcheck/sprache.ts'
import { GEPRUEFT, werteAm, WISSEN, WISSENSSEITEN } from '../../server/features/selbstcheck/wissen.ts'
import { Browser, freshApp } from '../desk.ts'
import { Checker } from './checker.ts'

/* The pages to read: complete, short, with the figures of the law, their norms and the day of the last check. */

const HEUTE = tag('2026-11-21')

function texte(teil: Katalog): string[] {
  return Object.values(teil).flatMap(wert => (typeof wert === 'string' ? [wert] : texte(wert)))
}

const seitenIn = (sprache: (typeof SPRACHEN)[number]): Katalog => worte(sprache).w['wissen'] as Katalog

const NORM =
  /^§ \d+[a-z]?( Abs\. \d+[a-z]?)?( S\. \d+)?( Nr\. \d+)? (EnWG|StromGVV|GasGVV|AVBFernwärmeV|AVBWasserV|BGB|SGB (I|II|XII)|SGG)$/

t.test('acht Seiten, jede mit Normen, und jede Seite im Katalog steht in der Liste', async t => {
  t.same(WISSENSSEITEN, [
    'mahnung',
    'androhung',
    'raten',
    'jobcenter',
    'fonds',
    'zaehler',
    'wechsel',
    'inkasso',
  ])
  t.equal(GEPRUEFT, '2026-08-19')
  for (const [id, normen] of Object.entries(WISSEN)) {
    t.ok(normen.length >= 3, id)
    t.equal(new Set<string>(normen).size, normen.length, `${id}: keine doppelt`)
    for (const norm of normen) t.match(norm, NORM)
  }
  for (const sprache of SPRACHEN) t.same(Object.keys(seitenIn(sprache)).sort(), [...WISSENSSEITEN].sort())
})

t.test('in jeder Sprache höchstens 250 Wörter, und etwas zum Sagen', async t => {
  for (const sprache of SPRACHEN)
    for (const [id, seite] of Object.entries(seitenIn(sprache))) {
      const woerter = texte(seite as Katalog)
        .join(' ')
        .split(/\s+/).length
      t.ok(woerter <= 250, `${sprache} ${id}: ${woerter} Wörter`)
      t.type((seite as Katalog)['satz'], 'string', `${sprache} ${id}`)
    }
})

t.test('die Zahlen sind die des Gesetzes, und alle werden gebraucht', async t => {
  const werte = werteAm(HEUTE)
  t.same(werte, {
    androhung: '4',
    ankuendigung: '8',
    waerme: '2',
    amt: '8',
    verzug: '100',
    faellig: '14',
    grenze: '300',
    kurzVon: '6',
    kurzBis: '18',
    langVon: '12',
    langBis: '24',
    tilgung: '5',
    angebot: '7',
    einwaende: '1',
    antwort: '4',
    widerspruch: '1',
    kuendigung: '2',
    verjaehrt: '3',
  })
  const felder = [
    ...texte(seitenIn('de'))
      .join(' ')
      .matchAll(/\{(\w+)\}/g),
  ].map(([, name = '']) => name)
  t.same([...new Set(felder)].sort(), Object.keys(werte).sort())
})

t.test('die Seiten im Netz', async t => {
  const { app } = await freshApp(t)
  const checker = new Checker(new Browser(app))
  for (const id of WISSENSSEITEN) {
    const { body, statusCode } = await checker.hole(`/selbstcheck/de/wissen/${id}`)
    t.equal(statusCode, 200, id)
    t.notMatch(body, /[{}]/, `${id}: alles eingesetzt`)
    t.match(body, 'Geprüft am 19.08.2026 am Text des Gesetzes:')
    t.match(body, `<bdi lang="de">${WISSEN[id].join(', ').replaceAll('§ ', '§\u00a0')}</bdi>`)
    t.match(body, '<small>Das können Sie sagen oder schreiben:</small>')
  }
  const { body } = await checker.hole('/selbstcheck/de/wissen/androhung')
  t.match(body, 'Nach dem Warn-Brief müssen 4 Wochen vorbei sein.')
  t.match(body, 'mindestens 2 Monats-Abschläge und 100 Euro groß')
  t.equal((await checker.hole('/selbstcheck/de/wissen/gibt-es-nicht')).statusCode, 404)
})

t.test('vom Ergebnis führt ein Link zu dem, was den Schritt und den Befund erklärt', async t => {
  const { app } = await freshApp(t)
  const checker = new Checker(new Browser(app))
  await checker.durch({
    energie: 'strom',
    lage: 'termin',
    termin: '1.12.2026',
    grund: 'nichtBezahlt',
    androhung: '-',
  })
  const { body } = await checker.hole('/selbstcheck/de/ergebnis')
  const links = [...body.matchAll(/href="\/selbstcheck\/de\/wissen\/(\w+)">([^<]+)</g)].map(
    ([, id, wort]) => [id, wort],
  )
  t.match(links, [
    ['jobcenter', 'Mehr dazu: Geld vom Jobcenter oder Sozialamt'],
    ['androhung', 'Mehr dazu: Der Warn-Brief (Androhung)'],
  ])
})
