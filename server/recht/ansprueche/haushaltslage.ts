import { monatsanfang, monatsende, type Datum } from '../datum.ts'
import { am } from '../parameter.ts'
import { gemeinde, mietenstufeAm, type Gemeinde } from '../parameter/gemeinden.ts'
import { gemeindenZurPlz } from '../parameter/postleitzahlen.ts'
import { REGELBEDARF } from '../parameter/regelbedarf.ts'
import type { Anspruchsangaben, LaufendeLeistung, LaufendeLeistungsart } from './angaben.ts'
import { kizMonat, type Kinderzuschlag } from './kinderzuschlag.ts'
import { sozialhilfemonat, type Kapitel, type Sozialhilfeergebnis } from './grundsicherung-alter.ts'
import { monat, monatsspanne, type Monatslage, type Monatsspanne } from './grundsicherungsgeld/spanne.ts'
import type { Monat } from './grundsicherungsgeld/monat.ts'
import { NULL_CENT } from './rechnen.ts'
import { wohngeldDesHaushalts } from './wohngeldfrage.ts'
import type { Wohngeldantwort } from './wohngeld.ts'
import type { System } from './zuordnung.ts'

/* What all benefits of one household share; reckoned once, where a benefit asks for it. */

export type Haushaltslage = {
  readonly angaben: Anspruchsangaben
  readonly stichtag: Datum
  readonly monatslage: Monatslage
  /** With everything unknown taken against the household, and for it. */
  readonly knapp: Monat
  readonly reichlich: Monat
  readonly grundsicherungsgeld: Monatsspanne
  readonly sozialhilfe: (kapitel: Kapitel) => Sozialhilfespanne
  /** As if nobody got Grundsicherungsgeld or SGB XII. */
  readonly wohngeld: () => Wohngeldantwort
  readonly kinderzuschlag: () => Kinderzuschlag | null
  readonly bekannt: boolean
}

export type Sozialhilfespanne = {
  readonly mindestens: Sozialhilfeergebnis | null
  readonly hoechstens: Sozialhilfeergebnis | null
}

export function haushaltslage(angaben: Anspruchsangaben): Haushaltslage {
  const monatslage = lageImMonat(angaben, angaben.stichtag)
  const { stichtag } = angaben
  const [knapp, reichlich] = [monat(monatslage, 'unguenstig'), monat(monatslage, 'guenstig')]
  return {
    angaben,
    stichtag,
    monatslage,
    knapp,
    reichlich,
    grundsicherungsgeld: monatsspanne(monatslage, knapp, reichlich),
    sozialhilfe: einmal((kapitel: Kapitel) => ({
      mindestens: sozialhilfemonat(knapp, kapitel),
      hoechstens: sozialhilfemonat(reichlich, kapitel),
    })),
    wohngeld: einmal(() => wohngeldOhneAusschluss(angaben)),
    kinderzuschlag: einmal(() => kizMonat(knapp)),
    bekannt: am(REGELBEDARF[1], stichtag) !== null,
  }
}

/** Remembers what a function without or with one argument said. */
function einmal<T>(fn: () => T): () => T
function einmal<A extends string, T>(fn: (argument: A) => T): (argument: A) => T
function einmal<T>(fn: (argument: string) => T): (argument?: string) => T {
  const bekannt = new Map<string, T>()
  return (argument = '') => {
    const schon = bekannt.get(argument)
    if (schon !== undefined) return schon
    const wert = fn(argument)
    bekannt.set(argument, wert)
    return wert
  }
}

/** The household in the month of a day; the Bewilligungszeitraum is the one that runs, else one that begins then. */
export function lageImMonat(angaben: Anspruchsangaben, stichtag: Datum): Monatslage {
  const laufende = angaben.laufendeLeistungen ?? []
  const stelle = laufende.findIndex(({ art }) => art === 'grundsicherungsgeld')
  const laeuft = laufende[stelle]
  const gilt = laeuft !== undefined && deckt(laeuft, stichtag)
  return {
    stichtag,
    personen: angaben.personen,
    wohnung: angaben.wohnung,
    angemessen: angaben.angemessenCent,
    karenzzeit: angaben.karenzzeit,
    koepfe: angaben.personen.length,
    heizkostenEinmalig: NULL_CENT,
    laufende,
    bewilligungsbeginn: gilt ? (laeuft.bewilligungVon ?? undefined) : monatsanfang(stichtag),
    pfadBeginn: `laufendeLeistungen.${Math.max(stelle, 0)}.bewilligungVon`,
  }
}

/** Whether a benefit runs on a day, as far as its days are known. */
export const deckt = ({ bewilligungVon, bewilligungBis }: LaufendeLeistung, stichtag: Datum): boolean =>
  (!bewilligungVon || bewilligungVon <= monatsende(stichtag)) &&
  (!bewilligungBis || bewilligungBis >= monatsanfang(stichtag))

export const laufend = (
  { laufendeLeistungen }: Anspruchsangaben,
  art: LaufendeLeistungsart,
  stichtag: Datum,
): LaufendeLeistung | undefined =>
  laufendeLeistungen?.find(leistung => leistung.art === art && deckt(leistung, stichtag))

export const laeuft = ({ angaben, stichtag }: Haushaltslage, art: LaufendeLeistungsart): boolean =>
  laufend(angaben, art, stichtag) !== undefined

export const imAsylbezug = (lage: Haushaltslage): boolean =>
  laeuft(lage, 'asylblg') || laeuft(lage, 'asylblgAnalog')

/** Whether anybody may be kept by this law, with what is known. */
export const kommtVor = ({ knapp, reichlich }: Haushaltslage, system: System): boolean =>
  [...knapp.wo.values(), ...reichlich.wo.values()].includes(system)

/** By AGS, or by a postcode that lies in one municipality only; undefined: has to be asked. */
export function ortVon({ gemeinde: ags, plz }: Anspruchsangaben): Gemeinde | undefined {
  if (ags !== undefined) return gemeinde(ags)
  const moegliche = plz === undefined ? [] : gemeindenZurPlz(plz)
  return moegliche.length === 1 ? moegliche[0] : undefined
}

function wohngeldOhneAusschluss(angaben: Anspruchsangaben): Wohngeldantwort {
  const ort = ortVon(angaben)
  return wohngeldDesHaushalts({
    stichtag: angaben.stichtag,
    personen: angaben.personen,
    wohnung: angaben.wohnung,
    mietenstufe: ort ? mietenstufeAm(ort, angaben.stichtag) : undefined,
    ausgeschlossen: new Set(),
  })
}
