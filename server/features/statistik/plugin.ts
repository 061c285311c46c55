import type { FastifyInstance } from 'fastify'
import { addUhrwerk } from './uhrwerk.ts'

/** The figures: what was booked becomes, once a period is closed, protected values that never change. */
export async function statistik(app: FastifyInstance): Promise<void> {
  addUhrwerk(app)
}
