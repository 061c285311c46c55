import t from 'tap'
import { liesStelle } from '../../server/data/zugriff.ts'
import { findFall } from '../../server/features/faelle/store.ts'
import { anmelden, freshDesk, neuePerson } from '../desk.ts'
import { laufAm, mittag, nimmAuf, schliesse, standVon } from './hilfe.ts'

/* Holds (Art. 17 Abs. 3 e DSGVO), restriction (Art. 18) and withdrawal (Art. 7 Abs. 3). Today is Saturday, 21.11.2026. */

const worte = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

t.test(
  'Löschung aussetzen: mit Grund und Tag, steht am Fall, hält bis dahin und keinen Tag länger',
  async t => {
    const desk = await freshDesk(t)
    const id = await nimmAuf(desk.browser)
    await schliesse(desk.browser, id)
    await laufAm(desk, '2027-11-01')
    t.match(await standVon(desk, id), { loeschungAm: '2027-12-01' })
    const browser = await anmelden(desk.app)
    t.match(worte((await browser.hole(`/faelle/${id}`)).body), 'Dieser Fall wird am 01.12.2027 gelöscht.')
    t.match(worte((await browser.hole('/faelle?stand=loeschung')).body), 'wird am 01.12.2027 gelöscht')
    t.match(worte((await browser.hole('/heute')).body), '1 Fall wird gelöscht, am 01.12.2027. Ansehen')

    const setzeAus = (felder: Record<string, string>) => browser.sende(`/faelle/${id}/aussetzungen`, felder)
    const leer = await setzeAus({})
    t.equal(leer.statusCode, 422)
    t.match(worte(leer.body), 'Wählen Sie einen Grund.')
    t.match(worte((await setzeAus({ grund: 'klage', bis: '1.11.2027' })).body), 'in der Zukunft')
    t.match(
      worte((await setzeAus({ grund: 'klage', bis: '2.11.2028' })).body),
      'Höchstens ein Jahr, also bis 01.11.2028',
    )
    t.match(
      worte((await setzeAus({ grund: 'sonstiges', bis: '1.1.2028' })).body),
      'Schreiben Sie den Grund dazu.',
    )
    t.match(await standVon(desk, id), { loeschungAm: '2027-12-01' }, 'nothing of that changed anything')

    const aussetzung = '01997f00-0000-7000-8000-0000000000b1'
    const gut = { aussetzung, grund: 'klage', bis: '31.1.2028', text: 'Amtsgericht, 12 C 34/27' }
    t.equal((await setzeAus(gut)).statusCode, 303)
    t.equal((await setzeAus(gut)).statusCode, 303, 'a double click')
    t.match(await standVon(desk, id), { loeschungAm: null })
    const fall = worte((await browser.hole(`/faelle/${id}`)).body)
    t.match(
      fall,
      'Löschung ausgesetzt bis 31.01.2028: Klage oder Eilverfahren läuft. Eingetragen von Aylin T.',
    )
    t.equal(
      fall.match(/Löschung ausgesetzt bis 31\.01\.2028: Klage oder Eilverfahren läuft\. /g)?.length,
      2,
      'part and timeline, once each',
    )
    t.match(worte((await browser.hole(`/faelle/${id}/aufbewahrung`)).body), 'Amtsgericht, 12 C 34/27')

    await laufAm(desk, '2028-01-31')
    t.match(await standVon(desk, id), { loeschungAm: null }, 'the last day of the hold')
    await laufAm(desk, '2028-02-01')
    t.match(await standVon(desk, id), { loeschungAm: '2028-03-02' }, '1.2.2028 + 30 Tage, a leap year')
    await laufAm(desk, '2028-03-02')
    t.equal(await standVon(desk, id), undefined)
  },
)

t.test('Eine Aussetzung lässt sich früher beenden; dann wird neu angekündigt', async t => {
  const desk = await freshDesk(t)
  const id = await nimmAuf(desk.browser)
  await schliesse(desk.browser, id)
  desk.uhr.jetzt = mittag('2027-11-10')
  const browser = await anmelden(desk.app)
  await browser.sende(`/faelle/${id}/aussetzungen`, { grund: 'wunsch', bis: '1.6.2028' })
  const seite = (await browser.hole(`/faelle/${id}/aufbewahrung`)).body
  const ende = /action="([^"]+\/ende)"/.exec(seite)?.[1] ?? ''
  t.equal((await browser.sende(ende)).statusCode, 303)
  t.equal((await browser.sende(ende)).statusCode, 303)
  t.match(worte((await browser.hole(`/faelle/${id}/aufbewahrung`)).body), 'beendet heute 12:00')
  await laufAm(desk, '2027-11-21')
  t.match(await standVon(desk, id), { loeschungAm: '2027-12-21' })
})

t.test('Art. 18: ein eingeschränkter Fall wird nur aufbewahrt; was getippt war, ist zu sehen', async t => {
  const desk = await freshDesk(t)
  const id = await nimmAuf(desk.browser)
  await desk.browser.sende(`/faelle/${id}/aussetzungen`, { grund: 'richtigkeit', bis: '1.3.2027' })
  t.match(worte((await desk.browser.hole(`/faelle/${id}`)).body), 'Dieser Fall wird nur aufbewahrt.')
  const version = () => liesStelle(desk.app.zugang, desk.wer, async z => (await findFall(z, id))?.version)
  for (const [weg, felder] of [
    ['haushalt', { version: '1', nachname: 'Drossel' }],
    ['notizen', { notiz: 'Drossel rief an' }],
    ['fristen', { bis: '1.12.2026', was: 'Drossel', wessen: 'beratung' }],
    ['briefe', { art: 'L01', zusatz: 'Drossel' }],
  ] as const) {
    const antwort = await desk.browser.sende(`/faelle/${id}/${weg}`, felder)
    t.equal(antwort.statusCode, 409, weg)
    t.match(antwort.body, 'Drossel', `${weg}: nothing typed is lost`)
  }
  t.equal(await version(), 1)
  t.equal((await schliesse(desk.browser, id)).statusCode, 303, 'closing is allowed')
  const seite = (await desk.browser.hole(`/faelle/${id}/aufbewahrung`)).body
  await desk.browser.sende(/action="([^"]+\/ende)"/.exec(seite)?.[1] ?? '')
  t.equal((await desk.browser.sende(`/faelle/${id}/notizen`, { notiz: 'x' })).statusCode, 303)
})

t.test('Nur wer Fälle bearbeitet, setzt aus; eine fremde Kennung gibt es nicht', async t => {
  const desk = await freshDesk(t)
  const id = await nimmAuf(desk.browser)
  await neuePerson(desk.app, desk.wer.stelleId, 'karla', ['koordination'])
  const karla = await anmelden(desk.app, 'karla')
  t.equal((await karla.hole(`/faelle/${id}/aufbewahrung`)).statusCode, 403)
  t.equal(
    (await karla.sende(`/faelle/${id}/aussetzungen`, { grund: 'wunsch', bis: '1.3.2027' })).statusCode,
    403,
  )
  const unbekannt = '01997f00-0000-7000-8000-0000000000ff'
  for (const weg of ['aufbewahrung', 'einwilligung/widerruf?umfang=brief'])
    t.equal((await desk.browser.hole(`/faelle/${unbekannt}/${weg}`)).statusCode, 404, weg)
  t.equal(
    (await desk.browser.sende(`/faelle/${unbekannt}/aussetzungen`, { grund: 'wunsch', bis: '1.3.2027' }))
      .statusCode,
    404,
  )
  t.equal((await desk.browser.sende(`/faelle/${unbekannt}/aussetzungen/${unbekannt}/ende`)).statusCode, 404)
  t.equal(
    (await desk.browser.sende(`/faelle/${id}/einwilligung/widerruf`, { umfang: 'quatsch', bestaetigt: 'ja' }))
      .statusCode,
    404,
  )
})

t.test('Widerruf „Briefe“: die Folgen stehen vorher da, danach druckt niemand mehr', async t => {
  const desk = await freshDesk(t)
  const id = await nimmAuf(desk.browser)
  const widerruf = `/faelle/${id}/einwilligung/widerruf`
  t.match((await desk.browser.hole(`/faelle/${id}/einwilligung`)).body, `${widerruf}?umfang&#x3D;brief`)
  t.match(
    worte((await desk.browser.hole(`${widerruf}?umfang=brief`)).body),
    'Wir drucken und verschicken keine Briefe mehr',
  )
  t.equal((await desk.browser.sende(widerruf, { umfang: 'brief' })).statusCode, 422, 'not without the tick')
  t.notMatch(
    worte((await desk.browser.hole(`/faelle/${id}/briefe`)).body),
    'Einwilligung für Briefe widerrufen',
  )
  t.equal((await desk.browser.sende(widerruf, { umfang: 'brief', bestaetigt: 'ja' })).statusCode, 303)
  await desk.browser.sende(widerruf, { umfang: 'brief', bestaetigt: 'ja' })

  const seite = worte((await desk.browser.hole(`/faelle/${id}/einwilligung`)).body)
  t.match(
    seite,
    /Bisher .*Fallakte, Gesundheit Fassung .* gilt .*Fallakte, Gesundheit, Briefe .* widerrufen am 21\.11\.2026/,
  )
  t.match(worte((await desk.browser.hole(`/faelle/${id}/briefe`)).body), 'Einwilligung für Briefe widerrufen')
  const druck = await desk.browser.sende(`/faelle/${id}/briefe`, { art: 'L01' })
  t.equal(druck.statusCode, 422)
  t.match(worte(druck.body), 'Der Haushalt hat die Einwilligung für Briefe widerrufen')
  const verlauf = worte((await desk.browser.hole(`/faelle/${id}/verlauf`)).body)
  t.equal(verlauf.match(/Einwilligung widerrufen: Briefe/g)?.length, 1, 'a double click is one event')

  await desk.browser.sende(`/faelle/${id}/einwilligung`, { umfang: ['fallakte', 'brief'] })
  t.notMatch(worte((await desk.browser.hole(`/faelle/${id}/briefe`)).body), 'Briefe widerrufen')
})

t.test(
  'Widerruf „Gesundheit“: die Gründe kommen aus der Akte, andere bleiben, keiner wird „gibt es nicht“',
  async t => {
    const desk = await freshDesk(t)
    const id = await nimmAuf(desk.browser, { geraetOderSaeugling: 'ja' })
    const akte = () => liesStelle(desk.app.zugang, desk.wer, async z => (await findFall(z, id))?.akte)
    t.match(await akte(), {
      haushalt: { geraetOderSaeugling: true },
      sachverhalt: { schutzgruende: [{ art: 'sonstiges' }] },
    })
    await desk.browser.sende(`/faelle/${id}/einwilligung/widerruf`, {
      umfang: 'gesundheit',
      bestaetigt: 'ja',
    })
    const danach = await akte()
    t.equal(danach?.haushalt.geraetOderSaeugling, undefined)
    t.equal(danach?.sachverhalt.schutzgruende, undefined)
    t.equal(danach?.haushalt.nachname, 'Zeisigmann')
    t.match(
      worte((await desk.browser.hole(`/faelle/${id}/verlauf`)).body),
      'Angaben zur Gesundheit aus der Akte genommen.',
    )
  },
)

t.test('Widerruf „Fallakte“: abgeschlossen, nichts geht mehr, nach sieben Tagen gelöscht', async t => {
  const desk = await freshDesk(t)
  const id = await nimmAuf(desk.browser)
  const anderer = await nimmAuf(desk.browser)
  for (const fall of [id, anderer])
    await desk.browser.sende(`/faelle/${fall}/einwilligung/widerruf`, {
      umfang: 'fallakte',
      bestaetigt: 'ja',
    })
  t.match(await standVon(desk, id), {
    status: 'abgeschlossen',
    loeschungAm: '2026-11-28',
    loeschungGrund: 'widerruf',
  })
  t.equal((await desk.browser.sende(`/faelle/${id}/notizen`, { notiz: 'x' })).statusCode, 409)
  t.equal((await desk.browser.sende(`/faelle/${id}/abschluss`, { status: 'offen' })).statusCode, 409)

  await desk.browser.sende(`/faelle/${anderer}/einwilligung`, { umfang: 'fallakte' })
  t.match(await standVon(desk, anderer), { status: 'abgeschlossen', loeschungAm: null }, 'agreed again')
  t.equal((await desk.browser.sende(`/faelle/${anderer}/abschluss`, { status: 'offen' })).statusCode, 303)

  await laufAm(desk, '2026-11-27')
  t.ok(await standVon(desk, id))
  await laufAm(desk, '2026-11-28')
  t.equal(await standVon(desk, id), undefined)
  t.ok(await standVon(desk, anderer))
})

t.test('Auch nach einem Widerruf hält eine Aussetzung die Löschung auf', async t => {
  const desk = await freshDesk(t)
  const id = await nimmAuf(desk.browser)
  await desk.browser.sende(`/faelle/${id}/einwilligung/widerruf`, { umfang: 'fallakte', bestaetigt: 'ja' })
  await desk.browser.sende(`/faelle/${id}/aussetzungen`, { grund: 'anspruch', bis: '31.12.2026' })
  t.match(
    await standVon(desk, id),
    { loeschungAm: '2027-01-07', loeschungGrund: 'widerruf' },
    '31.12. + 7 Tage',
  )
  await laufAm(desk, '2026-12-31')
  t.ok(await standVon(desk, id))
  await laufAm(desk, '2027-01-07')
  t.equal(await standVon(desk, id), undefined)
})
