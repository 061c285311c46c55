import type { LaufendeLeistungsart } from '../ansprueche/angaben.ts'
import type { Datum } from '../datum.ts'
import type { Cent } from '../geld.ts'
import type { Bundesland } from '../sperre/angaben.ts'

/*
 * A fund or another offer of help as the directory keeps it, one version of it. What nobody has found out is absent and
 * never has a default; every named field has at least one piece of evidence that names it.
 */

/** In the order in which help is asked for: what the law grants comes before all of these (`hilfen.ts`). */
export const HILFEARTEN = ['fonds', 'sachhilfe', 'beratung'] as const
export type Hilfeart = (typeof HILFEARTEN)[number]

export const TRAEGERARTEN = [
  'kommune',
  'land',
  'bund',
  'versorger',
  'kirche',
  'wohlfahrt',
  'stiftung',
  'verein',
  'sonstige',
] as const

export const ENERGIEN = [
  'strom',
  'gas',
  'fernwaerme',
  'wasser',
  'heizoel',
  'pellets',
  'fluessiggas',
  'waermepumpe',
  'nebenkostenVermieter',
  'warmwasser',
] as const
export type Energie = (typeof ENERGIEN)[number]

export const DECKUNGEN = [
  'rueckstand',
  'jahresabrechnung',
  'sperrkosten',
  'wiederanschluss',
  'abschlag',
  'geraet',
  'ausstattung',
  'soforthilfe',
  'beratung',
] as const
export type Deckung = (typeof DECKUNGEN)[number]

/** What of it reaches the arrears themselves; a new fridge does not. */
export const DECKT_SCHULDEN: ReadonlySet<Deckung> = new Set<Deckung>([
  'rueckstand',
  'jahresabrechnung',
  'soforthilfe',
])

export const HILFEFORMEN = [
  'zuschuss',
  'darlehen',
  'abschlagssenkung',
  'sachleistung',
  'gutschein',
  'verzicht',
  'raten',
  'beratung',
] as const

export const ANTRAGSTELLER = [
  'haushalt',
  'beratungsstelle',
  'nurWohlfahrtsverband',
  'nurAmt',
  'bestimmteStellen',
  'mitBestaetigung',
] as const
export type Antragsteller = (typeof ANTRAGSTELLER)[number]

export const WEGE = ['vorOrt', 'post', 'telefon', 'online', 'email', 'formular'] as const
export const EMPFAENGER = ['versorger', 'person', 'traegerTreuhaenderisch', 'vermieter'] as const
export const BUDGETSTAENDE = ['offen', 'knapp', 'erschoepft'] as const
export const JE = ['haushalt', 'person', 'zaehler', 'abrechnung', 'jahr'] as const
export const BELEGARTEN = ['traeger', 'presse', 'zweithand', 'anruf'] as const
export const SICHTBARKEITEN = ['oeffentlich', 'nurBeratung'] as const
export const NACHWEISE = ['immer', 'wennGefordert'] as const
/** `amt`: Jobcenter or Sozialamt, whichever is responsible. */
export const VORRANGIGE = ['amt', 'jobcenter', 'sozialamt', 'wohngeld', 'versorger'] as const
export const STUFEN = ['rechnung', 'mahnung', 'androhung', 'ankuendigung', 'gesperrt'] as const
export type Stufe = (typeof STUFEN)[number]

/**
 * `hart`: whoever does not fulfil it gets nothing. `vorher`: can still be done, and has to be before the fund is asked.
 * `ermessen`: whoever decides weighs it.
 */
export const STRENGEN = ['hart', 'vorher', 'ermessen'] as const
export type Strenge = (typeof STRENGEN)[number]

/** A field of a fund that needs evidence. */
export const FELDER = [
  'traeger',
  'gebiet',
  'energie',
  'deckt',
  'form',
  'betrag',
  'bedingungen',
  'vorrang',
  'unterlagen',
  'antragsteller',
  'weg',
  'fenster',
  'budget',
  'wiederholung',
  'empfaenger',
  'entscheidung',
] as const
export type Feldname = (typeof FELDER)[number]

/** Where something is written. `werte` says what this source says about a field, so that two can stand side by side. */
export type Beleg = {
  readonly id: string
  readonly art: (typeof BELEGARTEN)[number]
  readonly titel: string
  /** Address, or domain where the page was not kept in full. */
  readonly ort?: string | undefined
  /** As exactly as it is known: `2023-06-15`, `2023-06`, `2023`; absent: the source bears no date. */
  readonly veroeffentlicht?: string | undefined
  /** When somebody of us looked. */
  readonly gesehenAm: Datum
  readonly werte: readonly { readonly feld: Feldname; readonly wert: string }[]
}

/** Places by key; `wort` is what the source calls it. Where no key says it exactly, `ungenau` leaves the rest open. */
export type Gebiet = {
  readonly wort: string
  readonly laender?: readonly Bundesland[] | undefined
  /** Amtliche Gemeindeschlüssel, whole or their beginning: `05111000`, `05978`. */
  readonly gemeinden?: readonly string[] | undefined
  /** Postcodes, whole or their beginning. */
  readonly plz?: readonly string[] | undefined
  readonly ungenau?: boolean | undefined
}

/** One source's figure; several of them are a conflict that stays visible. Absent parts are not published. */
export type Betrag = {
  readonly beleg: string
  readonly hoechstensCent?: Cent | undefined
  /** For who lives alone, where the source says another figure. */
  readonly alleinCent?: Cent | undefined
  /** Share of the claim that is paid, in percent. */
  readonly prozent?: number | undefined
  readonly je?: (typeof JE)[number] | undefined
  readonly inHaerteMehr?: boolean | undefined
}

/** What a source asks for, as a test on facts of the case. */
export type Pruefung =
  | { readonly art: 'ohneLeistung'; readonly leistungen: readonly LaufendeLeistungsart[] }
  | { readonly art: 'mitLeistung'; readonly leistungen: readonly LaufendeLeistungsart[] }
  /** Net income a month, by the number of heads the source names. */
  | {
      readonly art: 'einkommen'
      readonly grenzen: readonly { readonly personen: number; readonly hoechstensCent: Cent }[]
    }
  | { readonly art: 'energieanteil'; readonly mindestensProzent: number }
  | {
      readonly art: 'vermoegen'
      readonly hoechstensCent: Cent
      readonly je: 'haushalt' | 'person'
    }
  | { readonly art: 'kind'; readonly bisAlter: number }
  | { readonly art: 'alter'; readonly mindestens: number }
  | { readonly art: 'rente' }
  | { readonly art: 'schwanger' }
  | { readonly art: 'versorger'; readonly namen: readonly string[] }
  | { readonly art: 'sperrstufe'; readonly mindestens: Stufe }
  | {
      readonly art: 'rueckstand'
      readonly mindestensCent?: Cent | undefined
      readonly hoechstensCent?: Cent | undefined
    }
  | { readonly art: 'selbsthilfe' }
  /** An office was asked and refused, or offered a loan only. */
  | { readonly art: 'abgelehnt'; readonly stelle: 'jobcenter' | 'sozialamt' | 'einesVonBeiden' }
  | { readonly art: 'forderungAb'; readonly tag: Datum }
  /** No fact of a case settles it: need, hardship, no other payer. */
  | { readonly art: 'einzelfall' }

export type Bedingung = {
  readonly pruefung: Pruefung
  readonly strenge: Strenge
  /** What the household has to be or to have, as one reads it out. */
  readonly worte: string
  readonly belege: readonly string[]
}

export type Unterlage = {
  readonly was: string
  readonly verlangt: (typeof NACHWEISE)[number]
  /** What makes it needed, in words. */
  readonly wenn?: string | undefined
  readonly hoechstensTageAlt?: number | undefined
  readonly original?: boolean | undefined
  readonly schwaerzen?: string | undefined
  /** Health and the like: only with the consent for it. */
  readonly empfindlich?: boolean | undefined
}

/** When applications are taken; an open side is not known. */
export type Fenster = {
  readonly von?: Datum | undefined
  readonly bis?: Datum | undefined
  readonly hinweis?: string | undefined
}

/** Who stands behind it and how they are reached; part of the version, so that a referral keeps whom it went to. */
export type Traeger = {
  readonly name: string
  readonly art: (typeof TRAEGERARTEN)[number]
  readonly telefon?: string | undefined
  /** Whether the number may stand where everybody reads it; many are those of one person. */
  readonly telefonOeffentlich?: boolean | undefined
  readonly sprechzeiten?: string | undefined
  readonly anschrift?: string | undefined
  readonly email?: string | undefined
  readonly seite?: string | undefined
}

/** One version of an entry. */
export type Fonds = {
  readonly name: string
  readonly art: Hilfeart
  readonly zweck: string
  readonly traeger: Traeger
  readonly gebiet: Gebiet
  /** Absent: the source names no energy. */
  readonly energien?: readonly Energie[] | undefined
  readonly deckt: readonly Deckung[]
  readonly formen: readonly (typeof HILFEFORMEN)[number][]
  readonly betraege: readonly Betrag[]
  readonly bedingungen: readonly Bedingung[]
  /** Who has to be asked before. */
  readonly vorrang: readonly (typeof VORRANGIGE)[number][]
  readonly unterlagen: readonly Unterlage[]
  /** Absent: nobody has said who may apply. */
  readonly antragsteller?: Antragsteller | undefined
  readonly wege: readonly (typeof WEGE)[number][]
  /** Absent: nobody has said; empty: always. */
  readonly fenster?: readonly Fenster[] | undefined
  readonly budget?: Budget | undefined
  readonly wiederholung?: Wiederholung | undefined
  readonly empfaenger?: (typeof EMPFAENGER)[number] | undefined
  readonly entscheidung?:
    { readonly durch?: string | undefined; readonly tage?: number | undefined } | undefined
  readonly sichtbarkeit: (typeof SICHTBARKEITEN)[number]
  /** What to ask on the telephone. */
  readonly fragen: readonly string[]
  readonly belege: readonly Beleg[]
}

export type Budget = {
  readonly gesamtCent?: Cent | undefined
  readonly ausgegebenCent?: Cent | undefined
  readonly stand?: (typeof BUDGETSTAENDE)[number] | undefined
  readonly am?: Datum | undefined
}

/** How often: once, or again after so many months; per meter or bill nobody can tell from the day alone. */
export type Wiederholung = {
  readonly je: (typeof JE)[number]
  readonly nachMonaten?: number | undefined
}

/** What the desk knows about an entry beside its text. `ungeprueft` until a person has asked. */
export const FONDSSTATUS = ['ungeprueft', 'aktiv', 'pausiert', 'erschoepft', 'beendet', 'geplant'] as const
export type Fondsstatus = (typeof FONDSSTATUS)[number]

export type Fondsstand = {
  readonly status: Fondsstatus
  readonly geprueftAm: Datum | null
  /** After so many days a check is too old. */
  readonly giltTage: number
}

export type Fondseintrag = { readonly id: string; readonly fonds: Fonds; readonly stand: Fondsstand }
