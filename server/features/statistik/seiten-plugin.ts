import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { liesStelle } from '../../data/zugriff.ts'
import { eingaben } from '../../web/forms.ts'
import { gibtEsNicht } from '../../web/errors.ts'
import { darf } from '../anmeldung/zutritt.ts'
import { werAus } from '../faelle/zutritt.ts'
import { type Abruf, rufeAb } from './abruf.ts'
import { reiter, ueberblick } from './seite.ts'

const LESEN = darf('statistik', 'lesen')

/** A question that nobody can ask: free dates, a filter. */
class Unlesbar extends Error {
  readonly statusCode = 400
}

/** K1 and K3: released figures on screen, and how they are made. */
export function zahlenseiten(app: FastifyInstance): void {
  app.get('/statistik', LESEN, (request, reply) =>
    mitAbruf(request, reply, abruf => reply.view('statistik/ueberblick', ueberblick(abruf))),
  )

  app.get('/statistik/methode', LESEN, (_request, reply) =>
    reply.view('statistik/methode', { titel: 'Wie die Zahlen entstehen', reiter: reiter('Methode', '') }),
  )
}

/** Asks the one exit and answers what it refuses. */
export async function mitAbruf(
  request: FastifyRequest,
  reply: FastifyReply,
  antworte: (abruf: Abruf) => FastifyReply | Promise<FastifyReply>,
): Promise<FastifyReply> {
  const { zugang } = request.server
  const abruf = await liesStelle(zugang, werAus(request), z => rufeAb(z, eingaben(request.query)))
  if (abruf === 'leer')
    return reply.view('statistik/leer', { titel: 'Zahlen', reiter: reiter('Überblick', '') })
  if (abruf === 400) throw new Unlesbar('no such question')
  if (abruf === 404) return gibtEsNicht(reply)
  return antworte(abruf)
}
