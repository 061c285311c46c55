import type { FastifyReply, FastifyRequest } from 'fastify'
import { LEICHT } from './leicht.ts'
import { satz, SPRACHEN, type Sprache, worte } from './sprache.ts'

/** Everything lies below this address; the language comes next. */
export const BASIS = '/selbstcheck'

export const basis = (sprache: Sprache): string => `${BASIS}/${sprache}`

/** The language of an address; German where the address has none of ours. */
export const spracheVon = ({ url }: FastifyRequest): Sprache => {
  const [, , wort] = url.split('?', 1)[0]?.split('/') ?? []
  return SPRACHEN.find(sprache => sprache === wort) ?? 'de'
}

/** A page in the frame of the self-check. */
export function zeigeSeite(
  request: FastifyRequest,
  reply: FastifyReply,
  seite: string,
  modell: { readonly titel: string; readonly zurueck?: string } & Readonly<Record<string, unknown>>,
): FastifyReply {
  const sprache = spracheVon(request)
  const { w, richtung, status } = worte(sprache)
  const { telefon, sprechzeiten } = request.server.config
  return reply.viewCheck(seite, {
    w,
    sprache,
    richtung,
    basis: basis(sprache),
    ungeprueft: status === 'ungeprueft',
    telefon: telefon ?? null,
    telefonlink: telefon?.replace(/[^\d+]/g, '') ?? '',
    zeiten: sprechzeiten ?? null,
    leicht: sprache === 'de' ? LEICHT['anfang']?.titel : null,
    fehler: null,
    zurueck: null,
    ...modell,
  })
}

/** One sentence in the language of the address. */
export const sage = (
  request: FastifyRequest,
  schluessel: string,
  werte: Readonly<Record<string, string>> = {},
): string => satz(worte(spracheVon(request)), schluessel, werte)
