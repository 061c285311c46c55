import type { FastifyInstance } from 'fastify'
import { ausgaben } from './ausgabe-plugin.ts'
import { zahlenseiten } from './seiten-plugin.ts'
import { forderungsseiten } from './forderungen-plugin.ts'
import { addUhrwerk } from './uhrwerk.ts'
import { zugaenge } from './zugang-plugin.ts'

/** The figures: what was booked becomes, once a period is closed, protected values that never change. */
export async function statistik(app: FastifyInstance): Promise<void> {
  zahlenseiten(app)
  ausgaben(app)
  forderungsseiten(app)
  await zugaenge(app)
  addUhrwerk(app)
}
