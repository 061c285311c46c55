import type { Datum } from '../datum.ts'
import type { Schritt } from '../ergebnis.ts'
import type { Cent } from '../geld.ts'
import type { FehlendeAngabe, Rechtsstand } from '../sperre/antwort.ts'

export const LEISTUNGEN = [
  'grundsicherungsgeld',
  'einmaligerHeizkostenbedarf',
  'mehrbedarfWarmwasser',
  'energieschuldenDarlehen',
  'darlehenUnabweisbar',
  'schuldenuebernahmeSgb12',
  'grundsicherungAlter',
  'hilfeZumLebensunterhalt',
  'wohngeld',
  'kinderzuschlag',
  'unterhaltsvorschuss',
  'bildungUndTeilhabe',
  'ueberpruefungMehrbedarf',
] as const
export type Leistung = (typeof LEISTUNGEN)[number]

/** `keinAnspruch`, an amount of 0 and `unklar` are three different answers. */
export const STATUS = ['anspruch', 'wahrscheinlich', 'ermessen', 'keinAnspruch', 'unklar'] as const
export type Status = (typeof STATUS)[number]

/** Least and most an amount can be with what is known. */
export type Spanne = { readonly vonCent: Cent; readonly bisCent: Cent }

export type Antragsweg = {
  /** Office that has to have it; null where nothing is to be applied for. */
  readonly wo: string | null
  /** Last day on which the application still reaches the whole period. */
  readonly bis: Datum | null
  /** Letter of the catalogue, such as `L22`. */
  readonly brief: string | null
}

export type Leistungsantwort = {
  readonly leistung: Leistung
  readonly status: Status
  /** Cents a month (debts and bills: once); null where there is no amount or it cannot be told. */
  readonly betragCent: Cent | null
  /** Set where the amount is only known within limits; `betragCent` is then the lower one. */
  readonly spanne: Spanne | null
  readonly zeitraum: { readonly von: Datum; readonly bis: Datum } | null
  readonly schritte: readonly Schritt[]
  readonly norm: readonly string[]
  readonly antrag: Antragsweg
  readonly fehlendeAngaben: readonly FehlendeAngabe[]
  /** What goes before this benefit or is excluded by it, as a sentence. */
  readonly vorrang: string | null
}

/** One way to combine benefits that exclude each other, with what the household has each month from them. */
export type Kombination = {
  readonly leistungen: readonly Leistung[]
  /** null: one of the amounts is not known. */
  readonly summeCent: Cent | null
  readonly schritte: readonly Schritt[]
}

/** § 12a SGB II: which combination leaves the household most. */
export type Vergleich = {
  /** The best first; those without a known sum last. */
  readonly kombinationen: readonly Kombination[]
  readonly text: string
  readonly norm: readonly string[]
}

/** The answer of `POST /api/v1/ansprueche`: all of `LEISTUNGEN`, in this order. */
export type Ansprueche = {
  readonly leistungen: readonly Leistungsantwort[]
  readonly vergleich: Vergleich
  readonly rechtsstand: Rechtsstand
}

/** What every single calculator answers. */
export type Rechnerantwort = {
  /** null: cannot be told with what is known; 0 is an amount. */
  readonly betragCent: Cent | null
  readonly schritte: readonly Schritt[]
  readonly norm: readonly string[]
  readonly rechtsstand: Rechtsstand
  readonly fehlendeAngaben: readonly FehlendeAngabe[]
}

export type Freibetragsantwort = Rechnerantwort & {
  readonly freibetragCent: Cent | null
  readonly anrechenbarCent: Cent | null
}
export type Mehrbedarfsantwort = Rechnerantwort & { readonly jePersonCent: readonly Cent[] | null }
export type Vermoegensantwort = Rechnerantwort & { readonly freibetragCent: Cent | null }

export type JePerson = {
  readonly id: string
  readonly bedarfCent: Cent
  readonly einkommenCent: Cent
  readonly anspruchCent: Cent
}

export type Grundsicherungsgeldantwort = Rechnerantwort & {
  readonly gesamtbedarfCent: Cent | null
  /** All income credited, the children's included. */
  readonly anrechenbaresEinkommenCent: Cent | null
  /** Beside `betragCent`, not in it. */
  readonly sofortzuschlagCent: Cent | null
  readonly jePerson: readonly JePerson[]
  readonly spanne: Spanne | null
}

export type Kinderzuschlagsantwort = Rechnerantwort & {
  readonly gesamtbedarfElternCent: Cent | null
  /** The sum over the children before anything is taken off. */
  readonly hoechstbetragCent: Cent | null
  readonly minderungCent: Cent | null
  /** § 6a Abs. 1 Nr. 3 BKGG, apart from the amount; null: not known. */
  readonly beduerftigkeitVermieden: boolean | null
  /** The share of the housing cost is open within these limits. */
  readonly spanne: Spanne | null
}

export type Altersantwort = Rechnerantwort & {
  readonly jePerson: readonly JePerson[]
  readonly spanne: Spanne | null
}
