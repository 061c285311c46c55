import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Eingaben } from '../../web/forms.ts'
import type { Meldungen } from '../../web/formular.ts'
import { listDokumente } from '../dokumente/store.ts'
import { kopf, reiter } from '../faelle/fallseite.ts'
import { mitFall } from '../faelle/mit-fall.ts'
import { BERATUNG } from '../faelle/zutritt.ts'
import { antragseite } from './antragseite.ts'
import { listLinks } from './link-store.ts'
import { mitAntrag } from './mit-antrag.ts'
import { listAntraege } from './store.ts'
import { antragszeile } from './teile.ts'

/** The applications of a case, and one of them. */
export function antragseiten(app: FastifyInstance): void {
  app.get('/faelle/:id/fondsantrag', BERATUNG, async (request, reply) => {
    const modell = await mitFall(app, request, async (z, fall) => {
      const dokumente = await listDokumente(z, fall.id)
      const antraege = await listAntraege(z, fall.id)
      return {
        ...kopf(fall, 'Anträge an Fonds'),
        titel: `Anträge an Fonds: ${fall.nummer}`,
        ueberschrift: 'Anträge an Fonds',
        reiter: reiter(fall, 'fonds'),
        basis: `/faelle/${fall.id}`,
        antraege: antraege.map(antrag => antragszeile(antrag, dokumente, app.heute())),
      }
    })
    return modell ? reply.view('fondsantrag/liste', modell) : reply.callNotFound()
  })

  app.get('/faelle/:id/fondsantrag/:antrag', BERATUNG, (request, reply) => zeigeAntrag(request, reply))
}

/** What is shown with the page once: the address of a fresh link. */
type Dazu = { readonly werte?: Eingaben; readonly fehler?: Meldungen; readonly adresse?: string }

export async function zeigeAntrag(
  request: FastifyRequest,
  reply: FastifyReply,
  { werte, fehler = {}, adresse }: Dazu = {},
): Promise<FastifyReply> {
  const modell = await mitAntrag(request, async (z, fall, bild) =>
    antragseite(fall, bild, {
      links: await listLinks(z, bild.antrag),
      werte,
      fehler,
      adresse: adresse ?? null,
      jetzt: request.server.jetzt(),
      heute: request.server.heute(),
    }),
  )
  if (modell) return reply.view('fondsantrag/antrag', modell)
  reply.callNotFound()
  return reply
}
