import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { liesStelle } from '../../data/zugriff.ts'
import { tagVon } from '../../web/format.ts'
import { leseId } from '../faelle/forms.ts'
import { BERATUNG, fallId, werAus } from '../faelle/zutritt.ts'
import { type Blatt, blattseite } from './blattseite.ts'
import { hatBlatt, spracheAus } from './blattworte.ts'
import type { Briefart } from './briefart.ts'
import { findBriefart } from './katalog.ts'
import { brieflage } from './lage.ts'
import { findBrief, listOffeneBrieffristen } from './store.ts'

/** The family's sheet beside a letter, as a page to print: before the letter is printed, and after. */
export function blattseiten(app: FastifyInstance): void {
  app.get('/faelle/:id/briefe/neu/:art/blatt', BERATUNG, async (request, reply) => {
    const heute = app.heute()
    const art = mitBlatt(parameter(request, 'art'))
    const lage =
      art && (await liesStelle(app.zugang, werAus(request), z => brieflage(z, fallId(request), {}, heute)))
    return art && lage ? zeige(request, reply, { ...lage, art, am: heute }) : reply.callNotFound()
  })

  app.get('/faelle/:id/briefe/:brief/blatt', BERATUNG, async (request, reply) => {
    const id = leseId(parameter(request, 'brief'))
    const blatt = await liesStelle(app.zugang, werAus(request), async (z): Promise<Blatt | undefined> => {
      const lage = await brieflage(z, fallId(request), {}, app.heute())
      const brief = lage && id !== undefined ? await findBrief(z, lage.fall.id, id) : undefined
      const art = brief && mitBlatt(brief.art)
      if (!lage || !brief || !art) return undefined
      const offen = await listOffeneBrieffristen(z, lage.fall.id)
      const gedruckt = { fristen: offen.filter(({ briefId }) => briefId === id) }
      return { ...lage, art, am: tagVon(brief.gedrucktAm), gedruckt }
    })
    return blatt ? zeige(request, reply, blatt) : reply.callNotFound()
  })
}

function zeige(request: FastifyRequest, reply: FastifyReply, blatt: Blatt) {
  const sprache = spracheAus((request.query as { sprache?: unknown }).sprache)
  const [weg = ''] = request.url.split('?')
  reply.locals = { rahmen: { ...reply.locals.rahmen, art: 'blatt' } }
  return reply.view('briefe/seiten/blatt', blattseite(blatt, sprache, weg))
}

const parameter = ({ params }: FastifyRequest, wort: string): string =>
  String((params as Readonly<Record<string, unknown>>)[wort])

const mitBlatt = (id: string): Briefart | undefined => (hatBlatt(id) ? findBriefart(id) : undefined)
