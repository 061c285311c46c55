import csrfProtection from '@fastify/csrf-protection'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { UNSICHER } from './herkunft.ts'
import { cookieName, cookieOptionen } from './session.ts'

/**
 * Every unsafe request needs a token that our own page made for this very session (HMAC over a secret in a signed
 * cookie and the session). The interface has neither cookies nor sessions and is left out.
 */
export async function addCsrf(app: FastifyInstance): Promise<void> {
  await app.register(csrfProtection, {
    cookieKey: cookieName(app, '-formular'),
    cookieOpts: { ...cookieOptionen(app), signed: true },
    getToken: token,
    getUserInfo: gebundenAn,
    csrfOpts: { hmacKey: app.schluesselbund.fuer('csrf'), userInfo: true },
    logLevel: 'debug',
  })
  app.decorateReply('csrfToken', function () {
    return this.generateCsrf({ ...cookieOptionen(app), signed: true, userInfo: werIst(this.request) })
  })
  app.addHook('preValidation', (request, reply, done) => {
    if (ausgenommen(request)) return done()
    app.csrfProtection(request, reply, done)
  })
}

function ausgenommen({ method, is404, routeOptions, angemeldet }: FastifyRequest): boolean {
  if (!UNSICHER.has(method) || is404 || routeOptions.url?.startsWith('/api/')) return true
  return routeOptions.config.csrf === 'angemeldet' && !angemeldet
}

function token(request: FastifyRequest): string | undefined {
  const { body } = request
  const wert = typeof body === 'object' && body !== null && '_csrf' in body ? body._csrf : undefined
  return typeof wert === 'string' ? wert : undefined
}

/** On the sign-in page the token outlives a session that another tab has begun meanwhile. */
const gebundenAn = (request: FastifyRequest): string =>
  request.routeOptions.config.csrf === 'anonym' ? ANONYM : werIst(request)

const werIst = ({ sitzung }: FastifyRequest): string => sitzung?.toString('hex') ?? ANONYM
const ANONYM = 'anonym'
