import t from 'tap'
import { freshDesk, neuePerson, anmelden } from '../desk.ts'
import { alleZeilen } from '../aufbewahrung/hilfe.ts'
import { worte } from '../ansprueche/fall.ts'
import { beginne, eingereicht, fallMitEinwilligung, formular, gehe, legeFondsAn } from './hilfe.ts'

const desk = await freshDesk(t)
const { app, browser, wer } = desk

t.test('vom Antrag bis zum Geld beim Versorger', async t => {
  const fonds = await legeFondsAn(desk)
  const { fall, dokument } = await fallMitEinwilligung(browser)
  t.match((await browser.hole(`${fall}/fonds`)).body, `${fall}/fondsantrag/neu/${fonds}`)
  const neu = await browser.hole(`${fall}/fondsantrag/neu/${fonds}`)
  t.match(worte(neu.body), /Rückstand: 480,00/, 'die Werte selbst stehen da')

  const schlecht = await browser.sende(`${fall}/fondsantrag/neu/${fonds}`, { betrag: 'viel', felder: 'name' })
  t.equal(schlecht.statusCode, 422)
  t.match(schlecht.body, 'value="viel"')

  const antrag = await beginne(browser, fall, fonds)
  const leer = await gehe(browser, antrag, 'vorlegen')
  t.equal(leer.statusCode, 422)
  t.match(worte(leer.body), /nicht eingewilligt|Es fehlt noch/)
  await browser.sende(`${antrag}/unterlagen`, { unterlage0: dokument })
  t.equal((await gehe(browser, antrag, 'vorlegen')).statusCode, 422, 'ohne Zustimmung geht nichts')
  t.equal((await browser.sende(`${antrag}/zustimmung`)).statusCode, 422)
  t.equal((await browser.sende(`${antrag}/zustimmung`, { zustimmung: 'ja' })).statusCode, 303)
  t.equal((await gehe(browser, antrag, 'vorlegen')).statusCode, 303)

  const allein = await gehe(browser, antrag, 'freigeben')
  t.equal(allein.statusCode, 422)
  t.match(worte(allein.body), 'zweite Person')
  await neuePerson(app, wer.stelleId, 'zweite', ['beratung'])
  const zweite = await anmelden(app, 'zweite')
  t.equal((await gehe(zweite, antrag, 'freigeben')).statusCode, 303)

  const ohneBrief = await gehe(browser, antrag, 'einreichen', { weg: 'post', am: 'heute' })
  t.match(worte(ohneBrief.body), 'Das Anschreiben an den Fonds (L50) ist noch nicht gedruckt.')
  t.equal((await gehe(browser, antrag, 'einreichen', { weg: 'online', am: 'heute' })).statusCode, 303)
  t.match((await browser.hole(antrag)).body, /L51/)
  t.equal((await gehe(browser, antrag, 'nachfragen', { text: 'Bitte die Rechnung' })).statusCode, 303)
  t.equal((await gehe(browser, antrag, 'ergaenzen', { text: 'Rechnung geschickt' })).statusCode, 303)
  const mehr = await gehe(browser, antrag, 'bewilligen', { betrag: '200', am: 'heute' })
  t.match(worte(mehr.body), 'weniger als erbeten')
  t.equal((await gehe(browser, antrag, 'teilbewilligen', { betrag: '200', am: 'heute' })).statusCode, 303)
  t.equal((await gehe(browser, antrag, 'zahlen', { betrag: '201', am: 'heute' })).statusCode, 422)
  t.equal((await gehe(browser, antrag, 'zahlen', { betrag: '200', am: 'heute' })).statusCode, 303)
  t.equal(
    (await gehe(browser, antrag, 'bestaetigen', { am: 'heute', nachweis: 'Dokument 9' })).statusCode,
    422,
  )
  t.equal(
    (await gehe(browser, antrag, 'bestaetigen', { am: 'heute', nachweis: 'Dokument 1' })).statusCode,
    303,
  )
  t.equal((await gehe(browser, antrag, 'abschliessen')).statusCode, 303)
  const seite = worte((await browser.hole(antrag)).body)
  t.match(seite, /abgeschlossen.*Gezahlt 200,00/s)
  t.match(seite, 'vom Versorger bestätigt: am 21.11.2026, Nachweis: Dokument 1.')
  t.match(worte((await browser.hole(fall)).body), /Probefonds Emscherstadt/)
  t.match(worte((await browser.hole(`${fall}/fondsantrag`)).body), 'abgeschlossen')
  t.match(worte((await browser.hole(`${fall}/fristen`)).body), 'Bestätigung des Versorgers holen')
})

t.test('50 Klicks zugleich auf „Zahlung eintragen“ sind eine Zahlung', async t => {
  const { antrag } = await eingereicht(desk)
  await gehe(browser, antrag, 'bewilligen', { betrag: '300', am: 'heute' })
  const { nummer, klick } = await formular(browser, antrag, 'zahlen')
  const antworten = await Promise.all(
    Array.from({ length: 50 }, (_, i) =>
      browser.sende(`${antrag}/schritt/zahlen`, {
        nummer,
        klick: i % 2 === 0 ? klick : crypto.randomUUID(),
        betrag: '300',
        am: 'heute',
      }),
    ),
  )
  t.same([...new Set(antworten.map(({ statusCode }) => statusCode))].sort(), [303, 409])
  t.equal(await zahlungen(antrag), 1)
})

const zahlungen = async (antrag: string): Promise<number> =>
  (await alleZeilen(desk, 'fondsantrag_schritt')).filter(
    ({ schritt, antragId }) => schritt === 'zahlen' && antragId === antrag.split('/').at(-1),
  ).length

t.test('zwei entscheiden zugleich: eine gewinnt, die andere sieht beides', async t => {
  const { antrag } = await eingereicht(desk)
  const [ja, nein] = [
    await formular(browser, antrag, 'bewilligen'),
    await formular(browser, antrag, 'ablehnen'),
  ]
  const antworten = await Promise.all([
    browser.sende(`${antrag}/schritt/bewilligen`, { ...ja, betrag: '300', am: 'heute' }),
    browser.sende(`${antrag}/schritt/ablehnen`, { ...nein, grund: 'budget', am: 'heute' }),
  ])
  t.same(antworten.map(({ statusCode }) => statusCode).sort(), [303, 409])
  const verlierer = worte(antworten.find(({ statusCode }) => statusCode === 409)?.body ?? '')
  t.match(verlierer, /Eingetragen ist: (bewilligt|abgelehnt)/)
  t.match(verlierer, /Ihre Eingabe: (Bewilligt, 300,00|Abgelehnt, am)/)
})
