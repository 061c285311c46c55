import { gzipSync } from 'node:zlib'
import t from 'tap'
import { Browser, freshApp } from '../desk.ts'
import { Checker } from './checker.ts'

/* U-01, U-02: what a phone on a slow line has to fetch, and how often somebody has to press. */

const KB = 1024
const { app } = await freshApp(t)
const gepackt = (text: string): number => gzipSync(text).length

/** A page and what it asks for: stylesheet, mark, and nothing else. */
async function gewicht(checker: Checker, url: string) {
  const { body, statusCode } = await checker.hole(url)
  const dateien = [...body.matchAll(/<(?:link|script|img)[^>]+(?:href|src)="(\/[^"]+)"/g)].map(
    ([, weg = '']) => weg,
  )
  const inhalte = await Promise.all(dateien.map(async weg => (await checker.hole(weg)).body))
  return { statusCode, body, seite: gepackt(body), dateien, inhalte }
}

const SEITEN = [
  '',
  '/start',
  '/frage/energie',
  '/notfall',
  '/stellen',
  '/wissen',
  '/wissen/androhung',
  '/leicht',
]

t.test('das Gewicht der Seiten', async t => {
  const checker = new Checker(new Browser(app))
  const erste = await gewicht(checker, '/selbstcheck/de')
  const alles = erste.seite + erste.inhalte.map(gepackt).reduce((a, b) => a + b, 0)
  t.comment(`erster Aufruf: ${alles} Byte gepackt in ${erste.dateien.length + 1} Anfragen`)
  t.ok(alles <= 30 * KB)
  t.ok(erste.dateien.length + 1 <= 4)
  for (const inhalt of erste.inhalte) t.notMatch(inhalt, /@font-face|url\(|@import|\.tisch/)
  for (const weg of erste.dateien.filter(weg => weg.endsWith('.svg')))
    t.ok((await checker.hole(weg)).rawPayload.length <= 3 * KB, 'kein Bild über 3 KB')

  await checker.durch({ energie: 'strom', lage: 'termin', termin: '1.12.2026', grund: 'nichtBezahlt' })
  let schwerste = 0
  for (const seite of [
    ...SEITEN,
    '/pruefen',
    '/ergebnis',
    ...new Set(checker.gefragt.map(id => `/frage/${id}`)),
  ]) {
    const folge = await gewicht(checker, `/selbstcheck/de${seite}`)
    t.equal(folge.statusCode, 200, seite)
    t.same(folge.dateien, erste.dateien, `${seite}: alles schon da`)
    t.ok(folge.seite <= 12 * KB, `${seite}: ${folge.seite}`)
    t.notMatch(folge.body, /<script|<img|style=|onclick/, seite)
    schwerste = Math.max(schwerste, folge.seite)
  }
  t.comment(`schwerste Folgeseite: ${schwerste} Byte gepackt`)
})

/** Besides the answers: „Jetzt prüfen“, „Weiter“ after the word on safety, „Ergebnis ansehen“. */
const RUNDHERUM = 3

t.test('die Griffe bis zum Ergebnis', async t => {
  const wege = {
    'nur eine Mahnung': { energie: 'strom', lage: 'mahnung' },
    'der Vermieter stellt ab': {
      energie: 'strom',
      lage: 'gesperrt',
      vertrag: 'vermieter',
      wer: 'vermieterStelltAb',
      miete: 'laeuft',
    },
    'Schulden von anderen': { energie: 'strom', lage: 'termin', vertrag: 'grundversorgung', grund: 'fremd' },
    'Termin ohne Warn-Brief': { energie: 'strom', lage: 'termin', grund: 'nichtBezahlt', androhung: '-' },
  }
  const griffe: number[] = []
  for (const [was, antworten] of Object.entries(wege)) {
    const checker = new Checker(new Browser(app))
    await checker.durch(antworten)
    griffe.push(checker.griffe + RUNDHERUM)
    t.comment(`${was}: ${checker.griffe + RUNDHERUM} Griffe, ${checker.gefragt.length} Fragen`)
  }
  t.ok(Math.min(...griffe) <= 20)
})
