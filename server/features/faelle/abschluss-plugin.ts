import type { FastifyInstance } from 'fastify'
import { mitStelle, type Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import { type Eingaben, eingaben, text } from '../../web/forms.ts'
import type { Meldungen } from '../../web/formular.ts'
import { abschlussfelder, liesAbschluss, schliesseAb, vorschlag } from './abschluss.ts'
import { nimmAbschlussZurueck } from './buchung-store.ts'
import type { Fall } from './fall.ts'
import { kopf } from './fallseite.ts'
import { fehlerliste } from './fehler.ts'
import { mitFall } from './mit-fall.ts'
import { lockFall, updateStatus } from './store.ts'
import type { Fallteile } from './teile.ts'
import { insertEreignis } from './verlauf-store.ts'
import { BERATUNG, fallId, werAus } from './zutritt.ts'

/** Closing a case asks how it ended: link, outcome, button. Opening it again asks nothing. */
export function abschlussseiten(app: FastifyInstance, { vonFonds }: VonFonds): void {
  app.get('/faelle/:id/abschluss', BERATUNG, async (request, reply) => {
    const modell = await mitFall(app, request, async (z, fall) =>
      seite(fall, vorschlag(fall.akte, (await vonFonds(z, fall.id)).erhaltenCent), {}),
    )
    return modell ? reply.view('faelle/abschluss', modell) : reply.callNotFound()
  })

  app.post('/faelle/:id/abschluss', BERATUNG, async (request, reply) => {
    const id = fallId(request)
    const body = eingaben(request.body)
    const fehler = await mitStelle(app.zugang, werAus(request), z =>
      beende(z, { id, body, heute: app.heute(), vonFonds }),
    )
    if (!fehler) return reply.callNotFound()
    if (fehler === 'fertig') return reply.redirect(`/faelle/${id}`, 303)
    return reply.code(422).view('faelle/abschluss', fehler)
  })
}

type VonFonds = Pick<Fallteile, 'vonFonds'>

const seite = (fall: Fall, werte: Eingaben, fehler: Meldungen) => ({
  ...kopf(fall, 'Abschluss'),
  ziel: `/faelle/${fall.id}/abschluss`,
  zurueck: `/faelle/${fall.id}`,
  fehlerliste: fehlerliste(fehler),
  f: abschlussfelder(werte, fehler),
})

async function beende(
  z: Stellenzugriff,
  {
    id,
    body,
    heute,
    vonFonds,
  }: { readonly id: string | undefined; readonly body: Eingaben; readonly heute: Datum } & VonFonds,
): Promise<'fertig' | ReturnType<typeof seite> | undefined> {
  const fall = id === undefined ? undefined : await lockFall(z, id)
  if (!fall) return undefined
  if (text(body, 'status') === 'offen') {
    await oeffneWieder(z, fall, heute)
    return 'fertig'
  }
  const gelesen = liesAbschluss(body, heute)
  if (!gelesen.ok) return seite(fall, body, gelesen.fehler)
  await schliesseAb(z, fall, gelesen.abschluss, await vonFonds(z, fall.id), heute)
  return 'fertig'
}

async function oeffneWieder(z: Stellenzugriff, fall: Fall, heute: Datum): Promise<void> {
  if (fall.status === 'offen') return
  await updateStatus(z, fall.id, 'offen', heute)
  await nimmAbschlussZurueck(z, fall.id)
  await insertEreignis(z, fall.id, 'status', 'Fall wieder geöffnet.')
}
