import t from 'tap'
import { ROLLEN, type Rolle } from '../../server/data/tables.ts'
import type { Browser } from '../desk.ts'
import { median } from '../data/welt.ts'
import { adresse, type Akte, gehege, istPruefbar, rufe } from './welt.ts'

/*
 * S-20 to S-29, S-52 through the front door: every route of the app, in every role, with the ids of another desk and of a
 * restricted case. Nothing of them may come back, and nothing of them may change.
 */

/** Addresses with a name in them that names no case: blank forms, the wording of a letter, a kind of file. */
const OHNE_FALL = /^\/(briefe\/blanko|verwaltung\/vorlagen|statistik)\//

/** The directory of funds belongs to the whole desk: an entry is no case, and only another desk's must be denied. */
const istStellensache = (akte: Akte, url: string): boolean =>
  OHNE_FALL.test(url) || (akte === geschuetzt && url.startsWith(`/fonds/${akte.fonds}`))

const welt = await gehege(t)
const { app, routen, rollen, geschuetzt, fremde, fremd } = welt

/** Addresses without a case in them that show many: lists, search, sheets. */
const suche = ({ kanarien: [name = ''], nummer }: Akte): string[] => [
  '/heute',
  '/faelle',
  `/faelle?q=${name}`,
  `/faelle?q=${nummer}`,
  '/faelle?stand=abgeschlossen',
  '/faelle/neu?entwurf=01997f00-0000-7000-8000-00000000cccc',
  '/fristen',
  '/fristen?nur=meine',
  '/fristen/monat',
  '/fristen/monat?monat=2026-12',
  '/verwaltung/zuteilung',
  '/verwaltung/aufzeichnung',
  '/verwaltung/team',
]

/** What of a case stands in an answer, apart from what was asked for in the address. */
const gefunden = (worte: readonly string[], url: string, body: string): string =>
  worte.filter(wort => !url.includes(wort) && body.includes(wort)).join()

/** The coordinator knows of a restricted case that there is one, by its number, to lift the restriction. */
const istZuteilung = (akte: Akte, rolle: Rolle, url: string): boolean =>
  akte === geschuetzt && rolle === 'koordination' && url.startsWith('/verwaltung/zuteilung')

const WELCHE = [
  ['andere Stelle', fremde, fremd.personId],
  ['eingeschränkt', geschuetzt, crypto.randomUUID()],
] as const

for (const rolle of ROLLEN) {
  const browser = rollen.get(rolle)?.browser
  if (!browser) throw new Error(rolle)
  t.test(
    `${rolle}: auf keiner Route kommt etwas von einer anderen Stelle oder einem eingeschränkten Fall`,
    async t => {
      for (const [was, akte, person] of WELCHE) {
        for (const route of routen.filter(istPruefbar)) {
          const url = adresse(route, akte, person)
          const { statusCode, body } = await rufe(browser, route, url, {
            version: '1',
            art: 'L01',
            brief: akte.brief,
          })
          const name = `${was}: ${route.methode} ${route.muster} ${statusCode}`
          const eigenes = istZuteilung(akte, rolle, url)
          if (url !== route.muster && !eigenes && !istStellensache(akte, url))
            t.ok([403, 404].includes(statusCode), name)
          t.equal(gefunden(eigenes ? akte.kanarien.slice(0, 3) : akte.kanarien, url, body), '', name)
        }
        for (const url of suche(akte)) {
          const { body } = await browser.hole(url)
          const eigenes = istZuteilung(akte, rolle, url)
          t.equal(
            gefunden(eigenes ? akte.kanarien.slice(0, 3) : akte.kanarien, url, body),
            '',
            `${was}: ${url}`,
          )
        }
      }
    },
  )
}

t.test('und danach ist in beiden Fällen nichts anders', async t => {
  const { browser } = welt
  const seite = await browser.hole(geschuetzt.fall)
  t.equal(seite.statusCode, 200)
  t.match(seite.body, 'Schutzname')
  t.notMatch(seite.body, 'Fall wieder öffnen')
  t.match((await browser.hole(`${geschuetzt.fall}/schutz`)).body, '<dt>Ihn sehen</dt><dd>Aylin T.')
})

t.test('die Probe findet, was sie sucht: die Zuständige sieht alle Wörter ihres Falls', async t => {
  const gesehen = await Promise.all(
    [
      '/heute',
      '/fristen',
      '/fristen/monat',
      '/faelle?q=Schutzname',
      geschuetzt.fall,
      `${geschuetzt.fall}/briefe`,
    ].map(async url => (await welt.browser.hole(url)).body),
  )
  for (const wort of geschuetzt.kanarien)
    t.ok(
      gesehen.some(body => body.includes(wort)),
      wort,
    )
})

t.test(
  'der Kalender von Beratenden, die nicht benannt sind, zeigt den eingeschränkten Fall nicht',
  async t => {
    const adresseVon = async (browser: Browser): Promise<string> => {
      const { body } = await browser.sende('/fristen/kalender')
      return new URL(/https?:[^"<\s]+\.ics/.exec(body)?.[0] ?? '').pathname
    }
    const eigener = await app.inject(await adresseVon(welt.browser))
    t.match(eigener.body, geschuetzt.nummer)
    const beratung = rollen.get('beratung')
    if (!beratung) throw new Error('beratung')
    const anderer = await app.inject(await adresseVon(beratung.browser))
    t.equal(anderer.statusCode, 200)
    t.notMatch(anderer.body, geschuetzt.nummer)
  },
)

t.test('S-29: ein fremder und ein eingeschränkter Fall antworten so schnell wie gar keiner', async t => {
  const browser = rollen.get('beratung')?.browser
  if (!browser) throw new Error('beratung')
  const dauer = async (url: string): Promise<number> => {
    const start = performance.now()
    const { statusCode } = await browser.hole(url)
    const ms = performance.now() - start
    if (statusCode !== 404) throw new Error(`${url} answered ${statusCode}`)
    return ms
  }
  const runde = async (fall: string): Promise<number> => {
    const [da, keiner]: [number[], number[]] = [[], []]
    for (let i = 0; i < 500; i++) {
      da.push(await dauer(fall))
      keiner.push(await dauer(`/faelle/${crypto.randomUUID()}`))
    }
    t.comment(`Median da ${median(da).toFixed(2)} ms, keiner ${median(keiner).toFixed(2)} ms, n = 500`)
    return Math.abs(median(da) - median(keiner))
  }
  for (const [was, { fall }] of [
    ['fremd', fremde],
    ['eingeschränkt', geschuetzt],
  ] as const) {
    // Noise of a busy machine only adds: what differs for good differs in every round.
    let abstand = await runde(fall)
    for (let i = 0; i < 2 && abstand >= 2; i++) abstand = Math.min(abstand, await runde(fall))
    t.ok(abstand < 2, `${was}: ${abstand.toFixed(3)} ms`)
  }
})
