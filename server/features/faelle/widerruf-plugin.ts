import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { mitStelle, type Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import { gibtEsNicht } from '../../web/errors.ts'
import { type Eingaben, eingaben, text } from '../../web/forms.ts'
import type { Meldungen } from '../../web/formular.ts'
import { istScope, type Scope, UMFAENGE } from './einwilligung.ts'
import type { Fall } from './fall.ts'
import { kopf } from './fallseite.ts'
import { fehlerliste } from './fehler.ts'
import { mitFall } from './mit-fall.ts'
import { lockFall } from './store.ts'
import { widerrufe } from './widerruf.ts'
import { BERATUNG, fallId, werAus } from './zutritt.ts'

/** What later features stop when a consent is withdrawn, in the same transaction; app.ts hands it in. */
export type Widerrufsfolge = (
  z: Stellenzugriff,
  fall: Fall,
  umfang: Scope,
  uhr: { readonly heute: Datum; readonly jetzt: Date },
) => Promise<void>

/** Withdrawing one consent: what it ends is said first, then one tick and one click. */
export function widerrufsseiten(app: FastifyInstance, folgen: readonly Widerrufsfolge[]): void {
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
      if (!fall) return false
      await widerrufe(z, fall, umfang, app.heute())
      for (const folge of folgen) await folge(z, fall, umfang, { heute: app.heute(), jetzt: app.jetzt() })
      return true
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
