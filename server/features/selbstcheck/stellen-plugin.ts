import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { text } from '../../web/forms.ts'
import { offeneHilfen } from '../fonds/oeffentlich.ts'
import { wanduhr } from '../stellen/offen.ts'
import { oeffentlicheStellen } from '../stellen/verzeichnis.ts'
import { OFFEN } from './fragen-plugin.ts'
import { textseite } from './textseite.ts'
import { satz, SPRACHEN, type Sprache, worte } from './sprache.ts'
import { kontakt, stellenansicht } from './stellenansicht.ts'
import { basis, sage, spracheVon, zeigeSeite } from './zeigen.ts'

/** Who helps nearby, and who answers for these pages. */
export async function checkStellen(app: FastifyInstance): Promise<void> {
  for (const sprache of SPRACHEN) {
    app.get(`${basis(sprache)}/stellen`, OFFEN, (request, reply) => zeigeStellen(request, reply))
    app.get(`${basis(sprache)}/impressum`, OFFEN, (request, reply) => zeigeImpressum(request, reply))
  }
}

async function zeigeStellen(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const sprache = spracheVon(request)
  const { server } = request
  const bekannt = {
    stellen: await oeffentlicheStellen(server),
    hilfen: await offeneHilfen(server, server.heute()),
  }
  const plz = text(request.query as Record<string, unknown>, 'plz')
  const ansicht = stellenansicht(worte(sprache), bekannt, plz, wanduhr(server.jetzt()))
  if (ansicht.fehler !== null) reply.code(422)
  return zeigeSeite(request, reply, 'selbstcheck/stellen', {
    ...textseite(worte(sprache), 'seiten.stellen'),
    ...ansicht,
    links: zumRueckruf(sprache),
    zurueck: basis(sprache),
  })
}

const zumRueckruf = (sprache: Sprache) => [
  { href: `${basis(sprache)}/rueckruf`, wort: satz(worte(sprache), 'rueckruf.knopf') },
  { href: `${basis(sprache)}/vorgang`, wort: satz(worte(sprache), 'vorgang.link') },
]

async function zeigeImpressum(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const alle = await oeffentlicheStellen(request.server)
  return zeigeSeite(request, reply, 'selbstcheck/impressum', {
    titel: sage(request, 'impressum.titel'),
    zurueck: basis(spracheVon(request)),
    stellen: alle
      .filter(({ eigen, profil }) => eigen && profil.verantwortlich !== undefined)
      .map(stelle => ({
        name: stelle.profil.name,
        traeger: stelle.profil.traeger ?? null,
        verantwortlich: stelle.profil.verantwortlich,
        ...kontakt(stelle),
      })),
  })
}
