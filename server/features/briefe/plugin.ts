import type { FastifyInstance } from 'fastify'
import { berechnungsseite } from './berechnung-plugin.ts'
import { blattseiten } from './blatt-plugin.ts'
import { bogenseiten } from './bogen-plugin.ts'
import { briefseiten } from './brief-plugin.ts'

/** Letters and sheets of a case: write, look, print, send. */
export async function briefe(app: FastifyInstance): Promise<void> {
  briefseiten(app)
  bogenseiten(app)
  blattseiten(app)
  berechnungsseite(app)
}
