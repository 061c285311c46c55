import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { OFFEN } from './fragen-plugin.ts'
import { liesStand } from './cookie.ts'
import { gesagt, SPRACHEN, type Sprache, worte } from './sprache.ts'
import { eintraege, textseite, unter } from './textseite.ts'
import { BASIS, basis, sage, zeigeSeite } from './zeigen.ts'

const SEITEN = ['sicher-surfen', 'datenschutz', 'barrierefreiheit'] as const

/** The pages around the questions: the beginning, the emergency, and what there is to read. */
export async function checkSeiten(app: FastifyInstance): Promise<void> {
  app.get(BASIS, OFFEN, (request, reply) => reply.redirect(basis(gewuenschte(request)), 303))
  app.get('/notfall', OFFEN, (_request, reply) => reply.redirect(`${basis('de')}/notfall`, 303))
  for (const sprache of SPRACHEN) {
    const wo = basis(sprache)
    app.get(`/${sprache}`, OFFEN, (_request, reply) => reply.redirect(wo, 303))
    app.get(wo, OFFEN, async (request, reply) => anfang(request, reply, wo))
    app.get(`${wo}/start`, OFFEN, async (request, reply) =>
      zeigeSeite(request, reply, 'selbstcheck/sicherheit', {
        titel: sage(request, 'sicherheit.titel'),
        zurueck: wo,
      }),
    )
    app.get(`${wo}/notfall`, OFFEN, async (request, reply) => notfall(request, reply, sprache))
    for (const seite of SEITEN) {
      app.get(`${wo}/${seite}`, OFFEN, async (request, reply) =>
        zeigeSeite(request, reply, 'selbstcheck/text', {
          ...textseite(worte(sprache), `seiten.${seite}`),
          ...(seite === 'datenschutz' && { links: [zumRueckruf(request, wo)] }),
          zurueck: wo,
        }),
      )
    }
  }
}

/** What is kept after all, where somebody asks for a call. */
const zumRueckruf = (request: FastifyRequest, wo: string): { href: string; wort: string } => ({
  href: `${wo}/rueckruf/daten`,
  wort: `${sage(request, 'rueckruf.knopf')}: ${sage(request, 'rueckruf.mehr')}`,
})

/** Names phones use for a language of ours. */
const AUCH: Readonly<Record<string, string>> = { ku: 'kmr', prs: 'fa' }

/** The language the phone is set to, where it is one of ours; the address says it from then on. */
function gewuenschte({ headers }: FastifyRequest): Sprache {
  const gewollt = (headers['accept-language'] ?? '')
    .split(',', 20)
    .map(eine => eine.trim().split(/[-;]/, 1)[0] ?? '')
  const unsere = gewollt.map(eine => SPRACHEN.find(sprache => sprache === (AUCH[eine] ?? eine)))
  return unsere.find(sprache => sprache !== undefined) ?? 'de'
}

function anfang(request: FastifyRequest, reply: FastifyReply, wo: string): FastifyReply {
  const { vorbei, geloescht } = request.query as Record<string, unknown>
  const wort = vorbei === '1' ? 'start.vorbei' : geloescht === '1' ? 'start.geloescht' : null
  const angefangen = typeof liesStand(request) !== 'string'
  return zeigeSeite(request, reply, 'selbstcheck/start', {
    titel: sage(request, 'start.titel'),
    meldung: wort && sage(request, wort),
    angefangen,
    weiter: angefangen ? `${wo}/weiter` : `${wo}/start`,
  })
}

function notfall(request: FastifyRequest, reply: FastifyReply, sprache: Sprache): FastifyReply {
  const { w } = worte(sprache)
  return zeigeSeite(request, reply, 'selbstcheck/notfall', {
    titel: sage(request, 'notfall.titel'),
    schritte: eintraege(unter(w, 'notfall.schritt')).map(([nummer, schritt]) => ({
      ...schritt,
      ...gesagt(worte(sprache), `notfall.schritt.${nummer}.satz`),
    })),
    weiter: `${basis(sprache)}/weiter`,
    zurueck: basis(sprache),
  })
}
