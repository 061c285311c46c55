import type { FastifyInstance } from 'fastify'
import { ausgaben } from './ausgabe-plugin.ts'
import { zahlenseiten } from './seiten-plugin.ts'
import { addUhrwerk } from './uhrwerk.ts'

/** The figures: what was booked becomes, once a period is closed, protected values that never change. */
export async function statistik(app: FastifyInstance): Promise<void> {
  zahlenseiten(app)
  ausgaben(app)
  addUhrwerk(app)
}
