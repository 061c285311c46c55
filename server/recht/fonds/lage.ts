import type { LaufendeLeistungsart } from '../ansprueche/angaben.ts'
import type { Datum } from '../datum.ts'
import type { Cent } from '../geld.ts'
import type { Bundesland, Sparte } from '../sperre/angaben.ts'
import type { Stufe } from './fonds.ts'

/** What an application to an office came to. */
export type Antragsausgang = 'offen' | 'bewilligt' | 'nurDarlehen' | 'abgelehnt'

export type GestellterAntrag = {
  readonly stelle: 'jobcenter' | 'sozialamt'
  /** Absent: nobody has said what came of it. */
  readonly ausgang?: Antragsausgang | undefined
}

/** Everything about a household that a fund can ask for. An absent field is not known. */
export type Fondslage = {
  readonly stichtag: Datum
  readonly land?: Bundesland | undefined
  readonly gemeinde?: string | undefined
  readonly plz?: string | undefined
  readonly ort?: string | undefined
  readonly versorger?: string | undefined
  readonly sparte?: Sparte | undefined
  /** What is paid now; an empty list: none. */
  readonly leistungen?: readonly LaufendeLeistungsart[] | undefined
  readonly personen?: number | undefined
  /** Of every person, undefined where one is not known. */
  readonly alter?: readonly (number | undefined)[] | undefined
  readonly nettoCent?: Cent | undefined
  readonly energieCent?: Cent | undefined
  readonly vermoegenCent?: Cent | undefined
  readonly bekommtRente?: boolean | undefined
  readonly schwanger?: boolean | undefined
  /** The furthest step that is known of. */
  readonly stufe?: Stufe | undefined
  /** That nothing further has happened is known, too. */
  readonly stufeSicher?: boolean | undefined
  readonly sperrtag?: Datum | undefined
  readonly rueckstandCent?: Cent | undefined
  /** The smallest sum that stops the cut. */
  readonly mindestensCent?: Cent | undefined
  /** The oldest claim in the arrears. */
  readonly forderungVom?: Datum | undefined
  /** Which office decides about the debts, where the household's benefits were reckoned. */
  readonly schuldenstelle?: 'jobcenter' | 'sozialamt' | undefined
  /** Instalments, the agreement to avert the cut, another supplier: tried. */
  readonly selbsthilfe?: boolean | undefined
  readonly antraege?: readonly GestellterAntrag[] | undefined
  /** When money came from which entry, as far as it is known; an empty list: never from any. */
  readonly bekommen?: readonly { readonly id: string; readonly am: Datum }[] | undefined
}

/** The facts by name, so that a question can say where the answer belongs. */
export const ANGABEN = [
  'land',
  'gemeinde',
  'plz',
  'ort',
  'versorger',
  'sparte',
  'leistungen',
  'personen',
  'alter',
  'nettoCent',
  'energieCent',
  'vermoegenCent',
  'bekommtRente',
  'schwanger',
  'stufe',
  'stufeSicher',
  'sperrtag',
  'rueckstandCent',
  'mindestensCent',
  'forderungVom',
  'schuldenstelle',
  'selbsthilfe',
  'antraege',
  'bekommen',
] as const satisfies readonly Exclude<keyof Fondslage, 'stichtag'>[]
export type Angabe = (typeof ANGABEN)[number]
