import type { Datum } from '../datum.ts'
import type { Schritt } from '../ergebnis.ts'
import { alsEuro, cent, type Cent } from '../geld.ts'
import { am } from '../parameter.ts'
import { UNTERKUNFT_DECKEL } from '../parameter/sgb2.ts'
import type { Angemessen, Wohnung } from './angaben.ts'
import { UNBEGRENZT, type Annahme } from './lage.ts'
import { alsProzent, kleinster, NULL_CENT, plus, promille } from './rechnen.ts'

export type Unterkunft = {
  readonly bruttokalt: Cent
  readonly heizung: Cent
  readonly dezentral: boolean
}

/** Rent, heating and hot water, filled in under one assumption. */
export function unterkunftsangaben(wohnung: Wohnung | null | undefined, annahme: Annahme): Unterkunft {
  if (wohnung === null) return { bruttokalt: NULL_CENT, heizung: NULL_CENT, dezentral: false }
  const offen = annahme === 'guenstig' ? UNBEGRENZT : NULL_CENT
  const { kaltmieteCent = offen, nebenkostenCent = offen, heizkostenCent = offen } = wohnung ?? {}
  return {
    bruttokalt: kleinster(UNBEGRENZT, plus(kaltmieteCent ?? NULL_CENT, nebenkostenCent ?? NULL_CENT)),
    heizung: heizkostenCent ?? NULL_CENT,
    dezentral:
      wohnung?.warmwasser === undefined ? annahme === 'guenstig' : wohnung.warmwasser === 'dezentral',
  }
}

export type Anerkennung = {
  readonly bruttokalt: Cent
  readonly heizung: Cent
  readonly schritte: readonly Schritt[]
}

/**
 * What counts of the running cost (§ 22 Abs. 1 SGB II, § 35 Abs. 1 SGB XII): in the Karenzzeit the actual rent, since
 * 1.7.2026 up to one and a half times the local limit; after it, and for heating always, the limit where one was entered.
 */
export function anerkannt(
  { bruttokalt, heizung }: Unterkunft,
  grenzen: Angemessen | null | undefined,
  karenzzeit: boolean,
  stichtag: Datum,
): Anerkennung {
  const miete = mietgrenze(grenzen?.bruttokaltmiete, karenzzeit, stichtag)
  const zaehlt = miete === null ? bruttokalt : kleinster(bruttokalt, miete)
  const heizgrenze = grenzen?.heizung ?? null
  const warm = heizgrenze === null ? heizung : kleinster(heizung, heizgrenze)
  return {
    bruttokalt: zaehlt,
    heizung: warm,
    schritte: [
      schritt(
        'Miete mit Nebenkosten',
        bruttokalt,
        zaehlt,
        karenzzeit ? deckeltext(stichtag) : 'die örtliche Grenze',
      ),
      schritt('Heizung', heizung, warm, 'die örtliche Grenze'),
      ...(zaehlt < bruttokalt || warm < heizung ? [OHNE_AUFFORDERUNG] : []),
    ],
  }
}

function mietgrenze(grenze: Cent | null | undefined, karenzzeit: boolean, stichtag: Datum): Cent | null {
  if (grenze === undefined || grenze === null) return null
  if (!karenzzeit) return grenze
  const deckel = am(UNTERKUNFT_DECKEL, stichtag)
  return deckel === null ? null : promille(grenze, deckel)
}

const deckeltext = (stichtag: Datum): string =>
  `in der Karenzzeit ${alsProzent(Number(am(UNTERKUNFT_DECKEL, stichtag)))} der örtlichen Grenze, darüber nur im Einzelfall`

const schritt = (was: string, tatsaechlich: Cent, zaehlt: Cent, grenze: string): Schritt => ({
  text:
    zaehlt < tatsaechlich
      ? `${was}: ${alsEuro(tatsaechlich)}, es zählt ${grenze}`
      : `${was}: tatsächliche Kosten`,
  betragCent: zaehlt,
  norm: '§ 22 Abs. 1 SGB II',
})

const OHNE_AUFFORDERUNG: Schritt = {
  text:
    'Höhere Kosten zählen in der Regel bis zu sechs Monate weiter, wenn sie nicht eher gesenkt werden können. Das Amt muss die ' +
    'Grenze vorher mitteilen.',
  norm: '§ 22 Abs. 1 S. 9, Abs. 1a SGB II',
}

/**
 * The cost by heads. Each share is rounded by § 41 Abs. 2 SGB II; where all heads are known, the cents that then lack or
 * are too many go one each to the last of the list, so that the shares add up. The law does not say who gets them.
 */
export function nachKoepfen(gesamt: Cent, koepfe: number, bekannte: number): readonly Cent[] {
  const anteil = Math.floor((2 * gesamt + koepfe) / (2 * koepfe))
  const uebrig = bekannte === koepfe ? gesamt - anteil * koepfe : 0
  return Array.from({ length: bekannte }, (_, i) =>
    cent(anteil + (i >= bekannte - Math.abs(uebrig) ? Math.sign(uebrig) : 0)),
  )
}
