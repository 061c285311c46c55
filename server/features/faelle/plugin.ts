import type { FastifyInstance } from 'fastify'
import { abschlussseiten } from './abschluss-plugin.ts'
import { aufnahmeseiten } from './aufnahme-plugin.ts'
import { einwilligungsseiten } from './einwilligung-plugin.ts'
import { fallseiten } from './fall-plugin.ts'
import { hinweisseiten } from './hinweise-plugin.ts'
import { kurzkontakte } from './kurzkontakt-plugin.ts'
import { listenseiten } from './listen-plugin.ts'
import type { Fallteile } from './teile.ts'
import { widerrufsseiten } from './widerruf-plugin.ts'

/** Intake, case file, queue. What other features show of a case comes in as `teile`. */
export async function faelle(app: FastifyInstance, { teile }: { readonly teile: Fallteile }): Promise<void> {
  listenseiten(app, teile)
  hinweisseiten(app)
  kurzkontakte(app)
  aufnahmeseiten(app, teile)
  fallseiten(app, teile)
  abschlussseiten(app)
  einwilligungsseiten(app)
  widerrufsseiten(app)
}
