import type { FORDERUNGSKOSTEN } from '../../data/merkmale.ts'
import { summenwort, zahlwort } from './balken.ts'
import type { Wert } from './schutz/schuetze.ts'

/* What the demands would have changed, added up from released values; nothing here has seen a case. */

const TABELLE = 'forderung'
const GESPERRT = (code: string): boolean => code !== 'keineSperre' && code !== ''

type Forderung = {
  readonly name: string
  /** The codes of the households that this demand would have kept connected. */
  readonly hilft: (code: string) => boolean
  readonly kosten: (typeof FORDERUNGSKOSTEN)[number] | null
}

const FORDERUNGEN: readonly Forderung[] = [
  { name: 'Sperrverbot', hilft: GESPERRT, kosten: null },
  {
    name: 'Grundkontingent, 500 kWh je Kopf',
    hilft: code => code.startsWith('kontingent500'),
    kosten: 'kontingent500',
  },
  {
    name: 'Grundkontingent, 1.000 kWh je Kopf',
    hilft: code => code.startsWith('kontingent'),
    kosten: 'kontingent1000',
  },
  { name: 'Preisdeckel', hilft: code => code.endsWith('deckel30'), kosten: 'deckel30' },
]

export type Wirkung = {
  readonly name: string
  readonly sperren: string
  readonly rueckstand: string
  readonly kosten: string
}

/** One line for each demand; undefined where the period does not measure them, or not for so few cases. */
export function wirkungen(werte: readonly Wert[]): readonly Wirkung[] | undefined {
  const eigene = werte.filter(({ tabelle }) => tabelle === TABELLE)
  if (!eigene.some(({ wert }) => wert !== null)) return undefined
  return FORDERUNGEN.map(({ name, hilft, kosten }) => ({
    name,
    sperren: zahlwort(summe(werte, 'anzahl', hilft)),
    // A ban on cuts keeps the power on; the arrears stay.
    rueckstand: kosten === null ? 'bleiben offen' : betrag(summe(werte, 'rueckstand', hilft)),
    kosten: kosten === null ? betrag(summe(werte, 'rueckstand', hilft)) : kostenwort(werte, kosten),
  }))
}

const summe = (werte: readonly Wert[], art: Wert['art'], hilft: Forderung['hilft']): number =>
  werte
    .filter(eine => eine.tabelle === TABELLE && eine.art === art && hilft(eine.auspraegung))
    .reduce((bisher, { wert }) => bisher + (wert ?? 0), 0)

/** How many households were cut at all. */
export const gesperrte = (werte: readonly Wert[]): number => summe(werte, 'anzahl', GESPERRT)

/** How many of them would not have been with the smaller quota. */
export const verhinderte = (werte: readonly Wert[]): number =>
  summe(werte, 'anzahl', code => code.startsWith('kontingent500'))

const betrag = (cent: number): string => (cent === 0 ? '–' : summenwort(cent))

function kostenwort(werte: readonly Wert[], kosten: Wert['art']): string {
  const wert = werte.find(eine => eine.art === kosten && eine.tabelle === 'gesamt')?.wert
  return wert === null || wert === undefined ? '–' : betrag(wert)
}
