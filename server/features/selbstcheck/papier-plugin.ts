import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Datum } from '../../recht/datum.ts'
import { OFFEN } from './fragen-plugin.ts'
import { istDruckbar, papierformAlsPdf } from './papierform-pdf.ts'
import { SPRACHEN, type Sprache, worte } from './sprache.ts'
import { basis, sage, spracheVon, zeigeSeite } from './zeigen.ts'

/** The questions on paper, in each language that our printing type can write; for the others the German sheet. */
export async function checkPapier(app: FastifyInstance): Promise<void> {
  const fertig = new Map<Sprache, { readonly tag: Datum; readonly pdf: Promise<Buffer> }>()

  // Everybody gets the same sheet: it is set once a day.
  const blatt = (sprache: Sprache, tag: Datum): Promise<Buffer> => {
    const da = fertig.get(sprache)
    if (da?.tag === tag) return da.pdf
    const pdf = papierformAlsPdf(worte(sprache), tag)
    fertig.set(sprache, { tag, pdf })
    return pdf
  }

  for (const sprache of SPRACHEN) {
    app.get(`${basis(sprache)}/papierform.pdf`, OFFEN, async (request, reply) => {
      if (!istDruckbar(worte(sprache))) return nurDeutsch(request, reply)
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="energie-check-${sprache}.pdf"`)
        .send(await blatt(sprache, app.heute()))
    })
  }
}

const nurDeutsch = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  zeigeSeite(request, reply, 'selbstcheck/text', {
    titel: sage(request, 'papier.titel'),
    lead: sage(request, 'papier.keineSchrift'),
    teile: [],
    links: [{ href: `${basis('de')}/papierform.pdf`, wort: `${sage(request, 'papier.link')} – Deutsch` }],
    zurueck: basis(spracheVon(request)),
  })
