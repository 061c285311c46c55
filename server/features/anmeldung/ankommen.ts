import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Stufe } from '../../data/tables.ts'
import { liesAnmeldung } from '../../data/zugriff.ts'
import { startseite } from '../../web/bereiche.ts'
import { eingabenSeite } from '../../web/errors.ts'
import { beginneSitzung } from '../../web/session.ts'
import { einrichtungsseite } from './einrichten.ts'
import { faktorseite } from './faktor.ts'
import { regelseite } from './regeln.ts'
import { type Mitnahme, stufenpfad } from './seite.ts'
import { findKontoVon, hatZugestimmt, type Konto } from './store.ts'
import { VERHALTENSREGELN } from './verhaltensregeln.ts'
import { findFaktoren, hatFaktor } from './zweitfaktor/store.ts'

/*
 * The way in: password, second factor (or setting one up), the rules of the desk, the desk. Every step has a session
 * of its own; only the last one opens a page of the desk.
 */

/** The password was right. */
export async function nachPasswort(
  request: FastifyRequest,
  reply: FastifyReply,
  konto: Konto,
  mit: Mitnahme,
): Promise<FastifyReply> {
  const faktoren = await liesAnmeldung(request.server.db, trx => findFaktoren(trx, konto.personId))
  return betritt(request, reply, konto, hatFaktor(faktoren) ? 'faktor' : 'einrichten', mit)
}

/** The second factor was right. */
export async function nachFaktor(
  request: FastifyRequest,
  reply: FastifyReply,
  konto: Konto,
  mit: Mitnahme,
): Promise<FastifyReply> {
  return betritt(request, reply, konto, await stufeNachFaktor(request.server, konto.personId), mit)
}

/** Whether the rules in force still have to be accepted. */
export async function stufeNachFaktor({ db }: FastifyInstance, personId: string): Promise<Stufe> {
  const ja = await liesAnmeldung(db, trx => hatZugestimmt(trx, personId, VERHALTENSREGELN.fassung))
  return ja ? 'voll' : 'regeln'
}

/** One step further, under a new session id. */
export async function betritt(
  request: FastifyRequest,
  reply: FastifyReply,
  konto: Konto,
  stufe: Stufe,
  mit: Mitnahme,
): Promise<FastifyReply> {
  await beginneSitzung(request, reply, konto, stufe)
  return zeigeStufe(request, reply, konto, stufe, mit)
}

/** The page of a step; typed text that has to survive cannot go through an address, so it is shown at once then. */
export async function zeigeStufe(
  request: FastifyRequest,
  reply: FastifyReply,
  konto: Konto,
  stufe: Stufe,
  mit: Mitnahme,
): Promise<FastifyReply> {
  if (stufe === 'voll') return weiter(reply, konto, mit)
  if ((mit.felder ?? []).length === 0) return reply.redirect(stufenpfad(stufe, mit.ziel), 303)
  return SEITEN[stufe](request, reply, mit)
}

const SEITEN = { faktor: faktorseite, einrichten: einrichtungsseite, regeln: regelseite } as const

/** On to where the person was going, or to the page that holds what they had typed. */
export function weiter(
  reply: FastifyReply,
  { rollen }: Pick<Konto, 'rollen'>,
  { ziel, felder = [] }: Mitnahme,
): FastifyReply {
  if (ziel !== undefined && felder.length > 0)
    return reply.view('fehler/eingaben', eingabenSeite(ziel, [...felder]))
  return reply.redirect(ziel ?? startseite(rollen), 303)
}

/** The account of somebody on the way in. */
export async function kontoDerStufe({ server, vorstufe }: FastifyRequest): Promise<Konto> {
  const konto =
    vorstufe && (await liesAnmeldung(server.db, trx => findKontoVon(trx, vorstufe.person.personId)))
  if (!konto) throw new Error('a route without guard')
  return konto
}
