import type { FastifyInstance } from 'fastify'
import { liesStelle } from '../../data/zugriff.ts'
import { findStelle } from '../faelle/store.ts'
import { BERATUNG, werAus } from '../faelle/zutritt.ts'
import { BLANKO, blanko, istBlanko } from './blanko.ts'

/** Blank forms to print: a list of what each is for, and each as PDF. Nothing of a case is read. */
export function blankoseiten(app: FastifyInstance): void {
  app.get('/briefe/blanko', BERATUNG, async (_request, reply) =>
    reply.view('briefe/seiten/blanko', {
      titel: 'Leere Formulare',
      weg: [{ href: '/heute', text: 'Heute' }],
      ort: 'Leere Formulare',
      blaetter: BLANKO.map(blatt => ({ ...blatt, href: `/briefe/blanko/${blatt.id}.pdf` })),
    }),
  )

  app.get('/briefe/blanko/:art.pdf', BERATUNG, async (request, reply) => {
    const id = String((request.params as { art?: unknown }).art)
    if (!istBlanko(id)) return reply.callNotFound()
    const stelle = await liesStelle(app.zugang, werAus(request), findStelle)
    const pdf = await blanko(id, stelle, app.heute())
    return reply
      .type('application/pdf')
      .header('content-disposition', `inline; filename="${id}-blanko.pdf"`)
      .send(pdf)
  })
}
