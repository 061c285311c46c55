import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { beiAnmeldung } from '../../data/zugriff.ts'
import { eingaben, text } from '../../web/forms.ts'
import { betritt, kontoDerStufe } from './ankommen.ts'
import { type Mitnahme, mitnahmeAus, mitnahmefelder, zielAus } from './seite.ts'
import { insertZustimmung } from './store.ts'
import { VERHALTENSREGELN } from './verhaltensregeln.ts'

const STUFE = { config: { stufe: 'regeln' }, bodyLimit: 512 * 1024 } as const
const FEHLER = 'Ohne diese Zusage geht es nicht weiter. Kreuzen Sie das Feld an.'

/** The last step of signing in, once per version of the rules. */
export function regelseiten(app: FastifyInstance): void {
  app.get('/anmelden/regeln', STUFE, (request, reply) =>
    regelseite(request, reply, { ziel: zielAus(eingaben(request.query)['weiter']) }),
  )

  app.post('/anmelden/regeln', STUFE, async (request, reply) => {
    const werte = eingaben(request.body)
    const mit = mitnahmeAus(werte)
    if (text(werte, 'zugesagt') !== 'ja') return regelseite(request, reply.code(422), mit, FEHLER)
    const konto = await kontoDerStufe(request)
    await beiAnmeldung(app.db, trx =>
      insertZustimmung(trx, konto, { fassung: VERHALTENSREGELN.fassung, am: app.jetzt() }),
    )
    return betritt(request, reply, konto, 'voll', mit)
  })
}

export async function regelseite(
  _request: FastifyRequest,
  reply: FastifyReply,
  mit: Mitnahme,
  fehler?: string,
): Promise<FastifyReply> {
  return reply.view('anmeldung/regeln', {
    titel: 'Regeln dieser Beratungsstelle',
    ...mitnahmefelder(mit),
    regeln: VERHALTENSREGELN,
    fehlerliste: fehler === undefined ? [] : [{ feld: 'zugesagt', text: fehler }],
    fehler: fehler ?? null,
  })
}
