import { z } from 'zod'
import { datumFeld } from './fields.ts'

/*
 * What a household sends from the self-check (class C): how and when to reach it safely, and its answers if it wants.
 * Closed for the desk in the public part (kuvert.ts), read again only there.
 */

export const TAGESZEITEN = ['morgens', 'mittags', 'abends'] as const

/** Languages to talk in, by BCP 47; `mul` is one that is not listed. */
export const GESPROCHEN = [
  'de',
  'tr',
  'ar',
  'uk',
  'ru',
  'en',
  'ro',
  'bg',
  'pl',
  'kmr',
  'fa',
  'sr',
  'sq',
  'fr',
  'mul',
] as const

export const anfrage = z.strictObject({
  /** Version of the sentence that was agreed to, in which language, and when. */
  fassung: z.string(),
  seite: z.string(),
  am: datumFeld,
  telefon: z.string().nullable(),
  mail: z.string().nullable(),
  zeiten: z.array(z.enum(TAGESZEITEN)),
  /** 0 is Sunday. */
  tage: z.array(z.int().min(0).max(6)),
  sprache: z.enum(GESPROCHEN),
  /** Somebody else may answer the phone. */
  andere: z.boolean(),
  codewort: z.string().nullable(),
  /** The answers of the self-check, where they were sent along. */
  antworten: z.record(z.string(), z.union([z.string(), z.array(z.string())])).nullable(),
})
export type Anfrage = z.output<typeof anfrage>

/** Where an envelope belongs. */
export const kuvertOrt = (stelleId: string, id: string): string => `eingang.siegel|${stelleId}|${id}`
