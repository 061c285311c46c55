import { v7 as uuid } from 'uuid'
import type { Netzbrowser } from '../netzbrowser.ts'

/** What one request came to; `ab` and `ms` by performance.now(). */
export type Antwort = { readonly status: number; readonly ms: number; readonly ab: number }

export type Arbeit = {
  readonly antworten: readonly Antwort[]
  readonly ende: () => Promise<void>
  /** Drafts that were confirmed and are not there. */
  readonly fehlende: () => Promise<string[]>
  /** How often a page showed something of the other desk. */
  readonly fremde: () => number
}

/** A counsellor without a pause: looks at the list, saves a draft, and so on, until told to stop. */
export function beginne(browser: Netzbrowser, eigen: string, fremd: string): Arbeit {
  const antworten: Antwort[] = []
  const bestaetigt: { id: string; name: string }[] = []
  let fremde = 0
  let weiter = true

  const mit = async (anfrage: () => Promise<{ status: number; text: string }>): Promise<number> => {
    const ab = performance.now()
    const { status, text } = await anfrage()
    antworten.push({ status, ab, ms: performance.now() - ab })
    if (text.includes(fremd)) fremde++
    return status
  }
  const arbeite = async (): Promise<void> => {
    for (let n = 0; weiter; n++) {
      const id = uuid()
      const name = `${eigen}-${n}`
      const felder = { entwurf: id, nachname: name, grund: 'ankuendigung' }
      const status = await mit(async () => {
        const antwort = await browser.sende('/faelle/entwurf', felder)
        return { status: antwort.status, text: await antwort.text() }
      })
      if (status === 200) bestaetigt.push({ id, name })
      await mit(() => browser.hole('/heute'))
    }
  }
  const laeuft = arbeite()
  return {
    antworten,
    ende: () => {
      weiter = false
      return laeuft
    },
    fehlende: async () => {
      const fehlt: string[] = []
      for (const { id, name } of bestaetigt) {
        const { text } = await browser.hole(`/faelle/neu?entwurf=${id}`)
        if (!text.includes(name)) fehlt.push(name)
      }
      return fehlt
    },
    fremde: () => fremde,
  }
}
