import type { FastifyInstance } from 'fastify'
import { auskunftsseiten, type Zugriffe } from './auskunft-plugin.ts'
import { aussetzungsseiten } from './aussetzung-plugin.ts'
import { loeschseiten } from './loeschung-plugin.ts'
import { addUhrwerk } from './uhrwerk.ts'
import { verwaltungsseiten } from './verwaltung-plugin.ts'

/** How long things are kept, what puts that off, and what a household gets of its own. */
export async function aufbewahrung(
  app: FastifyInstance,
  { zugriffe }: { readonly zugriffe?: Zugriffe } = {},
): Promise<void> {
  aussetzungsseiten(app)
  verwaltungsseiten(app)
  loeschseiten(app)
  auskunftsseiten(app, zugriffe)
  addUhrwerk(app)
}
