import type { FastifyInstance } from 'fastify'
import { rechtsansicht } from './ansicht.ts'

/** What the desk reckons with; the law is no secret. */
export async function recht(app: FastifyInstance): Promise<void> {
  app.get('/recht', { config: { zutritt: 'offen' } }, async (_request, reply) =>
    reply.view('recht/recht', rechtsansicht(app.heute())),
  )
}
