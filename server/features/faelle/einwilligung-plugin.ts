import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { mitStelle } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import { zeigeFelder } from '../../web/feldansicht.ts'
import { type Eingaben, eingaben } from '../../web/forms.ts'
import { liesFormular, type Meldungen, wendeAn } from '../../web/formular.ts'
import { EINWILLIGUNG_FELDER, FASSUNG, type Scope } from './einwilligung.ts'
import { listEinwilligungen, setzeLoeschung } from './einwilligung-store.ts'
import { einwilligungsliste } from './einwilligungsseite.ts'
import type { Fall } from './fall.ts'
import { kopf } from './fallseite.ts'
import { fehlerliste } from './fehler.ts'
import { mitFall } from './mit-fall.ts'
import { findFall } from './store.ts'
import { insertEinwilligung, insertEreignis } from './verlauf-store.ts'
import { BERATUNG, fallId, werAus } from './zutritt.ts'

/** Without the file itself there is nothing the desk could do. */
function lies(body: Eingaben, heute: Datum) {
  const gelesen = liesFormular(EINWILLIGUNG_FELDER, body, heute)
  const leer: { umfang?: Scope[]; einwilligungSprache?: string } = {}
  const { umfang = [], einwilligungSprache: sprache = 'Deutsch' } = wendeAn(
    leer,
    EINWILLIGUNG_FELDER,
    gelesen,
  )
  const fehler: Meldungen = umfang.includes('fallakte')
    ? gelesen.fehler
    : { umfang: 'Ohne „Fallakte“ kann der Fall nicht geführt werden.' }
  return { umfang, sprache, fehler }
}

/** The consent of a household: what it covers, and a new one where it changed. */
export function einwilligungsseiten(app: FastifyInstance): void {
  app.get('/faelle/:id/einwilligung', BERATUNG, async (request, reply) => zeige(request, reply, {}, {}))

  app.post('/faelle/:id/einwilligung', BERATUNG, async (request, reply) => {
    const body = eingaben(request.body)
    const { umfang, sprache, fehler } = lies(body, app.heute())
    if (Object.keys(fehler).length > 0) return zeige(request, reply.code(422), body, fehler)
    const id = fallId(request)
    const da = await mitStelle(app.zugang, werAus(request), async z => {
      if (id === undefined || !(await findFall(z, id))) return false
      await insertEinwilligung(z, id, { fassung: FASSUNG, sprache, umfang, am: app.heute() })
      await setzeLoeschung(z, id, null)
      await insertEreignis(z, id, 'einwilligung', `Einwilligung eingetragen: ${umfang.join(', ')}.`)
      return true
    })
    return da ? reply.redirect(`/faelle/${id}`, 303) : reply.callNotFound()
  })

  async function zeige(request: FastifyRequest, reply: FastifyReply, werte: Eingaben, fehler: Meldungen) {
    const modell = await mitFall(app, request, async (z, fall) =>
      seite(fall, await listEinwilligungen(z, fall.id), werte, fehler),
    )
    return modell ? reply.view('faelle/einwilligung', modell) : reply.callNotFound()
  }
}

const seite = (
  fall: Fall,
  alle: Awaited<ReturnType<typeof listEinwilligungen>>,
  werte: Eingaben,
  fehler: Meldungen,
) => ({
  ...kopf(fall, 'Einwilligung'),
  titel: `Einwilligung: ${fall.nummer}`,
  ziel: `/faelle/${fall.id}/einwilligung`,
  zurueck: `/faelle/${fall.id}`,
  ...einwilligungsliste(fall.id, alle),
  f: zeigeFelder(EINWILLIGUNG_FELDER, werte, fehler),
  fehlerliste: fehlerliste(fehler),
})
