import type { FastifyInstance } from 'fastify'
import { anmeldeseiten } from './anmelden.ts'
import { gruendungsseiten } from './gruenden.ts'
import { eigeneSeiten } from './ich.ts'
import type { Passwortdienst } from './passwort.ts'
import { teamseiten } from './team.ts'

/** Signing in and out, founding the desk, one's own account, the accounts of the desk. */
export async function anmeldung(
  app: FastifyInstance,
  { passwoerter }: { passwoerter: Passwortdienst },
): Promise<void> {
  anmeldeseiten(app, passwoerter)
  gruendungsseiten(app, passwoerter)
  eigeneSeiten(app, passwoerter)
  teamseiten(app, passwoerter)
}
