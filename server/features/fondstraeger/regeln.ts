import type { Datum } from '../../recht/datum.ts'
import { datum, euro } from '../../web/format.ts'
import type { Meldungen } from '../../web/formular.ts'

/* What a fund must never do, as functions of what is there. The database holds the same walls once more. */

export type Spanne = { readonly von: Datum; readonly bis: Datum }

export const spannenworte = ({ von, bis }: Spanne): string => `${datum(von)} bis ${datum(bis)}`

type Namen = { readonly von: string; readonly bis: string }

/** Messages at the fields where a span runs backwards or meets another one. */
export function pruefeSpanne(neu: Spanne, andere: readonly Spanne[], namen: Namen): Meldungen {
  if (neu.bis < neu.von) return { [namen.bis]: `Das Ende liegt vor dem Anfang (${datum(neu.von)}).` }
  const trifft = andere.find(({ von, bis }) => neu.von <= bis && von <= neu.bis)
  return trifft ? { [namen.von]: `Das überschneidet sich mit ${spannenworte(trifft)}.` } : {}
}

export const enthaelt = (aussen: Spanne, innen: Spanne): boolean =>
  aussen.von <= innen.von && innen.bis <= aussen.bis

export type Grenzen = { readonly hoechstensCent: number; readonly hoechstensOft: number }
/** What a household was granted in a period so far. */
export type Bisher = { readonly cent: number; readonly oft: number }

/** Why a grant goes beyond what one household may get in a period; undefined where it does not. */
export function ueberGrenze(
  { hoechstensCent, hoechstensOft }: Grenzen,
  { cent, oft }: Bisher,
  betrag: number,
) {
  if (oft >= hoechstensOft)
    return `Dieser Haushalt hat in diesem Zeitraum schon ${mal(oft)} Hilfe bekommen. Mehr als ${mal(hoechstensOft)} geht nicht.`
  if (cent + betrag > hoechstensCent)
    return `Je Haushalt und Zeitraum gibt es höchstens ${euro(hoechstensCent)}. Bewilligt sind schon ${euro(cent)}.`
  return undefined
}

const mal = (zahl: number): string => (zahl === 1 ? 'einmal' : `${zahl}-mal`)

export const frei = (zeitraum: { readonly budgetCent: number; readonly gebundenCent: number }): number =>
  zeitraum.budgetCent - zeitraum.gebundenCent

/** Why the money of a period does not reach; undefined where it does. */
export const ueberBudget = (
  zeitraum: { readonly budgetCent: number; readonly gebundenCent: number },
  betrag: number,
): string | undefined =>
  betrag > frei(zeitraum)
    ? `Im Budget dieses Zeitraums sind nur noch ${euro(frei(zeitraum))} frei.`
    : undefined
