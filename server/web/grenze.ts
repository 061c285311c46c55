import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { adresspraefix } from './adresse.ts'

const JE_MINUTE = 3000

/** Too many requests in this minute; the routes' own error handler words it. */
class Zuviele extends Error {
  readonly statusCode = 429
}

/** Limits the routes of this scope (the interface) per address; counted in memory, nothing is stored. */
export async function addGrenze(app: FastifyInstance, jeMinute: number = JE_MINUTE): Promise<void> {
  await app.register(rateLimit, {
    max: jeMinute,
    timeWindow: 60_000,
    keyGenerator: request => adresspraefix(request.ip),
    errorResponseBuilder: () => new Zuviele('too many requests'),
  })
}
