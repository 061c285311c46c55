import { cent, type Cent } from '../geld.ts'
import type { Zahlung } from './angaben.ts'
import { bezugstag, type Lage } from './lage.ts'
import { istHauptforderung, type Postenlage } from './posten.ts'

/**
 * What is in default, in the heaps the statute or the courts treat differently. Infinity stands for an amount that
 * is not known; it never leaves the comparison.
 */
export type Summen = {
  /** Own principal that was due when the Androhung came. */
  readonly haupt: number
  /** Own principal that fell due later. */
  readonly spaet: number
  /** Mahn-, Inkasso- and Sperrkosten, interest. */
  readonly neben: number
  /** Another service, another flat. */
  readonly fremd: number
  readonly zahlungen: number
}

/** The most the supplier can count: everything open is answered in its favour. */
export const hoechstens = (lage: Lage, posten: readonly Postenlage[]): Summen =>
  summen(
    posten.filter(({ verzug, ausnahme }) => verzug !== 'nein' && ausnahme.ausgenommen !== 'ja'),
    FUER_DEN_VERSORGER,
    zahlungen(lage, 0),
    lage.angaben.rueckstand?.posten ? 0 : unbekannterRueckstand(lage),
  )

/** The least that is certain: everything open is answered in favour of the household. */
export const mindestens = (lage: Lage, posten: readonly Postenlage[]): Summen =>
  summen(
    posten.filter(({ verzug, ausnahme }) => verzug === 'ja' && ausnahme.ausgenommen === 'nein'),
    FUER_DEN_HAUSHALT,
    zahlungen(lage, Infinity),
    0,
  )

type Lesart = {
  readonly istFremd: (posten: Postenlage) => boolean
  readonly istSpaet: (posten: Postenlage) => boolean
  readonly unbekannt: number
}

const FUER_DEN_VERSORGER: Lesart = {
  istFremd: ({ fremd }) => fremd === 'ja',
  istSpaet: ({ spaet }) => spaet === 'ja',
  unbekannt: Infinity,
}
const FUER_DEN_HAUSHALT: Lesart = {
  istFremd: ({ fremd }) => fremd !== 'nein',
  istSpaet: ({ spaet }) => spaet !== 'nein',
  unbekannt: 0,
}

function summen(posten: readonly Postenlage[], lesart: Lesart, bezahlt: number, dazu: number): Summen {
  const haufen = { haupt: dazu, spaet: 0, neben: 0, fremd: 0 }
  for (const einer of posten) haufen[haufenVon(einer, lesart)] += einer.betrag ?? lesart.unbekannt
  return { ...haufen, zahlungen: bezahlt }
}

function haufenVon(
  posten: Postenlage,
  { istFremd, istSpaet }: Lesart,
): 'haupt' | 'spaet' | 'neben' | 'fremd' {
  if (istFremd(posten)) return 'fremd'
  if (!istHauptforderung(posten)) return 'neben'
  return istSpaet(posten) ? 'spaet' : 'haupt'
}

/** `rueckstand: null` says there is none. */
const unbekannterRueckstand = ({ angaben }: Lage): number => (angaben.rueckstand === null ? 0 : Infinity)

/** Payments up to the day of the cut; what is not known about one counts as `unbekannt`. */
function zahlungen(lage: Lage, unbekannt: number): number {
  const { rueckstand } = lage.angaben
  if (rueckstand && rueckstand.zahlungen === undefined) return unbekannt
  const anrechenbar = (rueckstand?.zahlungen ?? []).map(zahlung => gezahlt(lage, zahlung, unbekannt))
  return anrechenbar.reduce((a, b) => a + b, 0)
}

function gezahlt(lage: Lage, { am, betragCent }: Zahlung, unbekannt: number): number {
  if (am === null || betragCent === null) return 0
  if (am && am > bezugstag(lage)) return lage.sperrtag ? 0 : Math.min(unbekannt, betragCent ?? unbekannt)
  if (!am) return Math.min(unbekannt, betragCent ?? unbekannt)
  return betragCent ?? unbekannt
}

/** Payments reduce the countable principal first, then the costs (§ 41f Abs. 3 S. 1 EnWG, „nach Abzug“). */
export function anrechenbar({ haupt, spaet, neben, zahlungen }: Summen): {
  gesamt: Cent | null
  ohneNeben: Cent | null
} {
  return { gesamt: rest(haupt + spaet + neben - zahlungen), ohneNeben: rest(haupt + spaet - zahlungen) }
}

/** An unknown payment may cover everything; an unknown claim makes the sum unknown. */
const rest = (betrag: number): Cent | null =>
  betrag === Infinity || Number.isNaN(betrag) ? null : cent(Math.max(0, betrag))
