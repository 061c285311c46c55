import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { lang } from './datumsworte.ts'
import { OFFEN } from './fragen-plugin.ts'
import { gruppiert } from './quittung.ts'
import { liesQuittung, type Quittung } from './quittung-cookie.ts'
import { textseite } from './textseite.ts'
import { satz, SPRACHEN, worte } from './sprache.ts'
import { basis, sage, spracheVon, zeigeSeite } from './zeigen.ts'

/** P7: it has arrived, the code, and what happens now; and the page behind the consent. */
export async function fertig(app: FastifyInstance): Promise<void> {
  for (const sprache of SPRACHEN) {
    const wo = basis(sprache)
    app.get(`${wo}/fertig`, OFFEN, async (request, reply) => {
      const quittung = liesQuittung(request)
      return quittung ? angekommen(request, reply, quittung) : vorbei(request, reply)
    })
    app.get(`${wo}/rueckruf/daten`, OFFEN, async (request, reply) =>
      zeigeSeite(request, reply, 'selbstcheck/text', {
        ...textseite(worte(sprache), 'anfragedaten'),
        zurueck: `${wo}/rueckruf`,
      }),
    )
  }
}

function angekommen(request: FastifyRequest, reply: FastifyReply, quittung: Quittung): FastifyReply {
  const sprache = spracheVon(request)
  const tag = lang(worte(sprache), quittung.bisTag)
  const schritte =
    quittung.weg === 'telefon'
      ? [
          satz(worte(sprache), 'fertig.anrufen', { tag }),
          ...(quittung.mitCodewort ? [satz(worte(sprache), 'fertig.codewort')] : []),
          satz(worte(sprache), 'fertig.sagen'),
        ]
      : [satz(worte(sprache), 'fertig.schreiben', { tag }), satz(worte(sprache), 'fertig.betreff')]
  return zeigeSeite(request, reply, 'selbstcheck/fertig', {
    titel: sage(request, 'fertig.titel'),
    code: gruppiert(quittung.code),
    eilt: quittung.eilt,
    schritte,
  })
}

/** Opened later, or in another browser: the code is not kept anywhere. */
const vorbei = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  zeigeSeite(request, reply, 'selbstcheck/fertig', {
    titel: sage(request, 'fertig.titel'),
    code: null,
    eilt: false,
    schritte: [],
  })
