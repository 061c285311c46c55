import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { mitStelle } from '../../data/zugriff.ts'
import { gibtEsNicht } from '../../web/errors.ts'
import { type Eingaben, eingaben, text } from '../../web/forms.ts'
import type { Meldungen } from '../../web/formular.ts'
import { istScope, UMFAENGE } from './einwilligung.ts'
import { kopf } from './fallseite.ts'
import { fehlerliste } from './fehler.ts'
import { mitFall } from './mit-fall.ts'
import { lockFall } from './store.ts'
import { widerrufe } from './widerruf.ts'
import { BERATUNG, fallId, werAus } from './zutritt.ts'

/** Withdrawing one consent: what it ends is said first, then one tick and one click. */
export function widerrufsseiten(app: FastifyInstance): void {
  app.get('/faelle/:id/einwilligung/widerruf', BERATUNG, (request, reply) =>
    zeige(request, reply, eingaben(request.query), {}),
  )

  app.post('/faelle/:id/einwilligung/widerruf', BERATUNG, async (request, reply) => {
    const werte = eingaben(request.body)
    const umfang = text(werte, 'umfang')
    const id = fallId(request)
    if (id === undefined || !istScope(umfang)) return gibtEsNicht(reply)
    if (text(werte, 'bestaetigt') === '')
      return zeige(request, reply.code(422), werte, {
        bestaetigt: 'Bestätigen Sie, dass der Haushalt es so will.',
      })
    const da = await mitStelle(app.zugang, werAus(request), async z => {
      const fall = await lockFall(z, id)
      if (fall) await widerrufe(z, fall, umfang, app.heute())
      return fall !== undefined
    })
    return da ? reply.redirect(`/faelle/${id}/einwilligung`, 303) : gibtEsNicht(reply)
  })
}

async function zeige(
  request: FastifyRequest,
  reply: FastifyReply,
  werte: Eingaben,
  fehler: Meldungen,
): Promise<FastifyReply> {
  const umfang = UMFAENGE.find(({ id }) => id === text(werte, 'umfang'))
  const modell =
    umfang &&
    (await mitFall(request.server, request, (_z, fall) => ({
      ...kopf(fall, 'Widerruf'),
      titel: `Widerruf: ${fall.nummer}`,
      ueberschrift: `Einwilligung widerrufen: ${umfang.label}`,
      umfang,
      ziel: `/faelle/${fall.id}/einwilligung/widerruf`,
      zurueck: `/faelle/${fall.id}/einwilligung`,
      fehler: fehler['bestaetigt'] ?? null,
      fehlerliste: fehlerliste(fehler),
    })))
  return modell ? reply.view('faelle/widerruf', modell) : gibtEsNicht(reply)
}
