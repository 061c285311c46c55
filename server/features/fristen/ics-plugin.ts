import type { FastifyInstance, FastifyReply } from 'fastify'
import { liesAnmeldung, liesStelle } from '../../data/zugriff.ts'
import { addGrenze } from '../../web/grenze.ts'
import { mitFall } from '../faelle/mit-fall.ts'
import { BERATUNG } from '../faelle/zutritt.ts'
import { ICS, kalenderdatei } from './ics.ts'
import { findKalenderWer } from './kalender-store.ts'
import { tokenHash } from './kalendertoken.ts'
import { listOffene, type OffeneFrist } from './offene-store.ts'

const HOECHSTENS = 2000
/** Requests for calendars per address and minute: a whole desk behind one address, and nobody who tries secrets. */
const JE_MINUTE = 120

/** Calendar files: one deadline, one case, and the calendar a counsellor has subscribed to. */
export async function kalender(app: FastifyInstance): Promise<void> {
  app.get('/faelle/:id/fristen.ics', BERATUNG, async (request, reply) => {
    const fristen = await mitFall(app, request, (z, fall) => listOffene(z, { fallId: fall.id }, HOECHSTENS))
    return sende(reply, fristen ?? [])
  })

  app.get('/faelle/:id/fristen/:frist.ics', BERATUNG, async (request, reply) => {
    const { frist } = request.params as { frist: string }
    const fristen = await mitFall(app, request, (z, fall) => listOffene(z, { fallId: fall.id }, HOECHSTENS))
    const gesucht = (fristen ?? []).filter(({ id, code }) => (code === 'sperrtag' ? code : id) === frist)
    return sende(reply, gesucht)
  })

  // A scope of its own, so that the limit counts nothing else.
  await app.register(async feed => {
    await addGrenze(feed, JE_MINUTE)
    feed.get('/kalender/:token.ics', { config: { zutritt: 'offen' } }, async (request, reply) => {
      const hash = tokenHash((request.params as { token: string }).token)
      const wer = hash && (await liesAnmeldung(app.db, trx => findKalenderWer(trx, hash)))
      if (!wer) return reply.callNotFound()
      const hier = { ...wer, weg: request.routeOptions.url }
      const fristen = await liesStelle(app.zugang, hier, z => {
        z.merkzettel.vermerke.push({ aktion: 'kalender.abgerufen', bezug: null, felder: [] })
        return listOffene(z, { von: wer.personId }, HOECHSTENS)
      })
      return reply.type(ICS).send(kalenderdatei(fristen, app.config.baseUrl, 'Fristen'))
    })
  })

  function sende(reply: FastifyReply, fristen: readonly OffeneFrist[]): FastifyReply {
    const [erste] = fristen
    if (!erste) {
      reply.callNotFound()
      return reply
    }
    return reply
      .type(ICS)
      .header('content-disposition', `attachment; filename="Frist-${erste.nummer}.ics"`)
      .send(kalenderdatei(fristen, app.config.baseUrl))
  }
}
