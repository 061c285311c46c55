import type { FastifyInstance } from 'fastify'
import { eingaben } from '../../../web/forms.ts'
import { liesFormular, wendeAn } from '../../../web/formular.ts'
import { insertEreignis } from '../../faelle/verlauf-store.ts'
import { BERATUNG } from '../../faelle/zutritt.ts'
import { aendere, zeigeBrief } from '../gedruckt.ts'
import { NACHWEIS, type Nachweis, nachweiswort } from './nachweis.ts'
import { updateNachweis } from './nachweis-store.ts'

/** The proof that a letter arrived. */
export function nachweisseite(app: FastifyInstance): void {
  app.post('/faelle/:id/briefe/:brief/nachweis', BERATUNG, async (request, reply) => {
    const werte = eingaben(request.body)
    const gelesen = liesFormular(NACHWEIS, werte, app.heute())
    if (Object.keys(gelesen.fehler).length > 0)
      return zeigeBrief(app, request, reply.code(422), werte, gelesen.fehler)
    const leer: Nachweis = {}
    const nachweis = wendeAn(leer, NACHWEIS, gelesen)
    if (nachweis.am !== undefined && nachweis.am > app.heute())
      return zeigeBrief(app, request, reply.code(422), werte, {
        zugangAm: 'Dieser Tag liegt in der Zukunft.',
      })
    return aendere(app, request, reply, async (z, fall, brief) => {
      await updateNachweis(z, fall, brief, nachweis)
      await insertEreignis(z, fall, 'brief', `Zugang des Briefs belegt: ${nachweiswort(nachweis.art)}.`)
    })
  })
}
