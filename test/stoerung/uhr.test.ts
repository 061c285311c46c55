import t from 'tap'
import { plusTage, tag } from '../../server/recht/datum.ts'
import { berechneFrist } from '../../server/recht/fristen.ts'
import { anmelden, Browser, freshDesk, neuePerson, PASSWORT } from '../desk.ts'

/* F5: the clock changes, jumps or was wrong. Deadlines are calendar days in Germany; sessions do not live for ever. */

const MITTERNACHT: readonly (readonly [was: string, davor: string, tagDavor: string, danach: string])[] = [
  ['Winter', '2026-11-21T22:59:59Z', '2026-11-21', '2026-11-21T23:00:00Z'],
  ['Sommer', '2026-07-01T21:59:59Z', '2026-07-01', '2026-07-01T22:00:00Z'],
  ['Beginn der Sommerzeit, Nacht davor', '2027-03-27T22:59:59Z', '2027-03-27', '2027-03-27T23:00:00Z'],
  ['Beginn der Sommerzeit, Nacht danach', '2027-03-28T21:59:59Z', '2027-03-28', '2027-03-28T22:00:00Z'],
  ['Ende der Sommerzeit, Nacht davor', '2026-10-24T21:59:59Z', '2026-10-24', '2026-10-24T22:00:00Z'],
  ['Ende der Sommerzeit, Nacht danach', '2026-10-25T22:59:59Z', '2026-10-25', '2026-10-25T23:00:00Z'],
  ['Schalttag', '2028-02-28T22:59:59Z', '2028-02-28', '2028-02-28T23:00:00Z'],
  ['nach dem Schalttag', '2028-02-29T22:59:59Z', '2028-02-29', '2028-02-29T23:00:00Z'],
  ['Silvester', '2026-12-31T22:59:59Z', '2026-12-31', '2026-12-31T23:00:00Z'],
]

t.test('der Tag wechselt um Mitternacht in Deutschland, an jedem Tag des Jahres', async t => {
  const { app, uhr } = await freshDesk(t)
  for (const [was, davor, tagDavor, danach] of MITTERNACHT) {
    uhr.jetzt = new Date(davor)
    t.equal(app.heute(), tagDavor, was)
    uhr.jetzt = new Date(danach)
    t.equal(app.heute(), plusTage(tag(tagDavor), 1), was)
  }
  uhr.jetzt = new Date('2027-03-28T00:59:59Z')
  t.equal(app.heute(), '2027-03-28', 'eine Sekunde vor dem Sprung')
  uhr.jetzt = new Date('2027-03-28T01:00:00Z')
  t.equal(app.heute(), '2027-03-28', 'nach dem Sprung')
})

t.test('Fristen zählen Kalendertage, auch über die Umstellung und den Schalttag', async t => {
  // § 41f Abs. 1 S. 1 EnWG: four weeks; § 84 Abs. 1 S. 1 SGG: one month. Counted by hand on a calendar.
  const ende = (regel: 'sperre.androhung' | 'widerspruch', ab: string): string =>
    berechneFrist({ regel, ereignis: tag(ab), bundesland: 'NW' }).letzterTag
  t.equal(ende('sperre.androhung', '2027-03-15'), '2027-04-12')
  t.equal(ende('sperre.androhung', '2026-10-12'), '2026-11-09')
  t.equal(ende('widerspruch', '2028-01-31'), '2028-02-29')
  t.equal(ende('widerspruch', '2027-01-31'), '2027-03-01', 'der 28.2.2027 ist ein Sonntag')
})

t.test('die Frist eines Falls ist vor und nach der Umstellung derselbe Tag', async t => {
  const { uhr, app } = await freshDesk(t)
  uhr.jetzt = new Date('2026-10-24T10:00:00Z')
  const browser = await anmelden(app)
  const felder = {
    umfang: 'fallakte',
    grund: 'ankuendigung',
    sparte: 'strom',
    vertrag: 'grundversorgung',
    androhungZugang: '1.10.2026',
    ankuendigungZugang: '20.10.2026',
    sperrtag: '2.11.2026',
  }
  const { headers } = await browser.sende('/faelle', felder)
  const fall = String(headers.location)
  const tage = async (): Promise<string[]> =>
    [...(await browser.hole(fall)).body.matchAll(/datetime="(\d{4}-\d\d-\d\d)"/g)].map(([, d = '']) => d)
  const vorher = await tage()
  t.ok(vorher.length > 3)
  for (const jetzt of ['2026-10-24T10:20:00Z', '2026-10-24T10:40:00Z']) {
    uhr.jetzt = new Date(jetzt)
    t.same(await tage(), vorher)
  }
  uhr.jetzt = new Date('2026-10-25T10:00:00Z')
  const danach = await anmelden(app)
  const seite = (await danach.hole(fall)).body
  for (const frist of ['2026-10-29', '2026-11-02']) t.ok(seite.includes(frist), frist)
})

t.test('eine Sitzung überlebt keine Uhr, die zurückspringt', async t => {
  const { app, uhr } = await freshDesk(t)
  const heil = async (browser: Browser): Promise<number> => (await browser.hole('/ich')).statusCode
  for (const [was, minuten, status] of [
    ['eine Stunde vor: zu lange still', 60, 303],
    ['eine Stunde zurück', -60, 303],
    ['ein Jahr zurück: die Uhr ging falsch, als die Sitzung begann', -525_600, 303],
    ['eine Minute zurück: so stellt sich eine Uhr', -1, 200],
  ] as const) {
    const browser = await anmelden(app)
    t.equal(await heil(browser), 200)
    uhr.vor(minuten)
    t.equal(await heil(browser), status, was)
  }
})

t.test('wer sich wegen einer falschen Uhr verrechnet hat, wartet höchstens 42 Sekunden', async t => {
  const { app, uhr, wer } = await freshDesk(t)
  await neuePerson(app, wer.stelleId, 'bernd', ['beratung'])
  const browser = new Browser(app)
  const versuche = async (passwort: string): Promise<number> =>
    (await browser.sende('/anmelden', { anmeldename: 'bernd', passwort }, '/anmelden')).statusCode
  uhr.vor(600)
  for (let n = 0; n < 5; n++) t.equal(await versuche('falsch'), 422)
  t.equal(await versuche('falsch'), 429)
  uhr.vor(-600)
  t.equal(await versuche(PASSWORT), 303)
})
