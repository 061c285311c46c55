import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Traegerfonds } from '../../data/tables.ts'
import { liesStelle, mitStelle, type Stellenzugriff } from '../../data/zugriff.ts'
import { gibtEsNicht } from '../../web/errors.ts'
import type { Meldungen } from '../../web/formular.ts'
import { leseId } from '../faelle/forms.ts'
import { fallId, werAus } from '../faelle/zutritt.ts'
import { findEigenen, lockEigenen } from './fonds-store.ts'

/** An id of the address; undefined where it is none, which is answered like an unknown one. */
export const idAus = ({ params }: FastifyRequest, name: string): string | undefined =>
  leseId((params as Record<string, unknown>)[name])

/** Reads the fund of the address; undefined where the desk has none under this id, or `fn` found nothing. */
export async function liesFonds<T>(
  request: FastifyRequest,
  fn: (z: Stellenzugriff, fonds: Traegerfonds) => Promise<T | undefined>,
): Promise<T | undefined> {
  const id = fallId(request)
  if (id === undefined) return undefined
  return liesStelle(request.server.zugang, werAus(request), async z => {
    const fonds = await findEigenen(z, id)
    return fonds && fn(z, fonds)
  })
}

/** What came of a change: done, or what to say at which field. */
export type Ausgang = { readonly fehler: Meldungen }
export const ERLEDIGT: Ausgang = { fehler: {} }
export const nein = (feld: string, meldung: string): Ausgang => ({ fehler: { [feld]: meldung } })

type Aenderung = (z: Stellenzugriff, fonds: Traegerfonds) => Promise<Ausgang | undefined>

/** Changes something of the fund in the address. */
export async function aendereFonds(
  request: FastifyRequest,
  fn: Aenderung,
  { allein = false }: { readonly allein?: boolean } = {},
): Promise<Ausgang | undefined> {
  const id = fallId(request)
  if (id === undefined) return undefined
  return mitStelle(request.server.zugang, werAus(request), async z => {
    const fonds = await (allein ? lockEigenen : findEigenen)(z, id)
    return fonds && fn(z, fonds)
  })
}

/** After a change: on to `ziel`, the form again with its messages, or 404. */
export async function antworte(
  reply: FastifyReply,
  ausgang: Ausgang | undefined,
  ziel: string,
  zeige: (reply: FastifyReply, fehler: Meldungen) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  if (!ausgang) return gibtEsNicht(reply)
  if (Object.keys(ausgang.fehler).length === 0) return reply.redirect(ziel, 303)
  return zeige(reply.code(422), ausgang.fehler)
}
