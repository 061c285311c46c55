import type { Schritt } from '../ergebnis.ts'
import type { Cent } from '../geld.ts'
import { am } from '../parameter.ts'
import { GRUNDABSETZUNG } from '../parameter/sgb2.ts'
import { KIZ_LUECKE } from '../parameter/bkgg.ts'
import type { FehlendeAngabe } from '../sperre/antwort.ts'
import { anrechnung } from './einkommen.ts'
import { rechneMonat, type Monat } from './grundsicherungsgeld/monat.ts'
import { kinderAlter } from './lage.ts'
import { plus, rest, oderNichts } from './rechnen.ts'
import type { Wohngeldantwort } from './wohngeld.ts'

export type Beduerftigkeit = {
  /** null: cannot be told without what is asked. */
  readonly vermieden: boolean | null
  /** § 6a Abs. 1a BKGG: a gap of at most 100 € does no harm, where nobody gets or applied for SGB II or XII. */
  readonly erweitert: boolean
  readonly schritte: readonly Schritt[]
  readonly fragen: readonly FehlendeAngabe[]
}

/**
 * § 6a Abs. 1 Nr. 3 BKGG: whether Kinderzuschlag and Wohngeld together end the need of the SGB II. The Wohngeld is only
 * asked for where Kinderzuschlag alone does not.
 */
export function beduerftigkeit(
  monat: Monat,
  kinderzuschlag: Cent,
  wohngeld: () => Wohngeldantwort,
): Beduerftigkeit {
  const luecke = oderNichts(rechneMonat(monat)?.betrag)
  const norm = '§ 6a Abs. 1 Nr. 3 BKGG'
  const schritte = [
    {
      text: 'Bedarf nach dem SGB II, der ohne Kinderzuschlag und Wohngeld offen ist',
      betragCent: luecke,
      norm,
    },
  ]
  if (luecke <= kinderzuschlag) return { vermieden: true, erweitert: false, schritte, fragen: [] }
  const { spanne, fehlendeAngaben } = wohngeld()
  const von = oderNichts(spanne?.vonCent)
  const sicher = rest(luecke, plus(kinderzuschlag, von))
  const vermieden =
    sicher === 0 ? true : reichtVielleicht(rest(luecke, kinderzuschlag), spanne) ? null : false
  return {
    vermieden,
    erweitert: sicher <= am(KIZ_LUECKE, monat.stichtag) && absetzbetragReicht(monat),
    schritte: [
      ...schritte,
      { text: 'Wohngeld, das dazukommt (mindestens)', betragCent: von, norm },
      {
        text: sicher === 0 ? 'Mit beidem ist der Bedarf gedeckt' : 'Es fehlen dann noch',
        betragCent: sicher,
        norm,
      },
    ],
    fragen: vermieden === null ? fehlendeAngaben : [],
  }
}

/** Whether the Wohngeld could cover the gap, with what is not known taken for the household. */
const reichtVielleicht = (luecke: Cent, spanne: Wohngeldantwort['spanne']): boolean =>
  spanne === null || spanne.bisCent >= luecke

/** § 6a Abs. 1a Nr. 2 BKGG. */
function absetzbetragReicht({ alle, stichtag }: Monat): boolean {
  const mitKind = kinderAlter(alle).length > 0
  const frei = alle
    .filter(({ rolle }) => rolle === 'antragsteller' || rolle === 'partner')
    .map(person => anrechnung(person, { stichtag, mitKind }).erwerbFrei)
  return plus(...frei) >= am(GRUNDABSETZUNG, stichtag)
}
