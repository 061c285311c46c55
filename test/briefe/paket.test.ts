import sharp from 'sharp'
import t from 'tap'
import { paketAlsPdf } from '../../server/features/briefe/paket/paket-pdf.ts'
import { schreibe } from '../../server/features/briefe/brief.ts'
import { findBriefart } from '../../server/features/briefe/katalog.ts'
import { freshDesk, HEUTE } from '../desk.ts'
import { foto, textPdf } from '../dokumente/korpus.ts'
import { alsEigentuemer } from '../data/eigentuemer.ts'
import { bereiterFall } from './fall.ts'
import { musterfall } from './muster.ts'
import { datei, hat, maengel, pdfInfo, pdfSeiten, pdfText } from './werkzeug.ts'

const ohnePoppler = hat('pdftotext') && hat('qpdf') ? false : 'poppler-utils oder qpdf fehlt'

const art = findBriefart('L01')
if (!art) throw new Error('L01')
const brief = schreibe(art, musterfall('L01'))
const jpeg = await sharp({ create: { width: 1240, height: 1754, channels: 3, background: '#eee' } })
  .jpeg()
  .toBuffer()
const deckblatt = {
  an: 'Revierlicht GmbH',
  fax: '0209 1',
  von: 'Marlene Kowalik',
  zeichen: '2200',
  datum: HEUTE,
}

t.test(
  'Deckblatt, Brief, Anlagen: in dieser Reihenfolge, nummeriert, zugänglich',
  { skip: ohnePoppler },
  async t => {
    const anlagen = [
      { titel: 'Dokument 1', seiten: [jpeg] },
      { titel: 'Dokument 3', seiten: [jpeg, jpeg] },
    ]
    const pdf = await paketAlsPdf({ brief, deckblatt, berechnung: null, anlagen })
    const allein = await paketAlsPdf({ brief, deckblatt: null, berechnung: null, anlagen: [] })
    t.equal(pdfSeiten(pdf), 1 + pdfSeiten(allein) + 3)
    t.same(maengel(pdf), [])
    const text = pdfText(pdf)
    t.match(text, `Seiten mit dieser: ${pdfSeiten(pdf)}`)
    t.ok(
      text.indexOf('Fax') < text.indexOf('Beanstandung') ||
        text.indexOf('Eilt') < text.indexOf('Sehr geehrte'),
    )
    t.ok(text.indexOf('Sehr geehrte') < text.indexOf('Anlage 1'))
    t.match(text, /Anlage 1 .*Anlage 2, Seite 1 von 2 .*Anlage 2, Seite 2 von 2/s)
    t.notMatch(
      text.slice(0, text.indexOf('Sehr geehrte')),
      /Sperre|Jobcenter|krank/,
      'das Deckblatt verrät nichts',
    )
    t.notMatch(pdfInfo(pdf), 'Kowalik')
    t.ok(datei(pdf))
    t.ok(
      (await paketAlsPdf({ brief, deckblatt, berechnung: null, anlagen })).equals(pdf),
      'gleiche Eingaben, gleiche Bytes',
    )
  },
)

t.test('20 fotografierte Seiten: unter 3 Sekunden und 12 MB', async t => {
  const rauschen = await sharp({
    create: {
      width: 1654,
      height: 2339,
      channels: 3,
      background: '#fff',
      noise: { type: 'gaussian', mean: 200, sigma: 18 },
    },
  })
    .jpeg({ quality: 60 })
    .toBuffer()
  const anlagen = Array.from({ length: 20 }, (_, i) => ({ titel: `Dokument ${i + 1}`, seiten: [rauschen] }))
  const ab = performance.now()
  const pdf = await paketAlsPdf({ brief, deckblatt, berechnung: null, anlagen })
  t.ok(performance.now() - ab < 3_000, `${Math.round(performance.now() - ab)} ms`)
  t.ok(pdf.length < 20 * rauschen.length + 500_000, `${pdf.length} Bytes, Bilder ${rauschen.length}`)
})

t.test('am Tisch: Dokumente ankreuzen, Paket öffnen; ein beschädigtes wird genannt', async t => {
  const desk = await freshDesk(t)
  const { browser } = desk
  const fall = await bereiterFall(browser)
  const id = '01997f00-0000-7000-8000-0000000e0001'
  await browser.sendeDateien(`${fall}/dokumente`, { art: 'versorger' }, [
    { name: 'a.jpg', inhalt: await foto() },
    { name: 'b.pdf', inhalt: await textPdf(2) },
  ])
  await browser.sende(`${fall}/briefe`, { art: 'L04', brief: id })
  const seite = (await browser.hole(`${fall}/briefe/${id}`)).body
  const dokumente = [...seite.matchAll(/name="dokument" value="([^"]+)"/g)].map(([, wert = '']) => wert)
  t.equal(dokumente.length, 2)
  const paket = await browser.sende(`${fall}/briefe/${id}/paket`, { dokument: dokumente, dazu: 'deckblatt' })
  t.equal(paket.headers['content-type'], 'application/pdf')
  if (!ohnePoppler) t.equal(pdfSeiten(paket.rawPayload), 5, 'Deckblatt, Brief, ein Foto, zwei Seiten')

  await alsEigentuemer(
    desk,
    'dokument_seite',
    'update dokument_seite set bild = set_byte(bild, 40, get_byte(bild, 40) # 1)',
  )
  const kaputt = await browser.sende(`${fall}/briefe/${id}/paket`, { dokument: dokumente })
  t.equal(kaputt.statusCode, 409)
  t.match(kaputt.body, 'Nicht lesbar: Dokument 1, Dokument 2')
  const trotzdem = await browser.sende(`${fall}/briefe/${id}/paket`, { dokument: dokumente, trotzdem: '1' })
  t.equal(trotzdem.headers['content-type'], 'application/pdf')
  t.equal((await browser.sende(`${fall}/briefe/${crypto.randomUUID()}/paket`)).statusCode, 404)
})
