import Fastify from 'fastify'
import t from 'tap'
import { tag } from '../../server/recht/datum.ts'
import type { Feld } from '../../server/web/feld.ts'
import { alsEingaben } from '../../server/web/feldansicht.ts'
import { liesGeburtsdatum } from '../../server/web/geburtsdatum.ts'
import { addForms, eingaben, text, zeilen } from '../../server/web/forms.ts'
import { gemeindename, liesGemeinde } from '../../server/web/gemeinde.ts'

const HEUTE = tag('2026-11-21')

const TAGE: readonly (readonly [getippt: string, tag: string])[] = [
  ['02.04.1988', '1988-04-02'],
  ['2.4.88', '1988-04-02'],
  ['2 4 1988', '1988-04-02'],
  ['02041988', '1988-04-02'],
  ['1988-4-2', '1988-04-02'],
  ['5.5.18', '2018-05-05'],
  ['1.1.27', '1927-01-01'],
  ['21.11.2026', '2026-11-21'],
  ['29.2.2000', '2000-02-29'],
]

void t.test('ein Geburtsdatum, wie Menschen es schreiben', async t => {
  for (const [getippt, day] of TAGE)
    t.same(liesGeburtsdatum(getippt, HEUTE), { art: 'wert', wert: day }, getippt)
  t.same(liesGeburtsdatum('  ', HEUTE), { art: 'leer' })
})

void t.test('was kein Geburtsdatum ist, wird nicht geraten', async t => {
  for (const getippt of ['2.4.', '1988', '30.2.1988', '31.12.1899', '22.11.2026', 'heute', '2.13.1988'])
    t.equal(liesGeburtsdatum(getippt, HEUTE).art, 'fehler', getippt)
})

void t.test('eine Gemeinde nach Name, Postleitzahl oder Schlüssel', async t => {
  for (const getippt of ['Gelsenkirchen', 'gelsenkirchen', '45899', '05513000', ' Gelsenkirchen '])
    t.same(liesGemeinde(getippt), { art: 'wert', wert: '05513000' }, getippt)
  t.same(liesGemeinde(''), { art: 'leer' })
  t.equal(gemeindename('05513000'), 'Gelsenkirchen')
  t.equal(gemeindename('09162000'), '09162000')
})

void t.test('was gezeigt wird, lässt sich wieder lesen', async t => {
  for (const ags of ['05513000', '05554004', '05370032', '05315000'])
    t.same(liesGemeinde(gemeindename(ags)), { art: 'wert', wert: ags })
})

void t.test('mehrere Orte werden genannt, keiner wird geraten', async t => {
  t.match(liesGemeinde('52525'), { art: 'fehler', fehler: /Heinsberg; Waldfeucht \(Heinsberg\)/ })
  t.match(liesGemeinde('Neun'), { art: 'fehler', fehler: /passen mehrere/ })
  t.match(liesGemeinde('Entenhausen'), { art: 'fehler', fehler: /kennen wir nicht/ })
  t.match(liesGemeinde('123'), { art: 'fehler', fehler: /fünf Ziffern/ })
})

void t.test('von einem langen Formular geht kein Feld verloren', async t => {
  const app = Fastify()
  await addForms(app)
  app.post('/', request => {
    const liste = zeilen(eingaben(request.body), 'a')
    const letzte = zeilen(liste.at(-1) ?? {}, 'b').map(zeile => text(zeile, 'c'))
    return { anzahl: liste.length, letzte }
  })
  const felder = Array.from({ length: 2500 }, (_, i): [string, string] => [`a[${i}][b][0][c]`, String(i)])
  const antwort = await app.inject({
    method: 'POST',
    url: '/',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(felder).toString(),
  })
  t.same(antwort.json(), { anzahl: 2500, letzte: ['2499'] })
})

void t.test('ein Haken steht nur da, wo er gesetzt ist', async t => {
  const felder: readonly Feld[] = [{ name: 'haken', label: 'Haken', pfad: 'haken', art: 'haken' }]
  t.same(alsEingaben(felder, { haken: true }), { haken: 'ja' })
  t.same(alsEingaben(felder, { haken: false }), {})
  t.same(alsEingaben(felder, {}), {})
})
