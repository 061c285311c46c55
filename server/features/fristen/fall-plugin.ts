import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { v7 as uuid } from 'uuid'
import { mitStelle, type Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import { zeigeFelder } from '../../web/feldansicht.ts'
import { datum, tag } from '../../web/format.ts'
import { type Eingaben, eingaben, text } from '../../web/forms.ts'
import { liesFormular, type Meldungen, wendeAn } from '../../web/formular.ts'
import { listBriefe } from '../briefe/store.ts'
import { type Fall, pruefe } from '../faelle/fall.ts'
import { kopf } from '../faelle/fallseite.ts'
import { fehlerliste } from '../faelle/fehler.ts'
import { leseId } from '../faelle/forms.ts'
import { fristwort } from '../faelle/fristworte.ts'
import { mitFall } from '../faelle/mit-fall.ts'
import { lockFall, updateStand } from '../faelle/store.ts'
import { insertEreignis } from '../faelle/verlauf-store.ts'
import { BERATUNG, fallId, werAus } from '../faelle/zutritt.ts'
import { EIGENE } from './forms.ts'
import { fristzeilen } from './fristzeilen.ts'
import { insertEigene, listFristen, updateErledigt } from './store.ts'

/** The deadlines of one case: see, tick off, add. */
export function fallfristen(app: FastifyInstance): void {
  app.get('/faelle/:id/fristen', BERATUNG, (request, reply) =>
    zeige(request, reply, { wessen: 'beratung' }, {}),
  )

  app.post('/faelle/:id/fristen', BERATUNG, async (request, reply) => {
    const werte = eingaben(request.body)
    const gelesen = liesFormular(EIGENE, werte, app.heute())
    if (Object.keys(gelesen.fehler).length > 0) return zeige(request, reply.code(422), werte, gelesen.fehler)
    const id = leseId(werte['frist']) ?? uuid()
    const neu = { wessen: 'beratung', ...wendeAn({} as Getippt, EIGENE, gelesen), id }
    const da = await mitSperre(request, async (z, fall) => {
      if (await insertEigene(z, fall.id, neu))
        await insertEreignis(z, fall.id, 'frist', `Frist eingetragen: ${neu.text}, bis ${tag(neu.bis)}.`)
      return true
    })
    return da ? reply.redirect(`/faelle/${fallId(request)}/fristen`, 303) : reply.callNotFound()
  })

  app.post('/faelle/:id/fristen/:frist/erledigung', BERATUNG, async (request, reply) => {
    const werte = eingaben(request.body)
    const id = leseId((request.params as { frist?: unknown }).frist)
    const am = text(werte, 'erledigt') === 'nein' ? null : app.jetzt()
    const da = id !== undefined && (await mitSperre(request, (z, fall) => hakeAb(z, fall, id, am)))
    const zurueck = `/faelle/${fallId(request)}${text(werte, 'von') === 'fall' ? '#fristen' : '/fristen'}`
    return da ? reply.redirect(zurueck, 303) : reply.callNotFound()
  })
}

type Getippt = { readonly bis: Datum; readonly text: string; readonly wessen?: string }

async function zeige(
  request: FastifyRequest,
  reply: FastifyReply,
  werte: Eingaben,
  fehler: Meldungen,
): Promise<FastifyReply> {
  const app = request.server
  const modell = await mitFall(app, request, (z, fall) => seite(z, fall, app.heute()))
  if (!modell) {
    reply.callNotFound()
    return reply
  }
  const felder = zeigeFelder(EIGENE, werte, fehler)
  return reply.view('fristen/fall', {
    ...modell,
    felder: EIGENE.map(({ name }) => felder[name]),
    frist: leseId(werte['frist']) ?? uuid(),
    fehlerliste: fehlerliste(fehler),
  })
}

async function seite(z: Stellenzugriff, fall: Fall, heute: Datum) {
  const fristen = fristzeilen(
    fall,
    pruefe(fall.akte, heute),
    await listFristen(z, fall.id),
    await listBriefe(z, fall.id),
    heute,
  )
  return {
    ...kopf(fall, 'Fristen'),
    titel: `Fristen: ${fall.nummer}`,
    ueberschrift: 'Fristen',
    basis: `/faelle/${fall.id}`,
    fristen,
    ics: fristen.some(frist => frist.ics !== null) ? `/faelle/${fall.id}/fristen.ics` : null,
  }
}

/** Changes a deadline of the case in the address, one person at a time, and puts the case in its new place. */
async function mitSperre(
  request: FastifyRequest,
  fn: (z: Stellenzugriff, fall: Fall) => Promise<boolean>,
): Promise<boolean> {
  const id = fallId(request)
  if (id === undefined) return false
  const app = request.server
  return mitStelle(app.zugang, werAus(request), async z => {
    const fall = await lockFall(z, id)
    if (!fall || !(await fn(z, fall))) return false
    await updateStand(z, fall, app.heute())
    return true
  })
}

/** False for a deadline that this case does not have. A second click changes nothing. */
async function hakeAb(z: Stellenzugriff, fall: Fall, id: string, am: Date | null): Promise<boolean> {
  const frist = (await listFristen(z, fall.id)).find(f => f.id === id)
  if (!frist) return false
  if (await updateErledigt(z, fall.id, id, am)) {
    const worte = `${frist.text ?? fristwort(frist.code).was}, ${datum(frist.bis)}.`
    await insertEreignis(z, fall.id, 'frist', `${am ? 'Frist erledigt' : 'Frist wieder offen'}: ${worte}`)
  }
  return true
}
