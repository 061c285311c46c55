import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { eingaben, text } from '../../web/forms.ts'
import { beginneSitzung } from '../../web/session.ts'
import { kontoDerStufe, stufeNachFaktor, weiter, zeigeStufe } from './ankommen.ts'
import { type Mitnahme, mitnahmeAus, mitnahmefelder, zielAus } from './seite.ts'
import type { Konto } from './store.ts'
import { einrichtungsansicht, richteAppEin, richtePasskeyEin } from './zweitfaktor/einrichtung.ts'

const STUFE = { config: { stufe: 'einrichten' }, bodyLimit: 512 * 1024 } as const

/** The first sign-in of an account: set up the second factor, take the emergency codes along. */
export function einrichtungsseiten(app: FastifyInstance): void {
  app.get('/anmelden/einrichten', STUFE, (request, reply) =>
    einrichtungsseite(request, reply, { ziel: zielAus(eingaben(request.query)['weiter']) }),
  )

  app.post('/anmelden/einrichten', STUFE, async (request, reply) => {
    const werte = eingaben(request.body)
    const konto = await kontoDerStufe(request)
    const siegel = text(werte, 'siegel')
    const codes = await richteAppEin(app, konto, { siegel, code: text(werte, 'code') })
    if (codes) return eingerichtet(request, reply, konto, codes, mitnahmeAus(werte))
    return einrichtungsseite(request, reply.code(422), mitnahmeAus(werte), { siegel, fehler: FALSCH })
  })

  app.post('/anmelden/einrichten/passkey', STUFE, async (request, reply) => {
    const werte = eingaben(request.body)
    const konto = await kontoDerStufe(request)
    const codes = await richtePasskeyEin(request, konto, { antwort: text(werte, 'antwort'), name: 'Passkey' })
    if (codes) return eingerichtet(request, reply, konto, codes, mitnahmeAus(werte))
    return einrichtungsseite(request, reply.code(422), mitnahmeAus(werte), { fehler: KEIN_PASSKEY })
  })

  // Behind the emergency codes, which are shown once and therefore not behind an address.
  app.post(
    '/anmelden/weiter',
    { config: { zutritt: 'offen' }, bodyLimit: 512 * 1024 },
    async (request, reply) => {
      const mit = mitnahmeAus(eingaben(request.body))
      if (request.angemeldet) return weiter(reply, request.angemeldet, mit)
      if (!request.vorstufe) return reply.redirect('/anmelden', 303)
      return zeigeStufe(request, reply, await kontoDerStufe(request), request.vorstufe.stufe, mit)
    },
  )
}

export const FALSCH =
  'Dieser Code stimmt nicht. Prüfen Sie, ob die Uhr des Telefons richtig geht, und nehmen Sie den nächsten.'
export const KEIN_PASSKEY =
  'Der Passkey ist nicht angekommen. Versuchen Sie es noch einmal oder nehmen Sie die App.'

/** The page with the picture for the app; the same secret again after a wrong code. */
export async function einrichtungsseite(
  request: FastifyRequest,
  reply: FastifyReply,
  mit: Mitnahme,
  { siegel, fehler }: { readonly siegel?: string; readonly fehler?: string } = {},
): Promise<FastifyReply> {
  return reply.view('anmeldung/einrichten', {
    titel: 'Zweiten Faktor einrichten',
    pfad: '/anmelden/einrichten',
    passkeyPfad: '/anmelden/einrichten/passkey',
    ...mitnahmefelder(mit),
    ...(await einrichtungsansicht(request, await kontoDerStufe(request), siegel)),
    fehlerliste: fehler === undefined ? [] : [{ feld: 'code', text: fehler }],
    fehler: fehler ?? null,
  })
}

async function eingerichtet(
  request: FastifyRequest,
  reply: FastifyReply,
  konto: Konto,
  codes: readonly string[],
  mit: Mitnahme,
): Promise<FastifyReply> {
  await beginneSitzung(request, reply, konto, await stufeNachFaktor(request.server, konto.personId))
  return reply.view('anmeldung/codes', { titel: 'Notfallcodes', codes, ...mitnahmefelder(mit) })
}
