import type { FastifyInstance } from 'fastify'
import { fallfristen } from './fall-plugin.ts'
import { kalender } from './ics-plugin.ts'
import { listenseiten } from './listen-plugin.ts'

/** Deadlines: of a case, of the desk, and in calendars. */
export async function fristen(app: FastifyInstance): Promise<void> {
  fallfristen(app)
  listenseiten(app)
  await kalender(app)
}
