import t from 'tap'
import { pdfSeiten, pdfText } from '../briefe/werkzeug.ts'
import { freshDesk } from '../desk.ts'
import { worte } from '../ansprueche/fall.ts'
import { png } from '../dokumente/korpus.ts'
import { beginne, druckeAnschreiben, fallMitEinwilligung, FONDS, gehe, legeFondsAn } from './hilfe.ts'

const desk = await freshDesk(t)
const { browser } = desk

const UNTERLAGEN = Array.from({ length: 12 }, (_, n) => ({
  was: `Papier ${n + 1}`,
  verlangt: 'immer' as const,
}))

t.test('Paket: Anschreiben, dann 12 Unterlagen in der Reihenfolge des Fonds', async t => {
  const fonds = await legeFondsAn(desk, { ...FONDS, unterlagen: UNTERLAGEN })
  const { fall } = await fallMitEinwilligung(browser)
  for (let n = 2; n <= 12; n++)
    await browser.sendeDateien(`${fall}/dokumente`, { art: 'versorger' }, [
      { name: `${n}.png`, inhalt: await png(300 + n) },
    ])
  const dokumente = [
    ...new Set(
      [...(await browser.hole(`${fall}/dokumente`)).body.matchAll(/dokumente\/([0-9a-f-]{36})/g)].map(
        ([, id]) => id,
      ),
    ),
  ].map(String)
  t.equal(dokumente.length, 12, 'mehr nimmt ein Fall nicht auf')

  const antrag = await beginne(browser, fall, fonds)
  t.match(worte((await browser.hole(antrag)).body), 'in Vorbereitung, Unterlagen offen')
  const wahl = Object.fromEntries(dokumente.toReversed().map((id, n) => [`unterlage${n}`, id]))
  await browser.sende(`${antrag}/unterlagen`, wahl)
  await browser.sende(`${antrag}/zustimmung`, { zustimmung: 'ja' })
  t.equal((await browser.sende(`${antrag}/paket`)).statusCode, 422, 'ohne Anschreiben kein Paket')
  await druckeAnschreiben(browser, fall, antrag)
  t.equal(
    (await browser.sende(`${antrag}/paket`)).statusCode,
    422,
    'dem Anschreiben hat noch niemand zugestimmt',
  )
  t.match(worte((await browser.hole(antrag)).body), 'Ohne Zustimmung geht nichts hinaus.')
  await browser.sende(`${antrag}/zustimmung`, { zustimmung: 'ja' })

  const { statusCode, rawPayload, headers } = await browser.sende(`${antrag}/paket`)
  t.equal(statusCode, 200)
  t.equal(headers['content-type'], 'application/pdf')
  const seiten = pdfSeiten(rawPayload)
  const text = worte(pdfText(rawPayload))
  t.ok(seiten >= 13, `${seiten} Seiten`)
  t.match(text, /Stiftungsplatz 1.*Anlage 1 .*Anlage 12/s)
})

t.test('wo nur ein Verband darf: Weitergabe mit genau den Angaben, kein Antrag von uns', async t => {
  const fonds = await legeFondsAn(desk, { ...FONDS, antragsteller: 'nurWohlfahrtsverband' })
  const { fall, dokument } = await fallMitEinwilligung(browser)
  t.match((await browser.hole(`${fall}/fonds`)).body, 'Weitergabe beginnen')
  const antrag = await beginne(browser, fall, fonds)
  t.match(worte((await browser.hole(antrag)).body), /Weitergabe: Probefonds Emscherstadt/)
  await browser.sende(`${antrag}/unterlagen`, { unterlage0: dokument })
  t.equal((await browser.sende(`${antrag}/paket`)).statusCode, 422, 'ohne Zustimmung kein Paket')
  await browser.sende(`${antrag}/zustimmung`, { zustimmung: 'ja' })
  const { statusCode, rawPayload } = await browser.sende(`${antrag}/paket`)
  t.equal(statusCode, 200)
  const text = worte(pdfText(rawPayload))
  t.match(
    text,
    /Weitergabe an Stiftung Probe.*Name: Kanarienvogelin Zeisigmann.*Rückstand: 480,00.*Anlage 1/s,
  )
  t.notMatch(text, /Revierlicht|02\.12\.2026/, 'was nicht angekreuzt war, fehlt')
  await gehe(browser, antrag, 'vorlegen')
  await gehe(browser, antrag, 'freigeben', { ausnahme: 'Heute ist sonst niemand da.' })
  t.equal((await gehe(browser, antrag, 'einreichen', { weg: 'vorOrt', am: 'heute' })).statusCode, 303)
  t.match(worte((await browser.hole(antrag)).body), /Stand: eingereicht/)
})
