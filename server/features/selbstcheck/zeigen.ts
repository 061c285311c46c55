import type { FastifyReply, FastifyRequest } from 'fastify'
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
    ...sprachlage(request, sprache, status),
    telefon: telefon ?? null,
    telefonlink: telefon?.replace(/[^\d+]/g, '') ?? '',
    zeiten: sprechzeiten ?? null,
    fehler: null,
    zurueck: null,
    ...modell,
  })
}

/** Where else this page can be read, and whether anybody has checked its words: said first where they are a translation. */
function sprachlage({ url }: FastifyRequest, sprache: Sprache, status: string) {
  const offen = status === 'ungeprueft'
  return {
    ungeprueft: { oben: offen && sprache !== 'de', unten: offen && sprache === 'de' },
    sprachen: SPRACHEN.map(worte).map(andere => ({
      sprache: andere.sprache,
      name: andere.name,
      richtung: andere.richtung,
      href: inSprache(url, andere.sprache),
      hier: andere.sprache === sprache,
    })),
  }
}

/** The same page in another language; what follows the `?` belongs to this visit. */
const inSprache = (url: string, sprache: Sprache): string => {
  const [, , , ...rest] = url.split('?', 1)[0]?.split('/') ?? []
  return [basis(sprache), ...rest].join('/')
}

/** One sentence in the language of the address. */
export const sage = (
  request: FastifyRequest,
  schluessel: string,
  werte: Readonly<Record<string, string>> = {},
): string => satz(worte(spracheVon(request)), schluessel, werte)
