import t from 'tap'
import { liesStelle } from '../../server/data/zugriff.ts'
import { listZugriffe } from '../../server/features/aufzeichnung/store.ts'
import { Browser, freshDesk, gruendeStelle, anmelden, JETZT } from '../desk.ts'
import { alleZeilen } from '../aufbewahrung/hilfe.ts'
import { worte } from '../ansprueche/fall.ts'
import { eingereicht, gehe, linkVon } from './hilfe.ts'

const desk = await freshDesk(t)
const { app, browser, uhr, wer } = desk

const versteckt = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

t.test('der Träger sieht genau das Zugestimmte, antwortet, und alles ist aufgezeichnet', async t => {
  const { fall, antrag } = await eingereicht(desk)
  const link = await linkVon(browser, antrag)
  t.match(link, /^\/fondsantrag\/[\w-]{43}$/)
  t.notMatch((await browser.hole(antrag)).body, link, 'der Link steht nur einmal da')
  const traeger = new Browser(app, '203.0.113.9')
  const neutral = await traeger.hole(link)
  t.equal(neutral.statusCode, 200)
  t.match(neutral.headers['x-robots-tag'], 'noindex')
  t.match(neutral.headers['cache-control'], 'no-store')
  t.notMatch(worte(neutral.body), /Zeisigmann|Revierlicht|480/, 'die Adresse allein zeigt nichts')

  const offen = await traeger.sende(link, {}, link)
  t.equal(offen.statusCode, 200)
  t.match(worte(offen.body), /Name Kanarienvogelin Zeisigmann.*Rückstand 480,00.*Erbeten 300,00/s)
  t.notMatch(offen.body, /Revierlicht|26-0001|02\.12\.2026/, 'was nicht angekreuzt war, steht nicht da')
  t.notMatch(offen.body, antrag.split('/')[2] ?? 'x', 'auch keine Kennung des Falls')

  const formular = { nummer: versteckt(offen.body, 'nummer'), klick: versteckt(offen.body, 'klick') }
  const ohneGrund = await traeger.sende(link, {
    ...formular,
    schritt: 'ablehnen',
    text: 'Tippe nicht umsonst',
  })
  t.equal(ohneGrund.statusCode, 422)
  t.match(ohneGrund.body, 'Tippe nicht umsonst')
  t.equal((await traeger.sende(link, { ...formular, schritt: 'zahlen', betrag: '300' })).statusCode, 422)
  const frage = await traeger.sende(link, { ...formular, schritt: 'nachfragen', text: 'Welche Rechnung?' })
  t.equal(frage.statusCode, 200)
  t.match(
    worte((await browser.hole(antrag)).body),
    /Rückfrage des Trägers \(vom Träger über den Link\): am 21\.11\.2026, Welche Rechnung\?/,
  )
  t.match(worte((await browser.hole(antrag)).body), /4-mal geöffnet/)
  await gehe(browser, antrag, 'ergaenzen', { text: 'Die vom Oktober' })

  const alt = await traeger.sende(link, {
    ...formular,
    klick: crypto.randomUUID(),
    schritt: 'bewilligen',
    betrag: '300',
  })
  t.equal(alt.statusCode, 409, 'eine alte Seite überschreibt nichts')
  const neu = { nummer: versteckt(alt.body, 'nummer'), klick: versteckt(alt.body, 'klick') }
  t.equal((await traeger.sende(link, { ...neu, schritt: 'bewilligen', betrag: '300' })).statusCode, 200)
  t.match(worte((await browser.hole(antrag)).body), /Stand: bewilligt/)
  const eintraege = await liesStelle(app.zugang, wer, z => listZugriffe(z, fall.split('/')[2] ?? ''))
  t.equal(eintraege.filter(({ aktion }) => aktion === 'fondslink.geoeffnet').length, 6)
  t.equal(eintraege.filter(({ aktion }) => aktion === 'fondslink.beantwortet').length, 2)
})

t.test('beendet, abgelaufen, erraten: überall dieselbe 404', async t => {
  const { antrag } = await eingereicht(desk)
  const traeger = new Browser(app, '203.0.113.10')
  const erster = await linkVon(browser, antrag)
  const zweiter = await linkVon(browser, antrag)
  t.equal((await traeger.hole(erster)).statusCode, 404, 'ein neuer Link beendet den alten')
  t.equal((await traeger.hole(zweiter)).statusCode, 200)
  uhr.vor(14 * 24 * 60 + 1)
  t.equal((await traeger.hole(zweiter)).statusCode, 404, 'nach 14 Tagen')
  uhr.jetzt = JETZT
  t.equal((await traeger.hole(zweiter)).statusCode, 200)
  await browser.sende(`${antrag}/link/ende`)
  t.equal((await traeger.hole(zweiter)).statusCode, 404, 'beendet')
  t.equal((await traeger.hole(`/fondsantrag/${'A'.repeat(43)}`)).statusCode, 404)
  t.equal((await traeger.hole('/fondsantrag/kurz')).statusCode, 404)
  const links = await alleZeilen(desk, 'fondslink')
  t.ok(links.length >= 2)
  t.notMatch(JSON.stringify(links), zweiter.split('/')[2] ?? 'x', 'in der Datenbank steht nur der Hash')
})

t.test('eine andere Stelle bekommt überall 404', async t => {
  const { antrag, fonds, fall } = await eingereicht(desk)
  await gruendeStelle(app, { anmeldename: 'fremd', name: 'Stelle Unna', person: 'Fremde Person' })
  const fremd = await anmelden(app, 'fremd')
  for (const url of [
    antrag,
    `${antrag}/unterlagen`,
    `${antrag}/schritt/zahlen`,
    `${fall}/fondsantrag`,
    `${fall}/fondsantrag/neu/${fonds}`,
  ])
    t.equal((await fremd.hole(url)).statusCode, 404, url)
  for (const wo of [
    'angaben',
    'unterlagen',
    'zustimmung',
    'paket',
    'link',
    'link/ende',
    'schritt/zurueckziehen',
  ])
    t.equal((await fremd.sende(`${antrag}/${wo}`, { nummer: '3', zustimmung: 'ja' })).statusCode, 404, wo)
})

t.test('versiegelt: in der Datenbank steht kein Wort des Haushalts', async t => {
  const { antrag } = await eingereicht(desk)
  await gehe(browser, antrag, 'nachfragen', { text: 'Pirolrueckfrage' })
  const zeilen = [
    ...(await alleZeilen(desk, 'fondsantrag')),
    ...(await alleZeilen(desk, 'fondsantrag_schritt')),
  ]
  const alles = zeilen.map(({ inhalt }) => (inhalt as Buffer).toString('latin1')).join('')
  t.ok(alles.length > 100)
  t.notMatch(alles, /Pirolrueckfrage|Zeisigmann|30000/)
})
