import type { FastifyInstance } from 'fastify'
import { angabenseiten } from './angaben-plugin.ts'
import { anfrageseiten } from './anfrage-plugin.ts'
import { antragseiten } from './antrag-plugin.ts'
import { linkseiten } from './link-plugin.ts'
import { neuseiten } from './neu-plugin.ts'
import { paketseite } from './paket-plugin.ts'
import { schrittseiten } from './schritt-plugin.ts'

/** Applications to funds: what goes out, the way until the supplier confirms, and the carrier's answer. */
export async function fondsantrag(app: FastifyInstance): Promise<void> {
  antragseiten(app)
  neuseiten(app)
  angabenseiten(app)
  schrittseiten(app)
  paketseite(app)
  linkseiten(app)
  await app.register(anfrageseiten)
}
