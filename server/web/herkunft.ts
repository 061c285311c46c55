import type { FastifyRequest } from 'fastify'

export const UNSICHER: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/**
 * False where another site can have sent this request. Browsers say it in Sec-Fetch-Site, older ones in Origin; a
 * client that is no browser sends neither.
 */
export function eigeneHerkunft(request: FastifyRequest): boolean {
  const { 'sec-fetch-site': site, origin } = request.headers
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  return origin === undefined || istEigene(request, origin)
}

/** True only where the browser itself says that a page of ours sent this. */
export function sicherEigene(request: FastifyRequest): boolean {
  const { 'sec-fetch-site': site, origin } = request.headers
  if (site !== undefined) return site === 'same-origin'
  return origin !== undefined && istEigene(request, origin)
}

const istEigene = (request: FastifyRequest, origin: string): boolean =>
  origin === new URL(request.server.config.baseUrl).origin ||
  origin === `${request.protocol}://${request.host}`
