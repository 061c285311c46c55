import type { FastifyInstance } from 'fastify'
import { liesStelle } from '../../../data/zugriff.ts'
import { zeitpunkt } from '../../../web/format.ts'
import { BERATUNG, werAus } from '../../faelle/zutritt.ts'
import { findBriefart } from '../katalog.ts'
import { listVorgelegte } from './entwurf-store.ts'

/** Letters of the desk that wait for somebody to read them, the oldest first. */
export function freigabenseite(app: FastifyInstance): void {
  app.get('/briefe/freigaben', BERATUNG, async (request, reply) => {
    const wartend = await liesStelle(app.zugang, werAus(request), listVorgelegte)
    return reply.view('briefe/seiten/freigaben', {
      titel: 'Briefe zur Freigabe',
      wartend: wartend.map(({ id, fallId, art, geaendertAm, nummer, name }) => ({
        titel: findBriefart(art)?.titel ?? art,
        href: `/faelle/${fallId}/briefe/entwurf/${id}`,
        nummer,
        wer: name,
        seit: zeitpunkt(geaendertAm, app.heute()),
      })),
    })
  })
}
