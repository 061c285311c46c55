import type { FastifyInstance } from 'fastify'
import { eingangsseiten } from './eingang-plugin.ts'
import { verwaltungsseiten } from './verwaltung-plugin.ts'

/** What households send from the self-check, at the desk. */
export async function eingang(app: FastifyInstance): Promise<void> {
  eingangsseiten(app)
  verwaltungsseiten(app)
}
