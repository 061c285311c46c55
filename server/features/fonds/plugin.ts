import type { FastifyInstance } from 'fastify'
import { fallhilfen } from './fall-plugin.ts'

/** Funds and other help: the directory of the desk, its checking, and what of it a case can ask. */
export async function fonds(app: FastifyInstance): Promise<void> {
  fallhilfen(app)
}
