import type { Datum } from '../datum.ts'
import type { Antragsstand } from './antrag.ts'

/** Why a fund said no. */
export const ABLEHNUNGSGRUENDE = [
  'einkommen',
  'vermoegen',
  'leistung',
  'vorrang',
  'gebiet',
  'versorger',
  'energie',
  'nichtDatiert',
  'wiederholung',
  'unvollstaendig',
  'budget',
  'ermessen',
  'anderer',
] as const
export type Ablehnungsgrund = (typeof ABLEHNUNGSGRUENDE)[number]

/** How something went to the carrier. */
export const ANTRAGSWEGE = ['post', 'vorOrt', 'email', 'fax', 'online', 'telefon', 'link'] as const
export type Antragsweg = (typeof ANTRAGSWEGE)[number]

/** Everything the guards ask of an application. */
export type Antragslage = {
  readonly stand: Antragsstand
  readonly heute: Datum
  /** The scope „Hilfsfonds“ is in force, and the household has agreed to exactly what goes to this fund. */
  readonly einwilligung: boolean
  /** Papers that are always asked for and are missing or too old. */
  readonly fehlendeUnterlagen: readonly string[]
  /** L50 is printed. */
  readonly anschreiben: boolean
  /** Checked and not too long ago. */
  readonly fondsOffen: boolean
  /** A referral to who may apply; nobody but them applies. */
  readonly weitergabe: boolean
  /** A desk like ours may apply. */
  readonly selbstErlaubt: boolean
  readonly person: string
  readonly vorgelegtVon: string | null
  readonly erbetenCent: number | null
  /** What the supplier demands less what other funds have granted already; null while it is not known. */
  readonly offenCent: number | null
  /** What the repeat rule of the fund, or another application to it, says against this one. */
  readonly wiederholung: string | null
  readonly bewilligtCent: number | null
  readonly eingereicht: boolean
  readonly gezahlt: boolean
  /** The money goes to the supplier. */
  readonly anVersorger: boolean
}

/** What a person says with a step. */
export type Schrittangaben = {
  readonly betragCent?: number | undefined
  readonly grund?: Ablehnungsgrund | undefined
  readonly text?: string | undefined
  readonly am?: Datum | undefined
  readonly weg?: Antragsweg | undefined
  /** Why it is done although a second person or a fresh check of the fund is missing. */
  readonly ausnahme?: string | undefined
  /** The paper of the case that proves it. */
  readonly nachweis?: string | undefined
}
