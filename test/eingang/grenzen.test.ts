import t from 'tap'
import { bremse } from '../../server/features/selbstcheck/bremse.ts'
import { alleZeilen } from '../aufbewahrung/hilfe.ts'
import { anmelden, Browser, freshDesk, HEUTE, JETZT } from '../desk.ts'
import { Checker } from '../selbstcheck/checker.ts'
import { anfragenIn, codeIn, DE, formularIn, nimmAn, Sender } from './sender.ts'

/* S-60 to S-66: no CAPTCHA, and still nobody fills the list, guesses a code, or keeps a shelter from the check. */

const desk = await freshDesk(t)
const { app, uhr } = desk
await nimmAn(desk)

let ip = 0
const neu = (adresse = `10.1.0.${(ip += 1)}`) => new Sender(app, uhr, adresse)
const zahl = async (): Promise<number> => (await alleZeilen(desk, 'eingang')).length

t.test('S-60: dreimal in der Stunde, dann eine freundliche Seite mit allem, was getippt war', async t => {
  const adresse = '203.0.113.7'
  for (const n of [1, 2, 3]) t.match(await neu(adresse).bitte({ telefon: `0209 55510${n}` }), /^\d{4} /)
  const vierter = neu(adresse)
  await vierter.oeffne()
  const { statusCode, headers, body } = await vierter.sendeAb({ telefon: '0209 555999' })
  t.equal(statusCode, 429)
  t.equal(Number(headers['retry-after']) > 3000, true)
  t.match(body, 'Gerade kommen sehr viele Anfragen.')
  t.match(body, 'value="0209 555999"')
  t.equal(await zahl(), 3)
  const heim = new Checker(new Browser(app, adresse))
  t.match(await heim.durch({ energie: 'strom', lage: 'mahnung' }), '/pruefen')
  t.equal((await heim.hole(`${DE}/ergebnis`)).statusCode, 200, 'das Heim kann den Check weiter benutzen')
  t.match(await neu('203.0.113.8').bitte(), /^\d{4} /, 'die Nachbarin auch')
  uhr.vor(61)
  vierter.token = formularIn((await vierter.hole(`${DE}/rueckruf`)).body)
  uhr.vor(1)
  t.equal((await vierter.sendeAb()).statusCode, 303, 'eine Stunde später')
})

t.test('S-60: IPv6 zählt je /64, gefälschte Kopfzeilen zählen nicht', async t => {
  for (const n of [1, 2, 3]) await neu(`2001:db8:1:2::${n}`).bitte({ telefon: `0209 66610${n}` })
  const vierter = neu('2001:db8:1:2:ffff::9')
  vierter.browser.kopf['x-forwarded-for'] = '198.51.100.99'
  await vierter.oeffne()
  t.equal((await vierter.sendeAb()).statusCode, 429)
  t.match(await neu('2001:db8:1:3::1').bitte(), /^\d{4} /)
})

t.test('Hunderte Schritte im Check von einer Adresse: keiner wird gezählt', async t => {
  const heim = new Browser(app, '203.0.113.50')
  for (let n = 0; n < 300; n += 1)
    t.ok((await heim.sendeRoh(`${DE}/frage/energie`, { antwort: 'gas' })).statusCode < 400)
})

t.test('S-61: zu schnell, zu alt, gefälscht: noch einmal, mit den Angaben', async t => {
  const vorher = await zahl()
  const schnell = neu()
  schnell.token = formularIn((await schnell.hole(`${DE}/rueckruf`)).body)
  const sofort = await schnell.sendeAb({ telefon: '0209 777111' })
  t.equal(sofort.statusCode, 422)
  t.match(sofort.body, 'Das ging sehr schnell.')
  t.match(sofort.body, 'value="0209 777111"')
  for (const token of ['', 'AAAA', 'x'.repeat(10_000), `${schnell.token.slice(0, -3)}AAA`]) {
    const { statusCode, body } = await schnell.sendeAb({ formular: token })
    t.equal(statusCode, 422)
    t.match(body, 'Die Seite war lange offen.')
  }
  uhr.vor(180)
  const alt = await schnell.sendeAb({ telefon: '0209 777112' })
  t.match(alt.body, 'Die Seite war lange offen.')
  t.equal(await zahl(), vorher)
  schnell.token = formularIn(alt.body)
  uhr.vor(1)
  t.equal((await schnell.sendeAb()).statusCode, 303, 'der neue Knopf geht')
})

t.test('S-61, S-65: Doppelklick, Neuladen, Zurück: ein Eintrag, derselbe Code', async t => {
  const vorher = await zahl()
  const haus = neu()
  await haus.oeffne()
  const antworten = await Promise.all([haus.sendeAb(), haus.sendeAb(), haus.sendeAb()])
  t.same(
    antworten.map(({ statusCode }) => statusCode),
    [303, 303, 303],
  )
  const code = codeIn((await haus.hole(`${DE}/fertig`)).body)
  t.equal((await haus.sendeAb()).statusCode, 303, 'zurück und noch einmal abgeschickt')
  t.equal(codeIn((await haus.hole(`${DE}/fertig`)).body), code)
  t.equal(await zahl(), vorher + 1)
  await haus.sieheNach(code, '/geloescht')
  t.equal(await zahl(), vorher)
  const wieder = await haus.sendeAb()
  t.equal(wieder.statusCode, 409, 'gelöscht bleibt gelöscht')
  t.match(wieder.body, 'drücken Sie noch einmal')
  t.equal(await zahl(), vorher)
})

t.test('S-62, S-64: Falle, Links und HTML werden zurückgehalten, ohne dass man es merkt', async t => {
  const tisch = await anmelden(app)
  const vorher = anfragenIn((await tisch.hole('/eingang')).body).length
  for (const felder of [
    { webseite: 'https://werbung.example', telefon: '0209 999001' },
    { telefon: '0209 999002', codewort: 'www.werbung.example' },
    { telefon: '0209 999003', codewort: '<b>Geld</b>' },
  ])
    t.match(await neu().bitte(felder), /^\d{4} /)
  const seite = (await neu().hole(`${DE}/rueckruf`)).body
  t.match(
    seite,
    /<label for="webseite">Bitte leer lassen<\/label><input[^>]*autocomplete="off" tabindex="-1"/,
  )
  t.equal(anfragenIn((await tisch.hole('/eingang')).body).length, vorher)
  const { body } = await tisch.hole('/verwaltung/eingang')
  t.match(body, '&lt;b&gt;Geld&lt;/b&gt;')
  const wege = [...body.matchAll(/action="(\/verwaltung\/eingang\/[0-9a-f-]+\/(?:frei|loeschen))"/g)].map(
    ([, weg = '']) => weg,
  )
  t.equal(wege.length, 6)
  await tisch.sende(wege[0] ?? '')
  await tisch.sende(wege[3] ?? '')
  t.equal(anfragenIn((await tisch.hole('/eingang')).body).length, vorher + 1)
  t.equal((await tisch.sende(wege[3] ?? '')).statusCode, 404, 'schon gelöscht')
})

t.test('S-63: dieselbe Nummer am selben Tag ist eine Anfrage, und die strengere Angabe gilt', async t => {
  const browser = await anmelden(app)
  const vorher = anfragenIn((await browser.hole('/eingang')).body).length
  await neu().bitte({ telefon: '0151 2345678', andere: 'ja', codewort: '' })
  await neu().bitte({ telefon: '+49 151 234-5678', andere: 'nein', codewort: 'Hafer' })
  const anfragen = anfragenIn((await browser.hole('/eingang')).body)
  t.equal(anfragen.length, vorher + 1)
  const seite = (await browser.hole(anfragen.at(-1) ?? '')).body
  t.match(seite, '2 Anfragen von derselben Nummer')
  t.match(seite, 'Hafer')
  const fall = (await browser.sende(`${anfragen.at(-1)}/fall`)).headers['location'] ?? ''
  t.match((await browser.hole(`${fall}/haushalt`)).body, 'nur die Person selbst')
  t.equal(anfragenIn((await browser.hole('/eingang')).body).length, vorher)
})

t.test('S-66: zehn falsche Codes in der Stunde, gleich wie viele auf einmal', async t => {
  const dieb = neu('198.51.100.1')
  const code = (n: number): string => String(1_000_000_000_000_000 + n)
  const antworten = await Promise.all(Array.from({ length: 300 }, (_, n) => dieb.sieheNach(code(n))))
  t.equal(antworten.filter(({ statusCode }) => statusCode === 422).length, 10)
  const gebremst = antworten.filter(({ statusCode }) => statusCode === 429)
  t.equal(gebremst.length, 290)
  t.ok(Number(gebremst[0]?.headers['retry-after']) > 0)
  const haus = neu()
  const echter = await haus.bitte()
  t.equal((await dieb.sieheNach(echter)).statusCode, 429, 'auch der richtige hilft ihm jetzt nicht')
  for (let n = 0; n < 30; n += 1)
    t.equal((await haus.sieheNach(echter)).statusCode, 200, 'richtige zählen nicht')
})

t.test('60 in der Stunde für eine Stelle, von überall', async t => {
  uhr.vor(90)
  let angekommen = 0
  for (let n = 0; n < 70; n += 1) {
    const haus = neu(`10.9.${n}.1`)
    await haus.oeffne()
    const { statusCode } = await haus.sendeAb({ telefon: `0209 8000${n}` })
    if (statusCode === 303) angekommen += 1
    else t.equal(statusCode, 429)
    uhr.vor(-1 / 6)
  }
  t.equal(angekommen, 60)
})

t.test('S-60: zehn am Tag von einer Adresse, am nächsten wieder', async t => {
  const eigene = await freshDesk(t)
  await nimmAn(eigene)
  const status: number[] = []
  for (let n = 0; n < 12; n += 1) {
    if (n % 3 === 0) eigene.uhr.vor(61)
    const haus = new Sender(eigene.app, eigene.uhr, '192.0.2.44')
    await haus.oeffne()
    status.push((await haus.sendeAb({ telefon: `0209 70000${n}` })).statusCode)
  }
  t.same(status, [...Array.from({ length: 10 }, () => 303), 429, 429])
  eigene.uhr.vor(24 * 60)
  const morgen = new Sender(eigene.app, eigene.uhr, '192.0.2.44')
  t.match(await morgen.bitte(), /^\d{4} /)
})

t.test('S-60: 300 in der Stunde für alle zusammen, und was nicht zählt, kommt zurück', async t => {
  const { nimm, gibZurueck } = bremse()
  const alle = [{ was: 'alle', hoechstens: 300, stunden: 1 }]
  const um = (minute: number): Date => new Date(JETZT.getTime() + minute * 60_000)
  for (let n = 0; n < 300; n += 1) t.equal(nimm(alle, um(n / 10), HEUTE), 0)
  t.equal(nimm(alle, um(30), HEUTE), 1800, 'bis der erste eine Stunde her ist')
  gibZurueck(alle)
  t.equal(nimm(alle, um(30), HEUTE), 0)
  t.equal(nimm(alle, um(61), HEUTE), 0)
})
