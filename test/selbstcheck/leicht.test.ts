import t from 'tap'
import { LEICHT, LEICHT_FUSSNOTE } from '../../server/features/selbstcheck/leicht.ts'
import { lesbarkeit } from '../recht/lesbarkeit.ts'
import { Browser, freshApp } from '../desk.ts'
import { Checker } from './checker.ts'

/* BITV 2.0, Anlage 2 Teil 2, as far as a machine can see it: one short statement a line, plain forms of words. */

const SEITEN = Object.entries(LEICHT)
const ZEILEN = SEITEN.flatMap(([, { titel, teile }]) => [
  titel,
  ...teile.flatMap(teil => [teil.titel, ...teil.saetze]),
])
const SAETZE = SEITEN.flatMap(([, { teile }]) => teile.flatMap(({ saetze }) => saetze))

/** What very easy German does without, and what gives it away. */
const OHNE: readonly (readonly [was: string, muster: RegExp])[] = [
  ['Konjunktiv', /\b(würde|könnte|sollte|müsste|dürfte|möchte|hätte|wäre)\w*/i],
  ['Passiv', /\b(wird|werden|wurde|wurden|worden)\b/i],
  ['Genitiv', /\b(des|eines|meines|Ihres|unseres) \p{Lu}|\bwegen\b|\btrotz\b/u],
  ['Abkürzung', /\b(z\. ?B|usw|bzw|ca|etc)\b|[&%§]/],
  ['Klammer', /[()[\]]/],
  ['Ausrufezeichen', /!/],
  ['Fremdwort des Gesetzes', /Androhung|Abwendung|Rückstand|Einwand|rechtswidrig/],
]

t.test('eine Aussage je Zeile, kurz und ohne schwere Formen', async t => {
  t.ok(SAETZE.length > 80)
  for (const satz of SAETZE) {
    t.match(satz, /^[\p{Lu}].*[.?:]$/u, satz)
    t.equal(satz.match(/[.?](?= |$)/g)?.length, 1, `ein Satz je Zeile: ${satz}`)
    const woerter = satz.split(/\s+/).length
    t.ok(woerter <= 12, `${woerter} Wörter: ${satz}`)
  }
  const mittel = SAETZE.map(satz => satz.split(/\s+/).length).reduce((a, b) => a + b, 0) / SAETZE.length
  t.ok(mittel <= 10, `im Mittel ${mittel} Wörter`)
  for (const zeile of ZEILEN) for (const [was, muster] of OHNE) t.notMatch(zeile, muster, `${was}: ${zeile}`)
  const { amstad, laengster } = lesbarkeit(SAETZE)
  t.comment(JSON.stringify({ saetze: SAETZE.length, mittel, laengster, amstad }))
  t.ok(amstad >= 80, `Amstad ${amstad}`)
})

t.test('lange Wörter tragen einen Bindestrich', async t => {
  const lang = ZEILEN.flatMap(zeile => zeile.match(/[\p{L}-]+/gu) ?? []).filter(wort =>
    wort.split('-').some(teil => teil.length > 12),
  )
  t.same(lang, [])
})

t.test('die Seiten: verbunden, ehrlich, nur auf Deutsch im Fuß', async t => {
  const { app } = await freshApp(t)
  const checker = new Checker(new Browser(app))
  const wo = '/selbstcheck/de/leicht'
  const anfang = await checker.hole(wo)
  t.match(anfang.body, '<h1>Leicht erklärt</h1>')
  t.notMatch(anfang.body, 'Leichte Sprache')
  t.equal(LEICHT_FUSSNOTE, 'Menschen mit Lern-Schwierigkeiten haben diese Texte noch nicht geprüft.')
  t.same(
    SEITEN.map(([id]) => id),
    ['anfang', 'start', 'notfall', 'check', 'hilfe', 'datenschutz'],
  )
  for (const [id, { titel, weiter }] of SEITEN) {
    const { body, statusCode } = await checker.hole(id === 'anfang' ? wo : `${wo}/${id}`)
    t.equal(statusCode, 200, id)
    t.match(body, `<h1>${titel}</h1>`)
    t.match(body, LEICHT_FUSSNOTE)
    if (id !== 'anfang') t.match(anfang.body, `href="${wo}/${id}"`)
    if (weiter) {
      t.match(body, `<a href="/selbstcheck/de${weiter.href}">${weiter.wort}</a>`)
      t.equal((await checker.hole(`/selbstcheck/de${weiter.href}`)).statusCode, 200, weiter.href)
    }
  }
  t.equal((await checker.hole(`${wo}/gibt-es-nicht`)).statusCode, 404)
  t.match((await checker.hole('/selbstcheck/de')).body, `<a href="${wo}">Leicht erklärt</a>`)
})
