import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { beiAnmeldung, liesAnmeldung } from '../../data/zugriff.ts'
import { eingaben, text } from '../../web/forms.ts'
import { nimmAufgabe, updateAufgabe } from '../../web/sitzungen/store.ts'
import { kontoDerStufe, nachFaktor } from './ankommen.ts'
import { type Mitnahme, mitnahmeAus, mitnahmefelder, zielAus } from './seite.ts'
import { passkeyOrt, pruefoptionen, signierterPasskey } from './zweitfaktor/passkey.ts'
import { gebremst, stimmtCode } from './zweitfaktor/pruefen.ts'
import { findFaktoren, listPasskeys, updateZaehler } from './zweitfaktor/store.ts'

const STUFE = { config: { stufe: 'faktor' }, bodyLimit: 512 * 1024 } as const

/** The second step of signing in: a code of the app, an emergency code, or a passkey. */
export function faktorseiten(app: FastifyInstance): void {
  app.get('/anmelden/faktor', STUFE, (request, reply) =>
    faktorseite(request, reply, { ziel: zielAus(eingaben(request.query)['weiter']) }),
  )

  app.post('/anmelden/faktor', STUFE, async (request, reply) => {
    const werte = eingaben(request.body)
    const konto = await kontoDerStufe(request)
    const ausgang = await gebremst(request, konto.personId, () =>
      stimmtCode(app, konto.personId, text(werte, 'code')),
    )
    if (ausgang === true) return nachFaktor(request, reply, konto, mitnahmeAus(werte))
    return faktorseite(
      request,
      reply.code(ausgang === false ? 422 : 429),
      mitnahmeAus(werte),
      ausgang || FALSCH,
    )
  })

  app.post('/anmelden/faktor/passkey', STUFE, async (request, reply) => {
    const werte = eingaben(request.body)
    const konto = await kontoDerStufe(request)
    const ausgang = await gebremst(request, konto.personId, () =>
      stimmtPasskey(request, konto.personId, text(werte, 'antwort')),
    )
    if (ausgang === true) return nachFaktor(request, reply, konto, mitnahmeAus(werte))
    const satz = ausgang || 'Der Passkey hat nicht gepasst. Versuchen Sie es noch einmal.'
    return faktorseite(request, reply.code(422), mitnahmeAus(werte), satz)
  })
}

const FALSCH = 'Dieser Code stimmt nicht oder wurde schon benutzt. Warten Sie auf den nächsten.'

/** The page, with a fresh challenge where the person has passkeys. */
export async function faktorseite(
  request: FastifyRequest,
  reply: FastifyReply,
  mit: Mitnahme,
  fehler?: string,
): Promise<FastifyReply> {
  const { server, vorstufe, sitzung } = request
  const personId = vorstufe?.person.personId ?? ''
  const faktoren = await liesAnmeldung(server.db, trx => findFaktoren(trx, personId))
  const ort = passkeyOrt(server.config.baseUrl)
  const optionen = ort && faktoren.passkeys > 0 && sitzung ? await neueAufgabe(request, personId) : undefined
  return reply.view('anmeldung/faktor', {
    titel: 'Zweiter Schritt',
    ...mitnahmefelder(mit),
    mitApp: faktoren.app,
    passkey: optionen === undefined ? null : JSON.stringify(optionen),
    fehlerliste: fehler === undefined ? [] : [{ feld: 'code', text: fehler }],
    fehler: fehler ?? null,
  })
}

async function neueAufgabe({ server, sitzung }: FastifyRequest, personId: string) {
  const ort = passkeyOrt(server.config.baseUrl)
  if (!ort || !sitzung) return undefined
  const vorhandene = await liesAnmeldung(server.db, trx => listPasskeys(trx, personId))
  const optionen = await pruefoptionen(ort, vorhandene)
  await beiAnmeldung(server.db, trx => updateAufgabe(trx, sitzung, optionen.challenge))
  return optionen
}

/** The challenge counts once, whether the answer is right or wrong. */
async function stimmtPasskey(
  { server, sitzung }: FastifyRequest,
  personId: string,
  antwort: string,
): Promise<boolean> {
  const ort = passkeyOrt(server.config.baseUrl)
  if (!ort || !sitzung) return false
  const aufgabe = await beiAnmeldung(server.db, trx => nimmAufgabe(trx, sitzung))
  if (aufgabe === null) return false
  const vorhandene = await liesAnmeldung(server.db, trx => listPasskeys(trx, personId))
  const signiert = await signierterPasskey(ort, antwort, aufgabe, vorhandene)
  if (!signiert) return false
  await beiAnmeldung(server.db, trx => updateZaehler(trx, personId, signiert.kennung, signiert.zaehler))
  return true
}
