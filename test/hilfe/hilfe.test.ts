import { readFileSync } from 'node:fs'
import path from 'node:path'
import t from 'tap'
import { aufnahmebogen, BOGEN } from '../../server/features/hilfe/aufnahmebogen.ts'
import { fristentafel } from '../../server/features/hilfe/fristentafel.ts'
import type { Hilfetext } from '../../server/features/hilfe/text.ts'
import { VERHALTENSREGELN } from '../../server/features/anmeldung/verhaltensregeln.ts'
import { HILFETEXTE } from '../../server/features/hilfe/verzeichnis.ts'
import { FRISTEN } from '../../server/recht/parameter/verzeichnis.ts'
import { tag } from '../../server/recht/datum.ts'
import { Browser, freshApp, HEUTE } from '../desk.ts'
import { lesbarkeit } from '../recht/lesbarkeit.ts'

/** What security.md section 6 and law/desk.md D.3 to D.7 ask for, by address. */
const GEFORDERT = [
  'laptop-weg',
  'konto-uebernommen',
  'beschlagnahme',
  'datenpanne',
  'datenpanne-blatt',
  'schluessel-verloren',
  'papier',
  'massnahmen',
  'verarbeitungsverzeichnis',
  'folgenabschaetzung',
  'gemeinsam-verantwortlich',
  'vertraulichkeit',
  'verhaltensregeln',
]

const saetze = ({ worum, abschnitte }: Hilfetext): string[] => [
  worum,
  ...abschnitte.flatMap(({ text, schritte, punkte, zeilen }) => [
    ...(text ?? []),
    ...(schritte ?? []),
    ...(punkte ?? []),
    ...(zeilen ?? []).map(([, dazu]) => dazu),
  ]),
]

t.test(
  'jede Seite öffnet ohne Anmeldung, steht in der Übersicht und sagt, dass sie ungeprüft ist',
  async t => {
    const { app } = await freshApp(t)
    const browser = new Browser(app)
    const uebersicht = (await browser.hole('/hilfe')).body
    t.same(HILFETEXTE.map(({ wort }) => wort).toSorted(), GEFORDERT.toSorted())
    for (const { wort, titel, geprueft } of HILFETEXTE) {
      const { statusCode, body } = await browser.hole(`/hilfe/${wort}`)
      t.equal(statusCode, 200, wort)
      t.ok(uebersicht.includes(`href="/hilfe/${wort}"`), wort)
      t.ok(body.includes(`<h1>${titel}</h1>`))
      t.equal(body.includes('<b>Ungeprüft.</b> Fassung 21.11.2026.'), geprueft === null)
      for (const [, href = ''] of body.matchAll(/href="(\/hilfe[^"]*)"/g))
        t.equal((await browser.hole(href)).statusCode, 200, `${wort} → ${href}`)
    }
  },
)

t.test('die Sätze sind kurz', async t => {
  for (const text of HILFETEXTE) {
    const { mittel, laengster, saetze: alle } = lesbarkeit(saetze(text))
    t.ok(mittel <= 13, `${text.wort}: ${mittel.toFixed(1)} Wörter je Satz`)
    t.ok(laengster <= 28, `${text.wort}: ${laengster} im längsten`)
    t.ok(alle.every(satz => !/[!]|\bbitte\b/i.test(satz)))
  }
})

t.test('Normen stehen mit geschütztem Leerzeichen', async t => {
  for (const text of HILFETEXTE)
    t.notMatch(saetze(text).join('\n'), /(§|\bArt\.|\bAbs\.|\bNr\.|\bBuchst\.) [0-9a-z]/, text.wort)
})

t.test('der leere Aufnahmebogen fragt dasselbe in derselben Reihenfolge wie die Schnellaufnahme', async t => {
  const vorlage = readFileSync(path.join(import.meta.dirname, '../../templates/faelle/neu.hbs'), 'utf8')
  const gefragt = [...vorlage.matchAll(/<h2>([^<]+)<\/h2>|\{\{> \w+ (?:name=)?f\.(\w+)/g)].flatMap(
    ([, titel, name]) => titel ?? name ?? [],
  )
  const bogen = BOGEN.flatMap(([titel, namen]) => [titel, ...namen])
  t.same(
    bogen,
    gefragt.filter(wort => wort !== 'Bitte noch einmal ansehen'),
  )
  t.equal(aufnahmebogen().flatMap(({ zeilen }) => zeilen).length, 26)
  const { app } = await freshApp(t)
  const { body } = await new Browser(app).hole('/hilfe/aufnahmebogen')
  for (const { zeilen } of aufnahmebogen())
    for (const { label } of zeilen) t.ok(body.includes(`<dt>${label}</dt>`), label)
})

t.test('die Fristentafel nennt jede Frist so, wie sie an diesem Tag gilt', async t => {
  const { zeilen } = fristentafel(HEUTE)
  t.equal(zeilen.length, FRISTEN.length)
  // § 41f Abs. 5 S. 1 EnWG since 23.12.2025; § 37 Abs. 2 S. 1 SGB X since 1.1.2025.
  const zeile = (ereignis: string) => zeilen.find(eine => eine.ereignis === ereignis)
  t.match(zeile('Ankunft der Ankündigung'), { laenge: /8 Werktage/, norm: '§ 41f Abs. 5 S. 1 EnWG' })
  t.match(zeile('Tag, an dem der Bescheid zur Post gegeben wurde'), { laenge: /4 Tage/ })
  const frueher = fristentafel(tag('2024-06-01')).zeilen
  t.match(
    frueher.find(({ ereignis }) => ereignis === 'Tag, an dem der Bescheid zur Post gegeben wurde'),
    { laenge: /3 Tage/ },
  )
})

t.test('die Verhaltensregeln haben eine Fassung, die andere annehmen lassen können', async t => {
  t.match(VERHALTENSREGELN.fassung, /^\d{4}-\d\d-\d\d$/)
  t.ok(VERHALTENSREGELN.abschnitte.flatMap(({ schritte }) => schritte).length >= 15)
})
