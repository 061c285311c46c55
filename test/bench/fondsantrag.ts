import sharp from 'sharp'
import { type Desk, freshDesk } from '../desk.ts'
import { textPdf } from '../dokumente/korpus.ts'
import { beginne, druckeAnschreiben, fallMitEinwilligung, FONDS, legeFondsAn } from '../fondsantrag/hilfe.ts'
import { anteil, dauern, type Zeile, zahl } from './tabelle.ts'

/** More a case does not take (S-41); two have several pages, so that there are 15. */
const UNTERLAGEN = 12
const SEITEN = 15

/** The packet of an application, from the click to the last byte: opening the sealed pages is in it. */
export async function fondsantrag(): Promise<Zeile[]> {
  const zu: (() => unknown)[] = []
  const desk = await freshDesk(
    { teardown: (fn: () => unknown) => void zu.push(fn) },
    { env: { LOG_LEVEL: 'silent' } },
  )
  try {
    const antrag = await bereite(desk)
    let groesse = 0
    const zeiten = await dauern(5, async () => {
      const { statusCode, rawPayload } = await desk.browser.sende(`${antrag}/paket`)
      if (statusCode !== 200) throw new Error(`packet answered ${statusCode}`)
      groesse = rawPayload.length
    })
    return [
      {
        was: `Paket mit ${UNTERLAGEN} Unterlagen auf ${SEITEN} Seiten, langsamster von 5`,
        wert: `${zahl(anteil(zeiten, 1))} ms`,
        dazu: 'gefordert unter 3.000',
      },
      { was: 'seine Größe', wert: `${zahl(groesse / 1024 / 1024, 1)} MB`, dazu: '' },
    ]
  } finally {
    for (const schliesse of zu.reverse()) await schliesse()
  }
}

/** An application with a printed letter and photographed papers, and the word of the household for it. */
async function bereite(desk: Desk): Promise<string> {
  const { browser } = desk
  const unterlagen = Array.from({ length: UNTERLAGEN }, (_, n) => ({
    was: `Papier ${n + 1}`,
    verlangt: 'immer' as const,
  }))
  const fonds = await legeFondsAn(desk, { ...FONDS, unterlagen })
  const { fall } = await fallMitEinwilligung(browser)
  for (let n = 1; n < UNTERLAGEN; n++)
    await browser.sendeDateien(`${fall}/dokumente`, { art: 'versorger' }, [
      n < 3
        ? { name: `${n}.pdf`, inhalt: await textPdf(n + 1) }
        : { name: `${n}.jpg`, inhalt: await foto(n) },
    ])
  const { body } = await browser.hole(`${fall}/dokumente`)
  const ids = new Set([...body.matchAll(/dokumente\/([0-9a-f-]{36})/g)].map(([, id]) => String(id)))
  const antrag = await beginne(browser, fall, fonds)
  const wahl = Object.fromEntries([...ids].map((id, n) => [`unterlage${n}`, id]))
  await browser.sende(`${antrag}/unterlagen`, wahl)
  await druckeAnschreiben(browser, fall, antrag)
  await browser.sende(`${antrag}/zustimmung`, { zustimmung: 'ja' })
  return antrag
}

/** A page as a phone photographs it; the same one twice would be kept once. */
const foto = (n: number): Promise<Buffer> =>
  sharp({
    create: {
      width: 1654 + n,
      height: 2339,
      channels: 3,
      background: '#fff',
      noise: { type: 'gaussian', mean: 215, sigma: 6 },
    },
  })
    .jpeg({ quality: 75, chromaSubsampling: '4:2:0' })
    .toBuffer()
