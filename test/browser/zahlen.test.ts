import { chromium } from 'playwright-core'
import t from 'tap'
import { mitZahlen } from '../statistik/netz.ts'
import { CHROMIUM, FLAGS } from './chromium.ts'
import { angemeldeteSeite, pruefeSeite } from './seite.ts'

/* The pages of the figures in a real browser: long words in narrow tables, bars beside them. */

if (CHROMIUM === undefined) {
  const satz = 'Chromium fehlt: die Seiten der Zahlen bleiben im Browser ungeprüft'
  if (process.env['ALLE_TESTS'] === '1') t.fail(satz)
  else t.test(satz, { skip: satz }, async () => undefined)
} else {
  const { app } = await mitZahlen(t)
  const adresse = await app.listen({ port: 0, host: '127.0.0.1' })
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
  t.teardown(() => browser.close())
  const jahr = (bereich: string): string => `?zeitraum=2025&bereich=${bereich}`

  for (const breite of [1280, 320]) {
    t.test(`axe und kein seitliches Rollen, ${breite} Pixel`, async t => {
      const seite = await angemeldeteSeite(browser, app, adresse, breite)
      for (const weg of [
        jahr('kreis'),
        jahr('land'),
        `/export${jahr('land')}`,
        `/forderungen${jahr('land')}`,
      ])
        await pruefeSeite(t, seite, `${adresse}/statistik${weg}`)
      for (const weg of ['methode', 'zugang']) await pruefeSeite(t, seite, `${adresse}/statistik/${weg}`)
    })
  }
}
