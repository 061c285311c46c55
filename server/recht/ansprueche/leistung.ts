import { monatsanfang, monatsende, type Datum } from '../datum.ts'
import type { Schritt } from '../ergebnis.ts'
import type { Cent } from '../geld.ts'
import type { FehlendeAngabe } from '../sperre/antwort.ts'
import type { Antragsweg, Leistung, Leistungsantwort, Spanne } from './antwort.ts'
import { UNBEGRENZT } from './lage.ts'

/* How the answer about one benefit is put together. */

export const KEIN_ANTRAG: Antragsweg = { wo: null, bis: null, brief: null }

type Rest = Partial<Omit<Leistungsantwort, 'leistung' | 'status'>>

const LEER = {
  betragCent: null,
  spanne: null,
  zeitraum: null,
  schritte: [],
  norm: [],
  antrag: KEIN_ANTRAG,
  fehlendeAngaben: [],
  vorrang: null,
} as const

export const antwort = (
  leistung: Leistung,
  status: Leistungsantwort['status'],
  rest: Rest,
): Leistungsantwort => ({ leistung, status, ...LEER, ...rest })

/** „Kein Anspruch“ with the reason; it has no amount, not even 0. */
export const keiner = (
  leistung: Leistung,
  grund: string,
  norm: readonly string[],
  schritte: readonly Schritt[] = [],
): Leistungsantwort =>
  antwort(leistung, 'keinAnspruch', {
    schritte: [...schritte, { text: grund, norm: norm[0] }],
    norm,
  })

/** „Not known“: says what to ask, or what it waits for. */
export const unklar = (
  leistung: Leistung,
  fehlendeAngaben: readonly FehlendeAngabe[],
  norm: readonly string[],
  rest: Rest = {},
): Leistungsantwort =>
  antwort(leistung, 'unklar', {
    fehlendeAngaben,
    norm,
    schritte: fehlendeAngaben.length > 0 ? [] : [WARTET],
    ...rest,
  })

const WARTET: Schritt = {
  text: 'Das lässt sich noch nicht sagen: Beträge dieser Zeit oder eine Leistung, von der es abhängt, sind nicht bekannt.',
}

export const monatVon = (stichtag: Datum): { readonly von: Datum; readonly bis: Datum } => ({
  von: monatsanfang(stichtag),
  bis: monatsende(stichtag),
})

/** Applies back to the first of the month in which it arrives. */
export const imMonat = (wo: string, stichtag: Datum, brief: string | null): Antragsweg => ({
  wo,
  bis: monatsende(stichtag),
  brief,
})

export const JOBCENTER = 'Jobcenter'
export const SOZIALAMT = 'Sozialamt'

/** From the least to the most; null where they are the same or the most could be any amount. */
export const spanneVon = (vonCent: Cent, bisCent: Cent): Spanne | null =>
  vonCent >= bisCent || bisCent >= UNBEGRENZT / 100 ? null : { vonCent, bisCent }
