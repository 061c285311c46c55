import { existsSync } from 'node:fs'
import Fastify from 'fastify'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium } from 'playwright-core'
import t from 'tap'
import { blattseite } from '../../server/features/briefe/blattseite.ts'
import { spracheAus, SPRACHEN } from '../../server/features/briefe/blattworte.ts'
import { addAssets } from '../../server/web/assets.ts'
import { addViews } from '../../server/web/views.ts'
import { fakten, HEUTE, STELLE } from './beispiel.ts'
import { blattart } from './blattprobe.ts'

/* The sheets with the most words, in a real browser: one page A4 at 12 points or more, readable at 320 pixels. */

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
/** The longest; in Noto Sans, which is wider than the fonts of most desks. */
const LANGE = ['L03', 'L20', 'L21']

/** Names of two lines each. */
const LAGE = fakten({
  versorger: { name: 'Stadtwerke Emscherstadt-Mitte Energieversorgung und Netze GmbH' },
  anschriften: { jobcenter: { name: 'Jobcenter Emscherstadt, Standort Mitte, Leistungsabteilung 3' } },
})
const FAKTEN = {
  ...LAGE,
  stelle: { ...STELLE, name: 'Sozialberatung Emscherstadt-Mitte im Nachbarschaftshaus' },
}

if (CHROMIUM === undefined) {
  const satz = 'Chromium fehlt: der Druck der Blätter bleibt ungeprüft'
  if (process.env['ALLE_TESTS'] === '1') t.fail(satz)
  else t.test(satz, { skip: satz }, async () => undefined)
} else {
  const adresse = await blattserver()
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
  t.teardown(() => browser.close())
  const kontext = await browser.newContext({ viewport: { width: 320, height: 900 } })
  const seite = await kontext.newPage()

  t.test('gedruckt passt jedes auf eine Seite A4, mindestens 12 Punkt groß', async t => {
    for (const art of LANGE)
      for (const code of SPRACHEN) {
        await seite.goto(`${adresse}/${art}/${code}`)
        const pdf = (await seite.pdf({ preferCSSPageSize: true })).toString('latin1')
        t.equal(pdf.match(/\/Type \/Page\b/g)?.length, 1, `${art} ${code}`)
        t.match(pdf, /\/MediaBox \[0 0 59\d(\.\d+)? 84\d/, 'A4')
        await seite.emulateMedia({ media: 'print' })
        const punkt = await seite.evaluate<number>(
          `Math.min(...[...document.querySelectorAll('main li, main .ungeprueft p')].map(e => parseFloat(getComputedStyle(e).fontSize))) * 0.75`,
        )
        t.ok(punkt >= 11.99, `${code}: ${punkt} points`)
        t.ok(await seite.isHidden('nav'), 'links are not printed')
        if (code !== 'de') t.ok(await seite.isVisible('.ungeprueft'), 'unread translations say so on paper')
        await seite.emulateMedia({ media: null })
      }
  })

  t.test('auf einem schmalen Telefon rollt nichts zur Seite; axe findet nichts', async t => {
    for (const code of SPRACHEN) {
      await seite.goto(`${adresse}/L20/${code}`)
      const weite = await seite.evaluate<number>('document.documentElement.scrollWidth')
      t.ok(weite <= 320, `${code}: ${weite}`)
      const { violations } = await new AxeBuilder({ page: seite }).analyze()
      t.same(
        violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 100)).join(' | ')}`,
        ),
        [],
        code,
      )
    }
  })

  t.test('die arabische Spalte beginnt rechts, Telefonnummern laufen von links', async t => {
    await seite.setViewportSize({ width: 1280, height: 900 })
    await seite.goto(`${adresse}/L20/ar`)
    const lage = await seite.evaluate<{
      deutsch: number
      arabisch: number
      ausrichtung: string
      nummer: string
    }>(
      `(() => {
        const [deutsch, arabisch] = document.querySelectorAll('.blattteil.tun > div')
        return {
          deutsch: deutsch.getBoundingClientRect().left,
          arabisch: arabisch.getBoundingClientRect().left,
          ausrichtung: getComputedStyle(arabisch).direction,
          nummer: getComputedStyle(document.querySelector('.anrufen [dir=rtl] bdi[dir=ltr]')).direction,
        }
      })()`,
    )
    t.ok(lage.arabisch > lage.deutsch + 300, 'beside the German column')
    t.match(lage, { ausrichtung: 'rtl', nummer: 'ltr' })
  })
}

/** The template with its real stylesheet, without a case. */
async function blattserver(): Promise<string> {
  const app = Fastify()
  t.teardown(() => app.close())
  addAssets(app)
  await addViews(app)
  app.get<{ Params: { art: string; code: string } }>('/:art/:code', (request, reply) => {
    const { art, code } = request.params
    reply.locals = { rahmen: { ...reply.locals.rahmen, art: 'blatt' } }
    const blatt = { fall: { nummer: '26-0001' }, fakten: FAKTEN, art: blattart(art), am: HEUTE }
    return reply.view('briefe/seiten/blatt', blattseite(blatt, spracheAus(code), `/${art}/blatt`))
  })
  return app.listen({ port: 0, host: '127.0.0.1' })
}
