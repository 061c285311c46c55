import type { Datum } from '../../datum.ts'
import type { Schritt } from '../../ergebnis.ts'
import type { Cent } from '../../geld.ts'
import type { FehlendeAngabe, Rechtsstand } from '../../sperre/antwort.ts'

/*
 * Question and answer of the calculator `wohngeld`. An absent field means „not known“, `null` „there was none“.
 */

/** Kinds of income the WoGG treats differently (§ 14 WoGG). */
export const WOHNGELDEINKOMMEN = [
  'lohn',
  'minijobPauschal',
  'rente',
  'alg1',
  'krankengeld',
  'elterngeld',
  'bafoeg',
  'unterhalt',
  'unterhaltsvorschuss',
  'kapital',
  'sonstiges',
] as const
export type Wohngeldeinkommen = (typeof WOHNGELDEINKOMMEN)[number]

/** What § 16 WoGG deducts 10 percent each for: tax on income, health and care insurance, pension insurance. */
export const ABGABEN = ['steuer', 'kv', 'rv'] as const
export type Abgabe = (typeof ABGABEN)[number]

/** One source of income, gross, by the month or by the year; `jahrCent` wins where both are there. */
export type Wohngeldposten = {
  readonly art: Wohngeldeinkommen
  readonly monatCent?: Cent | null | undefined
  readonly jahrCent?: Cent | null | undefined
  /** Real costs of earning this income in the year; absent: the flat amount of the tax law where there is one. */
  readonly werbungskostenJahrCent?: Cent | null | undefined
}

export type Wohngeldmitglied = {
  /** Whole years on the day asked about. */
  readonly alter?: number | undefined
  /** False: gets Grundsicherungsgeld, SGB XII or the like and is not counted (§§ 7, 8 WoGG). Absent reads as true. */
  readonly beruecksichtigt?: boolean | undefined
  readonly alleinerziehend?: boolean | undefined
  readonly einkommen?: readonly Wohngeldposten[] | null | undefined
  readonly zahlt?: readonly Abgabe[] | null | undefined
  readonly gdb?: number | null | undefined
  readonly pflegebeduerftigZuHause?: boolean | undefined
  readonly grundrentenzeiten33?: boolean | undefined
  /** Child of another member (§ 17 Nr. 4 WoGG). Absent: told from the ages, and asked where they leave it open. */
  readonly kind?: boolean | undefined
}

/** Either `mitglieder` with rent and Mietenstufe, or the bare formula: `haushaltsgroesse`, `mieteCent`, `gesamteinkommenCent`. */
export type Wohngeldanfrage = {
  readonly stichtag: Datum
  /** 1 to 7 */
  readonly mietenstufe?: number | undefined
  /** A month's rent with Nebenkosten, without heating, hot water, electricity and garage (§ 9 WoGG). */
  readonly bruttokaltmieteCent?: Cent | null | undefined
  readonly mitglieder?: readonly Wohngeldmitglied[] | null | undefined
  /** What may be deducted for maintenance paid in the year (§ 18 WoGG). */
  readonly unterhaltsleistungenJahrCent?: Cent | null | undefined
  readonly haushaltsgroesse?: number | undefined
  readonly mieteCent?: Cent | undefined
  readonly gesamteinkommenCent?: Cent | undefined
}

export type Wohngeldantwort = {
  /** A month's Wohngeld; 0: no claim; null: cannot be told without `fehlendeAngaben`. */
  readonly betragCent: Cent | null
  /** Least and most it can be with what is known; null where not even that can be told. */
  readonly spanne: { readonly vonCent: Cent; readonly bisCent: Cent } | null
  readonly schritte: readonly Schritt[]
  readonly norm: readonly string[]
  readonly fehlendeAngaben: readonly FehlendeAngabe[]
  /** M of § 19 WoGG: the rent that counts, heating lump sum included. */
  readonly mieteCent: Cent | null
  /** Y of § 19 WoGG: a month's Gesamteinkommen. */
  readonly gesamteinkommenCent: Cent | null
  /** A twelfth of the allowances of §§ 17, 17a WoGG. */
  readonly freibetraegeMonatCent: Cent | null
  readonly rechtsstand: Rechtsstand
}
