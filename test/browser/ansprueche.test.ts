import { chromium } from 'playwright-core'
import t from 'tap'
import { nimmAuf, trageEin } from '../ansprueche/fall.ts'
import { freshDesk } from '../desk.ts'
import { CHROMIUM, FLAGS } from './chromium.ts'
import { angemeldeteSeite, pruefeSeite } from './seite.ts'

/* The pages of the benefits in a real browser: rows inside rows with JavaScript, wide and narrow, axe-core on each. */

if (CHROMIUM === undefined) {
  const satz = 'Chromium fehlt: die Seiten der Ansprüche bleiben im Browser ungeprüft'
  if (process.env['ALLE_TESTS'] === '1') t.fail(satz)
  else t.test(satz, { skip: satz }, async () => undefined)
} else {
  const { app, browser: ohneSkript } = await freshDesk(t, { env: { PORT: '0' } })
  const fall = await nimmAuf(ohneSkript)
  await trageEin(ohneSkript, fall)
  const leer = await nimmAuf(ohneSkript)
  const adresse = await app.listen({ port: 0, host: '127.0.0.1' })
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
  t.teardown(() => browser.close())

  for (const breite of [1280, 320]) {
    t.test(`axe und kein seitliches Rollen, ${breite} Pixel`, async t => {
      const seite = await angemeldeteSeite(browser, app, adresse, breite)
      const wege = ['rechnung', 'ansprueche', 'ansprueche/wenn?ohneLohn=ja', 'ansprueche/bescheid']
      for (const weg of [...wege, 'ansprueche/drucken'])
        await pruefeSeite(t, seite, `${adresse}${fall}/${weg}`)
    })
  }

  t.test('mit JavaScript: eine Person mehr, darin ein Einkommen mehr, nichts vertauscht', async t => {
    const seite = await angemeldeteSeite(browser, app, adresse, 1280)
    await seite.goto(`${adresse}${leer}/rechnung`)
    await seite.selectOption('[name="personen[0][rolle]"]', 'antragsteller')
    await seite.fill('[name="personen[0][geburt]"]', '2.4.1988')
    await seite.click('[data-weitere="zeilen-personen[0][einkommen]"]')
    await seite.selectOption('[name="personen[0][einkommen][0][art]"]', 'erwerb')
    await seite.fill('[name="personen[0][einkommen][0][netto]"]', '1000')
    await seite.selectOption('[name="personen[0][einkommen][1][art]"]', 'unterhalt')
    await seite.fill('[name="personen[0][einkommen][1][netto]"]', '200')
    const vorher = await seite.locator('#zeilen-personen > .zeile').count()
    await seite.click('[data-weitere="zeilen-personen"]')
    t.equal(await seite.inputValue(`[name="personen[${vorher}][geburt]"]`), '')
    t.equal(await seite.locator(`[name^="personen[${vorher}][einkommen]["][name$="[art]"]`).count(), 1)
    await seite.click(`[data-weitere="zeilen-personen[${vorher}][einkommen]"]`)
    await seite.selectOption(`[name="personen[${vorher}][rolle]"]`, 'kind')
    await seite.selectOption(`[name="personen[${vorher}][einkommen][1][art]"]`, 'kindergeld')
    await seite.fill(`[name="personen[${vorher}][einkommen][1][netto]"]`, '259')
    await seite.click('main form[method=post] .knoepfe button[type=submit]:not([name])')
    await seite.waitForURL(/\/ansprueche$/)
    const text = (await seite.locator('main').innerText()).replace(/\s+/g, ' ')
    t.match(text, 'Lohn oder Gewinn 1.000,00 €, Unterhalt 200,00 €')
    t.match(text, 'Kindergeld 259,00 €')
  })
}
