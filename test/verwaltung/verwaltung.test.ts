import t from 'tap'
import { anmelden, freshDesk, neuePerson } from '../desk.ts'

t.test('jede Rolle findet unter Verwaltung genau, was sie öffnen darf', async t => {
  const { app, wer } = await freshDesk(t)
  const erwartet = {
    koordination: [
      'team',
      'stellen',
      'aushang',
      'vorgaenge',
      'einweisungen',
      'zuteilung',
      'eingang',
      'aufzeichnung',
      'aufbewahrung',
    ],
    anleitung: ['aushang', 'vorgaenge', 'einweisungen', 'vorlagen'],
    datenschutz: ['vorgaenge', 'aufzeichnung', 'aufbewahrung'],
    technik: ['vorgaenge'],
  } as const
  for (const [rolle, seiten] of Object.entries(erwartet)) {
    await neuePerson(app, wer.stelleId, rolle, [rolle as keyof typeof erwartet])
    const browser = await anmelden(app, rolle)
    const { body } = await browser.hole('/verwaltung')
    const verweise = [...body.matchAll(/<dt><a href="\/verwaltung\/(\w+)"/g)].map(([, wort]) => wort)
    t.same(verweise, seiten, rolle)
    for (const wort of seiten) t.equal((await browser.hole(`/verwaltung/${wort}`)).statusCode, 200, wort)
  }
  await neuePerson(app, wer.stelleId, 'nurberatung', ['beratung'])
  const browser = await anmelden(app, 'nurberatung')
  t.equal((await browser.hole('/verwaltung')).statusCode, 403)
  t.notMatch((await browser.hole('/ich')).body, 'href="/verwaltung"')
})
