import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Antworten } from './antworten.ts'
import { liesKeks, schreibeKeks, vergissKeks } from './keks.ts'

/* S-34: the answers live in the browser and nowhere else. */

export const DAUER_MS = 120 * 60_000
/** A neutral name; ours needs about a quarter of what a browser keeps. */
const KEKS = { name: 'check', ort: 'selbstcheck|antworten', hoechstens: 3_800 }

export type Stand = {
  readonly antworten: Antworten
  /** When it ends, in milliseconds. */
  readonly bis: number
}

/** `keiner`: nothing was sent. `vorbei`: too old, altered, or sealed by another process. */
export type Gelesen = Stand | 'keiner' | 'vorbei'

/** What this browser answered so far. */
export function liesStand(request: FastifyRequest): Gelesen {
  const gelesen = liesKeks<Antworten>(request, KEKS)
  return typeof gelesen === 'string' ? gelesen : { antworten: gelesen.wert, bis: gelesen.bis }
}

/** Two hours from the first answer on, however often it is sent back. */
export const schreibeStand = (
  reply: FastifyReply,
  antworten: Antworten,
  bis = reply.server.jetzt().getTime() + DAUER_MS,
): void => schreibeKeks(reply, KEKS, antworten, bis)

export const vergissStand = (reply: FastifyReply): void => vergissKeks(reply, KEKS)
