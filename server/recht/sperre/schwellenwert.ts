import type { Schritt } from '../ergebnis.ts'
import { alsEuro, aufgerundeterTeil, cent, groesster, mal, type Cent } from '../geld.ts'
import type { Abschlag } from './angaben.ts'
import type { Lage } from './lage.ts'
import type { Schwellenregel } from './regelwerk/regeln.ts'

/** The arrears that must be reached: two readings where the Abschläge do not fill the year. */
export type Schwellenwert = {
  readonly niedrig: Cent
  readonly hoch: Cent
  readonly norm: string
  readonly schritte: readonly Schritt[]
}

/** The thresholds the facts allow, and what would have to be known to have only one. */
export type Schwellenwerte = {
  readonly moeglich: Moeglich
  readonly fehlt: Schwellenluecke | null
}

/** At least one. */
export type Moeglich = readonly [Schwellenwert, ...Schwellenwert[]]

export type Schwellenluecke =
  | 'rueckstand.abschlag'
  | 'rueckstand.abschlag.betragCent'
  | 'rueckstand.abschlag.monate'
  | 'rueckstand.abschlag.proJahr'
  | 'rueckstand.jahresrechnungErwartetCent'

export function schwellenwerte(lage: Lage, regel: Schwellenregel): Schwellenwerte {
  const { abschlag, jahresrechnungErwartetCent } = lage.angaben.rueckstand ?? {}
  if (!regel.vielfaches) return { moeglich: [nurMindestens(regel)], fehlt: null }
  const { doppelt, sechstel } = regel.vielfaches
  if (abschlag === undefined) return { moeglich: beliebig(regel), fehlt: 'rueckstand.abschlag' }
  if (abschlag === null || abschlag.betragCent === null)
    return ausJahresrechnung(regel, sechstel, jahresrechnungErwartetCent)
  if (abschlag.betragCent === undefined)
    return { moeglich: beliebig(regel), fehlt: 'rueckstand.abschlag.betragCent' }
  return ausAbschlag({ ...regel, doppelt }, { ...abschlag, betragCent: abschlag.betragCent })
}

/** Nr. 1: twice the Abschlag that falls arithmetically on the calendar month. */
function ausAbschlag(regel: Abschlagsregel, abschlag: Abschlag & { betragCent: Cent }): Schwellenwerte {
  const { betragCent, proJahr } = abschlag
  const monate =
    abschlag.monate ?? (proJahr === undefined ? undefined : Math.max(1, Math.floor(12 / proJahr)))
  if (monate === undefined) {
    const je = (anzahl: number) => doppelterAbschlag(regel, betragCent, anzahl, 12 / anzahl)
    // What holds for a month and for a year holds for all between.
    return { moeglich: [je(1), je(12)], fehlt: 'rueckstand.abschlag.monate' }
  }
  if (proJahr !== undefined)
    return { moeglich: [doppelterAbschlag(regel, betragCent, monate, proJahr)], fehlt: null }
  // Some suppliers leave out one or two Abschläge a year, when the bill comes. What holds for both ends holds between.
  const bei = (imJahr: number) => doppelterAbschlag(regel, betragCent, monate, imJahr)
  return {
    moeglich: [bei(12 / monate), bei(Math.ceil(10 / monate))],
    fehlt: 'rueckstand.abschlag.proJahr',
  }
}

type Abschlagsregel = Schwellenregel & { readonly doppelt: string }

function doppelterAbschlag(
  regel: Abschlagsregel,
  betrag: Cent,
  monate: number,
  proJahr: number,
): Schwellenwert {
  const einzeln = aufgerundeterTeil(mal(betrag, 2), monate)
  const imJahr = cent(Math.ceil((betrag * 2 * proJahr) / 12))
  const jeMonat = aufgerundeterTeil(betrag, monate)
  const schritte = [
    ...(monate === 1
      ? []
      : [
          {
            text: `${alsEuro(betrag)} ÷ ${monate} Monate = ${alsEuro(jeMonat)} im Monat`,
            betragCent: jeMonat,
          },
        ]),
    { text: rechnung(betrag, monate, einzeln), betragCent: einzeln },
    ...(imJahr === einzeln
      ? []
      : [
          {
            text: `Andere Lesart: 2 × ${proJahr} × ${alsEuro(betrag)} ÷ 12 = ${alsEuro(imJahr)}`,
            betragCent: imJahr,
          },
        ]),
  ]
  return mitMindestbetrag(regel, [einzeln, imJahr], regel.doppelt, schritte)
}

const rechnung = (betrag: Cent, monate: number, doppelt: Cent): string =>
  monate === 1
    ? `2 × ${alsEuro(betrag)} = ${alsEuro(doppelt)}`
    : `2 × ${alsEuro(betrag)} ÷ ${monate} = ${alsEuro(doppelt)}`

/** Nr. 2: no Abschläge are due, then a sixth of the expected annual bill. */
function ausJahresrechnung(
  regel: Schwellenregel,
  norm: string,
  erwartet: Cent | null | undefined,
): Schwellenwerte {
  if (erwartet === null || erwartet === undefined) {
    return { moeglich: beliebig(regel), fehlt: 'rueckstand.jahresrechnungErwartetCent' }
  }
  // „Mindestens ein Sechstel“: rounding down would let a supplier cut off one cent early.
  const sechstel = aufgerundeterTeil(erwartet, 6)
  const schritt = { text: `${alsEuro(erwartet)} ÷ 6 = ${alsEuro(sechstel)}`, betragCent: sechstel }
  const wert = mitMindestbetrag(regel, [sechstel, sechstel], norm, [schritt])
  return { moeglich: [wert], fehlt: null }
}

function mitMindestbetrag(
  { mindestbetrag }: Schwellenregel,
  [a, b]: readonly [Cent, Cent],
  norm: string,
  schritte: readonly Schritt[],
): Schwellenwert {
  const mindestens = { text: `mindestens aber ${alsEuro(mindestbetrag)}`, betragCent: mindestbetrag }
  return {
    niedrig: groesster(a < b ? a : b, mindestbetrag),
    hoch: groesster(groesster(a, b), mindestbetrag),
    norm,
    schritte: [...schritte, mindestens],
  }
}

const nurMindestens = ({ mindestbetrag, mindestens }: Schwellenregel): Schwellenwert => ({
  niedrig: mindestbetrag,
  hoch: mindestbetrag,
  norm: mindestens,
  schritte: [{ text: `mindestens ${alsEuro(mindestbetrag)}`, betragCent: mindestbetrag }],
})

/** Nothing known but the minimum: the threshold is that or anything above. */
const beliebig = (regel: Schwellenregel): Moeglich => [
  nurMindestens(regel),
  { ...nurMindestens(regel), niedrig: UNERREICHBAR, hoch: UNERREICHBAR },
]

const UNERREICHBAR = cent(Number.MAX_SAFE_INTEGER)
