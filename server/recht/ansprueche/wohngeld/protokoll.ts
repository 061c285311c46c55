import { alsDatum, type Datum } from '../../datum.ts'
import type { Schritt } from '../../ergebnis.ts'
import { alsEuro, cent, type Cent } from '../../geld.ts'
import { fassungAm } from '../../parameter.ts'
import {
  KOEFFIZIENTEN,
  WOHNGELD_BEKANNT_BIS,
  WOHNGELD_GEPRUEFT_BIS,
  type Wohngeldparameter,
} from '../../parameter/wohngeld.ts'
import type { FehlendeAngabe, Rechtsstand } from '../../sperre/antwort.ts'
import { istFest, type Spanne } from './spanne.ts'

/**
 * Parts of a cent in the reckoning: half of a benefit, then ten percent of it, stay whole numbers, so nothing is rounded
 * before the month's income.
 */
export const TEILE = 20

/** Where one reckoning writes down its steps, its questions and the figures it could not take from the law itself. */
export type Protokoll = {
  readonly stichtag: Datum
  readonly schritte: (Schritt & { readonly norm: string })[]
  readonly fragen: FehlendeAngabe[]
  readonly unsicher: Set<string>
}

export const neuesProtokoll = (stichtag: Datum): Protokoll => ({
  stichtag,
  schritte: [],
  fragen: [],
  unsicher: new Set(),
})

/** The figure in force; throws RangeError for a day before 2022. */
export function wert<T>(parameter: Wohngeldparameter<T>, { stichtag, unsicher }: Protokoll): T {
  const fassung = fassungAm(parameter, stichtag)
  if (fassung.beleg === 'sekundaer') unsicher.add(`${parameter.name} (${fassung.fundstelle})`)
  return fassung.wert
}

/** The n-th row of a table, counted from one; throws RangeError where the table has no such row. */
export function zeile<T>(tabelle: readonly T[], n: number, wovon: string): T {
  const gefunden = tabelle[n - 1]
  if (gefunden !== undefined) return gefunden
  throw new RangeError(`${wovon}: ${n} gibt es nicht`)
}

export function schritt(protokoll: Protokoll, text: string, norm: string, betragCent?: Cent): void {
  protokoll.schritte.push(betragCent === undefined ? { text, norm } : { text, norm, betragCent })
}

export function frage(protokoll: Protokoll, path: string, frage: string, warum: string): void {
  protokoll.fragen.push({ path, frage, warum })
}

/** An amount in parts of a cent, rounded for reading. */
export const gelesen = (teile: number): Cent => cent(Math.round(teile / TEILE))

/** `120,00 €`, or `120,00 € bis 150,00 €` while something is open. */
export const spanneText = (spanne: Spanne): string =>
  istFest(spanne)
    ? alsEuro(gelesen(spanne.von))
    : `${alsEuro(gelesen(spanne.von))} bis ${alsEuro(gelesen(spanne.bis))}`

/** `1.162,35`: an amount in a formula, without the sign. */
export const ohneZeichen = (betrag: Cent): string => alsEuro(betrag).slice(0, -2)

/** Up to which day the law was read, and what to beware of. */
export function rechtsstand({ unsicher }: Protokoll, stichtag: Datum): Rechtsstand {
  const warnungen = [
    ...(stichtag > WOHNGELD_BEKANNT_BIS ? [`${unbekannt()} ${ENTWURF}`] : []),
    ...(stichtag > WOHNGELD_GEPRUEFT_BIS
      ? [
          `Das Recht ist bis zum ${alsDatum(WOHNGELD_GEPRUEFT_BIS)} geprüft. ` +
            'Eine spätere Änderung ist nicht berücksichtigt.',
        ]
      : []),
    ...(unsicher.size > 0 ? [`Aus zweiter Hand, nicht am Gesetz geprüft: ${[...unsicher].join('; ')}.`] : []),
  ]
  return {
    geprueftAm: WOHNGELD_GEPRUEFT_BIS,
    gueltigAb: fassungAm(KOEFFIZIENTEN, stichtag).ab,
    warnung: warnungen.length === 0 ? null : warnungen.join(' '),
  }
}

const ENTWURF = 'Ein Gesetzentwurf (BT-Drs. 21/8284) sieht für 2027 niedrigeres Wohngeld vor.'

export const unbekannt = (): string =>
  `Die Beträge des Wohngelds nach dem ${alsDatum(WOHNGELD_BEKANNT_BIS)} sind nicht bekannt.`
