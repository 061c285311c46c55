import { type BrowserContext, chromium } from 'playwright-core'
import t from 'tap'
import { SPRACHEN, worte } from '../../server/features/selbstcheck/sprache.ts'
import { Browser, freshDesk } from '../desk.ts'
import { Checker } from '../selbstcheck/checker.ts'
import { OHNE_ANTWORTEN, zeigeStelle } from '../selbstcheck/seiten.ts'
import { CHROMIUM, FLAGS } from './chromium.ts'
import { verstoesse } from './seite.ts'
import { TERMIN_IN_ZWEI_WOCHEN } from './antworten.ts'

/*
 * Every page of the self-check in every other language on a narrow phone: direction, nothing cut off, axe-core. The
 * templates are the same in all of them, so axe reads every page only in Arabic (German: selbstcheck.test.ts) and the
 * key pages in the others; ALLE_SPRACHEN=1 has it read everything (a minute more for each language).
 */

const BREITE = 320
const ANDERE = SPRACHEN.filter(sprache => sprache !== 'de')
const GANZ = process.env['ALLE_SPRACHEN'] === '1' ? ANDERE : ['ar']
const SCHLUESSELSEITEN = ['', '/notfall', '/stellen', '/rueckruf', '/frage/termin?fehler', '/ergebnis']

if (CHROMIUM === undefined) {
  const satz = `Chromium fehlt: der Selbst-Check in ${ANDERE.length} Sprachen bleibt ungeprüft`
  if (process.env['ALLE_TESTS'] === '1') t.fail(satz)
  else t.test(satz, { skip: satz }, async () => undefined)
} else {
  const desk = await freshDesk(t, { env: { PORT: '0' } })
  const { app } = desk
  await zeigeStelle(desk)
  const adresse = await app.listen({ port: 0, host: '127.0.0.1' })
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
  t.teardown(() => browser.close())
  const checker = new Checker(new Browser(app))
  await checker.durch(TERMIN_IN_ZWEI_WOCHEN)
  const seiten = [
    ...OHNE_ANTWORTEN,
    ...new Set(checker.gefragt.map(id => `/frage/${id}`)),
    '/frage/termin?fehler',
    '/pruefen',
    '/ergebnis',
  ]
  const kontext = await browser.newContext({ viewport: { width: BREITE, height: 800 } })
  await nimmAntworten(kontext, checker)
  for (const sprache of ANDERE) {
    t.test(sprache, async t => {
      const seite = await kontext.newPage()
      for (const unter of seiten) {
        await seite.goto(`${adresse}/selbstcheck/${sprache}${unter}`)
        if (unter.endsWith('?fehler')) {
          for (const feld of ['tag', 'monat', 'jahr']) await seite.fill(`#${feld}`, '')
          await seite.click('.knoepfe .knopf >> nth=0')
          await seite.waitForSelector('.fehler')
        }
        const liest = GANZ.includes(sprache) || SCHLUESSELSEITEN.includes(unter)
        const funde = liest ? await verstoesse(seite) : []
        const weite = await seite.evaluate<number>('document.documentElement.scrollWidth')
        const kopf = await seite.evaluate<string>('document.documentElement.lang + " " + document.dir')
        t.same([...funde, weite > BREITE ? `${weite} Pixel breit` : ''].filter(Boolean), [], unter)
        t.equal(kopf, `${sprache} ${worte(sprache).richtung}`)
      }
      await seite.close()
    })
  }
}

/** The answers of somebody who went through the check, as the browser keeps them. */
async function nimmAntworten(kontext: BrowserContext, { browser }: Checker): Promise<void> {
  const cookies = [...browser.cookies].map(([name, value]) => ({
    name,
    value,
    domain: '127.0.0.1',
    path: '/selbstcheck',
  }))
  await kontext.addCookies(cookies)
}
