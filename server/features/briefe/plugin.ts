import type { FastifyInstance } from 'fastify'
import { berechnungsseite } from './berechnung-plugin.ts'
import { blankoseiten } from './blanko-plugin.ts'
import { blattseiten } from './blatt-plugin.ts'
import { bogenseiten } from './bogen-plugin.ts'
import { briefseiten } from './brief-plugin.ts'
import { entwurfseiten } from './freigabe/entwurf-plugin.ts'
import { freigabenseite } from './freigabe/freigaben-plugin.ts'
import { paketseite } from './paket/paket-plugin.ts'
import { versandseiten } from './versand/versand-plugin.ts'
import { nachweisseite } from './versand/nachweis-plugin.ts'
import { vorlagenseiten } from './freigabe/vorlagen-plugin.ts'

/** Letters and sheets of a case: write, look, print, send. */
export async function briefe(app: FastifyInstance): Promise<void> {
  briefseiten(app)
  versandseiten(app)
  entwurfseiten(app)
  freigabenseite(app)
  vorlagenseiten(app)
  bogenseiten(app)
  blattseiten(app)
  berechnungsseite(app)
  paketseite(app)
  nachweisseite(app)
  blankoseiten(app)
}
