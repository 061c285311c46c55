import t from 'tap'
import { hat, maengel, pdfText, pdfWoerter, tags } from '../briefe/werkzeug.ts'
import { freshDesk } from '../desk.ts'
import { nimmAuf, trageEin } from './fall.ts'

const { browser } = await freshDesk(t)
const fall = await nimmAuf(browser)
const pfad = `${fall}/ansprueche/berechnung.pdf`

void t.test('ohne Haushalt gibt es keine Berechnung', async t => {
  t.equal((await browser.hole(pfad)).statusCode, 404)
})

void t.test('die Berechnung ist ein PDF mit neutralem Namen, zweimal dieselben Bytes', async t => {
  await trageEin(browser, fall)
  const [eins, zwei] = [await browser.hole(pfad), await browser.hole(pfad)]
  t.equal(eins.headers['content-type'], 'application/pdf')
  t.equal(eins.headers['content-disposition'], 'inline; filename="Berechnung.pdf"')
  t.ok(eins.rawPayload.equals(zwei.rawPayload))
})

const skip = hat('pdftotext') && hat('qpdf') ? false : 'poppler-utils oder qpdf fehlt'

void t.test('Zeile für Zeile mit Norm, Beträge am rechten Rand, lesbar vorgelesen', { skip }, async t => {
  const pdf = (await browser.hole(pfad)).rawPayload
  const text = pdfText(pdf)
  t.match(text, /Person 1: stellt den Antrag, geboren 02\.04\.1988; Lohn oder Gewinn brutto 1\.650,00/)
  t.match(text, /Alleinerziehend mit einem Kind: 12 % von 563,00/)
  t.match(text, '§ 21 Abs. 3 SGB II')
  t.match(text, '1.763,19')
  t.match(text, '602,19')
  t.same(maengel(pdf), [])
  t.same(tags(pdf).slice(0, 4), ['Document', 'H1', 'P', 'P'])
  // 25 mm and 165 mm of text; the sign is the last letter of an amount.
  const rand = 190
  const zeichen = pdfWoerter(pdf).filter(({ text: wort, x2 }) => wort.endsWith('€') && x2 > rand - 5)
  t.ok(zeichen.length > 20)
  t.same(
    zeichen.filter(({ x2 }) => Math.abs(x2 - rand) > 1),
    [],
  )
})
