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

/** An application as the cap sees it: by what it is recognised, and what was granted on it and not taken back. */
export type Grenzantrag = { readonly kennzeichen: readonly string[]; readonly cent: number | null }

/**
 * What a household was granted so far: on every application that shares a number with it, directly or through others.
 * Through others, because who gives the meter first, then both numbers, then only the account, is one household.
 */
export function bisherVon(eigene: readonly string[], antraege: readonly Grenzantrag[]): Bisher {
  const bekannt = new Set(eigene)
  const dazu = new Set<Grenzantrag>()
  for (let vorher = -1; vorher < dazu.size;) {
    vorher = dazu.size
    for (const antrag of antraege) {
      if (dazu.has(antrag) || !antrag.kennzeichen.some(eines => bekannt.has(eines))) continue
      dazu.add(antrag)
      for (const eines of antrag.kennzeichen) bekannt.add(eines)
    }
  }
  const bewilligt = [...dazu].flatMap(({ cent }) => cent ?? [])
  return { cent: bewilligt.reduce((summe, cent) => summe + cent, 0), oft: bewilligt.length }
}

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
