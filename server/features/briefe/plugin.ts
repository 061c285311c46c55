import type { FastifyInstance } from 'fastify'
import { berechnungsseite } from './berechnung-plugin.ts'
import { blankoseiten } from './blanko-plugin.ts'
import { blattseiten } from './blatt-plugin.ts'
import { bogenseiten } from './bogen-plugin.ts'
import { briefseiten } from './brief-plugin.ts'
import { entwurfseiten } from './freigabe/entwurf-plugin.ts'
import { freigabenseite } from './freigabe/freigaben-plugin.ts'
import { vorlagenseiten } from './freigabe/vorlagen-plugin.ts'

/** Letters and sheets of a case: write, look, print, send. */
export async function briefe(app: FastifyInstance): Promise<void> {
  briefseiten(app)
  entwurfseiten(app)
  freigabenseite(app)
  vorlagenseiten(app)
  bogenseiten(app)
  blattseiten(app)
  berechnungsseite(app)
  blankoseiten(app)
}
