import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { Test } from 'tap'
import { ROLLEN, type Rolle } from '../../server/data/tables.ts'
import type { Wer } from '../../server/data/zugriff.ts'
import { gibFrei } from '../briefe/freigeben.ts'
import { png } from '../dokumente/korpus.ts'
import { bewillige, nochJemand, richteEin } from '../fondstraeger/hilfe.ts'
import { anmelden, type Browser, type Desk, freshDesk, gruendeStelle, neuePerson } from '../desk.ts'

/*
 * Two desks with a case, a restricted case and everything that hangs on them, one account per role, and all routes of
 * the app as they were registered: a route nobody has thought of is in here too.
 */

export type Route = {
  readonly methode: 'GET' | 'POST'
  readonly muster: string
  readonly zutritt: 'offen' | readonly Rolle[] | undefined
  /** A step of signing in. */
  readonly stufe: string | undefined
}

/** What belongs to one case, and words that must never be read by anybody else. */
export type Akte = {
  readonly fall: string
  readonly nummer: string
  readonly brief: string
  readonly entwurf: string
  readonly frist: string
  readonly dokument: string
  /** An entry of the desk's directory of funds. */
  readonly fonds: string
  /** An application to it. */
  readonly antrag: string
  /** The parameters of the pages of a fund that the desk runs itself. */
  readonly eigenfonds?: Readonly<Record<'id' | 'zeitraum' | 'antrag' | 'datei', string>>
  readonly kanarien: readonly string[]
}

export type Konto = { readonly browser: Browser; readonly wer: Wer }

/** The founder, koordination and beratung, is responsible for the cases of the first desk and has one restricted. */
export type Welt = Desk & {
  readonly routen: readonly Route[]
  readonly eigene: Akte
  readonly geschuetzt: Akte
  /** Of the other desk. */
  readonly fremde: Akte
  readonly fremd: Wer
  /** One account of the first desk for each role, signed in. */
  readonly rollen: ReadonlyMap<Rolle, Konto>
}

export async function gehege(t: Test): Promise<Welt> {
  const routen: Route[] = []
  const desk = await belauscht(routen, () =>
    freshDesk(t, {
      apiJeMinute: 100_000,
      env: { LOG_LEVEL: 'fatal', SECURITY_CONTACT: 'mailto:melden@beratung.example' },
    }),
  )
  const { app, browser, wer } = desk
  const fremd = await gruendeStelle(app, {
    anmeldename: 'fremd',
    name: 'Stelle Unna',
    person: 'Fremde Person',
  })
  const eigene = await legeAn(browser, 'Eigenname')
  const geschuetzt = await legeAn(browser, 'Schutzname')
  const fremde = await mitEigenfonds(app, fremd, await legeAn(await anmelden(app, 'fremd'), 'Fremdname'))
  const rollen = new Map<Rolle, Konto>()
  for (const rolle of ROLLEN) {
    const konto = await neuePerson(app, wer.stelleId, `konto-${rolle}`, [rolle])
    rollen.set(rolle, { wer: konto, browser: await anmelden(app, `konto-${rolle}`) })
  }
  await schraenkeEin(browser, geschuetzt, [wer.personId])
  return { ...desk, routen, eigene, geschuetzt, fremde, fremd, rollen }
}

/** A fund of the other desk with an application that is granted and paid. */
async function mitEigenfonds(app: FastifyInstance, { stelleId }: Wer, akte: Akte): Promise<Akte> {
  const erste = await anmelden(app, 'fremd')
  const leute = { erste, zweite: await nochJemand(app, stelleId, 'fremd2') }
  const fonds = await richteEin(erste)
  const anders = { aktenzeichen: 'Fremdname-17', empfaenger: 'Fremdnamewerke' }
  const antrag = await bewillige(leute, fonds, '100', anders)
  const datei = crypto.randomUUID()
  await erste.sende(`${fonds}/zahlungen`, { datei })
  const zeitraum = /\/zeitraeume\/([0-9a-f-]{36})/.exec((await erste.hole(fonds)).body)?.[1] ?? ''
  const [, , id = '', , antragId = ''] = antrag.split('/')
  return {
    ...akte,
    eigenfonds: { id, zeitraum, antrag: antragId, datei },
    kanarien: [...akte.kanarien, id, zeitraum, antragId, datei],
  }
}

/** Hears of every route that is registered while `fn` makes an app. */
async function belauscht<T>(routen: Route[], fn: () => Promise<T>): Promise<T> {
  const hoere = (nachricht: unknown): void => {
    const { fastify } = nachricht as { fastify: FastifyInstance }
    fastify.addHook('onRoute', ({ method, url, config }) => {
      for (const methode of [method].flat())
        routen.push(
          ...(['GET', 'POST'] as const)
            .filter(m => m === methode)
            .map(m => ({ methode: m, muster: url, zutritt: config?.zutritt, stufe: config?.stufe })),
        )
    })
  }
  subscribe('fastify.initialization', hoere)
  try {
    return await fn()
  } finally {
    unsubscribe('fastify.initialization', hoere)
  }
}

export async function schraenkeEin(browser: Browser, { fall }: Akte, personen: string[]): Promise<void> {
  const { statusCode, body } = await browser.sende(`${fall}/schutz`, {
    personen,
    grund: 'Eine Bekannte arbeitet im Team.',
  })
  if (statusCode !== 303) throw new Error(`not restricted: ${statusCode} ${body}`)
}

/** A case with a printed letter and a deadline, the words of this household wherever the forms take some. */
export async function legeAn(browser: Browser, name: string): Promise<Akte> {
  const fall = String((await browser.sende('/faelle', aufnahme(name))).headers.location)
  await browser.sende(`${fall}/versorger`, {
    version: '1',
    sparte: 'strom',
    vertrag: 'grundversorgung',
    anbieter: `${name}energie`,
    versorgerStrasse: 'Postfach 10 01 10',
    versorgerPlz: '45001',
    versorgerOrt: 'Emscherstadt',
    kundennummer: `K${name}`,
  })
  await browser.sende(`${fall}/haushalt`, {
    version: '2',
    vorname: 'Kim',
    nachname: name,
    strasse: `${name}strasse 12`,
    plz: '45000',
    ort: 'Emscherstadt',
  })
  await browser.sende(`${fall}/fristen`, { bis: '25.11.2026', was: `${name}frist` })
  await browser.sende(`${fall}/notizen`, { art: 'notiz', notiz: `${name}notiz` })
  const brief = crypto.randomUUID()
  const entwurf = crypto.randomUUID()
  await browser.sende(`${fall}/briefe/neu/L01`, { brief: entwurf, zusatz: `${name}zusatz` })
  await gibFrei(browser, fall, { brief, art: 'L01' })
  const druck = await browser.sende(`${fall}/briefe`, { brief, art: 'L01' })
  const seite = (await browser.hole(fall)).body
  const frist = /fristen\/([0-9a-f-]{36})\/erledigung/.exec(seite)?.[1]
  const nummer = /Fall (\d\d-\d{4})/.exec(seite)?.[1]
  if (druck.statusCode !== 303 || frist === undefined || nummer === undefined)
    throw new Error(`case not complete: letter ${druck.statusCode}, deadline ${frist}, number ${nummer}`)
  const foto = { name: `${name}foto.png`, inhalt: await png() }
  await browser.sendeDateien(`${fall}/dokumente`, { art: 'versorger' }, [foto])
  const dokument =
    /dokumente\/([0-9a-f-]{36})/.exec((await browser.hole(`${fall}/dokumente`)).body)?.[1] ?? ''
  const fonds =
    /fondsantrag\/neu\/([0-9a-f-]{36})/.exec((await browser.hole(`${fall}/fonds`)).body)?.[1] ?? ''
  const antrag = crypto.randomUUID()
  const beginn = { antrag, betrag: '100', felder: ['name'] }
  const begonnen = await browser.sende(`${fall}/fondsantrag/neu/${fonds}`, beginn)
  if (begonnen.statusCode !== 303) throw new Error(`no application: ${begonnen.statusCode}`)
  return {
    fonds,
    antrag,
    fall,
    nummer,
    frist,
    brief,
    entwurf,
    dokument,
    kanarien: [name, brief, entwurf, frist, fall, dokument, antrag],
  }
}

const aufnahme = (name: string) => ({
  umfang: ['fallakte', 'gesundheit', 'brief'],
  grund: 'ankuendigung',
  sparte: 'strom',
  vertrag: 'grundversorgung',
  anbieter: `${name}energie`,
  mahnungZugang: '19.10.2026',
  androhungZugang: '6.11.2026',
  androhungDatiert: '2.11.2026',
  ankuendigungZugang: '20.11.2026',
  sperrtag: '1.12.2026',
  betrag: '210',
  betragArt: 'abschlag',
  abschlag: '70',
  vorname: 'Kim',
  nachname: name,
})

/** The address of a route with the ids of one case, and of one person, in place of its parameters. */
export function adresse({ muster }: Route, akte: Akte, person: string): string {
  const fallId = akte.fall.slice('/faelle/'.length)
  const werte: Record<string, string> = {
    brief: muster.includes('/entwurf/') ? akte.entwurf : akte.brief,
    frist: akte.frist,
    dokument: akte.dokument,
    fonds: akte.fonds,
    antrag: akte.antrag,
    schritt: 'zurueckziehen',
    nummer: '1',
    seite: '1',
    format: 'csv',
    art: muster.startsWith('/briefe/blanko') ? 'L40' : 'L01',
    token: 'A'.repeat(43),
    id: muster.startsWith('/verwaltung/team') ? person : fallId,
    ...(muster.startsWith('/fondstraeger/') ? akte.eigenfonds : {}),
  }
  const weg = muster.replace(/:(\w+)/g, (_, name: string) => werte[name] ?? fallId)
  return muster.endsWith('/widerruf') ? `${weg}?umfang=fonds` : weg
}

/** What a browser would send: GET, or POST with the token of its session. */
export const rufe = (
  browser: Browser,
  { methode }: Route,
  url: string,
  felder: Record<string, string> = {},
): Promise<LightMyRequestResponse> => (methode === 'GET' ? browser.hole(url) : browser.sende(url, felder))

/** Signing in and out would end the session that asks; the interface knows no roles and takes no forms. */
export const istPruefbar = ({ muster }: Route): boolean =>
  !['/abmelden', '/anmelden', '/gruenden', '/zugang'].includes(muster) &&
  !muster.startsWith('/api/') &&
  !muster.startsWith('/assets/')
