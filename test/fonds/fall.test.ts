import t from 'tap'
import { freshDesk } from '../desk.ts'
import { HAUSHALT, nimmAuf, trageEin, worte } from '../ansprueche/fall.ts'

const { browser } = await freshDesk(t)

t.test('gesetzliche Wege stehen oben, danach die Fonds mit Grund, Quelle und Tag', async t => {
  const fall = await nimmAuf(browser)
  await trageEin(browser, fall, HAUSHALT)
  const antwort = await browser.hole(`${fall}/fonds`)
  t.equal(antwort.statusCode, 200)
  const text = worte(antwort.body)
  t.match(
    text,
    /Zuerst die gesetzliche Hilfe.*Energieschulden: Darlehen vom Jobcenter.*Fonds.*Beratung.*Passt nicht/s,
  )
  t.match(text, 'Rechtsstand 19.08.2026')
  t.match(text, /Aktion Lichtblicke.*Erst anrufen\./s)
  t.match(text, 'ohne Datum, gesehen am 21.11.2026')
  t.match(text, 'Das Angebot ist beendet.')
  t.notMatch(text, 'Sie bekommen')
  t.notMatch(text, 'Anfragen.', 'nichts ist offen, ehe jemand angerufen hat')
})
