import type { FastifyInstance } from 'fastify'
import { berechnungsbogen } from '../ansprueche/berechnung.ts'
import { mitFall } from '../faelle/mit-fall.ts'
import { findStelle } from '../faelle/store.ts'
import { BERATUNG } from '../faelle/zutritt.ts'
import { berechnungAlsPdf } from './berechnung-pdf.ts'

/** The reckoning of a case for the office, on paper. */
export function berechnungsseite(app: FastifyInstance): void {
  app.get('/faelle/:id/ansprueche/berechnung.pdf', BERATUNG, async (request, reply) => {
    const lage = await mitFall(app, request, async (z, fall) => ({ fall, stelle: await findStelle(z) }))
    const bogen = lage && berechnungsbogen(lage.fall, app.heute())
    if (!lage || !bogen) return reply.callNotFound()
    return reply
      .type('application/pdf')
      .header('content-disposition', 'inline; filename="Berechnung.pdf"')
      .send(await berechnungAlsPdf(bogen, lage.stelle.name))
  })
}
