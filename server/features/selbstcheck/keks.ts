import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { oeffneJson, Unlesbar, versiegleJson } from '../../data/verschluesselung.ts'
import { cookieOptionen } from '../../web/session.ts'

/*
 * A sealed session cookie of the self-check with an end of its own. The key comes from that of the process; the public
 * part makes a new one at every start, and then everybody begins anew.
 */

export type Keks = {
  readonly name: string
  /** What the seal is bound to. */
  readonly ort: string
  /** Browsers keep 4096 bytes with name and attributes. */
  readonly hoechstens: number
}

const WEG = '/selbstcheck'

/** `keiner`: nothing was sent. `vorbei`: too old, altered, or sealed by another process. */
export type Kekswert<T> = { readonly wert: T; readonly bis: number } | 'keiner' | 'vorbei'

export function liesKeks<T>({ cookies, server }: FastifyRequest, { name, ort }: Keks): Kekswert<T> {
  const roh = cookies[keksname(server, name)]
  if (roh === undefined || roh === '') return 'keiner'
  try {
    const inhalt = oeffneJson(schluessel(server), ort, Buffer.from(roh, 'base64url'))
    const { wert, bis } = inhalt as { wert: T; bis: number }
    return bis > server.jetzt().getTime() ? { wert, bis } : 'vorbei'
  } catch (error) {
    if (error instanceof Unlesbar) return 'vorbei'
    throw error
  }
}

export function schreibeKeks(reply: FastifyReply, keks: Keks, wert: unknown, bis: number): void {
  const siegel = versiegleJson(schluessel(reply.server), keks.ort, { wert, bis }).toString('base64url')
  if (siegel.length > keks.hoechstens) throw new RangeError(`${keks.name} does not fit into a cookie`)
  reply.setCookie(keksname(reply.server, keks.name), siegel, optionen(reply.server))
}

export const vergissKeks = (reply: FastifyReply, { name }: Keks): void => {
  reply.clearCookie(keksname(reply.server, name), optionen(reply.server))
}

const schluessel = (app: FastifyInstance): Buffer => app.schluesselbund.fuer('selbstcheck')

const optionen = (app: FastifyInstance) => ({ ...cookieOptionen(app), path: WEG })

/** `__Secure-` because `__Host-` allows no path. */
const keksname = (app: FastifyInstance, name: string): string =>
  cookieOptionen(app).secure ? `__Secure-${name}` : name
