import type { Akte } from '../../data/akte.ts'
import type { Code } from '../../data/merkmale.ts'
import type { Buchung } from '../../data/tables.ts'
import { type Datum, tageZwischen } from '../../recht/datum.ts'
import { ersparnis, forderung } from './forderungen.ts'
import { betraege, fehlbedarf, type Fondsbilanz, gefordertCent, OHNE_ANTRAG } from './fondsbilanz.ts'

/*
 * WHAT THE STATISTICS SAY OF A CASE, read off its file: codes and bands, never what was typed. Nobody fills in a form
 * for it; what the file does not say is `unbekannt`.
 */

export type Codes = Omit<Buchung, 'stelleId' | 'schluesselId' | 'basis' | 'gebuchtAm' | 'ergebnis'>

/** How a case ended; null while it is open. */
type Ende = Code<'ergebnis'> | null

/** Days since the intake: until the first letter went out, and until now; null where there is none. */
export type Zeiten = { readonly antwort: number | null; readonly dauer: number | null }

export type Bewilligt = Partial<Record<'fonds' | 'darlehen' | 'zuschuss' | 'erlassen', number>>

export function codes(
  akte: Akte,
  zeiten: Zeiten,
  bewilligt: Bewilligt = {},
  ende: Ende = null,
  bilanz: Fondsbilanz = OHNE_ANTRAG,
): Codes {
  const rueckstand = rueckstandCent(akte)
  const spart = ersparnis(akte)
  return {
    anlass: anlass(akte),
    stand: stand(akte),
    energieart: energieart(akte),
    lieferantentyp: lieferantentyp(akte),
    rueckstandsband: rueckstandsband(rueckstand),
    einkommensart: einkommensart(akte),
    zugangsweg: akte.herkunft?.zugangsweg ?? 'unbekannt',
    antwortzeit: band(zeiten.antwort, ANTWORTZEITEN),
    dauer: band(zeiten.dauer, DAUERN),
    forderung: ende === null ? 'unbekannt' : forderung(istGesperrt(akte, ende), rueckstand, spart),
    fondsausgang: ende === null ? 'unbekannt' : bilanz.ausgang,
    rueckstand: betrag(rueckstand),
    fonds: betrag(bewilligt.fonds),
    darlehen: betrag(bewilligt.darlehen),
    zuschuss: betrag(bewilligt.zuschuss),
    erlassen: betrag(bewilligt.erlassen),
    fehlbedarf: betrag(fehlbedarf(akte, bewilligt, bilanz)),
    kontingent500: betrag(spart?.kontingent500),
    kontingent1000: betrag(spart?.kontingent1000),
    deckel30: betrag(spart?.deckel30),
  }
}

/** Cut when they came, cut in the end, or cut in between and connected again. */
const istGesperrt = (akte: Akte, ende: Ende): boolean =>
  stand(akte) === 'gesperrt' || ende === 'nichtAbgewendet' || ende === 'aufgehoben'

/** Coarse on purpose: these stand unsealed beside the codes. */
const HOECHSTENS_CENT = 3_000_00
const STUFE_CENT = 10_00
const betrag = (betragCent = 0): number =>
  Math.round(Math.min(betragCent, HOECHSTENS_CENT) / STUFE_CENT) * STUFE_CENT

/** What was said at the intake; else what the claims consist of. */
function anlass({ herkunft, sachverhalt }: Akte): Code<'anlass'> {
  if (herkunft?.anlass) return herkunft.anlass
  const arten = new Set(sachverhalt.rueckstand?.posten?.map(({ art }) => art))
  if (arten.has('abschlag') && !arten.has('rechnung')) return 'abschlaege'
  return arten.has('rechnung') && !arten.has('abschlag') ? 'jahresrechnung' : 'unbekannt'
}

/** How far it had come at the intake; for files from before that was kept, how far it has come. */
function stand({ herkunft, sachverhalt }: Akte): Code<'stand'> {
  if (herkunft?.stand) return herkunft.stand
  if (sachverhalt.sperre?.vollzogen === true) return 'gesperrt'
  if (sachverhalt.ankuendigung) return 'ankuendigung'
  if (sachverhalt.androhung) return 'androhung'
  return sachverhalt.mahnung ? 'mahnung' : 'unbekannt'
}

function energieart({ sachverhalt: { sparte } }: Akte): Code<'energieart'> {
  if (sparte === undefined) return 'unbekannt'
  return sparte === 'strom' || sparte === 'gas' ? sparte : 'sonstige'
}

function lieferantentyp({ sachverhalt: { vertrag }, versorger: { name } }: Akte): Code<'lieferantentyp'> {
  if (vertrag === undefined) return 'unbekannt'
  if (vertrag === 'vermieter' || vertrag === 'sondervertrag') return vertrag
  return /(stadt|gemeinde|kreis)werke?/i.test(name ?? '') ? 'stadtwerk' : 'grundversorger'
}

/** Claims less payments; where the claims are not known one by one, what is demanded in all. */
function rueckstandCent(akte: Akte): number | undefined {
  const { posten, zahlungen } = akte.sachverhalt.rueckstand ?? {}
  const gefordert = gefordertCent(akte)
  if (gefordert === undefined || !posten || posten.length === 0) return gefordert
  return Math.max(0, gefordert - betraege(zahlungen ?? []))
}

const EURO = 100
function rueckstandsband(rueckstand: number | undefined): Code<'rueckstandsband'> {
  if (rueckstand === undefined) return 'unbekannt'
  const grenzen = [
    [2000, 'ab2000'],
    [1000, 'ab1000'],
    [500, 'ab500'],
    [250, 'ab250'],
    [100, 'ab100'],
  ] as const
  return grenzen.find(([ab]) => rueckstand >= ab * EURO)?.[1] ?? 'unter100'
}

/** What the household mainly lives on: the benefit that covers the rest before what it adds to. */
function einkommensart({ haushalt: { leistungen = [] }, rechnung }: Akte): Code<'einkommensart'> {
  const leistung = LEISTUNGEN.find(([eine]) => leistungen.includes(eine))
  if (leistung) return leistung[1]
  const arten = new Set(rechnung?.personen?.flatMap(({ einkommen }) => einkommen ?? []).map(({ art }) => art))
  const art = EINKOMMEN.find(([eine]) => arten.has(eine))
  if (art) return art[1]
  return arten.size > 0 ? 'sonstiges' : 'unbekannt'
}

const LEISTUNGEN = [
  ['grundsicherungsgeld', 'sgb2'],
  ['sgb12', 'sgb12'],
  ['asylblg', 'asylblg'],
] as const
const EINKOMMEN = [
  ['erwerb', 'lohn'],
  ['arbeitslosengeld', 'alg1'],
  ['rente', 'rente'],
] as const

type Baender<C> = readonly (readonly [bis: number, code: C])[]
const ANTWORTZEITEN: Baender<Code<'antwortzeit'>> = [
  [0, 'selberTag'],
  [2, 'bis2'],
  [7, 'bis7'],
  [Infinity, 'ueber7'],
]
const DAUERN: Baender<Code<'dauer'>> = [
  [7, 'bis7'],
  [28, 'bis28'],
  [Infinity, 'ueber28'],
]

const band = <C extends string>(tage: number | null, baender: Baender<C>): C | 'unbekannt' =>
  tage === null ? 'unbekannt' : (baender.find(([bis]) => tage <= bis)?.[1] ?? 'unbekannt')

/** Days between two days, for the bands. */
export const tage = (von: Datum, bis: Datum | null): number | null =>
  bis === null ? null : Math.max(0, tageZwischen(von, bis))
