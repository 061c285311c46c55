import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Rolle } from '../../data/tables.ts'
import { eigenerPfad } from '../../web/adresse.ts'
import { startseite } from '../../web/bereiche.ts'
import type { AngemeldetePerson } from '../../web/fastify.ts'
import { Abgewiesen } from '../../web/fehlertexte.ts'
import { UNSICHER } from '../../web/herkunft.ts'
import { alleFelder } from '../../web/mitgenommen.ts'
import { rollenMit } from '../../web/rechte.ts'
import { anmeldeseite, bestaetigungsseite, stufenpfad } from './seite.ts'

/** Option of a route that is open to everybody. */
export const OFFEN = { config: { zutritt: 'offen' } } as const

/** Option of a route for people who have one of these roles. */
export const braucht = (...rollen: readonly Rolle[]) => ({ config: { zutritt: rollen } }) as const

/** Option of a route for people who have a right of the table in `web/rechte.ts`. */
export const darf = (...recht: Parameters<typeof rollenMit>) => braucht(...rollenMit(...recht))

/** The person who acts; for handlers behind `braucht`. */
export function angemeldete({ angemeldet }: FastifyRequest): AngemeldetePerson {
  if (!angemeldet) throw new Error('a route without guard')
  return angemeldet
}

/**
 * Before every handler, and before the CSRF check (whose token ends with the session): may this person come in? A
 * route that does not say for whom it is opens for nobody.
 */
export function addZutritt(app: FastifyInstance): void {
  app.addHook('preValidation', async (request, reply) => {
    const { zutritt, stufe, frisch } = request.routeOptions.config
    if (request.is404 || zutritt === 'offen' || istAsset(request)) return undefined
    if (stufe !== undefined) return request.vorstufe?.stufe === stufe ? undefined : zurStufe(request, reply)
    const { angemeldet } = request
    if (!angemeldet) return zurStufe(request, reply)
    if (!zutritt?.some(rolle => angemeldet.rollen.includes(rolle))) throw new Abgewiesen('rolle')
    return frisch && !istFrisch(request) ? bestaetige(request, reply) : undefined
  })
}

const istAsset = ({ routeOptions: { url } }: FastifyRequest): boolean => url?.startsWith('/assets/') ?? false

/** S-10: for acts that weigh more, the password was given in the last five minutes. */
const FRISCH_MS = 5 * 60_000
const istFrisch = ({ bestaetigtAm, server }: FastifyRequest): boolean =>
  bestaetigtAm !== null && server.jetzt().getTime() - bestaetigtAm.getTime() <= FRISCH_MS

/** Asks for the password once more; what was being sent comes along. */
function bestaetige(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const ziel = eigenerPfad(request.url)
  if (!UNSICHER.has(request.method)) {
    return reply.redirect(`/anmelden/bestaetigen?weiter=${encodeURIComponent(ziel ?? '/')}`, 303)
  }
  return bestaetigungsseite(reply.code(401), { ziel, felder: alleFelder(request.body) })
}

/** To the step of signing in where this browser stands. */
function zurStufe(request: FastifyRequest, reply: FastifyReply) {
  const { vorstufe, angemeldet, method } = request
  if (angemeldet) return reply.redirect(startseite(angemeldet.rollen), 303)
  if (!vorstufe || UNSICHER.has(method)) return schickeZurAnmeldung(request, reply)
  const ziel = request.routeOptions.config.stufe === undefined ? eigenerPfad(request.url) : undefined
  return reply.redirect(stufenpfad(vorstufe.stufe, ziel), 303)
}

/** A page asks to sign in first. What was being sent is not lost: the sign-in page carries it, nothing is stored here. */
async function schickeZurAnmeldung(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  if (willJson(request)) return reply.code(401).send({ fehler: 'Sie sind nicht angemeldet.' })
  const ziel = eigenerPfad(request.url)
  if (!UNSICHER.has(request.method)) {
    return reply.redirect(ziel ? `/anmelden?weiter=${encodeURIComponent(ziel)}` : '/anmelden', 303)
  }
  const felder = alleFelder(request.body)
  reply.code(401)
  return anmeldeseite(reply, { ziel, felder, meldung: warum(request, felder.length > 0) })
}

const willJson = ({ headers }: FastifyRequest): boolean =>
  headers.accept?.startsWith('application/json') ?? false

const WARUM = {
  ruhe: 'Sie waren 30 Minuten nicht aktiv.',
  dauer: 'Sie waren zehn Stunden angemeldet.',
  weg: 'Sie sind nicht mehr angemeldet.',
  keine: 'Sie sind nicht angemeldet.',
} as const

const warum = ({ sitzungsende }: FastifyRequest, mitEingaben: boolean): string =>
  `${WARUM[sitzungsende]} Melden Sie sich neu an.${mitEingaben ? ' Ihre Eingaben gehen nicht verloren.' : ''}`
