import t, { type Test } from 'tap'
import { anmelden, Browser, freshDesk, neuePerson, PASSWORT, tokenIn } from '../desk.ts'
import { anonymesToken, ganzAnmelden, notfallcode, sitzungen } from './hilfe.ts'

t.test('Sitzung und Uhr', async t => {
  t.test('30 Minuten ohne Anfrage, dann ist Schluss; mit Anfragen läuft sie weiter', async t => {
    const { browser, uhr } = await freshDesk(t)
    for (let i = 0; i < 3; i++) {
      uhr.vor(29)
      t.equal((await browser.hole('/ich')).statusCode, 200)
    }
    uhr.vor(31)
    t.equal((await browser.hole('/ich')).statusCode, 303)
  })

  t.test('zehn Stunden nach der Anmeldung ist Schluss, auch wer arbeitet', async t => {
    const { browser, uhr } = await freshDesk(t)
    for (let minuten = 0; minuten < 600; minuten += 25) {
      t.equal((await browser.hole('/ich')).statusCode, 200)
      uhr.vor(25)
    }
    uhr.vor(1)
    const antwort = await browser.sendeRoh('/ich/passwort', { altes: 'x' })
    t.equal(antwort.statusCode, 401)
    t.match(antwort.body, 'Sie waren zehn Stunden angemeldet. Melden Sie sich neu an.')
  })

  t.test('der Zeitpunkt wird höchstens einmal je Minute geschrieben', async t => {
    const { browser, db, uhr } = await freshDesk(t)
    const zuletzt = async (): Promise<number> => (await sitzungen(db))[0]?.zuletztAm.getTime() ?? 0
    const anfang = await zuletzt()
    uhr.vor(0.5)
    await browser.hole('/ich')
    t.equal(await zuletzt(), anfang)
    uhr.vor(0.6)
    await browser.hole('/ich')
    t.equal(await zuletzt(), uhr.jetzt.getTime())
  })

  t.test('abgelaufene Sitzungen verschwinden mit der nächsten Anmeldung', async t => {
    const { app, db, uhr } = await freshDesk(t)
    uhr.vor(40)
    await ganzAnmelden(new Browser(app), {})
    t.equal((await sitzungen(db)).length, 1)
  })
})

t.test('Eingaben überleben das Ende der Sitzung', async t => {
  const getippt = {
    name: '"><script>alert(1)</script>',
    anmeldename: 'neu',
    rollen: ['beratung', 'koordination'],
    'posten[0][art]': 'abschlag',
    'posten[0][betragCent]': '245,80',
    notiz: 'Zeile eins\r\nZeile zwei ü €',
    passwort: 'geheimes Wort im Feld',
    leer: '',
  }

  async function abgelaufen(t: Test) {
    const desk = await freshDesk(t)
    await desk.browser.hole('/verwaltung/team')
    desk.uhr.vor(31)
    const seite = await desk.browser.sende('/verwaltung/team?a=1', getippt)
    return { ...desk, seite }
  }

  const felderIn = (html: string): string => wert(html, 'felder')
  const wert = (html: string, name: string): string =>
    entschluesselt(new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '')

  t.test('die Anmeldeseite trägt sie weiter, sagt warum, und nichts ist geschehen', async t => {
    const { seite, db } = await abgelaufen(t)
    t.equal(seite.statusCode, 401)
    t.match(
      seite.body,
      'Sie waren 30 Minuten nicht aktiv. Melden Sie sich neu an. Ihre Eingaben gehen nicht verloren.',
    )
    t.equal(wert(seite.body, 'ziel'), '/verwaltung/team?a=1')
    t.notMatch(seite.body, '<script>alert')
    t.notMatch(seite.body, 'geheimes Wort')
    t.equal((await db.selectFrom('person').selectAll().execute()).length, 1)
  })

  t.test('nach der Anmeldung zeigt eine Seite sie, und ein Knopf sendet sie genau so ab', async t => {
    const { seite, browser, db } = await abgelaufen(t)
    const felder = felderIn(seite.body)
    const falsch = await browser.sende('/anmelden', {
      anmeldename: 'aylin',
      passwort: 'falsch',
      ziel: '/verwaltung/team',
      felder,
    })
    t.equal(falsch.statusCode, 422)
    t.equal(felderIn(falsch.body), felder, 'auch ein falsches Passwort verliert nichts')

    const werteDavor = { anmeldename: 'aylin', passwort: PASSWORT, ziel: '/verwaltung/team', felder }
    const faktor = await browser.sende('/anmelden', werteDavor)
    t.equal(faktor.statusCode, 200)
    t.equal(felderIn(faktor.body), felder, 'auch der zweite Schritt trägt sie')
    const vertippt = await browser.sende('/anmelden/faktor', {
      code: '000000',
      ziel: '/verwaltung/team',
      felder,
    })
    t.equal(vertippt.statusCode, 422)
    t.equal(felderIn(vertippt.body), felder, 'auch ein falscher Code verliert nichts')
    const code = await notfallcode(browser, 'aylin')
    const danach = await browser.sende('/anmelden/faktor', { code, ziel: '/verwaltung/team', felder })
    t.equal(danach.statusCode, 200)
    t.match(danach.body, '<h1>Ihre Eingaben</h1>')
    t.match(danach.body, 'action="/verwaltung/team"')
    t.match(danach.body, 'Jetzt speichern')
    t.notMatch(danach.body, '<script>alert')

    const formular = versteckte(danach.body)
    t.same(Object.fromEntries(formular.filter(([name]) => name !== '_csrf')), {
      name: getippt.name,
      anmeldename: 'neu',
      'rollen[0]': 'beratung',
      'rollen[1]': 'koordination',
      'posten[0][art]': 'abschlag',
      'posten[0][betragCent]': '245,80',
      notiz: getippt.notiz,
      leer: '',
    })
    const werte = Object.fromEntries(formular)
    t.equal((await browser.sendeRoh('/verwaltung/team', werte)).statusCode, 303)
    t.match(await db.selectFrom('kontovorgang').selectAll().execute(), [{ name: getippt.name }])
  })

  t.test('von einer fremden Seite kommt nichts in die Anmeldeseite', async t => {
    const { browser, uhr } = await freshDesk(t)
    uhr.vor(31)
    const seite = await browser.sendeRoh('/verwaltung/team', getippt, { 'sec-fetch-site': 'cross-site' })
    t.equal(seite.statusCode, 403)
    t.notMatch(seite.body, 'abschlag')
  })

  t.test('das Speichern im Hintergrund bekommt 401, als JSON wo es das will', async t => {
    const { browser, uhr } = await freshDesk(t)
    uhr.vor(31)
    const json = await browser.sendeRoh('/verwaltung/team', getippt, { accept: 'application/json' })
    t.equal(json.statusCode, 401)
    t.same(json.json(), { fehler: 'Sie sind nicht angemeldet.' })
    t.equal((await browser.sendeRoh('/verwaltung/team', getippt, { accept: '*/*' })).statusCode, 401)
  })

  t.test('wer sich in einem anderen Reiter neu angemeldet hat, verliert den alten Reiter nicht', async t => {
    const { app, browser, db } = await freshDesk(t)
    const altesToken = tokenIn((await browser.hole('/verwaltung/team')).body) ?? ''
    await browser.sende('/abmelden')
    await browser.hole('/anmelden')
    await ganzAnmelden(browser, {})
    const werte = {
      _csrf: altesToken,
      name: 'Neu',
      anmeldename: 'neu',
      rollen: 'beratung',
      passwort: PASSWORT,
    }
    const seite = await browser.sendeRoh('/verwaltung/team', werte)
    t.equal(seite.statusCode, 403)
    t.match(seite.body, 'Jetzt speichern')
    t.match(seite.body, 'name="anmeldename" value="neu"')
    t.notMatch(seite.body, PASSWORT)
    t.equal((await db.selectFrom('person').selectAll().execute()).length, 1)

    const ohneBuerge = new Browser(app)
    for (const [name, wert] of browser.cookies) ohneBuerge.cookies.set(name, wert)
    const fremd = await ohneBuerge.sendeRoh('/verwaltung/team', werte, { 'sec-fetch-site': 'none' })
    t.equal(fremd.statusCode, 403)
    t.notMatch(fremd.body, 'Jetzt speichern')
  })

  t.test('eine gefälschte Liste ist nur Text', async t => {
    const { app } = await freshDesk(t)
    for (const felder of ['[]', '{"a":1}', 'kein json', '[["a"]]', '[[1,2]]', '['.repeat(5000)]) {
      const browser = new Browser(app)
      const antwort = await ganzAnmelden(browser, { ziel: '/ich', felder })
      t.equal(antwort.headers.location, '/ich', felder.slice(0, 20))
    }
  })

  const versteckte = (html: string): [string, string][] =>
    [
      ...(html
        .split('<div class="knoepfe oben">')[0]
        ?.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g) ?? []),
    ]
      .map(([, name = '', wert = '']): [string, string] => [entschluesselt(name), entschluesselt(wert)])
      .slice(-9)
})

/** What a browser reads from an attribute; line ends go out as \r\n again. */
const entschluesselt = (html: string): string =>
  html
    .replace(/&#x([0-9A-F]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

t.test('Formulare sind vor fremden Seiten geschützt', async t => {
  const { app, browser, db, wer } = await freshDesk(t)
  await neuePerson(app, wer.stelleId, 'emil', ['koordination'])
  const neu = { name: 'Neu', anmeldename: 'neu', rollen: 'beratung' }
  const eingeladen = async () => (await db.selectFrom('kontovorgang').selectAll().execute()).length
  const fremderBrowser = await anmelden(app, 'emil')
  const fremdes = tokenIn((await fremderBrowser.hole('/verwaltung/team')).body) ?? ''
  const anonymes = await anonymesToken(browser)

  const faelle: [was: string, token: Record<string, string>, kopf: Record<string, string>][] = [
    ['ohne Token', {}, { 'sec-fetch-site': 'none' }],
    ['leeres Token', { _csrf: '' }, { 'sec-fetch-site': 'none' }],
    ['Token einer anderen Person', { _csrf: fremdes }, { 'sec-fetch-site': 'none' }],
    ['Token von vor der Anmeldung', { _csrf: anonymes }, { 'sec-fetch-site': 'none' }],
    ['erfundenes Token', { _csrf: 'a-b-c' }, { 'sec-fetch-site': 'none' }],
  ]
  for (const [was, token, kopf] of faelle) {
    t.test(was, async t => {
      const antwort = await browser.sendeRoh('/verwaltung/team', { ...neu, ...token }, kopf)
      t.equal(antwort.statusCode, 403)
      t.match(antwort.body, 'Es ist nichts geändert worden.')
      t.equal(await eingeladen(), 0)
    })
  }

  t.test('von einer fremden Seite geht es auch mit richtigem Token nicht', async t => {
    const token = tokenIn((await browser.hole('/verwaltung/team')).body) ?? ''
    const herkunft: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1:3000' },
    ]
    for (const kopf of herkunft) {
      t.equal((await browser.sendeRoh('/verwaltung/team', { ...neu, _csrf: token }, kopf)).statusCode, 403)
    }
    delete browser.kopf['sec-fetch-site']
    for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:3001']) {
      t.equal(
        (await browser.sendeRoh('/verwaltung/team', { ...neu, _csrf: token }, { origin })).statusCode,
        403,
        origin,
      )
    }
    t.equal(await eingeladen(), 0)
    t.equal(
      (
        await browser.sendeRoh(
          '/verwaltung/team',
          { ...neu, _csrf: token },
          { origin: 'http://127.0.0.1:3000' },
        )
      ).statusCode,
      303,
    )
    t.equal(await eingeladen(), 1)
  })

  t.test('GET ändert nichts: abmelden, sperren, anlegen gibt es nur mit POST', async t => {
    for (const url of ['/abmelden', '/ich/passwort', '/verwaltung/team/x/sperren']) {
      t.equal((await browser.hole(url)).statusCode, 404, url)
    }
  })

  t.test('ein Anmeldeformular ohne Token meldet niemanden an', async t => {
    const fremd = new Browser(app)
    t.equal((await fremd.sendeRoh('/anmelden', { anmeldename: 'aylin', passwort: PASSWORT })).statusCode, 403)
    t.notOk(fremd.cookies.has('sperrstopp'))
  })
})
