import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { schreibe } from '../../server/features/briefe/brief.ts'
import { briefAlsPdf, istVollstaendig } from '../../server/features/briefe/brief-pdf.ts'
import type { Briefart } from '../../server/features/briefe/briefart.ts'
import { findBriefart } from '../../server/features/briefe/katalog.ts'
import { alsText } from '../../server/features/briefe/text.ts'
import { fakten } from '../briefe/beispiel.ts'
import { jeSekunde, type Zeile, zahl } from './tabelle.ts'

/** Our renderer against a headless browser that prints the same words. */
export async function brief(): Promise<Zeile[]> {
  const art = findBriefart('L01')
  const geschrieben = art && schreibe(art, fakten())
  if (!geschrieben || !istVollstaendig(geschrieben)) throw new Error('L01 is not complete')
  const start = performance.now()
  const { length } = await briefAlsPdf(geschrieben)
  const erster = performance.now() - start
  const unsere = await jeSekunde(3, () => ganzerBrief(art))
  const zeilen: Zeile[] = [
    { was: 'erster Brief eines Prozesses', wert: `${zahl(erster)} ms`, dazu: `${zahl(length / 1024)} KiB` },
    { was: 'Brief L01, geschrieben und als PDF/A-3a', wert: `${zahl(unsere, 1)}/s` },
  ]
  const worte = [...geschrieben.bloecke.map(alsText)]
  const browser = await mitChromium(worte)
  if (browser === undefined)
    return [...zeilen, { was: 'dieselben Worte aus Chromium', wert: 'kein Chromium' }]
  return [
    ...zeilen,
    {
      was: 'dieselben Worte aus Chromium, Browser schon offen',
      wert: `${zahl(browser, 1)}/s`,
      dazu: `Faktor ${zahl(unsere / browser, 1)}`,
    },
  ]
}

/** From the facts of a case to the bytes of its letter. */
async function ganzerBrief(art: Briefart): Promise<Buffer> {
  const geschrieben = schreibe(art, fakten())
  if (!istVollstaendig(geschrieben)) throw new Error(`${art.id} is not complete`)
  return briefAlsPdf(geschrieben)
}

async function mitChromium(worte: readonly string[]): Promise<number | undefined> {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    existsSync,
  )
  if (executablePath === undefined) return undefined
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
  })
  try {
    const seite = await browser.newPage()
    // Every letter is other words: a browser has to take them in before it can print them.
    return await jeSekunde(3, async () => {
      await seite.setContent(
        `<html lang="de"><body style="font: 11pt 'Noto Sans', sans-serif">${worte.map(absatz).join('')}`,
      )
      return seite.pdf({ format: 'A4', tagged: true })
    })
  } finally {
    await browser.close()
  }
}

const absatz = (text: string): string => `<p>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`
