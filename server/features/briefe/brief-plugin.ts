import type { FastifyInstance, FastifyRequest } from 'fastify'
import { v7 as uuid } from 'uuid'
import { liesStelle, mitStelle } from '../../data/zugriff.ts'
import { eingaben, text } from '../../web/forms.ts'
import { liesFormular } from '../../web/formular.ts'
import { leseId } from '../faelle/forms.ts'
import { BERATUNG, fallId, werAus } from '../faelle/zutritt.ts'
import { angemeldete } from '../anmeldung/zutritt.ts'
import type { Briefart } from './briefart.ts'
import { briefliste } from './briefseite.ts'
import { drucke } from './drucken.ts'
import { ANGABEN } from './forms.ts'
import { listEntwuerfe } from './freigabe/entwurf-store.ts'
import { merkeEntwurf } from './freigabe/merken.ts'
import { findBriefart } from './katalog.ts'
import { brieflage } from './lage.ts'
import { zeigeNeu } from './zeigen.ts'
import { listBriefe, listOffeneBrieffristen } from './store.ts'

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
