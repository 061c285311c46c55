import { createHash } from 'node:crypto'
import t, { type Test } from 'tap'
import { beiAnmeldung, liesStelle } from '../../server/data/zugriff.ts'
import { neuerGruendungscode } from '../../server/features/anmeldung/gruendung.ts'
import { passwortdienst } from '../../server/features/anmeldung/passwort.ts'
import { passwortmangel } from '../../server/features/anmeldung/passwortregel.ts'
import { adresspraefix, eigenerPfad } from '../../server/web/adresse.ts'
import {
  anmelden,
  Browser,
  type Desk,
  freshApp,
  freshDesk,
  GRUENDUNG,
  gruendeStelle,
  neuePerson,
  PASSWORT,
  tokenIn,
} from '../desk.ts'

const FALSCH = 'Anmeldename und Passwort passen nicht zusammen.'

/** Tries to sign in from a fresh browser. */
async function versuche(app: Desk['app'], anmeldename: string, passwort: string, ip = '127.0.0.1') {
  const browser = new Browser(app, ip)
  return browser.sende('/anmelden', { anmeldename, passwort }, '/anmelden')
}

/** A page without what differs from one answer to the next: the token. */
const ohneToken = (html: string): string => html.replace(/name="_csrf" value="[^"]+"/g, '')

const KEINER = { stelleId: '', personId: '' }

const sitzungen = (db: Desk['db']) => beiAnmeldung(db, trx => trx.selectFrom('sitzung').selectAll().execute())

t.test('Gründung', async t => {
  t.test(
    'der Link legt Beratungsstelle und erstes Konto an, meldet an und gilt danach nicht mehr',
    async t => {
      const { app, db } = await freshApp(t)
      const code = (await neuerGruendungscode(db)) ?? ''
      const browser = new Browser(app)
      const seite = await browser.hole(`/gruenden?code=${code}`)
      t.equal(seite.statusCode, 200)
      t.match(seite.body, '<option value="NW" selected>Nordrhein-Westfalen</option>')

      const antwort = await browser.sende('/gruenden', { code, ...GRUENDUNG })
      t.equal(antwort.statusCode, 303)
      t.equal(antwort.headers.location, '/heute')
      const ich = await browser.hole('/ich')
      t.match(ich.body, 'Beratung, Koordination')

      const stellen = await db.selectFrom('stelle').selectAll().execute()
      t.match(stellen, [{ name: GRUENDUNG.name, plz: '45899', bundesland: 'NW', uebung: false }])
      const [person] = await db.selectFrom('person').select(['stelleId', 'id as personId']).execute()
      const kek = await liesStelle(app.zugang, person ?? KEINER, async z => z.schluessel.kek)
      t.equal(kek.length, 32, 'die Stelle hat ihren Schlüssel')

      const nochmal = await browser.sendeRoh('/gruenden', {
        _csrf: tokenIn(seite.body) ?? '',
        code,
        ...GRUENDUNG,
      })
      t.equal(nochmal.statusCode, 404)
      t.match(nochmal.body, 'melden Sie sich an')
      t.equal((await browser.hole(`/gruenden?code=${code}`)).statusCode, 404)
      t.equal((await db.selectFrom('stelle').selectAll().execute()).length, 1)
      t.equal(await neuerGruendungscode(db), undefined, 'gibt es eine Stelle, gibt es keinen Link mehr')
    },
  )

  t.test('ein Doppelklick legt eine Beratungsstelle an, nicht zwei', async t => {
    const { app, db } = await freshApp(t)
    const code = (await neuerGruendungscode(db)) ?? ''
    const browser = new Browser(app)
    await browser.hole(`/gruenden?code=${code}`)
    const antworten = await Promise.all([1, 2].map(() => browser.sende('/gruenden', { code, ...GRUENDUNG })))
    t.same(antworten.map(({ statusCode }) => statusCode).sort(), [303, 404])
    t.equal((await db.selectFrom('stelle').selectAll().execute()).length, 1)
  })

  t.test('ein neuer Start ersetzt den Link; die Datenbank kennt nur seinen Hash', async t => {
    const { app, db } = await freshApp(t)
    const alt = (await neuerGruendungscode(db)) ?? ''
    const neu = (await neuerGruendungscode(db)) ?? ''
    const browser = new Browser(app)
    t.equal((await browser.hole(`/gruenden?code=${alt}`)).statusCode, 404)
    t.equal((await browser.hole(`/gruenden?code=${neu}`)).statusCode, 200)
    t.equal((await browser.hole('/gruenden')).statusCode, 404)
    const [zeile] = await db.selectFrom('gruendung').select('tokenHash').execute()
    t.same(zeile?.tokenHash, createHash('sha256').update(neu).digest())
  })

  t.test('was fehlt, wird am Feld gesagt; getippter Text bleibt stehen, Passwörter nicht', async t => {
    const { app, db } = await freshApp(t)
    const code = (await neuerGruendungscode(db)) ?? ''
    const browser = new Browser(app)
    await browser.hole(`/gruenden?code=${code}`)
    const seite = await browser.sende('/gruenden', {
      ...GRUENDUNG,
      code,
      plz: '4589',
      ort: '',
      name: '"><script>alert(1)</script>',
      passwort2: 'etwas ganz anderes',
    })
    t.equal(seite.statusCode, 422)
    t.match(seite.body, '<title>Fehler: Beratungsstelle anlegen')
    for (const text of [
      'Eine Postleitzahl hat 5 Ziffern.',
      'Tragen Sie den Ort ein.',
      'Die beiden Passwörter sind verschieden.',
    ]) {
      t.match(seite.body, text)
    }
    t.match(seite.body, 'value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"')
    t.match(seite.body, 'value="4589"')
    t.notMatch(seite.body, PASSWORT)
    t.notMatch(seite.body, 'etwas ganz anderes')
  })
})

t.test('Anmelden und Abmelden', async t => {
  const desk = await freshDesk(t)
  const { app, db } = desk

  t.test('unbekannter Name, falsches Passwort und gesperrtes Konto sind nicht zu unterscheiden', async t => {
    const { stelleId, personId } = await neuePerson(app, desk.wer.stelleId, 'bernd', ['beratung'])
    await db.updateTable('person').set({ gesperrt: true }).where('id', '=', personId).execute()
    t.ok(stelleId)
    const antworten = [
      await versuche(app, 'aylin', 'Wolke Tinte Hafer Regen', '10.0.0.1'),
      await versuche(app, 'niemand', PASSWORT, '10.0.0.2'),
      await versuche(app, 'bernd', PASSWORT, '10.0.0.3'),
    ]
    for (const { statusCode, body } of antworten) {
      t.equal(statusCode, 422)
      t.match(body, FALSCH)
    }
    const seiten = antworten.map(({ body }) => ohneToken(body).replace(/aylin|niemand|bernd/, 'NAME'))
    t.equal(new Set(seiten).size, 1)
    const namen = antworten.map(({ headers }) => Object.keys(headers).sort().join())
    t.equal(new Set(namen).size, 1)
  })

  t.test('Groß- und Kleinschreibung des Anmeldenamens ist gleich', async t => {
    t.equal((await versuche(app, ' AyLin ', PASSWORT)).statusCode, 303)
  })

  t.test(
    'der Cookie: HttpOnly, SameSite=Lax, nicht in der Datenbank; ohne Anmeldung keine Zeile',
    async t => {
      const { app, db } = await freshApp(t)
      await gruendeStelle(app)
      const fremd = new Browser(app)
      await fremd.hole('/anmelden')
      t.same(await sitzungen(db), [])

      const antwort = await fremd.sende('/anmelden', { anmeldename: 'aylin', passwort: PASSWORT })
      const cookie = [antwort.headers['set-cookie']].flat().find(zeile => zeile?.startsWith('sperrstopp='))
      t.match(cookie, /; Path=\/; HttpOnly; SameSite=Lax$/)
      const [id = ''] = decodeURIComponent(fremd.cookies.get('sperrstopp') ?? '').split('.')
      t.equal(Buffer.from(id, 'base64url').length, 32)
      const [zeile] = await sitzungen(db)
      t.same(zeile?.idHash, createHash('sha256').update(id).digest())
      const alles = JSON.stringify(await sitzungen(db))
      t.notOk(alles.includes(id) || alles.includes(Buffer.from(id, 'base64url').toString('hex')))
    },
  )

  t.test('mit https heißt er __Host- und ist Secure, auch der des Formulars', async t => {
    const { app } = await freshApp(t, { env: { BASE_URL: 'https://beratung.example' } })
    await gruendeStelle(app)
    const browser = new Browser(app)
    const seite = await browser.hole('/anmelden')
    const antwort = await browser.sende('/anmelden', { anmeldename: 'aylin', passwort: PASSWORT })
    for (const zeile of [seite.headers['set-cookie'], antwort.headers['set-cookie']].flat()) {
      t.match(zeile, /^__Host-sperrstopp.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    }
  })

  t.test(
    'jede Anmeldung gibt eine neue Kennung; eine mitgebrachte gilt nie, die alte nicht mehr',
    async t => {
      const browser = new Browser(app)
      browser.cookies.set('sperrstopp', 'mitgebracht')
      await browser.sende('/anmelden', { anmeldename: 'aylin', passwort: PASSWORT }, '/anmelden')
      const erste = browser.cookies.get('sperrstopp') ?? ''
      t.not(erste, 'mitgebracht')

      await browser.sendeRoh('/anmelden', {
        _csrf: await anonymesToken(browser),
        anmeldename: 'aylin',
        passwort: PASSWORT,
      })
      const zweite = browser.cookies.get('sperrstopp') ?? ''
      t.not(zweite, erste)
      const dieb = new Browser(app)
      dieb.cookies.set('sperrstopp', erste)
      t.equal((await dieb.hole('/ich')).statusCode, 303, 'die alte Kennung ist tot')
      t.equal((await browser.hole('/ich')).statusCode, 200)
    },
  )

  t.test('eine veränderte Kennung und eine fremde Unterschrift gelten nicht', async t => {
    const browser = await anmelden(app)
    const cookie = browser.cookies.get('sperrstopp') ?? ''
    for (const falsch of [cookie.slice(0, -1), `A${cookie.slice(1)}`, cookie.split('.')[0] ?? '', '']) {
      const dieb = new Browser(app)
      dieb.cookies.set('sperrstopp', falsch)
      t.equal((await dieb.hole('/ich')).statusCode, 303)
    }
  })

  t.test('Abmelden löscht Sitzung und Cookie und räumt den Browser auf; zweimal schadet nicht', async t => {
    const browser = await anmelden(app)
    const cookie = browser.cookies.get('sperrstopp') ?? ''
    const antwort = await browser.sende('/abmelden')
    t.equal(antwort.statusCode, 303)
    t.equal(antwort.headers.location, '/anmelden')
    t.equal(antwort.headers['clear-site-data'], '"cache","cookies","storage"')
    t.notOk(browser.cookies.has('sperrstopp'))
    browser.cookies.set('sperrstopp', cookie)
    t.equal((await browser.hole('/ich')).statusCode, 303)
    t.equal((await browser.sende('/abmelden')).statusCode, 303)
  })

  t.test('höchstens drei Sitzungen je Person; die älteste endet', async t => {
    const { app, uhr } = await freshDesk(t)
    const browser: Browser[] = []
    for (let i = 0; i < 4; i++) {
      uhr.vor(1)
      browser.push(await anmelden(app))
    }
    const status = await Promise.all(browser.map(async einer => (await einer.hole('/ich')).statusCode))
    t.same(status, [303, 200, 200, 200])
  })

  t.test('ein Konto, das gesperrt wird, ist sofort abgemeldet', async t => {
    const wer = await neuePerson(app, desk.wer.stelleId, 'cem', ['beratung'])
    const browser = await anmelden(app, 'cem')
    t.equal((await browser.hole('/ich')).statusCode, 200)
    await db.updateTable('person').set({ gesperrt: true }).where('id', '=', wer.personId).execute()
    t.equal((await browser.hole('/ich')).statusCode, 303)
  })

  t.test('ein Passworthash mit alten Kosten wird beim Anmelden erneuert', async t => {
    const teuer = passwortdienst({ memoryCost: 128, timeCost: 2, parallelism: 1 })
    await db
      .updateTable('person')
      .set({ passwortHash: await teuer.hash(PASSWORT) })
      .where('anmeldename', '=', 'aylin')
      .execute()
    t.equal((await versuche(app, 'aylin', PASSWORT)).statusCode, 303)
    const { passwortHash } = await db
      .selectFrom('person')
      .select('passwortHash')
      .where('anmeldename', '=', 'aylin')
      .executeTakeFirstOrThrow()
    t.match(passwortHash, /^\$argon2id\$v=19\$m=64,t=1,p=1\$/)
  })

  t.test('ein Gedankenstrich mehr: die Kosten, die gelten, sind 64 MiB und drei Durchgänge', async t => {
    const dienst = passwortdienst()
    const hash = await dienst.hash(PASSWORT)
    t.match(hash, /^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
    t.ok(await dienst.stimmt(hash, PASSWORT))
    t.notOk(await dienst.stimmt(undefined, PASSWORT))
    t.notOk(dienst.veraltet(hash))
  })

  t.test('nach dem Anmelden geht es dahin, wohin man wollte, aber nie auf eine fremde Seite', async t => {
    const browser = new Browser(app)
    const umgeleitet = await browser.hole('/faelle?q=a%20b')
    t.equal(umgeleitet.statusCode, 303)
    t.equal(umgeleitet.headers.location, '/anmelden?weiter=%2Ffaelle%3Fq%3Da%2520b')
    const seite = await browser.hole(String(umgeleitet.headers.location))
    t.match(seite.body, 'name="ziel" value="/faelle?q&#x3D;a%20b"')
    const antwort = await browser.sende('/anmelden', {
      anmeldename: 'aylin',
      passwort: PASSWORT,
      ziel: '/faelle?q=a%20b',
    })
    t.equal(antwort.headers.location, '/faelle?q=a%20b')

    for (const ziel of [
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      'https://evil.example',
      '/anmelden',
      '/abmelden',
      'javascript:alert(1)',
    ]) {
      const fremd = new Browser(app)
      const falle = await fremd.hole(`/anmelden?weiter=${encodeURIComponent(ziel)}`)
      t.match(falle.body, 'name="ziel" value=""', ziel)
      const weiter = await fremd.sende('/anmelden', { anmeldename: 'aylin', passwort: PASSWORT, ziel })
      t.equal(weiter.headers.location, '/heute', ziel)
    }
  })

  t.test('wer nur koordiniert, landet beim Team', async t => {
    await neuePerson(app, desk.wer.stelleId, 'dora', ['koordination'])
    t.equal((await versuche(app, 'dora', PASSWORT)).headers.location, '/verwaltung/team')
  })

  t.test('/ führt zur Anmeldung oder zur Übersicht', async t => {
    t.equal((await new Browser(app).hole('/')).headers.location, '/anmelden')
    t.equal((await (await anmelden(app)).hole('/')).headers.location, '/heute')
  })
})

/** A token of the sign-in page, fetched without the session. */
async function anonymesToken(browser: Browser): Promise<string> {
  const sitzung = browser.cookies.get('sperrstopp') ?? ''
  browser.cookies.delete('sperrstopp')
  const token = tokenIn((await browser.hole('/anmelden')).body) ?? ''
  browser.cookies.set('sperrstopp', sitzung)
  return token
}

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
    await anmelden(app)
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

    const danach = await browser.sende('/anmelden', {
      anmeldename: 'aylin',
      passwort: PASSWORT,
      ziel: '/verwaltung/team',
      felder,
    })
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
    const gespeichert = await browser.sendeRoh('/verwaltung/team', {
      ...werte,
      passwort: PASSWORT,
      passwort2: PASSWORT,
    })
    t.equal(gespeichert.statusCode, 303)
    const konten = await db.selectFrom('person').select('name').orderBy('erstelltAm').execute()
    t.same(
      konten.map(({ name }) => name),
      ['Aylin T.', getippt.name],
    )
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
    await browser.sende('/anmelden', { anmeldename: 'aylin', passwort: PASSWORT })
    const werte = {
      _csrf: altesToken,
      name: 'Neu',
      anmeldename: 'neu',
      rollen: 'beratung',
      passwort: PASSWORT,
      passwort2: PASSWORT,
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
      const antwort = await browser.sende(
        '/anmelden',
        { anmeldename: 'aylin', passwort: PASSWORT, ziel: '/ich', felder },
        '/anmelden',
      )
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
  const neu = { name: 'Neu', anmeldename: 'neu', rollen: 'beratung', passwort: PASSWORT, passwort2: PASSWORT }
  const konten = async () => (await db.selectFrom('person').selectAll().execute()).length
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
      t.equal(await konten(), 2)
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
    t.equal(await konten(), 2)
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
    t.equal(await konten(), 3)
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

t.test('Bremse', async t => {
  t.test('fünf Versuche, dann 1, 2, 4 … höchstens 42 Sekunden; wer wartet, kommt herein', async t => {
    const { app, uhr } = await freshDesk(t)
    for (let i = 0; i < 5; i++) t.equal((await versuche(app, 'aylin', `falsch ${i}`)).statusCode, 422)
    for (const sekunden of [1, 2, 4, 8, 16, 32, 42, 42]) {
      const gebremst = await versuche(app, 'aylin', PASSWORT)
      t.equal(gebremst.statusCode, 429)
      t.match(gebremst.body, `Zu viele Versuche. Warten Sie ${sekunden} Sekunde`)
      t.equal(gebremst.headers['retry-after'], String(sekunden))
      uhr.vor(sekunden / 60)
      t.equal((await versuche(app, 'aylin', 'falsch')).statusCode, 422)
    }
    uhr.vor(43 / 60)
    t.equal((await versuche(app, 'aylin', PASSWORT)).statusCode, 303)
    t.equal((await versuche(app, 'aylin', 'falsch')).statusCode, 422, 'danach beginnt das Zählen von vorn')
  })

  t.test('ein Name, den es nicht gibt, wird genauso gebremst', async t => {
    const { app } = await freshDesk(t)
    for (let i = 0; i < 5; i++) await versuche(app, 'niemand', 'falsch')
    t.equal((await versuche(app, 'niemand', 'falsch')).statusCode, 429)
    t.equal((await versuche(app, 'aylin', PASSWORT)).statusCode, 303, 'andere Konten bleiben frei')
  })

  t.test('viele zugleich kommen nicht gemeinsam durch', async t => {
    const { app } = await freshDesk(t)
    const antworten = await Promise.all(
      Array.from({ length: 20 }, (_, i) => versuche(app, 'aylin', `falsch ${i}`)),
    )
    t.equal(antworten.filter(({ statusCode }) => statusCode === 422).length, 5)
    t.equal(antworten.filter(({ statusCode }) => statusCode === 429).length, 15)
  })

  t.test(
    '25 je Adresse in fünf Minuten, gleich welches Konto; X-Forwarded-For ändert daran nichts',
    async t => {
      const { app, uhr } = await freshDesk(t)
      for (let i = 0; i < 25; i++) t.equal((await versuche(app, `name${i}`, 'falsch')).statusCode, 422)
      t.equal((await versuche(app, 'aylin', PASSWORT)).statusCode, 429)
      const browser = new Browser(app)
      browser.kopf['x-forwarded-for'] = '203.0.113.7'
      t.equal(
        (await browser.sende('/anmelden', { anmeldename: 'aylin', passwort: PASSWORT }, '/anmelden'))
          .statusCode,
        429,
      )
      t.equal((await versuche(app, 'aylin', PASSWORT, '10.1.1.1')).statusCode, 303, 'von woanders geht es')
      uhr.vor(5.1)
      t.equal((await versuche(app, 'aylin', PASSWORT)).statusCode, 303)
    },
  )

  t.test('300 in der Minute von überall', async t => {
    const { app, uhr } = await freshDesk(t)
    const einer = (i: number) => versuche(app, `name${i}`, 'falsch', `10.2.${i >> 4}.${i & 15}`)
    for (let i = 0; i < 300; i += 50) await Promise.all(Array.from({ length: 50 }, (_, j) => einer(i + j)))
    t.equal((await versuche(app, 'aylin', PASSWORT, '10.3.3.3')).statusCode, 429)
    uhr.vor(1.1)
    t.equal((await versuche(app, 'aylin', PASSWORT, '10.3.3.3')).statusCode, 303)
  })

  t.test('gezählt wird mit Schlüssel, alte Zeilen verschwinden', async t => {
    const { app, db, uhr } = await freshDesk(t)
    await versuche(app, 'aylin', 'falsch')
    const zeilen = await db.selectFrom('anmeldeversuch').selectAll().execute()
    t.equal(zeilen.length, 3)
    t.ok(zeilen.every(({ ziel }) => ziel.length === 32))
    const offen = createHash('sha256').update('aylin').digest('hex')
    t.notOk(zeilen.some(({ ziel }) => ziel.toString('hex') === offen))
    uhr.vor(16)
    await versuche(app, 'aylin', PASSWORT)
    t.same(await db.selectFrom('anmeldeversuch').selectAll().execute(), [])
  })

  t.test('gezählt wird bei IPv6 das /64, bei IPv4 die Adresse', async t => {
    const adressen: [string, string][] = [
      ['127.0.0.1', '127.0.0.1'],
      ['::ffff:192.0.2.1', '192.0.2.1'],
      ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
      ['2001:db8:1:2::9', '2001:db8:1:2'],
      ['2001:0DB8:0001:0002::', '2001:db8:1:2'],
      ['2001:db8::1', '2001:db8:0:0'],
      ['::1', '0:0:0:0'],
      ['fe80::1%eth0', 'fe80:0:0:0'],
    ]
    for (const [ip, praefix] of adressen) t.equal(adresspraefix(ip), praefix, ip)
  })
})

t.test('Rollen', async t => {
  const { app, browser, wer, db } = await freshDesk(t)
  await neuePerson(app, wer.stelleId, 'beate', ['beratung'])
  await neuePerson(app, wer.stelleId, 'theo', ['technik'])

  t.test('das Team öffnet sich nur für die Koordination', async t => {
    t.equal((await browser.hole('/verwaltung/team')).statusCode, 200)
    const beate = await anmelden(app, 'beate')
    for (const antwort of [
      await beate.hole('/verwaltung/team'),
      await beate.sende('/verwaltung/team', { name: 'x' }),
    ]) {
      t.equal(antwort.statusCode, 403)
      t.match(antwort.body, 'Dafür fehlt Ihnen eine Rolle')
    }
    t.notMatch((await beate.hole('/ich')).body, '/verwaltung/team')
  })

  t.test('ohne Beratung öffnet sich kein Fall und keine Liste', async t => {
    const theo = await anmelden(app, 'theo')
    for (const url of ['/heute', '/faelle', '/faelle/neu'])
      t.equal((await theo.hole(url)).statusCode, 403, url)
  })

  t.test('eine Seite, die nicht sagt, für wen sie ist, öffnet sich für niemanden', async t => {
    const { app } = await freshApp(t)
    await gruendeStelle(app)
    app.get('/vergessen', () => 'offen')
    t.equal((await new Browser(app).hole('/vergessen')).statusCode, 303)
    t.equal((await (await anmelden(app)).hole('/vergessen')).statusCode, 403)
  })

  t.test('die Koordination legt Konten der eigenen Stelle an und sieht nur diese', async t => {
    const zweite = await gruendeStelle(app, { name: 'Zweite Stelle', anmeldename: 'zoe', person: 'Zoe Z.' })
    await browser.hole('/verwaltung/team')
    const neu = {
      name: 'Fatma',
      anmeldename: 'FATMA',
      rollen: ['beratung'],
      passwort: PASSWORT,
      passwort2: PASSWORT,
    }
    t.equal((await browser.sende('/verwaltung/team', neu)).statusCode, 303)
    const seite = await browser.hole('/verwaltung/team')
    t.match(seite.body, 'Fatma')
    t.notMatch(seite.body, 'Zoe Z.')
    t.equal((await anmelden(app, 'fatma')).cookies.has('sperrstopp'), true)

    const doppelt = await browser.sende('/verwaltung/team', { ...neu, anmeldename: 'zoe' })
    t.equal(doppelt.statusCode, 422)
    t.match(doppelt.body, 'Diesen Anmeldenamen gibt es schon. Nehmen Sie einen anderen.')
    t.match(doppelt.body, 'value="Fatma"')

    const fremd = await browser.sende(`/verwaltung/team/${zweite.personId}/sperren`)
    const unbekannt = await browser.sende('/verwaltung/team/00000000-0000-7000-8000-000000000000/sperren')
    t.equal(fremd.statusCode, 404)
    t.equal(ohneToken(fremd.body), ohneToken(unbekannt.body))
    const { gesperrt } = await db
      .selectFrom('person')
      .select('gesperrt')
      .where('id', '=', zweite.personId)
      .executeTakeFirstOrThrow()
    t.equal(gesperrt, false)
  })

  t.test('sperren meldet ab, entsperren lässt wieder herein; sich selbst sperrt niemand', async t => {
    const { personId } = await neuePerson(app, wer.stelleId, 'gero', ['beratung'])
    const gero = await anmelden(app, 'gero')
    t.equal((await browser.sende(`/verwaltung/team/${personId}/sperren`)).statusCode, 303)
    t.equal((await gero.hole('/ich')).statusCode, 303)
    t.equal((await versuche(app, 'gero', PASSWORT)).statusCode, 422)
    t.equal((await browser.sende(`/verwaltung/team/${personId}/entsperrungen`)).statusCode, 303)
    t.equal((await gero.hole('/ich')).statusCode, 303, 'die alte Sitzung bleibt zu Ende')
    t.equal((await versuche(app, 'gero', PASSWORT)).statusCode, 303)
    t.equal((await browser.sende(`/verwaltung/team/${wer.personId}/sperren`)).statusCode, 404)
  })

  t.test('ein neues Passwort braucht das alte und beendet alle anderen Sitzungen', async t => {
    await neuePerson(app, wer.stelleId, 'hatice', ['beratung'])
    const [hier, dort] = [await anmelden(app, 'hatice'), await anmelden(app, 'hatice')]
    const neu = 'Ziegel Mond Löffel Bach'
    const falsch = await hier.sende('/ich/passwort', { altes: 'falsch', passwort: neu, passwort2: neu })
    t.equal(falsch.statusCode, 422)
    t.match(falsch.body, 'Das ist nicht Ihr jetziges Passwort.')
    const gut = await hier.sende('/ich/passwort', { altes: PASSWORT, passwort: neu, passwort2: neu })
    t.equal(gut.statusCode, 200)
    t.match(gut.body, 'auf einem Gerät')
    t.equal((await dort.hole('/ich')).statusCode, 303)
    t.equal((await hier.hole('/ich')).statusCode, 200)
    t.equal((await versuche(app, 'hatice', PASSWORT)).statusCode, 422)
    t.equal((await versuche(app, 'hatice', neu)).statusCode, 303)
  })
})

t.test('Passwörter', async t => {
  const gut = [
    'Wolke Tinte Hafer Nebel',
    'korrekt pferd batterie heftklammer',
    'meine Energie kommt vom Brot',
    'xK9#mQ2$vL7!',
    '🌧🔑🍞🚲🌳🐢🧵🪁🎈🌙🧱🪟',
    '            Leerzeichen vorn',
    'ü'.repeat(4) + 'ABCDEFGHIJ klm',
    'wort '.repeat(12).slice(0, 60) + 'ende',
    'aB3'.repeat(10) + 'Regenwurm ist nass'.repeat(5) + 'voll1234',
  ]
  for (const passwort of gut)
    t.equal(passwortmangel(passwort, ['Beratungsstelle Emscherstadt', 'aylin']), undefined, passwort)

  const schlecht: [string, RegExp][] = [
    ['', /Tragen Sie/],
    ['kurz', /hat 4 Zeichen/],
    ['elf Zeichen', /hat 11 Zeichen/],
    ['🌧'.repeat(11), /hat 11 Zeichen/],
    ['x'.repeat(129), /höchstens 128/],
    ['aaaaaaaaaaaaaaaa', /leicht zu erraten/],
    ['abababababababab', /leicht zu erraten/],
    ['passwort1234', /leicht zu erraten/],
    ['Passwort2026!', /leicht zu erraten/],
    ['Sperrstopp2026', /leicht zu erraten/],
    ['Energie123456!', /leicht zu erraten/],
    ['menschenrecht1', /leicht zu erraten/],
    ['qwertzuiop123', /leicht zu erraten/],
    ['123456789012', /leicht zu erraten/],
    ['Emscherstadt1', /leicht zu erraten/],
    ['aylinaylinaylin', /leicht zu erraten/],
  ]
  for (const [passwort, mangel] of schlecht) {
    t.match(passwortmangel(passwort, ['Beratungsstelle Emscherstadt', 'aylin']), mangel, passwort)
  }

  t.test('verglichen wird genau, was getippt wurde', async t => {
    const dienst = passwortdienst({ memoryCost: 64, timeCost: 1, parallelism: 1 })
    const zerlegt = 'Käse Brot Wurst'.normalize('NFD')
    const hash = await dienst.hash(zerlegt)
    t.ok(await dienst.stimmt(hash, zerlegt))
    t.notOk(await dienst.stimmt(hash, zerlegt.normalize('NFC')))
    t.notOk(await dienst.stimmt(hash, ` ${zerlegt}`))
    const lang = 'q7'.repeat(64)
    t.ok(await dienst.stimmt(await dienst.hash(lang), lang))
  })
})

t.test('eigene Pfade', async t => {
  for (const gut of ['/', '/heute', '/faelle/1?a=b&c=%20', '/faelle#x']) t.equal(eigenerPfad(gut), gut)
  const fremd = [
    '',
    'heute',
    '//x',
    '/\\x',
    '\\x',
    '/a\\b',
    '/\n/x',
    ' /x',
    'http://x',
    '/ü',
    `/${'a'.repeat(600)}`,
    5,
    ['/x'],
    undefined,
  ]
  for (const ziel of fremd) t.equal(eigenerPfad(ziel), undefined, String(ziel))
})
