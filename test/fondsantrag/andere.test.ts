import t from 'tap'
import { mitStelle } from '../../server/data/zugriff.ts'
import { updateFonds, updateStand } from '../../server/features/fonds/store.ts'
import { anmelden, freshDesk, HEUTE, JETZT, neuePerson } from '../desk.ts'
import { worte } from '../ansprueche/fall.ts'
import { beginne, eingereicht, FONDS, gehe, legeFondsAn, reicheEin } from './hilfe.ts'

const desk = await freshDesk(t)
const { app, browser, wer, uhr } = desk

t.test('einmal heißt einmal: ein zweiter Antrag an denselben Fonds braucht einen Grund', async t => {
  const { fall, antrag, fonds, dokument } = await eingereicht(desk, {
    ...FONDS,
    wiederholung: { je: 'haushalt' },
  })
  const zweiter = await reicheEin(browser, fall, fonds, dokument)
  t.match(worte((await browser.hole(zweiter)).body), /Stand: freigegeben/, 'solange der erste läuft')
  const laeuft = await gehe(browser, zweiter, 'einreichen', { weg: 'link', am: 'heute' })
  t.equal(laeuft.statusCode, 422)
  t.match(worte(laeuft.body), 'Bei diesem Fonds läuft für den Haushalt schon ein Antrag.')

  await gehe(browser, antrag, 'teilbewilligen', { betrag: '250', am: 'heute' })
  const seite = worte((await browser.hole(zweiter)).body)
  t.match(seite, /Ohne Zusage offen 230,00/, 'was ein anderer Antrag bringt, ist schon abgezogen')
  t.match(seite, /Andere Anträge des Haushalts.*zum Teil bewilligt/s)
  await gehe(browser, antrag, 'zahlen', { betrag: '250', am: 'heute' })
  const bezahlt = await gehe(browser, zweiter, 'einreichen', { weg: 'link', am: 'heute' })
  t.equal(bezahlt.statusCode, 422)
  t.match(
    worte(bezahlt.body),
    /Der Fonds zahlt nicht beliebig oft\. Zuletzt gab es dort Geld am 21\.11\.2026\./,
  )
  t.match(worte((await browser.hole(`${fall}/fonds`)).body), /Zuletzt gab es dort Geld am 21\.11\.2026\./)

  const abschluss = (await browser.hole(`${fall}/abschluss`)).body
  t.match(abschluss, /name="fonds"[^>]*value="250,00"/, 'beim Abschließen steht der Betrag schon da')
  t.match(abschluss, /value="bewilligt" checked/)
  const doch = await gehe(browser, zweiter, 'einreichen', {
    weg: 'link',
    am: 'heute',
    ausnahme: 'Frau Amsel hat es am Telefon zugesagt.',
  })
  t.equal(doch.statusCode, 303)
  t.match(worte((await browser.hole(zweiter)).body), 'Ausnahme: Frau Amsel hat es am Telefon zugesagt.')
})

t.test(
  'der Fonds ändert sich und endet, während ein Antrag läuft: der Antrag behält seine Fassung',
  async t => {
    const { fall, antrag, fonds, dokument } = await eingereicht(desk)
    await mitStelle(app.zugang, wer, async z => {
      const neu = { ...FONDS, name: 'Anderer Name', unterlagen: [] }
      await updateFonds(z, { id: fonds, fassung: 1 }, neu, 'Probe', JETZT)
      await updateStand(z, fonds, { status: 'beendet', geprueftAm: HEUTE, giltTage: 90 })
    })
    const seite = worte((await browser.hole(antrag)).body)
    t.match(seite, /Antrag: Probefonds Emscherstadt.*Fassung 1; im Verzeichnis steht inzwischen Fassung 2/s)
    t.match(seite, /Fonds heute Das Angebot ist beendet\./)
    t.match(seite, 'Brief mit Sperrtag', 'auch die Unterlagen von damals')

    const neuer = await beginne(browser, fall, fonds)
    t.match(worte((await browser.hole(neuer)).body), /Antrag: Anderer Name/)
    const geschlossen = await reicheEin(browser, fall, fonds, dokument)
    t.match(worte((await browser.hole(geschlossen)).body), /Stand: freigegeben/)
    const nein = await gehe(browser, geschlossen, 'einreichen', { weg: 'link', am: 'heute' })
    t.equal(nein.statusCode, 422)
    t.match(
      worte(nein.body),
      /ist nicht geprüft.*läuft für den Haushalt schon ein Antrag/s,
      'beides steht da',
    )
    t.equal((await gehe(browser, antrag, 'bewilligen', { betrag: '300', am: 'heute' })).statusCode, 303)
  },
)

t.test('überfällige Antwort: unter Fristen und auf Heute', async t => {
  const { fall } = await eingereicht(desk, { ...FONDS, entscheidung: { tage: 5 } })
  t.match(worte((await browser.hole(`${fall}/fristen`)).body), 'nach der Entscheidung fragen')
  await neuePerson(app, wer.stelleId, 'spaeter', ['beratung'])
  uhr.vor(6 * 24 * 60)
  try {
    const spaeter = await anmelden(app, 'spaeter')
    t.match(
      worte((await spaeter.hole('/fristen')).body),
      /Überfällig.*Probefonds Emscherstadt: nach der Entscheidung fragen/s,
    )
    t.match(worte((await spaeter.hole('/heute')).body), 'Antwort des Hilfsfonds da?')
  } finally {
    uhr.jetzt = JETZT
  }
})

t.test('ein anderer Fonds: die Anschrift ist seine, und das Anschreiben nennt den ersten', async t => {
  const { fall } = await eingereicht(desk)
  const anderer = await legeFondsAn(desk, {
    ...FONDS,
    name: 'Zweiter Fonds',
    traeger: { name: 'Verein Zwei', art: 'verein' },
  })
  const antrag = await beginne(browser, fall, anderer)
  const seite = (await browser.hole(antrag)).body
  t.notMatch(worte(seite), 'An diese Anschrift ginge der Brief')
  t.match((await browser.hole(`${fall}/anschrift-fonds`)).body, 'value="Verein Zwei"')
  const brief = /href="([^"]*briefe\/entwurf\/[0-9a-f-]{36})">Anschreiben/.exec(seite)?.[1] ?? ''
  t.match((await browser.hole(brief)).body, 'value="Probefonds Emscherstadt"')
})
