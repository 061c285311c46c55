import { chromium, type Page } from 'playwright-core'
import t, { type Test } from 'tap'
import { freshApp } from '../desk.ts'
import { CHROMIUM, FLAGS } from './chromium.ts'
import { verstoesse } from './seite.ts'
import { TERMIN_IN_ZWEI_WOCHEN } from './antworten.ts'

/*
 * A real browser through the public self-check: without JavaScript of ours, wide and narrow, by keyboard, on paper; and
 * axe-core on every page.
 */

const BREITEN = [1280, 320] as const

const SEITEN = [
  '',
  '/start',
  '/notfall',
  '/stellen',
  '/wissen',
  '/wissen/raten',
  '/leicht',
  '/leicht/notfall',
  '/datenschutz',
  '/sicher-surfen',
]

if (CHROMIUM === undefined) {
  const satz = `Chromium fehlt: ${BREITEN.length} Wege durch den Selbst-Check bleiben ungeprüft`
  if (process.env['ALLE_TESTS'] === '1') t.fail(satz)
  else t.test(satz, { skip: satz }, async () => undefined)
} else {
  const { app } = await freshApp(t, {
    env: { PORT: '0', TELEFON: '0201 555 0100', SPRECHZEITEN: 'Mo bis Fr, 9 bis 18 Uhr.' },
  })
  const adresse = `${await app.listen({ port: 0, host: '127.0.0.1' })}`
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
  t.teardown(() => browser.close())
  for (const breite of BREITEN) {
    t.test(`${breite} Pixel`, async t => {
      const kontext = await browser.newContext({ viewport: { width: breite, height: 800 }, locale: 'de-DE' })
      const seite = await kontext.newPage()
      const fremde: string[] = []
      kontext.on('request', anfrage => {
        if (!anfrage.url().startsWith(adresse)) fremde.push(anfrage.url())
      })
      await gehe(t, seite, adresse, breite)
      await verlasse(t, seite, adresse)
      t.same(fremde, [], 'keine Anfrage an andere')
      await kontext.close()
    })
  }
  t.test('nur mit der Tastatur, ohne JavaScript', async t => {
    const kontext = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 320, height: 480 },
    })
    const seite = await kontext.newPage()
    await seite.goto(`${adresse}/selbstcheck/de/frage/energie`)
    await seite.focus('[name=antwort] >> nth=0')
    await seite.keyboard.press('ArrowDown')
    await seite.keyboard.press('Enter')
    await seite.waitForURL('**/frage/lage')
    t.equal(await seite.locator('h1').count(), 1)
    await kontext.close()
  })
}

async function gehe(t: Test, seite: Page, adresse: string, breite: number): Promise<void> {
  const wo = `${adresse}/selbstcheck/de`
  const pruefe = async (was: string): Promise<void> => {
    t.same(await verstoesse(seite), [], `axe: ${was}`)
    const weite = await seite.evaluate<number>('document.documentElement.scrollWidth')
    t.ok(weite <= breite, `${was}: kein Querrollen (${weite})`)
    await bild(seite, `${was}-${breite}`)
  }
  for (const unter of SEITEN) {
    await seite.goto(wo + unter)
    await pruefe(unter === '' ? 'anfang' : unter.slice(1).replace('/', '-'))
  }
  await seite.goto(`${wo}/frage/energie`)
  await seite.click('button:text-is("Weiter")')
  await seite.waitForSelector('.fehler')
  t.match(await seite.title(), /^Fehler: /)
  await pruefe('fehler')
  for (let n = 0; n < 60; n += 1) {
    const frage = /\/frage\/(\w+)$/.exec(seite.url())?.[1]
    if (frage === undefined) break
    if (await seite.locator('.fehler').count()) await seite.goto(seite.url())
    await pruefe(`frage-${frage}`)
    await beantworte(seite, TERMIN_IN_ZWEI_WOCHEN[frage])
  }
  await pruefe('pruefen')
  t.ok((await seite.locator('.antworten > div').count()) > 15)
  await seite.click('text=Ergebnis ansehen')
  await seite.waitForURL('**/ergebnis')
  await pruefe('ergebnis')
  const pdf = await seite.pdf({ format: 'A4', preferCSSPageSize: true })
  const blaetter = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
  t.ok(blaetter <= 2, `auf Papier ${blaetter} Seiten`)
}

async function beantworte(seite: Page, antwort: string | readonly string[] | undefined): Promise<void> {
  const vorher = seite.url()
  if (antwort === undefined) await seite.click('button:text-is("Weiß ich nicht")')
  else {
    if (await seite.locator('#tag').count()) {
      for (const [n, feld] of ['tag', 'monat', 'jahr'].entries())
        await seite.fill(`#${feld}`, String(antwort).split('.')[n] ?? '')
    } else if (await seite.locator('input[inputmode]').count()) await seite.fill('#antwort', String(antwort))
    else for (const wert of [antwort].flat()) await seite.check(`[name=antwort][value=${wert}]`)
    await seite.click('button:text-is("Weiter")')
  }
  await seite.waitForURL(url => url.href !== vorher)
}

/** S-33: one press, and neither this page nor the back button shows an answer. */
async function verlasse(t: Test, seite: Page, adresse: string): Promise<void> {
  await seite.click('text=Seite schnell verlassen')
  await seite.waitForURL('**/rechner')
  t.equal(await seite.title(), 'Rechner')
  await seite.goBack()
  t.notMatch(await seite.content(), /Kind|Säugling|255|rechtswidrig/)
  await seite.goto(`${adresse}/selbstcheck/de/ergebnis`)
  t.match(seite.url(), '?vorbei=1')
}

/** Pictures to look at, where a folder is named. */
async function bild(seite: Page, name: string): Promise<void> {
  const ordner = process.env['BILDER']
  if (ordner) await seite.screenshot({ path: `${ordner}/${name}.png`, fullPage: true })
}
