import type { FastifyInstance } from 'fastify'
import { Browser, type Desk, type Uhr } from '../desk.ts'
import { Checker } from '../selbstcheck/checker.ts'

/* A household that asks for a call, and the desk that lets it. */

export const DE = '/selbstcheck/de'

export const GUT = {
  zustimmen: 'ja',
  telefon: '0209 4711-0815',
  mail: '',
  zeit: ['morgens', 'abends'],
  tag: ['1', '3'],
  sprache: 'tr',
  andere: 'nein',
  codewort: 'Pusteblume',
  antworten: 'ja',
} as const

type Felder = Record<string, string | readonly string[]>

/** Lets the desk take requests. */
export const nimmAn = async ({ browser }: Pick<Desk, 'browser'>, aktiv = 'ja'): Promise<void> => {
  await browser.sende('/verwaltung/eingang/annahme', { aktiv })
}

export class Sender extends Checker {
  token = ''
  private readonly uhr: Uhr

  constructor(app: FastifyInstance, uhr: Uhr, ip = '127.0.0.1') {
    super(new Browser(app, ip))
    this.uhr = uhr
  }

  /** Opens the form and takes the ten seconds a person needs. */
  async oeffne(): Promise<string> {
    const { body } = await this.hole(`${DE}/rueckruf`)
    this.token = formularIn(body)
    this.uhr.vor(1 / 6)
    return body
  }

  sendeAb(felder: Felder = {}) {
    return this.browser.sendeRoh(`${DE}/rueckruf`, { ...GUT, formular: this.token, ...felder })
  }

  /** Asks for a call and answers the code. */
  async bitte(felder: Felder = {}): Promise<string> {
    await this.oeffne()
    const { statusCode, body } = await this.sendeAb(felder)
    if (statusCode !== 303) throw new Error(`${statusCode}: ${body}`)
    return codeIn((await this.hole(`${DE}/fertig`)).body)
  }

  sieheNach(code: string, seite = '') {
    return this.browser.sendeRoh(`${DE}/vorgang${seite}`, { code })
  }
}

export const formularIn = (html: string): string => /name="formular" value="([^"]+)"/.exec(html)?.[1] ?? ''
export const codeIn = (html: string): string => /<bdi dir="ltr">([\d ]{19})<\/bdi>/.exec(html)?.[1] ?? ''

/** The addresses of the requests in the list, in its order. */
export const anfragenIn = (html: string): string[] =>
  [...html.matchAll(/href="(\/eingang\/[0-9a-f-]{36})"/g)].map(([, href = '']) => href)

export const DURCH = {
  energie: 'strom',
  lage: 'termin',
  vertrag: 'grundversorgung',
  termin: '1.12.2026',
  grund: 'nichtBezahlt',
  mahnung: '19.10.2026',
  androhung: '6.11.2026',
  ankuendigung: '20.11.2026',
  form: 'brief',
  offen: '210',
  abschlag: '70',
  schutz: ['saeugling'],
  gefahr: 'ja',
  gewusst: 'ja',
  raten: 'angebot',
  einkommen: ['jobcenter'],
} as const
