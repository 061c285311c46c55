import { createHash, randomBytes } from 'node:crypto'
import cookie, { type CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { vermerkeKonto } from '../data/aufzeichnung.ts'
import { beiAnmeldung, liesAnmeldung } from '../data/zugriff.ts'
import type { Stufe } from '../data/tables.ts'
import { bereiche } from './bereiche.ts'
import type { AngemeldetePerson, Sitzungsende } from './fastify.ts'
import { hinweiseFuer } from './hinweise.ts'
import {
  deleteAbgelaufene,
  deleteSitzung,
  findSitzung,
  insertSitzung,
  type Sitzung,
  updateZuletzt,
} from './sitzungen/store.ts'
import { geraetAus } from './geraet.ts'
import { grundrahmen } from './views.ts'

/*
 * Sessions of the staff. Not @fastify/session: it keeps one JSON document per session (our table says who and when and
 * nothing else), measures expiry by the machine's clock, and writes before it reads when it makes a new id.
 */

const MINUTE = 60_000
export const RUHE_MS = 30 * MINUTE
export const DAUER_MS = 600 * MINUTE
const HOECHSTENS = 3
/** Between the password and the end of signing in. */
const VORSTUFE_MS = 15 * MINUTE

export async function addSession(app: FastifyInstance): Promise<void> {
  await app.register(cookie, { secret: app.schluesselbund.fuer('sitzung') })
  app.decorateRequest('angemeldet', null)
  app.decorateRequest('vorstufe', null)
  app.decorateRequest('bestaetigtAm', null)
  app.decorateRequest('sitzung', null)
  app.decorateRequest('sitzungsende', 'keine')
  app.decorateRequest('uebung', false)
  app.addHook('onRequest', async (request, reply) => {
    if (brauchtKeine(request)) return
    // The public part has no accounts, and no right to ask for them.
    if (app.config.teil !== 'oeffentlich') await erkenne(request)
    setzeRahmen(request, reply)
  })
}

/** The interface and the stylesheet do not know sessions. */
const brauchtKeine = ({ url }: FastifyRequest): boolean =>
  url.startsWith('/api/') || url.startsWith('/assets/')

/** Reads who is signed in: one read of the database, none without a cookie of ours. */
async function erkenne(request: FastifyRequest): Promise<void> {
  const id = gelesen(request)
  if (id === null) return
  const { db, jetzt } = request.server
  const idHash = hash(id)
  const sitzung = await liesAnmeldung(db, trx => findSitzung(trx, idHash))
  const ende = vorbei(sitzung, jetzt())
  if (!sitzung || ende) {
    request.sitzungsende = ende ?? 'weg'
    return
  }
  nimmAn(request, idHash, sitzung)
  if (jetzt().getTime() - sitzung.zuletztAm.getTime() >= MINUTE) {
    await beiAnmeldung(db, trx => updateZuletzt(trx, idHash, jetzt()))
  }
}

function gelesen(request: FastifyRequest): string | null {
  const roh = request.cookies[cookieName(request.server)]
  return roh === undefined ? null : request.unsignCookie(roh).value
}

function vorbei(sitzung: Sitzung | undefined, jetzt: Date): Sitzungsende | undefined {
  if (!sitzung) return 'weg'
  // Begun under a clock that was wrong: it would live until that time comes.
  if (Math.max(+sitzung.zuletztAm, +sitzung.erstelltAm) - jetzt.getTime() > 5 * MINUTE) return 'weg'
  if (jetzt.getTime() - sitzung.zuletztAm.getTime() > RUHE_MS) return 'ruhe'
  const dauer = sitzung.stufe === 'voll' ? DAUER_MS : VORSTUFE_MS
  if (jetzt.getTime() - sitzung.erstelltAm.getTime() > dauer) return 'dauer'
  return undefined
}

function nimmAn(
  request: FastifyRequest,
  idHash: Buffer,
  sitzung: Omit<Sitzung, 'erstelltAm' | 'zuletztAm'>,
): void {
  const { stelleId, personId, name, rollen, stelle, uebung, stufe } = sitzung
  const person = { stelleId, personId, name, rollen, stelle }
  request.angemeldet = stufe === 'voll' ? person : null
  request.vorstufe = stufe === 'voll' ? null : { stufe, person }
  request.sitzung = idHash
  request.bestaetigtAm = sitzung.bestaetigtAm
  request.uebung = uebung
}

/**
 * A new session on this browser, as far as signing in has come: a new id at every stage, and whatever the browser sent
 * before is worth nothing.
 */
export async function beginneSitzung(
  request: FastifyRequest,
  reply: FastifyReply,
  person: AngemeldetePerson & { readonly uebung: boolean },
  stufe: Stufe,
): Promise<void> {
  const am = request.server.jetzt()
  await ersetzeSitzung(request, reply, person, { stufe, erstelltAm: am, bestaetigtAm: am })
}

/** The password was given again: the same session goes on under a new id, for as long as it would have. */
export async function bestaetigeSitzung(
  request: FastifyRequest,
  reply: FastifyReply,
  person: AngemeldetePerson & { readonly uebung: boolean },
): Promise<void> {
  const am = request.server.jetzt()
  const id = gelesen(request)
  const alt =
    id === null ? undefined : await liesAnmeldung(request.server.db, trx => findSitzung(trx, hash(id)))
  const zeiten = { erstelltAm: alt?.erstelltAm ?? am, bestaetigtAm: am }
  await ersetzeSitzung(request, reply, person, { stufe: 'voll', ...zeiten })
}

async function ersetzeSitzung(
  request: FastifyRequest,
  reply: FastifyReply,
  person: AngemeldetePerson & { readonly uebung: boolean },
  stand: { readonly stufe: Stufe; readonly erstelltAm: Date; readonly bestaetigtAm: Date },
): Promise<void> {
  const app = request.server
  const alt = gelesen(request)
  const id = randomBytes(32).toString('base64url')
  const idHash = hash(id)
  const am = app.jetzt()
  const geraet = geraetAus(request.headers['user-agent'])
  await beiAnmeldung(app.db, async trx => {
    if (alt !== null) await deleteSitzung(trx, hash(alt))
    await deleteAbgelaufene(trx, new Date(am.getTime() - RUHE_MS), new Date(am.getTime() - DAUER_MS))
    await insertSitzung(trx, person, { idHash, am, geraet, ...stand }, HOECHSTENS)
    if (stand.stufe === 'voll') await vermerkeKonto(trx, 'konto.angemeldet', person)
  })
  reply.setCookie(cookieName(app), id, { ...cookieOptionen(app), signed: true })
  nimmAn(request, idHash, { ...person, ...stand })
  setzeRahmen(request, reply)
}

/** Signs out; the browser is told to forget what it kept of our pages. */
export async function beendeSitzung(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const app = request.server
  const { sitzung, angemeldet } = request
  if (sitzung && angemeldet) {
    await beiAnmeldung(app.db, async trx => {
      await deleteSitzung(trx, sitzung)
      await vermerkeKonto(trx, 'konto.abgemeldet', angemeldet)
    })
  }
  reply.clearCookie(cookieName(app), cookieOptionen(app))
  reply.header('clear-site-data', '"cache","cookies","storage"')
}

/** Treats the request as one of nobody: signing in does not build on an earlier session. */
export function vergissAnmeldung(request: FastifyRequest, reply: FastifyReply): void {
  request.angemeldet = null
  request.vorstufe = null
  request.sitzung = null
  setzeRahmen(request, reply)
}

/** The frame of the pages for whoever is signed in now. The CSRF token is made only when a page asks for it. */
function setzeRahmen(request: FastifyRequest, reply: FastifyReply): void {
  const { angemeldet, server, uebung, url } = request
  let csrf: string | undefined
  reply.locals.rahmen = {
    ...grundrahmen(server.assets),
    art: angemeldet ? 'tisch' : 'leute',
    angemeldet,
    nav: angemeldet ? bereiche(angemeldet.rollen, url.split('?', 1)[0] ?? '') : [],
    fusszeile: angemeldet && uebung ? UEBUNG : null,
    hinweise: angemeldet ? hinweiseFuer(server, angemeldet.rollen) : [],
    get csrf() {
      return (csrf ??= reply.csrfToken())
    },
  }
}

const UEBUNG = 'Übungsdaten: Personen, Anbieter und Orte sind erfunden.'

const hash = (id: string): Buffer => createHash('sha256').update(id).digest()

const verschluesselt = (app: FastifyInstance): boolean => app.config.baseUrl.startsWith('https:')

/** `__Host-` ties the cookie to this very host and to https; browsers refuse it on plain http, which is loopback only. */
export const cookieName = (app: FastifyInstance, zusatz = ''): string =>
  `${verschluesselt(app) ? '__Host-' : ''}sperrstopp${zusatz}`

/** What all our cookies have in common. */
export const cookieOptionen = (app: FastifyInstance): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: verschluesselt(app),
})
