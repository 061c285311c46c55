import { createHash } from 'node:crypto'
import t from 'tap'
import { liesStelle } from '../../server/data/zugriff.ts'
import { neuerGruendungscode } from '../../server/features/anmeldung/gruendung.ts'
import { passwortdienst } from '../../server/features/anmeldung/passwort.ts'
import {
  anmelden,
  Browser,
  freshApp,
  freshDesk,
  GRUENDUNG,
  gruendeStelle,
  neuePerson,
  PASSWORT,
  tokenIn,
} from '../desk.ts'
import { anonymesToken, ganzAnmelden, KEINER, ohneToken, sitzungen, versuche } from './hilfe.ts'

const FALSCH = 'Anmeldename und Passwort passen nicht zusammen.'

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
      t.equal(antwort.headers.location, '/anmelden/einrichten')

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
    const { personId } = await neuePerson(app, desk.wer.stelleId, 'bernd', ['beratung'])
    await db.updateTable('person').set({ gesperrt: true }).where('id', '=', personId).execute()
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
      await ganzAnmelden(browser, {})
      const erste = browser.cookies.get('sperrstopp') ?? ''
      t.not(erste, 'mitgebracht')

      const token = await anonymesToken(browser)
      await ganzAnmelden(browser, { _csrf: token })
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

  t.test('die Kosten, die gelten, sind 64 MiB und drei Durchgänge', async t => {
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
    const antwort = await ganzAnmelden(browser, { ziel: '/faelle?q=a%20b' })
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
      const weiter = await ganzAnmelden(fremd, { ziel })
      t.equal(weiter.headers.location, '/heute', ziel)
    }
  })

  t.test('wer nur koordiniert, landet beim Team', async t => {
    await neuePerson(app, desk.wer.stelleId, 'dora', ['koordination'])
    t.equal((await ganzAnmelden(new Browser(app), {}, 'dora')).headers.location, '/verwaltung')
  })

  t.test('/ führt zur Anmeldung oder zur Übersicht', async t => {
    t.equal((await new Browser(app).hole('/')).headers.location, '/anmelden')
    t.equal((await (await anmelden(app)).hole('/')).headers.location, '/heute')
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

  t.test('die Koordination sieht und sperrt nur Konten der eigenen Stelle', async t => {
    const zweite = await gruendeStelle(app, { name: 'Zweite Stelle', anmeldename: 'zoe', person: 'Zoe Z.' })
    t.notMatch((await browser.hole('/verwaltung/team')).body, 'Zoe Z.')
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
    t.equal(gut.body.split('dieses Gerät').length, 2)
    t.equal(gut.body.split('name="sitzung"').length, 2, 'kein anderes Gerät')
    t.equal((await dort.hole('/ich')).statusCode, 303)
    t.equal((await hier.hole('/ich')).statusCode, 200)
    t.equal((await versuche(app, 'hatice', PASSWORT)).statusCode, 422)
    t.equal((await versuche(app, 'hatice', neu)).statusCode, 303)
  })
})
