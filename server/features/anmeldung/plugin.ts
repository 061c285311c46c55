import type { FastifyInstance } from 'fastify'
import { anmeldeseiten } from './anmelden.ts'
import { bestaetigungsseiten } from './bestaetigen.ts'
import { einrichtungsseiten } from './einrichten.ts'
import { einweisungsseiten } from './einweisungen.ts'
import { faktorverwaltung } from './eigener-faktor.ts'
import { faktorseiten } from './faktor.ts'
import { gruendungsseiten } from './gruenden.ts'
import { eigeneSeiten } from './ich.ts'
import { mitgliedseiten } from './mitglied.ts'
import type { Passwortdienst } from './passwort.ts'
import { regelseiten } from './regeln.ts'
import { teamseiten } from './team.ts'
import { vorgangsseiten } from './vorgaenge.ts'
import { zugangsseiten } from './zugang.ts'

/** Signing in and out, founding the desk, one's own account, the accounts of the desk. */
export async function anmeldung(
  app: FastifyInstance,
  { passwoerter }: { passwoerter: Passwortdienst },
): Promise<void> {
  anmeldeseiten(app, passwoerter)
  faktorseiten(app)
  einrichtungsseiten(app)
  regelseiten(app)
  bestaetigungsseiten(app, passwoerter)
  gruendungsseiten(app, passwoerter)
  zugangsseiten(app, passwoerter)
  eigeneSeiten(app, passwoerter)
  faktorverwaltung(app)
  teamseiten(app)
  mitgliedseiten(app)
  vorgangsseiten(app)
  einweisungsseiten(app)
}
