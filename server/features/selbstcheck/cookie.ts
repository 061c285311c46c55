import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { oeffneJson, Unlesbar, versiegleJson } from '../../data/verschluesselung.ts'
import { cookieOptionen } from '../../web/session.ts'
import type { Antworten } from './antworten.ts'

/*
 * S-34: the answers live in the browser and nowhere else: a sealed session cookie with an end of its own. The key comes
 * from that of the process; the public part makes a new one at every start, and then everybody begins anew.
 */

export const DAUER_MS = 120 * 60_000
const ORT = 'selbstcheck|antworten'
const WEG = '/selbstcheck'
/** Browsers keep 4096 bytes with name and attributes; ours need about a quarter. */
const HOECHSTENS = 3_800

export type Stand = {
  readonly antworten: Antworten
  /** When it ends, in milliseconds. */
  readonly bis: number
}

/** `keiner`: nothing was sent. `vorbei`: too old, altered, or sealed by another process. */
export type Gelesen = Stand | 'keiner' | 'vorbei'

/** What this browser answered so far. */
export function liesStand({ cookies, server }: FastifyRequest): Gelesen {
  const roh = cookies[cookieName(server)]
  if (roh === undefined || roh === '') return 'keiner'
  try {
    const stand = oeffneJson(schluessel(server), ORT, Buffer.from(roh, 'base64url')) as Stand
    return stand.bis > server.jetzt().getTime() ? stand : 'vorbei'
  } catch (error) {
    if (error instanceof Unlesbar) return 'vorbei'
    throw error
  }
}

/** Two hours from the first answer on, however often it is sent back. */
export function schreibeStand(
  reply: FastifyReply,
  antworten: Antworten,
  bis = reply.server.jetzt().getTime() + DAUER_MS,
): void {
  const wert = versiegleJson(schluessel(reply.server), ORT, { antworten, bis }).toString('base64url')
  if (wert.length > HOECHSTENS) throw new RangeError('the answers do not fit into a cookie')
  reply.setCookie(cookieName(reply.server), wert, optionen(reply.server))
}

export const vergissStand = (reply: FastifyReply): void => {
  reply.clearCookie(cookieName(reply.server), optionen(reply.server))
}

const schluessel = (app: FastifyInstance): Buffer => app.schluesselbund.fuer('selbstcheck')

const optionen = (app: FastifyInstance) => ({ ...cookieOptionen(app), path: WEG })

/** A neutral name. `__Secure-` because `__Host-` allows no path. */
const cookieName = (app: FastifyInstance): string => (cookieOptionen(app).secure ? '__Secure-check' : 'check')
