import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Datum } from '../../recht/datum.ts'
import { liesKeks, schreibeKeks, vergissKeks } from './keks.ts'

/** What the page after sending shows, so that a reload shows it again; no longer than it takes to write a code down. */
export type Quittung = {
  readonly code: string
  readonly weg: 'telefon' | 'mail'
  readonly mitCodewort: boolean
  /** Until when the desk wants to answer. */
  readonly bisTag: Datum
  /** The cut is too near to wait for somebody. */
  readonly eilt: boolean
}

const KEKS = { name: 'quittung', ort: 'selbstcheck|quittung', hoechstens: 1_000 }
const DAUER_MS = 30 * 60_000

export function liesQuittung(request: FastifyRequest): Quittung | null {
  const gelesen = liesKeks<Quittung>(request, KEKS)
  return typeof gelesen === 'string' ? null : gelesen.wert
}

export const schreibeQuittung = (reply: FastifyReply, quittung: Quittung): void =>
  schreibeKeks(reply, KEKS, quittung, reply.server.jetzt().getTime() + DAUER_MS)

export const vergissQuittung = (reply: FastifyReply): void => vergissKeks(reply, KEKS)
