import type { FastifyInstance } from 'fastify'
import { paketAlsPdf } from '../briefe/paket/paket-pdf.ts'
import { BERATUNG } from '../faelle/zutritt.ts'
import { zeigeAntrag } from './antrag-plugin.ts'
import { mitAntrag } from './mit-antrag.ts'
import { packeAntrag } from './paket.ts'

const OHNE_BRIEF = { paket: 'Das Anschreiben an den Fonds (L50) ist noch nicht gedruckt.' }
const OHNE_WORT = {
  paket:
    'Ohne die Einwilligung des Haushalts für genau diese Angaben gibt es kein Paket. Es geht nichts hinaus.',
}

/** Everything that goes to the fund, as one PDF. */
export function paketseite(app: FastifyInstance): void {
  app.post('/faelle/:id/fondsantrag/:antrag/paket', BERATUNG, async (request, reply) => {
    const ergebnis = await mitAntrag(request, async (z, fall, bild) => {
      if (!bild.lage.einwilligung) return { fehler: OHNE_WORT }
      const gepackt = await packeAntrag(z, fall, bild, app.heute())
      if (!gepackt) return { fehler: OHNE_BRIEF }
      const { unlesbar, paket } = gepackt
      if (unlesbar.length > 0)
        return { fehler: { paket: `Nicht lesbar: ${unlesbar.join(', ')}. Laden Sie das Dokument neu hoch.` } }
      return { paket }
    })
    if (!ergebnis) return reply.callNotFound()
    if ('fehler' in ergebnis) return zeigeAntrag(request, reply.code(422), { fehler: ergebnis.fehler })
    return reply
      .type('application/pdf')
      .header('content-disposition', 'inline; filename="Antrag.pdf"')
      .send(await paketAlsPdf(ergebnis.paket))
  })
}
