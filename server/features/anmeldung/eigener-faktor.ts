import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { beiAnmeldung, liesAnmeldung } from '../../data/zugriff.ts'
import { datum } from '../../web/format.ts'
import { eingaben, text } from '../../web/forms.ts'
import { deleteAndereSitzungen } from '../../web/sitzungen/store.ts'
import { FALSCH, KEIN_PASSKEY } from './einrichten.ts'
import { findKontoVon, type Konto } from './store.ts'
import {
  einrichtungsansicht,
  legeCodesAn,
  richteAppEin,
  richtePasskeyEin,
} from './zweitfaktor/einrichtung.ts'
import { deletePasskey, findFaktoren, hatFaktor, listPasskeys } from './zweitfaktor/store.ts'
import { angemeldete, darf } from './zutritt.ts'
import { tag as alsTag } from '../../recht/datum.ts'

const SEITE = '/ich/zweitfaktor'
const FRISCH = { config: { ...darf('konto', 'verwalten').config, frisch: true } }

/** A new phone, a further passkey, new emergency codes. Whoever changes a factor is signed out everywhere else. */
export function faktorverwaltung(app: FastifyInstance): void {
  app.get(SEITE, FRISCH, async (request, reply) => zeige(request, reply, await ich(request)))

  app.post(SEITE, FRISCH, async (request, reply) => {
    const konto = await ich(request)
    const werte = eingaben(request.body)
    const siegel = text(werte, 'siegel')
    const codes = await richteAppEin(app, konto, { siegel, code: text(werte, 'code') })
    if (!codes) return zeige(request, reply.code(422), konto, { siegel, fehler: FALSCH })
    return fertig(request, reply, konto, codes)
  })

  app.post(`${SEITE}/passkeys`, FRISCH, async (request, reply) => {
    const konto = await ich(request)
    const werte = eingaben(request.body)
    const codes = await richtePasskeyEin(request, konto, { antwort: text(werte, 'antwort'), name: 'Passkey' })
    if (!codes) return zeige(request, reply.code(422), konto, { fehler: KEIN_PASSKEY })
    return fertig(request, reply, konto, codes)
  })

  app.post(`${SEITE}/passkeys/entfernen`, FRISCH, async (request, reply) => {
    const konto = await ich(request)
    const kennung = text(eingaben(request.body), 'kennung')
    const geht = await beiAnmeldung(app.db, async trx => {
      const { app: mitApp, passkeys } = await findFaktoren(trx, konto.personId)
      if (!hatFaktor({ app: mitApp, passkeys: passkeys - 1, codes: 0 })) return false
      await deletePasskey(trx, konto.personId, kennung)
      return true
    })
    return geht ? reply.redirect(SEITE, 303) : zeige(request, reply.code(422), konto, { fehler: LETZTER })
  })

  app.post(`${SEITE}/notfallcodes`, FRISCH, async (request, reply) => {
    const konto = await ich(request)
    return fertig(request, reply, konto, await beiAnmeldung(app.db, trx => legeCodesAn(trx, konto)))
  })
}

const LETZTER = 'Das ist Ihr einziger zweiter Faktor. Richten Sie erst einen anderen ein.'

async function ich(request: FastifyRequest): Promise<Konto> {
  const { personId } = angemeldete(request)
  const konto = await liesAnmeldung(request.server.db, trx => findKontoVon(trx, personId))
  if (!konto) throw new Error('a session without account')
  return konto
}

async function zeige(
  request: FastifyRequest,
  reply: FastifyReply,
  konto: Konto,
  { siegel, fehler }: { readonly siegel?: string; readonly fehler?: string } = {},
): Promise<FastifyReply> {
  const { db } = request.server
  const { faktoren, passkeys } = await liesAnmeldung(db, async trx => ({
    faktoren: await findFaktoren(trx, konto.personId),
    passkeys: await listPasskeys(trx, konto.personId),
  }))
  return reply.view('anmeldung/zweitfaktor', {
    titel: 'Zweiter Faktor',
    ziel: '/ich',
    felder: '',
    pfad: SEITE,
    passkeyPfad: `${SEITE}/passkeys`,
    faktoren,
    passkeys: passkeys.map(({ kennung, name, erstelltAm }) => ({
      kennung,
      name,
      seit: datum(alsTag(erstelltAm.toISOString().slice(0, 10))),
    })),
    ...(await einrichtungsansicht(request, konto, siegel)),
    fehlerliste: fehler === undefined ? [] : [{ feld: 'code', text: fehler }],
    fehler: fehler ?? null,
  })
}

async function fertig(
  request: FastifyRequest,
  reply: FastifyReply,
  { personId }: Konto,
  codes: readonly string[],
): Promise<FastifyReply> {
  await beiAnmeldung(request.server.db, trx => deleteAndereSitzungen(trx, personId, request.sitzung))
  return reply.view('anmeldung/codes', { titel: 'Notfallcodes', codes, ziel: '/ich', felder: '' })
}
