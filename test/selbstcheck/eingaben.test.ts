import t from 'tap'
import { liesAntwort } from '../../server/features/selbstcheck/lesen.ts'
import { frageMit, type FrageId } from '../../server/features/selbstcheck/fragen.ts'
import { westlich } from '../../server/features/selbstcheck/ziffern.ts'
import { Browser, freshApp, HEUTE } from '../desk.ts'
import { Checker } from './checker.ts'

/* Whatever people write: read, or asked for in words that say what to do. */

function lies(id: FrageId, body: Record<string, string | string[]>, bisher = {}) {
  const frage = frageMit(id)
  if (!frage) throw new Error(id)
  const gelesen = liesAntwort(frage, body, bisher, HEUTE)
  return gelesen.ok ? gelesen.antwort : `Fehler: ${gelesen.fehler}`
}
const vergangen = (tag: string, monat = '', jahr = '') => lies('androhung', { tag, monat, jahr })

t.test('ein Tag, wie Menschen ihn schreiben', async t => {
  for (const [felder, erwartet] of [
    [['6', '11', '2026'], '2026-11-06'],
    [['06', '11', '26'], '2026-11-06'],
    [['6', '11'], '2026-11-06'],
    [['6.', '11.', '2026'], '2026-11-06'],
    [['6.11.2026'], '2026-11-06'],
    [['06112026'], '2026-11-06'],
    [['2026-11-06'], '2026-11-06'],
    [['gestern'], '2026-11-20'],
    [['٦', '١١', '٢٠٢٦'], '2026-11-06'],
    [['۰۶', '۱۱', '۲۰۲۶'], '2026-11-06'],
    [['６', '１１', '２０２６'], '2026-11-06'],
    [['\u200f6', ' 11 ', '2026\u202c'], '2026-11-06'],
    [[''], 'Fehler: tagLeer'],
    [['6'], 'Fehler: monatFehlt'],
    [['31', '11', '2026'], 'Fehler: tagGibtEsNicht'],
    [['29', '2', '2026'], 'Fehler: tagGibtEsNicht'],
    [['6', '13', '2026'], 'Fehler: tagForm'],
    [['6', 'elf', '2026'], 'Fehler: tagForm'],
    [['6', '11', '1926'], 'Fehler: jahr'],
    [['6', '11', '2022'], 'Fehler: jahr'],
    [['22', '11', '2026'], 'Fehler: tagKommt'],
    [['9'.repeat(10_000)], 'Fehler: tagForm'],
  ] as const)
    t.equal(vergangen(...(felder as [string])), erwartet, JSON.stringify(felder).slice(0, 60))
  const termin = (tag: string) => lies('termin', { tag }, { lage: 'termin' })
  t.equal(termin('20.11.2026'), 'Fehler: tagVorbei')
  t.equal(termin('21.11.2026'), '2026-11-21', 'heute')
})

t.test('ein Betrag, wie Menschen ihn schreiben', async t => {
  for (const [getippt, erwartet] of [
    ['245,80', '24580'],
    ['245.8', '24580'],
    ['245 €', '24500'],
    ['1.245,00', '124500'],
    ['٢٤٥٫٨٠', '24580'],
    ['١٬٢٤٥٫٠٠', '124500'],
    ['1.245', 'Fehler: betragKomma'],
    ['', 'Fehler: betragLeer'],
    ['viel', 'Fehler: betragForm'],
    ['-5', 'Fehler: betragForm'],
    ['1'.repeat(10_000), 'Fehler: betragForm'],
  ] as const)
    t.equal(lies('offen', { antwort: getippt }), erwartet, getippt.slice(0, 20))
  t.equal(lies('ratenZahl', { antwort: '١٢' }), '12')
  t.equal(lies('ratenZahl', { antwort: '0' }), 'Fehler: zahl')
})

t.test('Auswahl, Kästchen und die Knöpfe', async t => {
  t.equal(lies('energie', { antwort: 'strom' }), 'strom')
  t.equal(lies('energie', { antwort: 'atom' }), 'Fehler: wahl')
  t.equal(lies('energie', {}), 'Fehler: wahl')
  t.equal(lies('energie', { kurz: '?' }), '?')
  t.equal(lies('energie', { kurz: '-' }), 'Fehler: wahl', 'diesen Knopf gibt es hier nicht')
  t.equal(lies('offen', { kurz: '-' }), '-')
  t.same(lies('schutz', { antwort: ['kind', 'saeugling', 'unsinn'] }), ['saeugling', 'kind'])
  t.equal(lies('schutz', {}), 'Fehler: mehrfach')
  t.equal(lies('vertrag', { antwort: 'eigener' }, { energie: 'strom' }), 'Fehler: wahl')
  t.equal(westlich('٤२৭๗'), '4277')
})

t.test(
  'auf der Seite: was zu tun ist, oben und am Feld; zu langer Text kommt nur mit dem Anfang zurück',
  async t => {
    const { app } = await freshApp(t)
    const checker = new Checker(new Browser(app))
    await checker.antworte('energie', 'strom')
    await checker.antworte('lage', 'mahnung')
    await checker.antworte('vertrag', '?')
    const { statusCode, body } = await checker.browser.sendeRoh('/selbstcheck/de/frage/mahnung', {
      tag: 'x'.repeat(10_000),
      monat: '<b>',
    })
    t.equal(statusCode, 422)
    t.match(body, '<title>Fehler: An welchem Tag kam die Mahnung? – Energie-Check</title>')
    t.match(body, '<a href="#tag">Schreiben Sie Tag, Monat und Jahr in Zahlen')
    t.match(body, /id="tag"[^>]* aria-invalid="true" aria-describedby="meldung"/)
    t.match(body, `value="${'x'.repeat(40)}"`)
    t.notMatch(body, 'x'.repeat(41))
    t.match(body, 'value="&lt;b&gt;"')
    const seite = await checker.hole('/selbstcheck/de/frage/mahnung')
    t.notMatch(seite.body, 'xxx', 'nichts davon ist gespeichert')
  },
)
