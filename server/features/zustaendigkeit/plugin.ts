import type { FastifyInstance } from 'fastify'
import { schutzseiten } from './fall-plugin.ts'
import { oeffnungsseiten } from './oeffnung-plugin.ts'
import { zuteilungsseiten } from './zuteilung-plugin.ts'

/** Who works on a case and who may see it: assignment, restricted cases, opening one in need. */
export async function zustaendigkeit(app: FastifyInstance): Promise<void> {
  schutzseiten(app)
  oeffnungsseiten(app)
  zuteilungsseiten(app)
}
