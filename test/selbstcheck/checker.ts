import type { LightMyRequestResponse } from 'fastify'
import type { Browser } from '../desk.ts'

export type Gegeben = Readonly<Record<string, string | readonly string[]>>

/** A person in front of the self-check: opens pages, answers what is asked, follows the redirects. */
export class Checker {
  readonly browser: Browser
  readonly gefragt: string[] = []
  /** Presses and filled fields so far, as design/ux.md counts them. */
  griffe = 0

  constructor(browser: Browser) {
    this.browser = browser
  }

  hole(url: string): Promise<LightMyRequestResponse> {
    return this.browser.hole(url)
  }

  /** Sends one answer: `?` and `-` are buttons, a day is written into the three fields. */
  antworte(frage: string, antwort: string | readonly string[]): Promise<LightMyRequestResponse> {
    const felder = felderFuer(antwort)
    this.griffe += felder.length
    this.gefragt.push(frage)
    return this.browser.sendeRoh(`/selbstcheck/de/frage/${frage}`, Object.fromEntries(felder))
  }

  /** Answers until the summary; what is not given is not known. Returns where it ended. */
  async durch(gegeben: Gegeben): Promise<string> {
    let wo = '/selbstcheck/de/frage/energie'
    for (let n = 0; n < 60; n += 1) {
      const frage = /\/frage\/(\w+)$/.exec(wo)?.[1]
      if (frage === undefined) return wo
      const { headers, statusCode } = await this.antworte(frage, gegeben[frage] ?? '?')
      if (statusCode !== 303) throw new Error(`${frage}: ${statusCode}`)
      wo = headers.location ?? ''
      if (wo.endsWith('/notfall')) wo = (await this.hole('/selbstcheck/de/weiter')).headers.location ?? ''
    }
    throw new Error('the questions do not end')
  }
}

/** Each field is one thing to do; „Weiter“ is one more, a button of its own is the only one. */
function felderFuer(antwort: string | readonly string[]): [string, string | readonly string[]][] {
  if (antwort === '?' || antwort === '-') return [['kurz', antwort]]
  const teile = typeof antwort === 'string' ? /^(\d+)\.(\d+)\.(\d+)$/.exec(antwort) : null
  const felder: [string, string | readonly string[]][] = teile
    ? [
        ['tag', teile[1] ?? ''],
        ['monat', teile[2] ?? ''],
        ['jahr', teile[3] ?? ''],
      ]
    : [['antwort', antwort]]
  return [...felder, ['weiter', '']]
}
