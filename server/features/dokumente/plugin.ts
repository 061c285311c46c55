import type { FastifyInstance } from 'fastify'
import { dokumentseiten } from './dokument-plugin.ts'
import { dokumentliste } from './listen-plugin.ts'
import { nacheinander } from './nacheinander.ts'
import { wandle } from './werkstatt.ts'

/** Letters, bills and papers of a case, as photos or PDF. */
export async function dokumente(app: FastifyInstance): Promise<void> {
  dokumentliste(app, { zugang: app.zugang, wandle: datei => wandle(datei), nacheinander: nacheinander() })
  dokumentseiten(app)
}
