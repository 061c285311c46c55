import type { FastifyInstance } from 'fastify'
import { liesStelle } from '../../data/zugriff.ts'
import { eingaben } from '../../web/forms.ts'
import { darf } from '../anmeldung/zutritt.ts'
import { kopf } from '../faelle/fallseite.ts'
import { mitFall } from '../faelle/mit-fall.ts'
import { BERATUNG, werAus } from '../faelle/zutritt.ts'
import { aufzeichnungsseite } from './seite.ts'
import { listZugriffe } from './store.ts'
import { nachTagen } from './zugriffe.ts'

/** On the page of a case; the copy of Art. 15 DSGVO holds all of them. */
const AUF_DER_SEITE = 1000

/** Who saw and did what: of one case for its counsellors, of the desk for the coordinator and data protection. */
export async function aufzeichnung(app: FastifyInstance): Promise<void> {
  app.get('/faelle/:id/zugriffe', BERATUNG, async (request, reply) => {
    const modell = await mitFall(app, request, async (z, fall) => ({
      ...kopf(fall, 'Zugriffe'),
      titel: `Wer diese Akte gesehen hat: ${fall.nummer}`,
      ueberschrift: 'Wer diese Akte gesehen hat',
      tage: nachTagen(await listZugriffe(z, fall.id, AUF_DER_SEITE)),
    }))
    return modell ? reply.view('aufzeichnung/zugriffe', modell) : reply.callNotFound()
  })

  app.get('/verwaltung/aufzeichnung', darf('aufzeichnung', 'lesen'), async (request, reply) => {
    const werte = eingaben(request.query)
    const modell = await liesStelle(app.zugang, werAus(request), z =>
      aufzeichnungsseite(z, werte, app.heute()),
    )
    return reply.view('aufzeichnung/liste', modell)
  })
}
