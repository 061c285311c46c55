import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import t from 'tap'
import type { Antworten } from '../../server/features/selbstcheck/antworten.ts'
import { type Frage, FRAGEN } from '../../server/features/selbstcheck/fragen.ts'
import { TENDENZEN } from '../../server/recht/sperre/antwort.ts'
import {
  blaetter,
  type Katalog,
  satz,
  SPRACHEN,
  statusDer,
  statusVon,
  worte,
} from '../../server/features/selbstcheck/sprache.ts'
import { lesbarkeit } from '../recht/lesbarkeit.ts'

/* Every sentence is there, is used, has its values in every language, and can be read. */

const WURZEL = path.join(import.meta.dirname, '../..')
const { w } = worte('de')

const ALLE = new Map(blaetter(w))
const quellen = (ordner: string, ende: string): string =>
  readdirSync(path.join(WURZEL, ordner))
    .filter(name => name.endsWith(ende))
    .map(name => readFileSync(path.join(WURZEL, ordner, name), 'utf8'))
    .join('\n')
const CODE = quellen('server/features/selbstcheck', '.ts')
const VORLAGEN = quellen('templates/selbstcheck', '.hbs')

/** Names the code puts together: everything below a section, or what ends in a word the code knows. */
const GANZE_TEILE = [
  'befund',
  'seiten',
  'anfragedaten',
  'wissen',
  'notfall.schritt',
  'datum.wochentag',
  'datum.monat',
  'grad',
  'tag',
  'stellen.grund',
  'stellen.zeit',
  'stellen.barrierefrei',
  'stellen.deckt',
  'papier.wenn',
  'aushang.fakt',
]

/** Where a name is built from one that stands in the code as a word of its own. */
const GEBAUT =
  /^(fehler|ergebnis|rat|leistung|stand)\.(\w+)(\.(titel|text|satz|nehmen))?$|^frage\.(\w+)\.(titel|tipp|keine|feld)$/

const imCode = (wort: string): boolean =>
  (TENDENZEN as readonly string[]).includes(wort) || new RegExp(`['.:]${wort}\\b|\\b${wort}:`).test(CODE)

function benutzt(schluessel: string): boolean {
  if (VORLAGEN.includes(`w.${schluessel}}}`) || CODE.includes(`'${schluessel}'`)) return true
  if (GANZE_TEILE.some(teil => schluessel.startsWith(`${teil}.`))) return true
  const option = /^frage\.(\w+)\.(?:option|tippZu)\.(\w+)$/.exec(schluessel)
  if (option) return imCode(option[1] ?? '') && imCode(option[2] ?? '')
  const gebaut = GEBAUT.exec(schluessel)
  return gebaut !== null && imCode(gebaut[2] ?? gebaut[5] ?? '')
}

t.test('jedes Wort, das eine Vorlage nennt, ist da, und jedes im Katalog wird gebraucht', async t => {
  const genannt = [...VORLAGEN.matchAll(/\bw\.([\w.]+)\}\}/g)].map(([, name = '']) => name)
  t.ok(genannt.length > 50)
  t.same(
    genannt.filter(name => !ALLE.has(name)),
    [],
    'fehlt',
  )
  const imText = [...CODE.matchAll(/(?:sage|satz)\([^)'`]*'([\w.]+)'/g)].map(([, name = '']) => name)
  t.ok(imText.length > 5)
  t.same(
    imText.filter(name => !ALLE.has(name)),
    [],
    'fehlt im Code',
  )
  t.same(
    [...ALLE.keys()].filter(name => !benutzt(name)),
    [],
    'ungenutzt',
  )
})

/** Answers on which words depend. */
const LAGEN = ['mahnung', 'androhung', 'termin', 'gesperrt', 'keinBrief', '?'].flatMap(
  (lage): Antworten[] => [
    { lage, energie: 'strom', vertrag: 'grundversorgung' },
    { lage, energie: 'wasser', vertrag: 'sondervertrag', artOffen: 'abschlag', raten: 'angebot' },
  ],
)

/** Every name that a page of this question looks up. */
function worteDer(frage: Frage, antworten: Antworten): string[] {
  const name = frage.worte?.(antworten) ?? frage.id
  return [
    `${name}.titel`,
    ...(frage.keine?.(antworten) && frage.gilt(antworten) ? [`${name}.keine`] : []),
    ...(frage.art === 'betrag' || frage.art === 'zahl' ? [`${name}.feld`] : []),
    ...(frage.optionen?.(antworten) ?? []).map(wert => `${frage.id}.option.${wert}`),
  ]
}

t.test('jede Frage hat Titel, Knopf und Worte für jede Antwort', async t => {
  const gesucht = new Set(FRAGEN.flatMap(frage => LAGEN.flatMap(lage => worteDer(frage, lage))))
  t.ok(gesucht.size > 150)
  for (const name of gesucht) t.ok(ALLE.has(`frage.${name}`), name)
  const imKatalog = Object.keys(w['frage'] as Katalog)
  t.same(
    imKatalog.filter(name => !gesucht.has(`${name}.titel`)),
    [],
    'keine Frage zu viel',
  )
})

t.test('alle Sprachen haben dieselben Schlüssel und dieselben Werte darin', async t => {
  const felder = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([feld]) => feld).sort()
  for (const sprache of SPRACHEN) {
    const { w: andere, richtung } = worte(sprache)
    t.match(richtung, /^(ltr|rtl)$/)
    const ihre = new Map(blaetter(andere))
    t.same([...ihre.keys()].sort(), [...ALLE.keys()].sort(), sprache)
    for (const [name, text] of ALLE) t.same(felder(ihre.get(name) ?? ''), felder(text), `${sprache} ${name}`)
  }
  t.throws(() => satz(worte('de'), 'gibt.es.nicht'), /no words/)
  t.throws(() => satz(worte('de'), 'fortschritt', { nummer: '1' }), /needs zahl/)
  t.equal(satz(worte('de'), 'fortschritt', { nummer: '3', zahl: '8' }), 'Frage 3 von etwa 8')
})

const NUR_NAMEN = /^(datum|rahmen|tag|stand|euro|frage\.land\.option)/
const SAETZE = [...ALLE]
  .filter(([name]) => !NUR_NAMEN.test(name))
  .map(([, text]) => text.replace(/\{\w+\}/g, '3'))

t.test('die Grenzen der Einfachen Sprache', async t => {
  const { saetze, mittel, laengster, amstad, lix, wiener } = lesbarkeit(SAETZE)
  t.comment(JSON.stringify({ saetze: saetze.length, mittel, laengster, amstad, lix, wiener }))
  t.ok(mittel <= 12, `im Mittel ${mittel} Wörter`)
  t.same(
    SAETZE.filter(text => lesbarkeit([text]).laengster > 18),
    [],
    'kein Satz über 18 Wörter',
  )
  t.ok(amstad >= 70, `Amstad ${amstad}`)
  t.ok(lix <= 35, `LIX ${lix}`)
  t.ok(wiener <= 6, `Wiener ${wiener}`)
})

t.test('ein Wort je Ding, kein Vorwurf, kein Rufzeichen, die Wissensseiten kurz', async t => {
  const alles = [...ALLE.values()].join('\n')
  for (const wort of [
    /Versorger\b/,
    /Energieversorger/,
    /Stromsperre/,
    /\bungültig/,
    /Pflichtfeld/,
    /!/,
    /leider/i,
    /(?<!\()Abwendungsvereinbarung/,
  ])
    t.notMatch(alles, wort)
  for (const [name, seite] of Object.entries(w['wissen'] as Katalog)) {
    const woerter = blaetter(seite as Katalog)
      .map(([, text]) => text)
      .join(' ')
      .split(/\s+/).length
    t.ok(woerter <= 250, `${name}: ${woerter} Wörter`)
  }
  t.equal(Object.keys(w['wissen'] as Katalog).length, 8)
  for (const [name, text] of ALLE)
    if (name.startsWith('fehler.')) t.ok(text.split(/\s+/).length <= 15, `${name}: ${text}`)
})

t.test('jeder Satz hat seinen Status: geprüft ist, was genau so gelesen wurde', async t => {
  for (const sprache of SPRACHEN) {
    const hier = worte(sprache)
    for (const [schluessel, { satz, wer, am }] of Object.entries(hier.geprueft)) {
      t.ok(hier.saetze.has(schluessel), `${sprache}: ${schluessel} gibt es`)
      t.match({ satz, wer, am }, { satz: /./, wer: /./, am: /^\d{4}-\d\d-\d\d$/ })
    }
  }
  const deutsch = worte('de')
  const gelesen = (satz: string) => ({ satz, wer: 'Probe', am: '2026-11-21' })
  const titel = { ...deutsch, geprueft: { 'start.titel': gelesen(deutsch.saetze.get('start.titel') ?? '') } }
  t.equal(statusVon(titel, 'start.titel'), 'geprueft')
  t.equal(statusVon(titel, 'start.lead'), 'ungeprueft')
  t.equal(statusDer(titel), 'ungeprueft')
  const anders = { ...deutsch, geprueft: { 'start.titel': gelesen('Strom weg?') } }
  t.equal(statusVon(anders, 'start.titel'), 'ungeprueft', 'nach der Prüfung geändert')
  const alle = Object.fromEntries([...deutsch.saetze].map(([name, satz]) => [name, gelesen(satz)]))
  t.equal(statusDer({ ...deutsch, geprueft: alle }), 'geprueft')
})
