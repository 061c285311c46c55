import t from 'tap'
import { liesStelle } from '../../server/data/zugriff.ts'
import { wandle } from '../../server/features/dokumente/werkstatt.ts'
import { freshDesk } from '../desk.ts'
import { ANGEDROHT, worte } from './hilfe.ts'
import { boeseDateien, foto, png, textPdf, veraendert, zip } from './korpus.ts'

/* Hostile files: each is refused with words a person understands, or cleaned; nothing is stored of a refused one. */

const { app, browser, wer } = await freshDesk(t)
const fall = String((await browser.sende('/faelle', ANGEDROHT)).headers.location)

const zeilen = () =>
  liesStelle(app.zugang, wer, async z => ({
    dokumente: (await z.trx.selectFrom('dokument').selectAll().execute()).length,
    seiten: (await z.trx.selectFrom('dokumentSeite').selectAll().execute()).length,
    originale: (await z.trx.selectFrom('dokumentOriginal').selectAll().execute()).length,
    ereignisse: (await z.trx.selectFrom('ereignis').selectAll().execute()).length,
  }))

const lade = (inhalt: Buffer, name = 'x.jpg') =>
  browser.sendeDateien(`${fall}/dokumente`, { art: 'versorger', datiert: '6.11.2026' }, [{ name, inhalt }])

const vorher = await zeilen()
for (const [was, datei, name, meldung] of await boeseDateien()) {
  t.test(`${was}: abgelehnt, nichts gespeichert`, async t => {
    const antwort = await lade(datei, name)
    t.equal(antwort.statusCode, 422)
    const [, amFeld = ''] = /id="f-dateien-fehler">(.*?)<\/span>\n/s.exec(antwort.body) ?? []
    t.match(worte(amFeld), meldung)
    t.match(amFeld, name, 'the message names the file')
    t.match(antwort.body, '<option value="versorger" selected>')
    t.match(antwort.body, 'value="6.11.2026"')
    t.same(await zeilen(), vorher)
  })
}

t.test('S-41 ein gutes Foto neben einem bösen: beide bleiben draußen', async t => {
  const antwort = await browser.sendeDateien(`${fall}/dokumente`, { art: 'versorger' }, [
    { name: 'gut.jpg', inhalt: await foto(400, 300) },
    { name: 'boese.jpg', inhalt: Buffer.from('<script>') },
  ])
  t.equal(antwort.statusCode, 422)
  t.match(antwort.body, '„boese.jpg“')
  t.same(await zeilen(), vorher)
})

t.test('S-41 was an ein JPEG gehängt ist, kommt nicht mit', async t => {
  const mitSkript = Buffer.concat([await foto(500, 400), Buffer.from('<script>alert(1)</script>'), zip()])
  t.equal((await lade(mitSkript, 'x.jpg')).statusCode, 303)
  const [, href = ''] =
    /href="(\/faelle\/[^"]*\/datei)"/.exec((await browser.hole(`${fall}/dokumente`)).body) ?? []
  const { rawPayload } = await browser.hole(href)
  t.equal(rawPayload.readUInt16BE(0), 0xffd8)
  t.notOk(rawPayload.includes('<script') || rawPayload.includes('PK\x03\x04'))
})

t.test('S-43 was hinter dem Ende eines PDF hängt, kommt nicht mit', async t => {
  const ergebnis = await wandle(Buffer.concat([await textPdf(1), zip()]))
  if (typeof ergebnis === 'string') throw new Error(ergebnis)
  t.ok(ergebnis.original?.toString('latin1').endsWith('%%EOF\n'))
  t.notOk(ergebnis.original?.includes('PK\x03\x04'))
})

t.test('veränderte Dateien: jede wird abgelehnt oder ein Bild, und der Server lebt', async t => {
  const urbilder = [await foto(300, 200), await png(), await textPdf(1)]
  const ausgaenge = new Map<string, number>()
  for (let saat = 0; saat < 18; saat++) {
    const urbild = urbilder[saat % 3] as Buffer
    const ergebnis = await wandle(veraendert(urbild, saat, 1 + saat * 2))
    const ausgang = typeof ergebnis === 'string' ? ergebnis : ergebnis.format
    ausgaenge.set(ausgang, (ausgaenge.get(ausgang) ?? 0) + 1)
    if (typeof ergebnis !== 'string')
      t.ok(ergebnis.seiten.every(({ jpeg }) => jpeg.readUInt16BE(0) === 0xffd8))
  }
  t.comment([...ausgaenge].map(([ausgang, zahl]) => `${ausgang}: ${zahl}`).join(', '))
  t.ok(ausgaenge.size > 1, 'some of them broke')
  t.notOk(ausgaenge.has('aufwendig'), 'none of them killed the converter')
  t.equal((await browser.hole(fall)).statusCode, 200)
})
