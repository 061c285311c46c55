import type { FastifyInstance } from 'fastify'
import { verwaltung as eintraege } from '../../web/bereiche.ts'
import { angemeldete, darf } from '../anmeldung/zutritt.ts'

/** What somebody who runs the desk, not its cases, finds in one place. */
export async function verwaltung(app: FastifyInstance): Promise<void> {
  app.get('/verwaltung', darf('verwaltung', 'lesen'), (request, reply) => {
    const { rollen, stelle } = angemeldete(request)
    return reply.view('verwaltung/liste', { titel: 'Verwaltung', stelle, eintraege: eintraege(rollen) })
  })
}
