import t from 'tap'
import { Browser, freshDesk } from '../desk.ts'
import { worte } from '../ansprueche/fall.ts'
import { eingereicht, gehe, linkVon } from './hilfe.ts'

const desk = await freshDesk(t)
const { app, browser } = desk

t.test('Einwilligung mitten im Lauf widerrufen: Halt, Träger informieren, löschen', async t => {
  const { fall, antrag } = await eingereicht(desk)
  const link = await linkVon(browser, antrag)
  await browser.sende(`${fall}/einwilligung/widerruf`, { umfang: 'fonds', bestaetigt: 'ja' })
  const seite = worte((await browser.hole(antrag)).body)
  t.match(seite, /Stand: Einwilligung widerrufen/)
  t.match(seite, /Sagen Sie es heute Stiftung Probe, Telefon 0209 555 0199/)
  t.match(seite, 'Die Angaben sind gelöscht.')
  t.notMatch(seite, 'Rückstand 480', 'von der Zusammenstellung ist nichts mehr da')
  t.match(
    worte((await browser.hole(`${fall}/fristen`)).body),
    'Träger über den Widerruf der Einwilligung informieren',
  )

  const traeger = new Browser(app, '203.0.113.11')
  t.equal((await traeger.hole(link)).statusCode, 200)
  const offen = await traeger.sende(link, {}, link)
  t.equal(offen.statusCode, 200)
  t.match(worte(offen.body), /Einwilligung widerrufen.*vom 21\.11\.2026 gilt nicht mehr.*löschen Sie/s)
  t.notMatch(worte(offen.body), /Zeisigmann|480|300,00/, 'kein Wort über den Haushalt')
  t.notMatch(offen.body, 'name="schritt"', 'und nichts zu beantworten')
  const antwort = await traeger.sende(link, { schritt: 'bewilligen', betrag: '300' }, link)
  t.match(worte(antwort.body), 'gilt nicht mehr')
  t.match(
    worte((await browser.hole(antrag)).body),
    /2-mal geöffnet/,
    'dass er es gelesen hat, sieht die Stelle',
  )

  t.equal((await gehe(browser, antrag, 'bewilligen', { betrag: '300', am: 'heute' })).statusCode, 422)
  t.equal((await browser.sende(`${antrag}/paket`)).statusCode, 422)
  t.equal((await browser.sende(`${antrag}/link`)).statusCode, 422, 'ein neuer Link entsteht nicht')
  t.equal((await gehe(browser, antrag, 'traegerInformieren', { am: 'heute' })).statusCode, 422)
  const informiert = await gehe(browser, antrag, 'traegerInformieren', { weg: 'telefon', am: 'heute' })
  t.equal(informiert.statusCode, 303)
  t.equal((await traeger.sende(link, {}, link)).statusCode, 200, 'der Hinweis bleibt, bis der Link abläuft')
})

t.test('vor dem Abschicken widerrufen: nichts ist hinausgegangen, nichts bleibt', async t => {
  const { fall, antrag } = await eingereicht(desk)
  const zweiter = `${fall}/fondsantrag/${crypto.randomUUID()}`
  const fonds = /neu\/([0-9a-f-]{36})/.exec((await browser.hole(`${fall}/fonds`)).body)?.[1] ?? ''
  const id = zweiter.split('/').at(-1) ?? ''
  await browser.sende(`${fall}/fondsantrag/neu/${fonds}`, { antrag: id, betrag: '120', felder: ['name'] })
  t.equal((await gehe(browser, zweiter, 'einwilligungWiderrufen')).statusCode, 303)
  const seite = worte((await browser.hole(zweiter)).body)
  t.match(seite, 'Es ist nichts hinausgegangen. Was vorbereitet war, ist gelöscht.')
  t.notMatch(seite, '120,00')
  t.equal((await gehe(browser, zweiter, 'traegerInformieren', { am: 'heute' })).statusCode, 303)
  t.match(worte((await browser.hole(antrag)).body), /Stand: eingereicht/, 'der andere Antrag läuft weiter')
})
