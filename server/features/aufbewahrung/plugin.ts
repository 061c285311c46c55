import type { FastifyInstance } from 'fastify'
import { addUhrwerk } from './uhrwerk.ts'

/** How long things are kept, what puts that off, and what a household gets of its own. */
export async function aufbewahrung(app: FastifyInstance): Promise<void> {
  addUhrwerk(app)
}
