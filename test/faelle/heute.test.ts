import t from 'tap'
import { freshDesk } from '../desk.ts'

// 21.11.2026 is a Saturday. Eight Werktage (Monday to Friday) before Thursday, 3.12.2026 is Monday, 23.11.2026.

t.test('Heute: Gesperrte zuerst, dann was in acht Werktagen gesperrt werden kann, dann der Rest', async t => {
  const { browser } = await freshDesk(t)
  const nimmAuf = (nachname: string, felder: Record<string, string>) =>
    browser.sende('/faelle', {
      umfang: 'fallakte',
      sparte: 'strom',
      vertrag: 'grundversorgung',
      nachname,
      ...felder,
    })
  await nimmAuf('Zebra', { grund: 'ankuendigung', sperrtag: '3.12.2026' })
  await nimmAuf('Yak', { grund: 'ankuendigung', sperrtag: '2.12.2026' })
  await nimmAuf('Xaver', { grund: 'gesperrt', sperrtag: '18.11.2026' })
  await nimmAuf('Wolf', { grund: 'anderes' })
  await nimmAuf('Vogel', { grund: 'androhung', androhungZugang: '16.11.2026' })
  const { body } = await browser.hole('/heute')
  const [, brennt = '', danach = ''] = /Brennt([\s\S]*)Danach([\s\S]*)Zuletzt bearbeitet/.exec(body) ?? []
  const kuerzel = (html: string): string[] =>
    [...html.matchAll(/class="unter">([A-Z]\.)</g)].map(([, k = '']) => k)
  t.same(kuerzel(brennt), ['X.', 'Y.'])
  t.match(brennt, 'gesperrt seit Mi')
  // Nothing is known of Wolf, so it is due today; Zebra's eight Werktage begin on Monday.
  t.same(kuerzel(danach), ['W.', 'Z.', 'V.'])
  t.match(danach, 'noch kein Tag bekannt')
  t.match(danach, 'Mo 14.12.', 'four weeks after Monday, 16.11.')
})

t.test('Heute am Montag: jetzt brennt auch der 3. Dezember', async t => {
  const { browser, uhr } = await freshDesk(t)
  await browser.sende('/faelle', {
    umfang: 'fallakte',
    grund: 'ankuendigung',
    sperrtag: '3.12.2026',
    nachname: 'Zebra',
  })
  t.notMatch((await browser.hole('/heute')).body, 'Brennt')
  uhr.jetzt = new Date('2026-11-23T08:00:00Z')
  const neu = await import('../desk.ts').then(({ anmelden }) => anmelden(browser.app))
  t.match((await neu.hole('/heute')).body, 'Brennt')
})
