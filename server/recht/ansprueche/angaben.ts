import type { Datum } from '../datum.ts'
import type { Cent } from '../geld.ts'
import type { Sparte } from '../sperre/angaben.ts'
import type { Abgabe } from './wohngeld.ts'

/*
 * A household as the interface takes it (README, „Die Schnittstelle“). An absent field is not known; `null` says there
 * is none; an empty list says none. Money is cents a month unless the name says otherwise.
 */

export const ROLLEN = ['antragsteller', 'partner', 'kind', 'weitere'] as const
export type Rolle = (typeof ROLLEN)[number]

export const EINKOMMENSARTEN = [
  'erwerb',
  'rente',
  'arbeitslosengeld',
  'krankengeld',
  'elterngeld',
  'unterhalt',
  'unterhaltsvorschuss',
  'bafoeg',
  'kindergeld',
  'sonstiges',
] as const
export type Einkommensart = (typeof EINKOMMENSARTEN)[number]

export const MERKMALE = [
  'alleinerziehend',
  'schwangerAb13',
  'behindertMitTeilhabe',
  'gehbehinderungG',
  'dauerhaftVollErwerbsgemindert',
  'zeitweiseVollErwerbsgemindert',
  'regelaltersrente',
  'ausbildung',
  'kostenaufwaendigeErnaehrung',
  'eigeneVersicherung',
] as const
export type Merkmal = (typeof MERKMALE)[number]

export const LAUFENDE_LEISTUNGEN = [
  'grundsicherungsgeld',
  'sgb12',
  'wohngeld',
  'kinderzuschlag',
  'asylblg',
  'asylblgAnalog',
  'bafoeg',
] as const
export type LaufendeLeistungsart = (typeof LAUFENDE_LEISTUNGEN)[number]

export const WARMWASSER = ['dezentral', 'zentral'] as const
export const HEIZENERGIEN = ['gas', 'oel', 'fernwaerme', 'strom', 'waermepumpe', 'holz'] as const
export const SELBSTHILFEN = [
  'avAbgelehnt',
  'ratenplanAbgelehnt',
  'anbieterwechselUnmoeglich',
  'erspartesVerbraucht',
] as const
export const HEIZFORDERUNGEN = ['abrechnung', 'bevorratung'] as const

/** Not known, or known to be none. */
type Oder<T> = T | null | undefined

export type Einkommen = {
  readonly art: Einkommensart
  readonly bruttoCent?: Oder<Cent>
  /** What is left after taxes and social insurance (§ 11b Abs. 1 S. 1 Nr. 1, 2 SGB II). */
  readonly nettoCent?: Oder<Cent>
}

/** What § 11b Abs. 1 S. 1 Nr. 3 to 5 SGB II takes off, a month; distances in whole kilometres one way. */
export type Absetzungen = {
  readonly fahrtKmEinfach?: Oder<number>
  readonly arbeitstage?: Oder<number>
  readonly kfzHaftpflichtCent?: Oder<Cent>
  readonly riesterCent?: Oder<Cent>
  readonly sonstigeCent?: Oder<Cent>
}

export type Person = {
  readonly id?: string | undefined
  readonly rolle: Rolle
  readonly geburtsdatum?: Oder<Datum>
  readonly einkommen?: Oder<readonly Einkommen[]>
  readonly absetzungen?: Oder<Absetzungen>
  /** What Wohngeld deducts 10 percent each for (§ 16 WoGG). */
  readonly zahlt?: Oder<readonly Abgabe[]>
  readonly grundrentenzeiten33?: boolean | null | undefined
  /** A voluntary or company pension for life, beside the `rente` of the list (§ 82 Abs. 5 SGB XII). */
  readonly zusatzrenteCent?: Oder<Cent>
  readonly gdb?: Oder<number>
  readonly merkmale?: Oder<readonly Merkmal[]>
  /** What is left after everything § 12 Abs. 1 S. 2 SGB II does not count. */
  readonly vermoegenCent?: Oder<Cent>
}

export type LaufendeLeistung = {
  readonly art: LaufendeLeistungsart
  readonly bewilligungVon?: Oder<Datum>
  readonly bewilligungBis?: Oder<Datum>
  /** What the notice grants for decentral hot water; null: nothing. */
  readonly mehrbedarfWarmwasserCent?: Oder<Cent>
}

/** Local limits, entered by the desk; they cap the running cost only. */
export type Angemessen = { readonly bruttokaltmiete?: Oder<Cent>; readonly heizung?: Oder<Cent> }

export type Wohnung = {
  readonly kaltmieteCent?: Oder<Cent>
  readonly nebenkostenCent?: Oder<Cent>
  readonly heizkostenCent?: Oder<Cent>
  readonly warmwasser?: (typeof WARMWASSER)[number] | undefined
  readonly heizenergie?: (typeof HEIZENERGIEN)[number] | undefined
  readonly flaecheQm?: Oder<number>
  /** 1 to 7; goes before the one of the municipality */
  readonly mietenstufe?: number | undefined
}

export type Energieschulden = {
  readonly sparte: Sparte
  readonly betragCent?: Oder<Cent>
  readonly sperreDroht?: boolean | undefined
  readonly sperrdatum?: Oder<Datum>
  readonly selbsthilfe?: readonly (typeof SELBSTHILFEN)[number][] | undefined
}

export type Heizkostenforderung = {
  readonly betragCent?: Oder<Cent>
  readonly faelligAm?: Oder<Datum>
  readonly art?: (typeof HEIZFORDERUNGEN)[number] | undefined
  readonly darinRueckstaendigeAbschlaegeCent?: Oder<Cent>
  readonly antragAm?: Oder<Datum>
}

/** The household without the day on which the question is asked; a case file keeps exactly these. */
export type Haushalt = {
  /** Amtlicher Gemeindeschluessel, eight digits */
  readonly gemeinde?: string | undefined
  readonly plz?: string | undefined
  readonly personen: readonly Person[]
  readonly laufendeLeistungen?: Oder<readonly LaufendeLeistung[]>
  readonly angemessenCent?: Oder<Angemessen>
  readonly wohnung?: Oder<Wohnung>
  /** Within the first year of benefits (§ 22 Abs. 1 S. 2 SGB II, until 30.6.2026 also § 12 Abs. 3 SGB II). */
  readonly karenzzeit?: boolean | undefined
  readonly energieschulden?: Oder<Energieschulden>
  readonly heizkostenforderung?: Oder<readonly Heizkostenforderung[]>
}

/** The body of `POST /api/v1/ansprueche`; the month of the day counts. */
export type Anspruchsangaben = Haushalt & { readonly stichtag: Datum }
