import { type Basis } from '../../../../data/merkmale.ts'
import { EURO_AB } from '../ableitung.ts'
import { type Einheit, type Zelle, zelle } from '../bestand.ts'
import { type Tabelle, tabellenname } from '../programm.ts'
import { auspraegungen, type Wert } from '../schuetze.ts'
import { rhythmus } from '../zeitraum.ts'
import { einheiten, type Probe } from './probe.ts'

/*
 * Consistency: every value stands in the programme, and can come from the true cell by the method: at most 5 off, never
 * a 1 or 2, nothing from nothing, the same cases everywhere the same, sums moved by 30 % of their largest part.
 */

const ABWEICHUNG = 5
const EURO_ANTEIL = 0.3
const EURO_RUNDUNG = 2_500

/** How many values could not have come out of the method. What is wrong here is a fault of the program. */
export function unstimmige(probe: Probe): number {
  const nachId = new Map(einheiten(probe).map(eine => [`${eine.ebene}|${eine.id}`, eine]))
  const gleiche = new Map<string, number | null>()
  const nachZelle = new Map<string, number | null>()
  for (const wert of probe.werte) if (wert.art === 'anzahl') nachZelle.set(zellenname(wert), wert.wert)
  return probe.werte.filter(wert => {
    const einheit = nachId.get(`${wert.ebene}|${wert.einheit}`)
    const tabelle = tabelleVon(probe, wert)
    if (!einheit || !tabelle || wert.zeitraum !== probe.auftrag.zeitraum) return true
    if (wert.auspraegung === '') return wert.wert !== null
    if (!auspraegungen(tabelle).includes(wert.auspraegung)) return true
    const wahr = wahreZelle(probe, wert, einheit)
    if (wert.art !== 'anzahl') return !istEuro(wert, wahr, nachZelle.get(zellenname(wert)) ?? 0)
    return (
      !istAnzahl(wert.wert, wahr.i) || !istGleich(gleiche, `${wert.basis}|${wahr.i}|${wahr.c}`, wert.wert)
    )
  }).length
}

const zellenname = ({ ebene, einheit, basis, tabelle, auspraegung }: Wert): string =>
  [ebene, einheit, basis, tabelle, auspraegung].join('|')

const tabelleVon = ({ auftrag: { programm, zeitraum } }: Probe, wert: Wert): Tabelle | undefined =>
  programm.tabellen.find(
    eine =>
      eine.ebene === wert.ebene &&
      eine.rhythmus === rhythmus(zeitraum) &&
      eine.basis === (wert.basis as Basis) &&
      tabellenname(eine) === wert.tabelle &&
      (wert.art === 'anzahl' || (eine.betraege ?? []).includes(wert.art)),
  )

const wahreZelle = ({ auftrag }: Probe, wert: Wert, einheit: Einheit): Zelle =>
  zelle(
    auftrag.bestand,
    einheit,
    wert.basis,
    wert.tabelle,
    wert.auspraegung,
    wert.art === 'anzahl' ? [] : [wert.art],
  )

const istAnzahl = (j: number | null, i: number): boolean =>
  j !== null && (i === 0 ? j === 0 : j >= 0 && j !== 1 && j !== 2 && Math.abs(j - i) <= ABWEICHUNG)

function istGleich(gleiche: Map<string, number | null>, wer: string, j: number | null): boolean {
  const bisher = gleiche.get(wer)
  gleiche.set(wer, j)
  return bisher === undefined || bisher === j
}

function istEuro({ art, wert }: Wert, { betraege }: Zelle, j: number): boolean {
  if (wert === null) return j < EURO_AB
  const { summe, groesster } = (art === 'anzahl' ? undefined : betraege[art]) ?? { summe: 0, groesster: 0 }
  if (j < EURO_AB) return false
  return groesster === 0 ? wert === 0 : Math.abs(wert - summe) + EURO_RUNDUNG >= EURO_ANTEIL * groesster
}
