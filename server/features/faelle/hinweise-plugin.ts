import type { FastifyInstance } from 'fastify'
import { mitStelle } from '../../data/zugriff.ts'
import { eingaben, text } from '../../web/forms.ts'
import { darf } from '../anmeldung/zutritt.ts'
import { updateQuittiert } from './hinweise-store.ts'
import { fallId, werAus } from './zutritt.ts'

/** Acknowledging a notice, from the two pages that show them. */
export function hinweisseiten(app: FastifyInstance): void {
  app.post('/hinweise/:id/quittung', darf('hinweis', 'quittieren'), async (request, reply) => {
    const id = fallId(request)
    const da =
      id !== undefined &&
      (await mitStelle(app.zugang, werAus(request), z => updateQuittiert(z, id, app.jetzt())))
    const zurueck =
      text(eingaben(request.body), 'von') === 'aufzeichnung' ? '/verwaltung/aufzeichnung' : '/heute'
    return da ? reply.redirect(zurueck, 303) : reply.callNotFound()
  })
}
