import t from 'tap'
import { freshDesk } from '../desk.ts'
import { ergaenze, neuerFall } from './fall.ts'
import { gibFrei } from './freigeben.ts'

const { browser } = await freshDesk(t)
const fall = await neuerFall(browser)
const BRIEF = '01997f00-0000-7000-8000-0000000b0001'

t.test('fehlt eine Angabe, ist sie im Brief markiert, führt zum Feld, und gedruckt wird nicht', async t => {
  const seite = await browser.hole(`${fall}/briefe/neu/L01`)
  t.match(seite.body, '[fehlt:')
  t.match(seite.body, `href="${fall}/versorger#f-versorgerStrasse"`)
  t.match(seite.body, `href="${fall}/haushalt#f-strasse"`)
  t.notMatch(seite.body, 'Drucken und eintragen')
  const druck = await browser.sende(`${fall}/briefe`, { art: 'L01', brief: BRIEF })
  t.equal(druck.statusCode, 422)
  t.match(druck.body, 'Im Brief fehlen Angaben')
  t.match((await browser.hole(`${fall}/briefe`)).body, 'Noch kein Brief gedruckt.')
})

t.test('ein Brief, der falsch wäre, wird mit dem Grund abgelehnt', async t => {
  await ergaenze(browser, fall)
  const seite = await browser.hole(`${fall}/briefe/neu/L02`)
  t.match(seite.body, 'Es ist kein Schutzgrund eingetragen.')
  const druck = await browser.sende(`${fall}/briefe`, { art: 'L02', brief: BRIEF })
  t.equal(druck.statusCode, 422)
  t.match(druck.body, 'Es ist kein Schutzgrund eingetragen.')
})

t.test(
  'drucken: das PDF bleibt, wie es war; Frist, Versand und Person stehen dabei; zweimal gedrückt ist ein Brief',
  async t => {
    const felder = { art: 'L01', brief: BRIEF, versandWie: 'fax', versandAm: '21.11.2026', vorab: 'Fax' }
    t.match((await browser.sende(`${fall}/briefe`, felder)).body, 'erst hinaus, wenn er freigegeben ist')
    await gibFrei(browser, fall, felder)
    const [a, b] = await Promise.all([
      browser.sende(`${fall}/briefe`, felder),
      browser.sende(`${fall}/briefe`, felder),
    ])
    t.equal(a.headers.location, `${fall}/briefe/${BRIEF}`)
    t.equal(b.headers.location, `${fall}/briefe/${BRIEF}`)
    const pdf = await browser.hole(`${fall}/briefe/${BRIEF}/brief.pdf`)
    t.equal(pdf.headers['content-type'], 'application/pdf')
    t.equal(pdf.headers['cache-control'], 'no-store')
    t.match(pdf.rawPayload.subarray(0, 5).toString(), '%PDF-')

    await browser.sende(`${fall}/haushalt`, { version: '3', vorname: 'Anna', nachname: 'Kowalik' })
    const spaeter = await browser.hole(`${fall}/briefe/${BRIEF}/brief.pdf`)
    t.ok(pdf.rawPayload.equals(spaeter.rawPayload), 'a sent letter keeps the words it was sent with')

    const { body } = await browser.hole(`${fall}/briefe/${BRIEF}`)
    t.match(body, 'Fax, 21.11.2026')
    t.match(body, 'Aylin T.')
    // Three Werktage after Saturday, 21.11.: Wednesday, 25.11.
    t.match(body, 'Antwort bis Mi 25.11.2026')
    t.match((await browser.hole('/heute')).body, 'Antwort auf den Brief da?')
  },
)

t.test('ist die Antwort da, endet die Frist', async t => {
  await browser.sende(`${fall}/briefe/${BRIEF}/antwort`)
  t.match((await browser.hole(`${fall}/briefe/${BRIEF}`)).body, 'nichts mehr')
  t.notMatch((await browser.hole('/heute')).body, 'Antwort auf den Brief da?')
})

t.test('das Blatt für die Familie und das Blatt zum Datenschutz sind PDF', async t => {
  const schritte = await browser.sende(`${fall}/naechste-schritte`, { termin: 'Dienstag, 10 Uhr' })
  t.equal(schritte.headers['content-type'], 'application/pdf')
  t.equal((await browser.hole('/einwilligung.pdf')).headers['content-type'], 'application/pdf')
})
