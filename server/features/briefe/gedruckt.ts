import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { mitStelle, type Stellenzugriff } from '../../data/zugriff.ts'
import type { Eingaben } from '../../web/forms.ts'
import type { Meldungen } from '../../web/formular.ts'
import { anspruecheVon } from '../ansprueche/haushalt.ts'
import { listDokumente } from '../dokumente/store.ts'
import { mitFall } from '../faelle/mit-fall.ts'
import { findFall, updateStand } from '../faelle/store.ts'
import { fallId, werAus } from '../faelle/zutritt.ts'
import { briefseite } from './briefseite.ts'
import { findBrief, findSatz, listOffeneBrieffristen } from './store.ts'
import { findNachweis } from './versand/nachweis-store.ts'
import { briefId } from './zeigen.ts'

/** The page of a printed letter, with what was typed into one of its forms and what was wrong with it. */
export async function zeigeBrief(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  werte: Eingaben,
  fehler: Meldungen,
): Promise<FastifyReply> {
  const id = briefId(request)
  const heute = app.heute()
  const modell = await mitFall(app, request, async (z, fall) => {
    const brief = id === undefined ? undefined : await findBrief(z, fall.id, id)
    if (!brief) return undefined
    return briefseite(fall, brief, {
      fristen: await listOffeneBrieffristen(z, fall.id),
      dokumente: await listDokumente(z, fall.id),
      nachweis: await findNachweis(z, fall.id, brief.id),
      hatSatz: (await findSatz(z, fall.id, brief.id)) !== undefined,
      hatBerechnung: anspruecheVon(fall, heute) !== null,
      werte,
      fehler,
      heute,
    })
  })
  if (modell) return reply.view('briefe/seiten/brief', modell)
  reply.callNotFound()
  return reply
}

/** Does something with a printed letter of this desk and goes back to its page. */
export async function aendere(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  fn: (z: Stellenzugriff, fall: string, brief: string) => Promise<void>,
) {
  const [id, brief] = [fallId(request), briefId(request)]
  const da = await mitStelle(app.zugang, werAus(request), async z => {
    const fall = id === undefined ? undefined : await findFall(z, id)
    if (!fall || brief === undefined || !(await findBrief(z, fall.id, brief))) return false
    await fn(z, fall.id, brief)
    await updateStand(z, fall, app.heute())
    return true
  })
  return da ? reply.redirect(`/faelle/${id}/briefe/${brief}`, 303) : reply.callNotFound()
}
