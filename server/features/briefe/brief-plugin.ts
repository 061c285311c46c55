import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { v7 as uuid } from 'uuid'
import { liesStelle, mitStelle, type Stellenzugriff } from '../../data/zugriff.ts'
import { type Eingaben, eingaben, text } from '../../web/forms.ts'
import { liesFormular, type Meldungen } from '../../web/formular.ts'
import { istWiderrufen } from '../faelle/einwilligung-store.ts'
import type { Fall } from '../faelle/fall.ts'
import { leseId } from '../faelle/forms.ts'
import { mitFall } from '../faelle/mit-fall.ts'
import { findFall, updateStand } from '../faelle/store.ts'
import { insertEreignis } from '../faelle/verlauf-store.ts'
import { BERATUNG, fallId, werAus } from '../faelle/zutritt.ts'
import { angemeldete } from '../anmeldung/zutritt.ts'
import { liesVersand } from './angaben.ts'
import type { Briefart } from './briefart.ts'
import { briefliste, briefseite } from './briefseite.ts'
import { drucke } from './drucken.ts'
import { ANGABEN, VERSAND } from './forms.ts'
import { listEntwuerfe } from './freigabe/entwurf-store.ts'
import { merkeEntwurf } from './freigabe/merken.ts'
import { findBriefart, WIDERRUFEN } from './katalog.ts'
import { brieflage } from './lage.ts'
import { briefId, zeigeNeu } from './zeigen.ts'
import {
  erledigeBrieffristen,
  findBrief,
  findPdf,
  listBriefe,
  listOffeneBrieffristen,
  updateVersand,
} from './store.ts'

/** Letters of a case: the list, one letter before and after printing. */
export function briefseiten(app: FastifyInstance): void {
  app.get('/faelle/:id/briefe', BERATUNG, async (request, reply) => {
    const modell = await liesStelle(app.zugang, werAus(request), async z => {
      const lage = await brieflage(z, fallId(request), {}, app.heute())
      if (!lage) return undefined
      const { id } = lage.fall
      const gedruckt = await listBriefe(z, id)
      const fristen = await listOffeneBrieffristen(z, id)
      return briefliste(lage, { gedruckt, fristen, entwuerfe: await listEntwuerfe(z, id) })
    })
    return modell ? reply.view('briefe/seiten/liste', modell) : reply.callNotFound()
  })
  vorDemDruck(app)
  nachDemDruck(app)
}

function vorDemDruck(app: FastifyInstance): void {
  app.get('/faelle/:id/briefe/neu/:art', BERATUNG, async (request, reply) =>
    zeigeNeu(app, request, reply, { art: artAus(request), werte: {} }),
  )

  // Looking at the letter again keeps what was typed for it; nothing of it stands in an address.
  app.post('/faelle/:id/briefe/neu/:art', BERATUNG, async (request, reply) => {
    const art = artAus(request)
    const werte = eingaben(request.body)
    const { fehler } = liesFormular([...ANGABEN, ...(art?.felder ?? [])], werte, app.heute())
    if (!art || Object.keys(fehler).length > 0) return zeigeNeu(app, request, reply, { art, werte })
    const id = leseId(werte['brief']) ?? uuid()
    const fall = fallId(request)
    const da = await mitStelle(app.zugang, werAus(request), z =>
      merkeEntwurf(z, fall, { id, art: art.id, werte, jetzt: app.jetzt() }),
    )
    return da ? reply.redirect(`/faelle/${fall}/briefe/entwurf/${id}`, 303) : reply.callNotFound()
  })

  app.post('/faelle/:id/briefe', BERATUNG, async (request, reply) => {
    const werte = eingaben(request.body)
    const id = leseId(werte['brief']) ?? uuid()
    const { rollen } = angemeldete(request)
    const druck = { id, werte, heute: app.heute(), jetzt: app.jetzt(), rollen }
    const ergebnis = await mitStelle(app.zugang, werAus(request), z => drucke(z, fallId(request), druck))
    if (ergebnis === 'unbekannt') return reply.callNotFound()
    if (ergebnis === 'gedruckt') return reply.redirect(`/faelle/${fallId(request)}/briefe/${id}`, 303)
    return zeigeNeu(app, request, reply, { art: findBriefart(text(werte, 'art')), werte, dazu: ergebnis })
  })
}

const artAus = ({ params }: FastifyRequest): Briefart | undefined =>
  findBriefart(String((params as { art?: unknown }).art))

function nachDemDruck(app: FastifyInstance): void {
  app.get('/faelle/:id/briefe/:brief', BERATUNG, async (request, reply) =>
    zeigeBrief(app, request, reply, {}, {}),
  )

  app.get('/faelle/:id/briefe/:brief/brief.pdf', BERATUNG, async (request, reply) => {
    const brief = briefId(request)
    const pdf = brief && (await mitFall(app, request, (z, fall) => findPdf(z, fall.id, brief)))
    if (!pdf) return reply.callNotFound()
    return reply
      .type('application/pdf')
      .header('content-disposition', 'inline; filename="Brief.pdf"')
      .send(pdf)
  })

  app.post('/faelle/:id/briefe/:brief/versand', BERATUNG, async (request, reply) => {
    const werte = eingaben(request.body)
    const { fehler } = liesFormular(VERSAND, werte, app.heute())
    if (Object.keys(fehler).length > 0) return zeigeBrief(app, request, reply.code(422), werte, fehler)
    const versand = liesVersand(werte, app.heute())
    if (!versand)
      return zeigeBrief(app, request, reply.code(422), werte, {
        versandWie: 'Wählen Sie, wie der Brief rausgeht.',
      })
    // What went out earlier is a fact and is written down; what would go out now is not allowed any more.
    if (versand.am >= app.heute() && (await mitFall(app, request, widerrufen)))
      return zeigeBrief(app, request, reply.code(422), werte, { versandWie: WIDERRUFEN })
    return aendere(app, request, reply, async (z, fall, brief) => {
      await updateVersand(z, fall, brief, versand)
      await insertEreignis(z, fall, 'brief', `Brief verschickt: ${versand.wie}.`)
    })
  })

  app.post('/faelle/:id/briefe/:brief/antwort', BERATUNG, async (request, reply) =>
    aendere(app, request, reply, async (z, fall, brief) => {
      await erledigeBrieffristen(z, fall, brief, app.jetzt())
      await insertEreignis(z, fall, 'brief', 'Antwort auf den Brief ist da.')
    }),
  )
}

async function zeigeBrief(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  werte: Eingaben,
  fehler: Meldungen,
) {
  const id = briefId(request)
  const modell = await mitFall(app, request, async (z, fall) => {
    const brief = id === undefined ? undefined : await findBrief(z, fall.id, id)
    return (
      brief &&
      briefseite(fall, brief, await listOffeneBrieffristen(z, fall.id), {
        werte,
        fehler,
        heute: app.heute(),
      })
    )
  })
  return modell ? reply.view('briefe/seiten/brief', modell) : reply.callNotFound()
}

async function aendere(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  fn: Briefaenderung,
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

const widerrufen = (z: Stellenzugriff, fall: Fall): Promise<boolean> => istWiderrufen(z, fall.id, 'brief')

type Briefaenderung = (z: Stellenzugriff, fall: string, brief: string) => Promise<void>
