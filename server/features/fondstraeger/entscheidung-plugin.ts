import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { gibtEsNicht } from '../../web/errors.ts'
import { type Eingaben, eingaben } from '../../web/forms.ts'
import type { Meldungen } from '../../web/formular.ts'
import { darf } from '../anmeldung/zutritt.ts'
import { SEITE } from './ansicht.ts'
import { findAntrag, lockAntrag } from './antrag-store.ts'
import { antragsansicht } from './antragsansicht.ts'
import { beende, entscheide, liesBisher, loesche, schlageVor } from './entscheidung.ts'
import { listZeitraeume } from './fonds-store.ts'
import { aendereFonds, antworte, idAus, liesFonds } from './mit-fonds.ts'

const ENTSCHEIDEN = darf('traegerfonds', 'entscheiden')
const ANTRAG = `${SEITE}/:id/antraege/:antrag`

/** One application: what it says, the proposal of one person, the decision of another, and how it ends. */
export function entscheidungsseiten(app: FastifyInstance): void {
  app.get(ANTRAG, ENTSCHEIDEN, (request, reply) => zeige(request, reply, {}, {}))
  app.post(`${ANTRAG}/vorschlag`, ENTSCHEIDEN, (request, reply) => gehe(request, reply, schlageVor))
  app.post(`${ANTRAG}/entscheidung`, ENTSCHEIDEN, (request, reply) => gehe(request, reply, entscheide))
  app.post(`${ANTRAG}/ende`, ENTSCHEIDEN, (request, reply) => gehe(request, reply, beende))
  app.post(`${ANTRAG}/loeschung`, ENTSCHEIDEN, (request, reply) => gehe(request, reply, loesche))
}

async function gehe(
  request: FastifyRequest,
  reply: FastifyReply,
  schritt: typeof schlageVor,
): Promise<FastifyReply> {
  const werte = eingaben(request.body)
  const am = request.server.jetzt()
  const { id, antrag: kennung } = request.params as Record<string, string>
  const ausgang = await aendereFonds(request, async (z, fonds) => {
    const antragId = idAus(request, 'antrag')
    const antrag = antragId === undefined ? undefined : await lockAntrag(z, fonds.id, antragId)
    return antrag && schritt({ z, fonds, antrag, werte, am })
  })
  const ziel = `${SEITE}/${id}/antraege/${kennung}`
  return antworte(reply, ausgang, ziel, (neu, fehler) => zeige(request, neu, werte, fehler))
}

async function zeige(
  request: FastifyRequest,
  reply: FastifyReply,
  werte: Eingaben,
  fehler: Meldungen,
): Promise<FastifyReply> {
  const modell = await liesFonds(request, async (z, fonds) => {
    const id = idAus(request, 'antrag')
    const antrag = id === undefined ? undefined : await findAntrag(z, fonds.id, id)
    const zeitraum = (await listZeitraeume(z, fonds.id)).find(eines => eines.id === antrag?.zeitraumId)
    if (!antrag || !zeitraum) return undefined
    z.merkzettel.vermerke.push({ aktion: 'fondsantrag.gesehen', bezug: antrag.id, felder: [] })
    const bisher = await liesBisher(z, antrag)
    return antragsansicht({ fonds, antrag, zeitraum, bisher, personId: z.personId }, werte, fehler)
  })
  return modell ? reply.view('fondstraeger/antrag', modell) : gibtEsNicht(reply)
}
