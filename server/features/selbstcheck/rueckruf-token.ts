import type { FastifyInstance } from 'fastify'
import { oeffneJson, Unlesbar, versiegleJson } from '../../data/verschluesselung.ts'
import { neuerCode } from './quittung.ts'

/*
 * S-61: a form says when it was made, and carries the code it will get, sealed. So sending it twice means the same code
 * and the same entry, whichever process it reaches.
 */

const ORT = 'selbstcheck|rueckruf'
const ZU_SCHNELL_MS = 3_000
const ZU_ALT_MS = 120 * 60_000

type Inhalt = { readonly am: number; readonly code: string }

export type Formular =
  | { readonly art: 'gut'; readonly code: string }
  /** No person reads and fills it in so little time. */
  | { readonly art: 'schnell' }
  /** Too old, altered, or sealed by another process. */
  | { readonly art: 'alt' }

export const neuesFormular = (app: FastifyInstance): string => {
  const inhalt: Inhalt = { am: app.jetzt().getTime(), code: neuerCode() }
  return versiegleJson(schluessel(app), ORT, inhalt).toString('base64url')
}

export function pruefeFormular(app: FastifyInstance, token: string): Formular {
  const inhalt = oeffne(app, token)
  const alter = app.jetzt().getTime() - (inhalt?.am ?? 0)
  if (!inhalt || alter > ZU_ALT_MS || alter < 0) return { art: 'alt' }
  return alter < ZU_SCHNELL_MS ? { art: 'schnell' } : { art: 'gut', code: inhalt.code }
}

function oeffne(app: FastifyInstance, token: string): Inhalt | null {
  try {
    return oeffneJson(schluessel(app), ORT, Buffer.from(token.slice(0, 400), 'base64url')) as Inhalt
  } catch (error) {
    if (error instanceof Unlesbar) return null
    throw error
  }
}

const schluessel = (app: FastifyInstance): Buffer => app.schluesselbund.fuer('rueckruf')
