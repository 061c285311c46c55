import { createHash } from 'node:crypto'
import t from 'tap'
import { passwortdienst } from '../../server/features/anmeldung/passwort.ts'
import { passwortmangel } from '../../server/features/anmeldung/passwortregel.ts'
import { adresspraefix, eigenerPfad } from '../../server/web/adresse.ts'
import { Browser, freshDesk, PASSWORT } from '../desk.ts'
import { versuche } from './hilfe.ts'

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

t.test('Passwörter', async t => {
  const gut = [
    'Wolke Tinte Hafer Nebel',
    'korrekt pferd batterie heftklammer',
    'meine Energie kommt vom Brot',
    'xK9#mQ2$vL7!',
    '🌧🔑🍞🚲🌳🐢🧵🪁🎈🌙🧱🪟',
    '            Leerzeichen vorn',
    'Öfter mal Ünnützes süß',
    'Das ist ein langer Satz über nasse Regenwürmer im Flur',
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
