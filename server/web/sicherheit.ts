import { randomInt } from 'node:crypto'
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import {
  errorCodes,
  type FastifyHttpOptions,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import type { Config } from '../config.ts'
import { Abgewiesen, schlichteSeite } from './fehlertexte.ts'
import { eigeneHerkunft, UNSICHER } from './herkunft.ts'

/* Headers, limits and origin checks for every answer. Not @fastify/helmet: it is not asked on Fastify's own errors. */

const CSP = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "script-src 'self'",
  "form-action 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

/** What Chromium knows; a name it does not know would be a warning on every page. */
const GERAETE = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]

const KOPFZEILEN = {
  'content-security-policy': CSP,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'permissions-policy': [
    ...GERAETE.map(geraet => `${geraet}=()`),
    'publickey-credentials-create=(self)',
    'publickey-credentials-get=(self)',
  ].join(', '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-robots-tag': 'noindex, nofollow',
  'cache-control': 'no-store',
}

/** The headers of every answer. A page may set its own Cache-Control (only the hashed assets do). */
const kopfzeilen = (baseUrl: string): Record<string, string> =>
  baseUrl.startsWith('https:')
    ? { ...KOPFZEILEN, 'strict-transport-security': 'max-age=31536000; includeSubDomains' }
    : KOPFZEILEN

/** What Fastify and Node must be told before there is an app: limits, time limits, answers without a route. */
export function serverOptionen({ baseUrl, trustProxy }: Config): FastifyHttpOptions<Server> {
  const immer = kopfzeilen(baseUrl)
  return {
    bodyLimit: 100 * 1024,
    // Photos over a slow line need longer than a form; `hoechstensSoLange` holds everything else to ten seconds.
    requestTimeout: 120_000,
    connectionTimeout: 10_000,
    // Before the socket's own limit: whoever waits gets a page, not a cut connection.
    handlerTimeout: 9_000,
    keepAliveTimeout: 5_000,
    maxRequestsPerSocket: 1_000,
    http: { connectionsCheckingInterval: 2_000, headersTimeout: 10_000 },
    trustProxy: trustProxy.length > 0 ? [...trustProxy] : false,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    // While stopping, what is on its way is still answered, with our headers.
    return503OnClosing: false,
    genReqId: neueNummer,
    frameworkErrors: (_error, _request, reply) => {
      reply.raw
        .writeHead(400, { ...immer, 'content-type': 'text/html; charset=utf-8' })
        .end(schlichteSeite(400))
    },
    clientErrorHandler: (error, socket) => antworteRoh(error.code, socket, immer),
  }
}

/** A number a person can read out on the phone. */
const neueNummer = (): string => Array.from({ length: 8 }, () => ZEICHEN[randomInt(ZEICHEN.length)]).join('')
const ZEICHEN = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Headers first, then the check where an unsafe request comes from. */
export function addSicherheit(app: FastifyInstance, { koerperMs = KOERPER_MS } = {}): void {
  const immer = kopfzeilen(app.config.baseUrl)
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(immer)
    if (!request.routeOptions.config.dateien) hoechstensSoLange(request, koerperMs)
    if (UNSICHER.has(request.method)) antworteRechtzeitig(request, reply)
    if (UNSICHER.has(request.method) && !eigeneHerkunft(request)) throw new Abgewiesen('herkunft')
  })
}

/**
 * Fastify's own limit (`handlerTimeout`) ends when the body of a request is read, so it never holds for a form; this
 * one does. What is being written meanwhile may still be written: sent once more, it is the same record.
 */
function antworteRechtzeitig(request: FastifyRequest, reply: FastifyReply): void {
  const { handlerTimeout, url } = request.routeOptions
  if (!handlerTimeout) return
  const uhr = setTimeout(() => {
    if (!reply.sent && !reply.raw.headersSent)
      void reply.send(new errorCodes.FST_ERR_HANDLER_TIMEOUT(handlerTimeout, url))
  }, handlerTimeout).unref()
  reply.raw.once('close', () => clearTimeout(uhr))
}

/** How long the body of a form may take to arrive. */
const KOERPER_MS = 10_000

/** Ends a request whose body trickles in, the way Node ends one whose headers do. */
function hoechstensSoLange({ raw, server }: FastifyRequest, ms: number): void {
  // Not even `false` where no network is in between (tests without a socket).
  if (raw.complete !== false) return
  const uhr = setTimeout(() => {
    const zuLangsam = Object.assign(new Error('slow body'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' })
    if (!raw.complete) server.server.emit('clientError', zuLangsam, raw.socket)
  }, ms).unref()
  raw.once('close', () => clearTimeout(uhr))
}

/** A request that is not even HTTP, or took too long to arrive. */
function antworteRoh(code: string, socket: Socket, immer: Record<string, string>): void {
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const status = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[code] ?? 400
  const seite = schlichteSeite(status)
  const kopf = {
    ...immer,
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(Buffer.byteLength(seite)),
    connection: 'close',
  }
  const zeilen = Object.entries(kopf).map(([name, wert]) => `${name}: ${wert}`)
  socket.end(`HTTP/1.1 ${status} ${GRUND[status] ?? 'Bad Request'}\r\n${zeilen.join('\r\n')}\r\n\r\n${seite}`)
}

const GRUND: Readonly<Record<number, string>> = {
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
}
