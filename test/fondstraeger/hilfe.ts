import type { FastifyInstance } from 'fastify'
import { type Browser, type Desk, anmelden, neuePerson } from '../desk.ts'

/* A fund as a council would decide it, and the way of an application to the bank. */

export const IBAN_FONDS = 'DE02120300000000202051'
export const IBAN_WERKE = 'DE02500105170137075030'

export const EINRICHTUNG = {
  name: 'Nothilfefonds Emscherstadt',
  zweck: 'Zahlt Energieschulden, wenn sonst niemand zahlt.',
  kontoInhaber: 'Kreisverband Emscherstadt',
  iban: 'DE02 1203 0000 0000 2020 51',
  von: '1.1.2026',
  bis: '31.12.2026',
  budget: '1.000,00',
  fensterVon: '1.11.2026',
  fensterBis: '30.11.2026',
  hoechstens: '400',
  oft: '2',
}

export const ANTRAG = {
  aktenzeichen: 'VZ-17',
  eingang: '20.11.2026',
  zaehler: '0-047 11a',
  marktlokation: '',
  vertragskonto: '',
  betrag: '245,80',
  empfaenger: 'Stadtwerke Emscherstadt GmbH',
  iban: IBAN_WERKE,
  zweck: 'Vertragskonto 4711 0815',
}

/** Sets a fund up; its address. */
export async function richteEin(browser: Browser, anders: Partial<typeof EINRICHTUNG> = {}): Promise<string> {
  const { statusCode, headers, body } = await browser.sende('/fondstraeger/neu', {
    ...EINRICHTUNG,
    ...anders,
  })
  if (statusCode !== 303) throw new Error(`no fund: ${statusCode} ${meldungen(body).join(' | ')}`)
  return String(headers.location)
}

/** Enters an application; its address. */
export async function trageEin(
  browser: Browser,
  fonds: string,
  anders: Partial<typeof ANTRAG> = {},
): Promise<string> {
  const { statusCode, headers, body } = await browser.sende(`${fonds}/antraege`, { ...ANTRAG, ...anders })
  if (statusCode !== 303) throw new Error(`no application: ${statusCode} ${meldungen(body).join(' | ')}`)
  return String(headers.location)
}

export async function versionVon(browser: Browser, antrag: string): Promise<string> {
  return /name="version" value="(\d+)"/.exec((await browser.hole(antrag)).body)?.[1] ?? ''
}

export async function schlageVor(browser: Browser, antrag: string, betrag: string) {
  const version = await versionVon(browser, antrag)
  return browser.sende(`${antrag}/vorschlag`, { version, was: 'bewilligen', betrag })
}

export async function stimmeZu(browser: Browser, antrag: string) {
  const version = await versionVon(browser, antrag)
  return browser.sende(`${antrag}/entscheidung`, { version, urteil: 'zustimmen' })
}

/** An application from entering to the grant. */
export async function bewillige(
  { erste, zweite }: Zwei,
  fonds: string,
  betrag: string,
  anders: Partial<typeof ANTRAG> = {},
): Promise<string> {
  const antrag = await trageEin(erste, fonds, { betrag, ...anders })
  await schlageVor(erste, antrag, betrag)
  const { statusCode, body } = await stimmeZu(zweite, antrag)
  if (statusCode !== 303) throw new Error(`not granted: ${statusCode} ${meldungen(body).join(' | ')}`)
  return antrag
}

export type Zwei = { readonly erste: Browser; readonly zweite: Browser }

/** The founder, and a second person who decides. */
export async function zwei({ app, browser, wer }: Desk, name = 'zweite'): Promise<Zwei> {
  return { erste: browser, zweite: await nochJemand(app, wer.stelleId, name) }
}

export async function nochJemand(app: FastifyInstance, stelleId: string, name: string): Promise<Browser> {
  await neuePerson(app, stelleId, name, ['beratung'])
  return anmelden(app, name)
}

/** The messages above a form. */
export const meldungen = (body: string): string[] =>
  [...body.matchAll(/<li><a href="#f-([\w-]+)">([^<]+)<\/a>/g)].map(([, feld, text]) => `${feld}: ${text}`)

/** The page without its markup. */
export const worte = (body: string): string =>
  body
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/\s+/g, ' ')
