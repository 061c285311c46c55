import type { FastifyInstance } from 'fastify'
import { abschlussseiten } from './abschluss-plugin.ts'
import { aufnahmeseiten } from './aufnahme-plugin.ts'
import { einwilligungsseiten } from './einwilligung-plugin.ts'
import { fallseiten } from './fall-plugin.ts'
import { hinweisseiten } from './hinweise-plugin.ts'
import { kurzkontakte } from './kurzkontakt-plugin.ts'
import { listenseiten } from './listen-plugin.ts'
import type { Fallteile } from './teile.ts'
import { type Widerrufsfolge, widerrufsseiten } from './widerruf-plugin.ts'

type Zutaten = { readonly teile: Fallteile; readonly folgen: readonly Widerrufsfolge[] }

/** Intake, case file, queue. What other features show of a case, and stop with it, comes in from outside. */
export async function faelle(app: FastifyInstance, { teile, folgen }: Zutaten): Promise<void> {
  listenseiten(app, teile)
  hinweisseiten(app)
  kurzkontakte(app)
  aufnahmeseiten(app, teile)
  fallseiten(app, teile)
  abschlussseiten(app, teile)
  einwilligungsseiten(app)
  widerrufsseiten(app, folgen)
}
