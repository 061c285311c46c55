import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Unlesbar } from '../data/verschluesselung.ts'
import { Abgewiesen, type Fehlertext, fehlertext, schlichteSeite, siegelbruch } from './fehlertexte.ts'
import { sicherEigene } from './herkunft.ts'
import { alleFelder, sichtbar } from './mitgenommen.ts'
import { nochmal } from './nochmal.ts'

/** One page for each way a request can fail; what happened goes to the log under the number on the page. */
export function addErrors(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) => zeige(request, reply, 404, fehlertext(404)))
  app.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const status = statusVon(error, request)
    if (status >= 500) {
      const spalte = error instanceof Unlesbar && { spalte: error.spalte }
      request.log.error({ err: error, route: request.routeOptions.url, ...spalte }, 'Fehler')
    }
    if (status === 503) reply.header('retry-after', '10')
    if (error.code?.startsWith('FST_CSRF')) return veraltet(request, reply)
    return zeige(request, reply, status, textVon(error, status))
  })
}

function textVon(error: Error, status: number): Fehlertext {
  if (error instanceof Abgewiesen) return error.text
  return error instanceof Unlesbar ? siegelbruch(error.spalte) : fehlertext(status)
}

/** Answers like for an address that does not exist: unknown and foreign ids look the same. */
export function gibtEsNicht(reply: FastifyReply): FastifyReply {
  reply.callNotFound()
  return reply
}

function statusVon(error: FastifyError, { raw }: FastifyRequest): number {
  if (error.code === 'FST_ERR_HANDLER_TIMEOUT' && !raw.complete) return 408
  if (VOLL.has(error.code)) return 507
  if (istDatenbankWeg(error)) return 503
  const { statusCode } = error
  return statusCode !== undefined && statusCode >= 400 && statusCode < 600 ? statusCode : 500
}

// No space left for the database, or for a file of ours.
const VOLL = new Set(['53100', 'ENOSPC', 'EDQUOT'])

// Connection refused or lost, server starting or stopping, too many connections, time limits, two that met.
const WEG = new Set([
  '25P03',
  '40001',
  '40P01',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '53300',
  '57014',
  '57P01',
  '57P02',
  '57P03',
])

const istDatenbankWeg = ({ code, message }: FastifyError): boolean =>
  WEG.has(code) ||
  /^08/.test(code) ||
  /connection terminated|trying to connect|connection error|not queryable/i.test(message)

/**
 * A form made for an earlier session, e.g. after signing in again in another tab. Where the browser vouches that it
 * is ours, what was typed is shown with a fresh token, to be sent again by hand; nothing has been changed.
 */
async function veraltet(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const felder = alleFelder(request.body)
  if (!request.angemeldet || felder.length === 0 || !sicherEigene(request) || willJson(request)) {
    return zeige(request, reply, 403, fehlertext(403))
  }
  return reply.code(403).view('fehler/eingaben', eingabenSeite(request.url, felder))
}

/** The page „Ihre Eingaben“: what was typed, and one button that sends it to the same place. */
export const eingabenSeite = (ziel: string, felder: ReturnType<typeof alleFelder>): object => ({
  titel: 'Ihre Eingaben',
  ziel,
  felder,
  sichtbar: sichtbar(felder),
})

async function zeige(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  text: Fehlertext,
): Promise<FastifyReply> {
  reply.code(status)
  const nummer = status >= 500 ? request.id : null
  if (willJson(request)) return problem(reply, status, text, nummer)
  reply.type('text/html; charset=utf-8')
  return reply.send(await seite(request, reply, { ...text, nummer }, status))
}

async function seite(
  request: FastifyRequest,
  reply: FastifyReply,
  modell: object,
  status: number,
): Promise<string> {
  const weiter = request.angemeldet
    ? { href: '/', link: 'Zur Übersicht' }
    : request.server.config.teil === 'oeffentlich'
      ? { href: '/', link: 'Zur Startseite' }
      : { href: '/anmelden', link: 'Zur Anmeldung' }
  try {
    const eingaben = status === 503 || status === 507 ? await nochmal(request) : null
    return await reply.viewAsync('fehler/fehler', { ...modell, ...weiter, eingaben })
  } catch (error) {
    request.log.error({ err: error }, 'Fehlerseite')
    return schlichteSeite(status, request.id)
  }
}

const willJson = ({ url, headers }: FastifyRequest): boolean =>
  url.startsWith('/api/') || /^application\/(problem\+)?json\b/.test(headers.accept ?? '')

/** RFC 9457, for programs. */
export const problem = (
  reply: FastifyReply,
  status: number,
  { titel, saetze }: Fehlertext,
  nummer: string | null = null,
): FastifyReply =>
  reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .send(
      JSON.stringify({
        type: 'about:blank',
        title: titel,
        status,
        detail: saetze.join(' '),
        ...(nummer !== null && { instance: nummer }),
      }),
    )
