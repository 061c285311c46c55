import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import t from 'tap'
import { schluesselbund } from '../../server/data/schluesselbund.ts'
import { wechsleStelle } from '../../server/data/wechsel-store.ts'
import { alleZeilen, laufAm } from '../aufbewahrung/hilfe.ts'
import { anmelden, freshDesk, gruendeStelle, neuePerson } from '../desk.ts'
import { anfragenIn, DE, nimmAn, Sender } from './sender.ts'

/* At the desk: one person at a time, other desks see nothing, keys change, nothing stays for ever. */

t.test('in der Hand: andere sehen den Namen und ändern nichts, nach 30 Minuten ist sie frei', async t => {
  const desk = await freshDesk(t)
  const { app, uhr, wer, browser } = desk
  await nimmAn(desk)
  await new Sender(app, uhr).bitte()
  await neuePerson(app, wer.stelleId, 'zweite', ['beratung'])
  const zweite = await anmelden(app, 'zweite')
  const [anfrage = ''] = anfragenIn((await browser.hole('/eingang')).body)
  t.equal((await browser.sende(`${anfrage}/nehmen`)).headers['location'], anfrage)
  t.match((await zweite.hole('/eingang')).body, 'bei Aylin T., bis 11:00')
  t.match((await zweite.hole(anfrage)).body, 'Gerade bei Aylin T.')
  for (const [weg, felder] of [
    ['/nehmen', {}],
    ['/fall', {}],
    ['/stand', { stand: 'erledigt' }],
  ] as const) {
    const { statusCode, body } = await zweite.sende(anfrage + weg, felder)
    t.equal(statusCode, 409, weg)
    t.match(body, 'hat gerade jemand anders')
  }
  uhr.vor(29)
  t.equal((await zweite.sende(`${anfrage}/nehmen`)).statusCode, 409)
  uhr.vor(2)
  t.equal((await zweite.sende(`${anfrage}/nehmen`)).statusCode, 303)
  t.match((await (await anmelden(app)).hole('/eingang')).body, 'bei zweite')
})

t.test('Stand: geplant, nicht erreicht, erledigt; der Code sagt es, und erledigt ist weg', async t => {
  const desk = await freshDesk(t)
  const { app, uhr, browser, db } = desk
  await nimmAn(desk)
  const haus = new Sender(app, uhr)
  const code = await haus.bitte()
  const [anfrage = ''] = anfragenIn((await browser.hole('/eingang')).body)
  await browser.sende(`${anfrage}/stand`, { stand: 'geplant' })
  t.match((await haus.sieheNach(code)).body, 'Ihr Rückruf ist geplant.')
  t.match((await browser.hole('/eingang')).body, 'Rückruf geplant')
  await browser.sende(`${anfrage}/stand`, { stand: 'nichtErreicht' })
  t.match((await browser.hole('/eingang')).body, 'nicht erreicht')
  t.match((await haus.sieheNach(code)).body, 'ist angekommen')
  t.equal(
    (await browser.sende(`${anfrage}/stand`, { stand: 'neu' })).statusCode,
    404,
    'kein Stand zum Wählen',
  )
  await browser.sende(`${anfrage}/stand`, { stand: 'erledigt' })
  t.match((await haus.sieheNach(code)).body, 'Ihre Anfrage ist erledigt.')
  const zeilen = await alleZeilen(desk, 'eingang')
  t.match(zeilen, [{ siegel: null }])
  t.equal(zeilen.length, 1)
  const { rows: spur } = await sql<{ aktion: string }>`
    select aktion from aufzeichnung where aktion like 'eingang.%' order by nummer
  `.execute(db)
  t.same(
    [...new Set(spur.map(({ aktion }) => aktion))],
    ['eingang.geoeffnet', 'eingang.gesehen', 'eingang.geaendert'],
  )
})

t.test('zwei Stellen: der Haushalt wählt, die andere sieht nichts', async t => {
  const desk = await freshDesk(t)
  const { app, uhr, browser } = desk
  await nimmAn(desk)
  const fremd = await gruendeStelle(app, {
    anmeldename: 'fremd',
    name: 'Stelle Unna',
    person: 'Fremde Person',
  })
  const andere = await anmelden(app, 'fremd')
  await nimmAn({ browser: andere })
  const haus = new Sender(app, uhr)
  t.match(await haus.oeffne(), 'Stelle Unna')
  const ohne = await haus.sendeAb()
  t.equal(ohne.statusCode, 422)
  t.match(ohne.body, 'Wählen Sie eine Beratungs-Stelle aus.')
  t.equal((await haus.sendeAb({ stelle: 'x' })).statusCode, 422)
  await haus.bitte({ stelle: fremd.stelleId })
  t.same(anfragenIn((await browser.hole('/eingang')).body), [])
  t.notMatch((await browser.hole('/heute')).body, 'wartet auf einen Rückruf')
  const [anfrage = ''] = anfragenIn((await andere.hole('/eingang')).body)
  t.ok(anfrage)
  t.equal((await browser.hole(anfrage)).statusCode, 404)
  for (const weg of ['/nehmen', '/fall', '/stand'])
    t.equal((await browser.sende(anfrage + weg, { stand: 'erledigt' })).statusCode, 404, weg)
  await nimmAn({ browser: andere }, 'nein')
  t.notMatch(await new Sender(app, uhr).oeffne(), 'Stelle Unna', 'wer nicht annimmt, steht nicht da')
  t.equal((await andere.hole(anfrage)).statusCode, 200, 'was da ist, bleibt lesbar')
})

t.test('ein neuer Stellenschlüssel: was eingegangen ist, öffnet sich weiter', async t => {
  const alt = randomBytes(32)
  const desk = await freshDesk(t, { schluesselbund: schluesselbund(alt) })
  const { app, uhr, browser, wer, db } = desk
  await nimmAn(desk)
  await new Sender(app, uhr).bitte({ telefon: '0209 111222' })
  await wechsleStelle(db, alt, wer.stelleId)
  await new Sender(app, uhr, '10.0.0.2').bitte({ telefon: '0209 333444' })
  const anfragen = anfragenIn((await browser.hole('/eingang')).body)
  t.match((await browser.hole(anfragen[0] ?? '')).body, '0209 111222')
  t.match((await browser.hole(anfragen[1] ?? '')).body, '0209 333444')
})

t.test('S-74: nach 30 Tagen ohne Antwort weg, zurückgehalten nach 14', async t => {
  const desk = await freshDesk(t)
  const { app, uhr } = desk
  await nimmAn(desk)
  await new Sender(app, uhr).bitte({ telefon: '0209 111222' })
  await new Sender(app, uhr, '10.0.0.2').bitte({ telefon: '0209 333444', webseite: 'x' })
  const zahl = async () => (await alleZeilen(desk, 'eingang')).length
  await laufAm(desk, '2026-12-04')
  t.equal(await zahl(), 2)
  await laufAm(desk, '2026-12-06')
  t.equal(await zahl(), 1, 'nach 14 Tagen')
  await laufAm(desk, '2026-12-20')
  t.equal(await zahl(), 1)
  await laufAm(desk, '2026-12-22')
  t.equal(await zahl(), 0, 'nach 30 Tagen')
})

t.test('jedes Feld: was nicht geht, steht am Feld, und alles Getippte bleibt', async t => {
  const desk = await freshDesk(t)
  const { app, uhr } = desk
  await nimmAn(desk)
  const haus = new Sender(app, uhr)
  await haus.oeffne()
  for (const [felder, satz] of [
    [{ zustimmen: '' }, 'Kreuzen Sie an, dass die Beratungs-Stelle'],
    [{ telefon: '', mail: '' }, 'Schreiben Sie eine Telefon-Nummer oder eine E-Mail auf.'],
    [{ mail: 'a@b.example' }, 'Schreiben Sie nur eines auf'],
    [{ telefon: '0209' }, 'Diese Nummer ist zu kurz.'],
    [{ telefon: '1'.repeat(10_000) }, 'Diese Nummer ist zu lang.'],
    [{ telefon: 'anrufen bitte' }, 'Schreiben Sie die Nummer in Ziffern'],
    [{ telefon: '<script>alert(1)</script>' }, 'Schreiben Sie die Nummer in Ziffern'],
    [{ telefon: '', mail: 'kein-at' }, 'Prüfen Sie die E-Mail'],
    [{ telefon: '', mail: `${'a'.repeat(10_000)}@b.example` }, 'Prüfen Sie die E-Mail'],
    [{ andere: '' }, 'Wählen Sie Ja oder Nein.'],
    [{ andere: 'vielleicht' }, 'Wählen Sie Ja oder Nein.'],
    [{ codewort: 'x'.repeat(10_000) }, 'Nehmen Sie ein kurzes Code-Wort'],
  ] as const) {
    const { statusCode, body } = await haus.sendeAb({ codewort: 'Hafer', ...felder })
    t.equal(statusCode, 422, satz)
    t.match(body, satz)
    t.match(body, '<title>Fehler: ')
    t.match(body, /value="tr" lang="tr" selected/)
    t.match(body, /name="zeit" value="abends" checked/)
    if (!('codewort' in felder)) t.match(body, 'value="Hafer"')
    t.notMatch(body, '<script>')
    t.ok(body.length < 20_000)
  }
  t.same(await alleZeilen(desk, 'eingang'), [])
  const zeichen = await haus.sendeAb({ telefon: '٠٢٠٩ ١٢٣٤٥٦', codewort: 'ورد <i>' })
  t.equal(zeichen.statusCode, 303)
  t.equal((await new Sender(app, uhr).hole(`${DE}/rueckruf/daten`)).statusCode, 200)
})
