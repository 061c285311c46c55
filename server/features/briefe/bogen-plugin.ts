import type { FastifyInstance } from 'fastify'
import { liesStelle } from '../../data/zugriff.ts'
import { zeigeFelder } from '../../web/feldansicht.ts'
import { type Eingaben, eingaben } from '../../web/forms.ts'
import { kopf } from '../faelle/fallseite.ts'
import { findStelle } from '../faelle/store.ts'
import { BERATUNG, fallId, werAus } from '../faelle/zutritt.ts'
import { liesAngaben } from './angaben.ts'
import { bogenAlsPdf } from './bogen.ts'
import { einwilligungAlsPdf } from './einwilligung.ts'
import { bogenansicht } from './bogenansicht.ts'
import { TERMIN } from './forms.ts'
import { brieflage } from './lage.ts'
import { naechsteSchritte } from './naechste-schritte.ts'

/** „Meine nächsten Schritte“ (L47), the sheet the family takes home: looked at first, then printed. */
export function bogenseiten(app: FastifyInstance): void {
  app.get('/faelle/:id/naechste-schritte', BERATUNG, async (request, reply) => {
    const lage = await lade(request, {})
    if (!lage) return reply.callNotFound()
    const { fall, fakten } = lage
    return reply.view('briefe/seiten/schritte', {
      ...kopf(fall, 'Nächste Schritte'),
      titel: `Nächste Schritte: ${fall.nummer}`,
      ueberschrift: 'Blatt für die Familie',
      ziel: `/faelle/${fall.id}/naechste-schritte`,
      termin: zeigeFelder(TERMIN, {})['termin'],
      bogen: bogenansicht(naechsteSchritte(fakten)),
    })
  })

  // The blank sheet of Art. 13 DSGVO and consent, to read out, hand over and sign.
  app.get('/einwilligung.pdf', BERATUNG, async (request, reply) => {
    const stelle = await liesStelle(app.zugang, werAus(request), findStelle)
    const pdf = await einwilligungAlsPdf(stelle, null, app.heute())
    return reply
      .type('application/pdf')
      .header('content-disposition', 'inline; filename="Einwilligung.pdf"')
      .send(pdf)
  })

  app.post('/faelle/:id/naechste-schritte', BERATUNG, async (request, reply) => {
    const lage = await lade(request, eingaben(request.body))
    if (!lage) return reply.callNotFound()
    const pdf = await bogenAlsPdf(naechsteSchritte(lage.fakten))
    return reply
      .type('application/pdf')
      .header('content-disposition', 'inline; filename="Schritte.pdf"')
      .send(pdf)
  })

  async function lade(request: Parameters<typeof fallId>[0], werte: Eingaben) {
    const heute = app.heute()
    return liesStelle(app.zugang, werAus(request), z =>
      brieflage(z, fallId(request), liesAngaben(werte, heute), heute),
    )
  }
}
