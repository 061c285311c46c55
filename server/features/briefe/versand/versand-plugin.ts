import type { FastifyInstance } from 'fastify'
import type { Stellenzugriff } from '../../../data/zugriff.ts'
import { eingaben } from '../../../web/forms.ts'
import { liesFormular } from '../../../web/formular.ts'
import { istWiderrufen } from '../../faelle/einwilligung-store.ts'
import type { Fall } from '../../faelle/fall.ts'
import { mitFall } from '../../faelle/mit-fall.ts'
import { insertEreignis } from '../../faelle/verlauf-store.ts'
import { BERATUNG } from '../../faelle/zutritt.ts'
import { liesVersand } from '../angaben.ts'
import { VERSAND } from '../forms.ts'
import { aendere, zeigeBrief } from '../gedruckt.ts'
import { WIDERRUFEN } from '../katalog.ts'
import { erledigeBrieffristen, findPdf, updateVersand } from '../store.ts'
import { briefId } from '../zeigen.ts'
import { updateAntwort } from './nachweis-store.ts'
import { sorgeFuerNachfrage } from './nachfrage.ts'

/** A printed letter: its PDF, how it went out, what came back. */
export function versandseiten(app: FastifyInstance): void {
  app.get('/faelle/:id/briefe/:brief', BERATUNG, async (request, reply) =>
    zeigeBrief(app, request, reply, {}, {}),
  )

  app.get('/faelle/:id/briefe/:brief/brief.pdf', BERATUNG, async (request, reply) => {
    const brief = briefId(request)
    const pdf = brief && (await mitFall(app, request, (z, fall) => findPdf(z, fall.id, brief)))
    if (!pdf) return reply.callNotFound()
    return reply
      .type('application/pdf')
      .header('content-disposition', 'inline; filename="Brief.pdf"')
      .send(pdf)
  })

  app.post('/faelle/:id/briefe/:brief/versand', BERATUNG, async (request, reply) => {
    const werte = eingaben(request.body)
    const { fehler } = liesFormular(VERSAND, werte, app.heute())
    if (Object.keys(fehler).length > 0) return zeigeBrief(app, request, reply.code(422), werte, fehler)
    const versand = liesVersand(werte, app.heute())
    if (!versand)
      return zeigeBrief(app, request, reply.code(422), werte, {
        versandWie: 'Wählen Sie, wie der Brief rausgeht.',
      })
    // What went out earlier is a fact and is written down; what would go out now is not allowed any more.
    if (versand.am >= app.heute() && (await mitFall(app, request, widerrufen)))
      return zeigeBrief(app, request, reply.code(422), werte, { versandWie: WIDERRUFEN })
    return aendere(app, request, reply, async (z, fall, brief) => {
      await updateVersand(z, fall, brief, versand)
      await sorgeFuerNachfrage(z, fall, brief, versand.am)
      await insertEreignis(z, fall, 'brief', `Brief verschickt: ${versand.wie}.`)
    })
  })

  app.post('/faelle/:id/briefe/:brief/antwort', BERATUNG, async (request, reply) =>
    aendere(app, request, reply, async (z, fall, brief) => {
      await erledigeBrieffristen(z, fall, brief, app.jetzt())
      await updateAntwort(z, fall, brief, app.jetzt())
      await insertEreignis(z, fall, 'brief', 'Antwort auf den Brief ist da.')
    }),
  )
}

const widerrufen = (z: Stellenzugriff, fall: Fall): Promise<boolean> => istWiderrufen(z, fall.id, 'brief')
