import t from 'tap'
import { impressum } from '../../server/betrieb/pruefung-impressum.ts'
import { Browser, freshDesk } from '../desk.ts'
import { PROFIL, trageProfilEin, trageWeitereEin } from '../stellen/profil.ts'

const SEITE = '/selbstcheck/de/stellen'
const namen = (html: string): string[] => [...html.matchAll(/<h3><bdi>([^<]+)/g)].map(([, name = '']) => name)

t.test('nach der Postleitzahl, die nächste zuerst, und sie steht nicht im Protokoll', async t => {
  const { app, browser, protokoll } = await freshDesk(t)
  await trageProfilEin(browser)
  await trageWeitereEin(browser)
  const alle = new Browser(app)
  t.same(namen((await alle.hole(`${SEITE}?plz=45130`)).body), ['Schuldnerberatung Probe', PROFIL.name])
  t.same(namen((await alle.hole(`${SEITE}?plz=46236`)).body), [PROFIL.name], 'Bottrop gehört zum Gebiet')
  t.match((await alle.hole(`${SEITE}?plz=٤٥٨٩٩`)).body, 'Für Ihren Ort da', 'arabische Ziffern')
  t.ok(protokoll.some(zeile => zeile.includes(`"route":"${SEITE}"`)))
  t.notMatch(protokoll.join('\n'), /45130|46236|plz/)
})

t.test('heute zuerst: Samstag um halb elf ist offen', async t => {
  const { app, browser, uhr } = await freshDesk(t)
  uhr.jetzt = new Date('2026-11-21T09:30:00Z')
  await trageProfilEin(browser)
  const { body } = await new Browser(app).hole(SEITE)
  t.match(body, '<span>Jetzt offen</span><span>Heute 10–14 Uhr</span>')
  t.match(body, 'href="tel:02095550100" dir="ltr"')
  for (const wort of ['Deutsch, Türkçe, العربية', 'Geschlossen vom 24.12. bis 1.1.', 'Verbraucher-Zentrale'])
    t.match(body, wort)
})

t.test('nichts in der Nähe, keine Postleitzahl, falsche Postleitzahl', async t => {
  const { app, browser } = await freshDesk(t)
  const alle = new Browser(app)
  t.match((await alle.hole(SEITE)).body, 'Verbraucher-Zentrale')
  await trageProfilEin(browser)
  const fern = (await alle.hole(`${SEITE}?plz=01067`)).body
  t.match(fern, 'In Ihrer Nähe kennen wir noch keine Stelle.')
  t.match(fern, 'Verbraucher-Zentrale')
  t.same(namen(fern), [])
  const falsch = await alle.hole(`${SEITE}?plz=%3Cb%3E12`)
  t.equal(falsch.statusCode, 422)
  t.match(falsch.body, 'Eine Postleitzahl hat 5 Ziffern.')
  t.match(falsch.body, 'value="&lt;b&gt;12"')
  t.match((await alle.hole('/selbstcheck/de')).body, 'action="/selbstcheck/de/stellen" method="get"')
})

t.test('das Impressum aus dem Profil; was fehlt, sagt die Seite und die Prüfung', async t => {
  const { app, browser } = await freshDesk(t)
  const alle = new Browser(app)
  const pruefe = () =>
    impressum.pruefe({
      config: app.config,
      datenbank: { db: app.db } as Parameters<typeof impressum.pruefe>[0]['datenbank'],
      jetzt: app.jetzt(),
    })
  t.match((await alle.hole('/selbstcheck/de/impressum')).body, 'hat hier noch nichts eingetragen')
  t.match(await pruefe(), [{ was: /Emscherstadt-Mitte: Für das Impressum fehlen/ }])
  await trageProfilEin(browser, { verantwortlich: 'Aylin Tekin', oeffentlich: '' })
  const { body } = await alle.hole('/selbstcheck/de/impressum')
  for (const wort of ['Verein Emscherhilfe e. V.', 'Aylin Tekin', 'Zechenstraße 12, 45899 Gelsenkirchen'])
    t.match(body, wort)
  t.same(namen((await alle.hole(SEITE)).body), [], 'das Impressum allein zeigt die Stelle nicht in der Liste')
  t.same(await pruefe(), [])
  t.match((await alle.hole('/selbstcheck/de')).body, 'href="/selbstcheck/de/impressum"')
})
