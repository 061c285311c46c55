import type { Datum } from '../datum.ts'
import type { Cent } from '../geld.ts'

/*
 * What is known of a (threatened) cut, as the interface takes it (README, „Die Schnittstelle“).
 * An absent field is not known; `null` says there was none; an empty list says none. Money is cents.
 */

export const SPARTEN = ['strom', 'gas', 'fernwaerme', 'wasser'] as const
export type Sparte = (typeof SPARTEN)[number]

export const VERTRAEGE = ['grundversorgung', 'ersatzversorgung', 'sondervertrag', 'vermieter'] as const
export type Vertrag = (typeof VERTRAEGE)[number]

export const BUNDESLAENDER = [
  'BW',
  'BY',
  'BE',
  'BB',
  'HB',
  'HH',
  'HE',
  'MV',
  'NI',
  'NW',
  'RP',
  'SL',
  'SN',
  'ST',
  'SH',
  'TH',
] as const
export type Bundesland = (typeof BUNDESLAENDER)[number]

export const ANLAESSE = ['zahlungsverzug', 'manipulation', 'vormieterschulden'] as const
export const MANIPULATIONEN = ['nachgewiesen', 'verdacht'] as const
export const VERMIETER_WER = ['vermieterStelltAb', 'versorgerSperrtWegenVermieter'] as const
export const MIETVERHAELTNISSE = ['laeuft', 'beendet'] as const
export const FORMEN = ['brief', 'elektronisch'] as const
export const POSTENARTEN = ['abschlag', 'rechnung', 'nebenkosten'] as const
export const AUSSICHTEN = [
  'zusageLeistungstraeger',
  'zusageFonds',
  'antragLaeuft',
  'ratenplan',
  'versprechen',
] as const
export const DECKUNGEN = ['voll', 'teilweise'] as const
export const GLAUBHAFTMACHUNGEN = ['erbracht', 'nichtVerlangt', 'verlangtNichtErbracht'] as const
export const KLAUSELN = [
  'wirksamErstMitErsterRate',
  'entgelt',
  'zinsen',
  'gesamtfaelligkeit',
  'anerkenntnis',
  'einwendungsausschluss',
] as const

/** What a letter must contain, each named when it is missing (`avAngebot` belongs to the Ankuendigung). */
export const INHALTE = [
  'grund',
  'kosten',
  'haertehinweis',
  'kontaktadresse',
  'abwendungshinweise',
  'avHinweis',
  'antwortformular',
  'musterhinweis',
  'einwilligungsvordruck',
  'hinweisDatenweitergabe',
  'avAngebot',
] as const
export type Inhalt = (typeof INHALTE)[number]

export const SCHUTZGRUENDE = [
  'lebenserhaltendesGeraet',
  'schwereErkrankung',
  'behinderung',
  'pflegebeduerftig',
  'schwangerschaft',
  'saeugling',
  'kleinkind',
  'kind',
  'hohesAlter',
  'heizungAusfallImWinter',
  'sonstiges',
] as const
export type SchutzgrundArt = (typeof SCHUTZGRUENDE)[number]

/** Not known, or known to be none. */
type Oder<T> = T | null | undefined

export type Beanstandung = { readonly am?: Oder<Datum>; readonly schluessig?: boolean | undefined }

export type Posten = {
  readonly art: (typeof POSTENARTEN)[number]
  readonly betragCent?: Oder<Cent>
  readonly zugang?: Oder<Datum>
  readonly faelligAm?: Oder<Datum>
  readonly tituliert?: boolean | undefined
  readonly beanstandung?: Oder<Beanstandung>
  readonly gemahntAm?: Oder<Datum>
  readonly oeffentlichRechtlich?: boolean | undefined
  readonly gestundet?: boolean | undefined
  readonly preiserhoehungStreitig?: boolean | undefined
  readonly schlichtungSeit?: Oder<Datum>
  readonly sparteFremd?: boolean | undefined
  readonly wohnungFremd?: boolean | undefined
}

export type Zahlung = { readonly am?: Oder<Datum>; readonly betragCent?: Oder<Cent> }
export type Abschlag = {
  readonly betragCent?: Oder<Cent>
  readonly monate?: number | undefined
  readonly proJahr?: number | undefined
}

export type Rueckstand = {
  readonly posten?: readonly Posten[] | undefined
  readonly zahlungen?: readonly Zahlung[] | undefined
  readonly abschlag?: Oder<Abschlag>
  readonly jahresrechnungErwartetCent?: Oder<Cent>
}

export type Mahnung = { readonly zugang?: Oder<Datum> }

export type Androhung = {
  readonly zugang?: Oder<Datum>
  readonly datiert?: Oder<Datum>
  readonly betragCent?: Oder<Cent>
  readonly zugangBestritten?: boolean | undefined
  readonly fehlendeInhalte?: readonly Inhalt[] | undefined
}

export type Ankuendigung = {
  readonly zugang?: Oder<Datum>
  readonly datiert?: Oder<Datum>
  readonly form?: readonly (typeof FORMEN)[number][] | undefined
  readonly beginn?: Oder<Datum>
  readonly beginnAb?: boolean | undefined
  readonly zugangBestritten?: boolean | undefined
  readonly fehlendeInhalte?: readonly Inhalt[] | undefined
}

export type Sperre = {
  readonly datum?: Oder<Datum>
  readonly vollzogen?: boolean | undefined
  readonly uhrzeit?: Oder<string>
}

export type Schutzgrund = {
  readonly art: SchutzgrundArt
  readonly konkreteGefahr?: boolean | 'unklar' | undefined
  readonly mitgeteiltAm?: Oder<Datum>
  readonly glaubhaftmachung?: (typeof GLAUBHAFTMACHUNGEN)[number] | undefined
}

export type Zahlungsaussicht = {
  readonly art: (typeof AUSSICHTEN)[number]
  readonly dargelegtAm?: Oder<Datum>
  readonly deckt?: (typeof DECKUNGEN)[number] | undefined
}

export type Abwendungsvereinbarung = {
  readonly verlangtZugang?: Oder<Datum>
  readonly angebotZugang?: Oder<Datum>
  readonly angebotRaten?: Oder<number>
  readonly angenommenAm?: Oder<Datum>
  readonly angenommenVorSperre?: Oder<boolean>
  readonly gebrochenAm?: Oder<Datum>
  readonly klauseln?: readonly (typeof KLAUSELN)[number][] | undefined
  readonly pauseMitgeteiltAm?: Oder<Datum>
  readonly pauseMonate?: readonly string[] | undefined
}

export type Sozialhilfetraeger = {
  readonly einwilligungZugang?: Oder<Datum>
  readonly informiertAm?: Oder<Datum>
}

export type Wiederherstellung = {
  readonly gruendeEntfallenAm?: Oder<Datum>
  readonly kostenErstattetAm?: Oder<Datum>
  readonly erfolgtAm?: Oder<Datum>
  readonly pauschaleCent?: Oder<Cent>
  readonly nachweisVerlangt?: boolean | undefined
  readonly nachweisErbracht?: boolean | undefined
}

export type Vermieter = {
  readonly wer?: (typeof VERMIETER_WER)[number] | undefined
  readonly mietverhaeltnis?: (typeof MIETVERHAELTNISSE)[number] | undefined
  readonly eigenerZaehler?: boolean | undefined
}

/** The facts of a case without the day on which the question is asked; a case file keeps exactly these. */
export type Sperrsachverhalt = {
  readonly bundesland?: Bundesland | undefined
  readonly sparte?: Sparte | undefined
  readonly vertrag?: Vertrag | undefined
  readonly vermieter?: Oder<Vermieter>
  readonly anlass?: (typeof ANLAESSE)[number] | undefined
  readonly manipulation?: (typeof MANIPULATIONEN)[number] | undefined
  readonly mahnung?: Oder<Mahnung>
  readonly androhung?: Oder<Androhung>
  readonly ankuendigung?: Oder<Ankuendigung>
  readonly sperre?: Oder<Sperre>
  readonly rueckstand?: Oder<Rueckstand>
  readonly schutzgruende?: Oder<readonly Schutzgrund[]>
  readonly zahlungsaussicht?: Oder<Zahlungsaussicht>
  readonly abwendungsvereinbarung?: Oder<Abwendungsvereinbarung>
  readonly sozialhilfetraeger?: Oder<Sozialhilfetraeger>
  readonly wiederherstellung?: Oder<Wiederherstellung>
}

/** A request: the facts and the day on which the question is asked. `sparte` is required by the interface. */
export type Sperrangaben = Sperrsachverhalt & { readonly stichtag: Datum; readonly sparte: Sparte }
