import type { FastifyInstance } from 'fastify'
import { antragsseiten } from './antrag-plugin.ts'
import { entscheidungsseiten } from './entscheidung-plugin.ts'
import { fondsseiten } from './fonds-plugin.ts'
import { zahlungsseiten } from './zahlung-plugin.ts'
import { zeitraumseiten } from './zeitraum-plugin.ts'

/** A Nothilfefonds that the desk runs itself: budget and windows, decisions by two people, payments, report. */
export async function fondstraeger(app: FastifyInstance): Promise<void> {
  fondsseiten(app)
  zeitraumseiten(app)
  antragsseiten(app)
  entscheidungsseiten(app)
  zahlungsseiten(app)
}
