import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import sharp from 'sharp'
import { paketAlsPdf } from '../../server/features/briefe/paket/paket-pdf.ts'
import { briefAlsPdf, istVollstaendig } from '../../server/features/briefe/brief-pdf.ts'
import { schreibe } from '../../server/features/briefe/brief.ts'
import { findBriefart } from '../../server/features/briefe/katalog.ts'
import { alsText } from '../../server/features/briefe/text.ts'
import { HEUTE } from '../desk.ts'
import { musterfall } from '../briefe/muster.ts'
import { dauern, jeSekunde, type Zeile, zahl } from './tabelle.ts'

const SEKUNDEN = 5
const VIELE = 5_000

/** A one-page letter on one core and on two, against pdfmake; a packet of photographs; memory over many letters. */
export async function briefe(): Promise<Zeile[]> {
  const einer = await inProzessen(1)
  const zwei = await inProzessen(2)
  const fremd = await mitPdfmake()
  return [
    { was: 'Brief L04 (eine Seite), ein Kern', wert: `${zahl(einer, 1)}/s`, dazu: 'gefordert 60' },
    { was: 'zwei Kerne', wert: `${zahl(zwei, 1)}/s`, dazu: `Faktor ${zahl(zwei / einer, 2)}, gefordert 1,4` },
    {
      was: 'dieselben Worte aus pdfmake, ohne Tags',
      wert: `${zahl(fremd, 1)}/s`,
      dazu: `Faktor ${zahl(einer / fremd, 1)}`,
    },
    ...(await paket()),
    await speicher(),
  ]
}

const brief = () => {
  const art = findBriefart('L04')
  const geschrieben = art && schreibe(art, musterfall('L04'))
  if (!geschrieben || !istVollstaendig(geschrieben)) throw new Error('L04 is not complete')
  return geschrieben
}

async function inProzessen(anzahl: number): Promise<number> {
  const prozesse = Array.from({ length: anzahl }, () =>
    fork(new URL('briefarbeiter.ts', import.meta.url), ['L04', String(SEKUNDEN)], {
      execArgv: ['--import=tsx'],
    }),
  )
  await Promise.all(prozesse.map(prozess => once(prozess, 'message')))
  for (const prozess of prozesse) prozess.send('los')
  const zahlen = await Promise.all(prozesse.map(prozess => once(prozess, 'message')))
  for (const prozess of prozesse) prozess.kill()
  return zahlen.reduce((summe, [n]) => summe + Number(n), 0) / SEKUNDEN
}

/** The same words in the same font; pdfmake 0.3 has no tags and no PDF/A-3a. */
async function mitPdfmake(): Promise<number> {
  const require = createRequire(import.meta.url)
  const pdfmake = require('pdfmake') as {
    addFonts: (fonts: object) => void
    setUrlAccessPolicy: (darf: () => boolean) => void
    setLocalAccessPolicy: (darf: () => boolean) => void
    createPdf: (was: object) => { getBuffer: () => Promise<Buffer> }
  }
  const ordner = '@expo-google-fonts/noto-sans'
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => true)
  pdfmake.addFonts({
    Noto: {
      normal: require.resolve(`${ordner}/400Regular/NotoSans_400Regular.ttf`),
      bold: require.resolve(`${ordner}/700Bold/NotoSans_700Bold.ttf`),
    },
  })
  const content = brief().bloecke.map(alsText)
  return jeSekunde(SEKUNDEN, () =>
    pdfmake.createPdf({ content, defaultStyle: { font: 'Noto', fontSize: 10.5 } }).getBuffer(),
  )
}

/** Pages as a phone photographs letters: paper, shadow, noise, writing; sized as the desk keeps them. */
async function paket(): Promise<Zeile[]> {
  const seite = await sharp({
    create: {
      width: 1654,
      height: 2339,
      channels: 3,
      background: '#fff',
      noise: { type: 'gaussian', mean: 215, sigma: 6 },
    },
  })
    .jpeg({ quality: 75, chromaSubsampling: '4:2:0' })
    .toBuffer()
  const anlagen = Array.from({ length: 20 }, (_, i) => ({ titel: `Dokument ${i + 1}`, seiten: [seite] }))
  const deckblatt = { an: 'Revierlicht GmbH', fax: null, von: 'Kim Beispiel', zeichen: null, datum: HEUTE }
  let groesse = 0
  const [ms = Number.NaN] = await dauern(3, async () => {
    groesse = (await paketAlsPdf({ brief: brief(), deckblatt, berechnung: null, anlagen })).length
  })
  const mb = groesse / 1024 / 1024
  return [
    { was: 'Paket mit 20 fotografierten Seiten', wert: `${zahl(ms)} ms`, dazu: 'gefordert unter 3.000' },
    {
      was: 'seine Größe',
      wert: `${zahl(mb, 1)} MB`,
      dazu: `je Bild ${zahl(seite.length / 1024)} KiB, gefordert unter 12`,
    },
  ]
}

async function speicher(): Promise<Zeile> {
  const messe = (): number => {
    globalThis.gc?.()
    return process.memoryUsage().rss / 1024 / 1024
  }
  for (let n = 0; n < 500; n++) await briefAlsPdf(brief())
  const vorher = messe()
  for (let n = 0; n < VIELE; n++) await briefAlsPdf(brief())
  return {
    was: `Speicher vor und nach ${zahl(VIELE)} Briefen`,
    wert: `${zahl(messe())} MB`,
    dazu: `vorher ${zahl(vorher)} MB`,
  }
}
