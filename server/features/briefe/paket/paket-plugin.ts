import type { FastifyInstance } from 'fastify'
import { eingaben, texte } from '../../../web/forms.ts'
import { kopf } from '../../faelle/fallseite.ts'
import { mitFall } from '../../faelle/mit-fall.ts'
import { BERATUNG, fallId } from '../../faelle/zutritt.ts'
import { findBriefart } from '../katalog.ts'
import { briefFakten } from '../lage.ts'
import { pruefe } from '../../faelle/fall.ts'
import { findBrief } from '../store.ts'
import { briefId } from '../zeigen.ts'
import { packe } from './paket.ts'
import { paketAlsPdf } from './paket-pdf.ts'

/** The printed letter with what goes with it, as one PDF in the order of sending. */
export function paketseite(app: FastifyInstance): void {
  app.post('/faelle/:id/briefe/:brief/paket', BERATUNG, async (request, reply) => {
    const werte = eingaben(request.body)
    const dazu = texte(werte, 'dazu')
    const wunsch = {
      dokumente: texte(werte, 'dokument'),
      berechnung: dazu.includes('berechnung'),
      deckblatt: dazu.includes('deckblatt'),
    }
    const brief = briefId(request)
    const heute = app.heute()
    const gepackt = await mitFall(app, request, async (z, fall) => {
      const gedruckt = brief === undefined ? undefined : await findBrief(z, fall.id, brief)
      if (!gedruckt || brief === undefined) return undefined
      const fakten = await briefFakten(z, { fall, pruefung: pruefe(fall.akte, heute), angaben: {}, heute })
      const empfaenger = findBriefart(gedruckt.art)?.empfaenger(fakten) ?? null
      const paket = await packe(z, fall, { brief, wunsch, empfaenger, heute })
      return paket && { ...paket, fall }
    })
    if (!gepackt) return reply.callNotFound()
    if (gepackt.unlesbar.length > 0 && texte(werte, 'trotzdem').length === 0)
      return reply.code(409).view('briefe/seiten/unlesbar', {
        ...kopf(gepackt.fall, 'Paket'),
        titel: `Paket: ${gepackt.fall.nummer}`,
        ueberschrift: 'Ein Dokument lässt sich nicht lesen',
        unlesbar: gepackt.unlesbar,
        ziel: `/faelle/${fallId(request)}/briefe/${brief}`,
        dokumente: wunsch.dokumente,
        dazu,
      })
    return reply
      .type('application/pdf')
      .header('content-disposition', 'inline; filename="Paket.pdf"')
      .send(await paketAlsPdf(gepackt.paket))
  })
}
