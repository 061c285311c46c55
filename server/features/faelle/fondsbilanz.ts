import type { Akte } from '../../data/akte.ts'
import type { Code } from '../../data/merkmale.ts'
import { type Cent, cent, summe } from '../../recht/geld.ts'
import type { Bewilligt } from './buchung.ts'

/** What came of all applications of a case to funds. */
export type Fondsbilanz = {
  /** Paid, or promised. */
  readonly erhaltenCent: Cent
  /** Asked for in those applications that were decided. */
  readonly erbetenCent: Cent
  readonly ausgang: Code<'fondsausgang'>
}

export const OHNE_ANTRAG: Fondsbilanz = {
  erhaltenCent: cent(0),
  erbetenCent: cent(0),
  ausgang: 'keinAntrag',
}

/**
 * The unmet need in cents: what funds were asked for and did not give, and never more than was still owed. A second fund
 * that was asked for the same money does not count it twice.
 */
export function fehlbedarf(akte: Akte, bewilligt: Bewilligt, { erbetenCent }: Fondsbilanz): number {
  const nichtGegeben = erbetenCent - (bewilligt.fonds ?? 0)
  const gefordert = gefordertCent(akte)
  const nochOffen = gefordert === undefined ? Infinity : gefordert - gedecktCent(akte, bewilligt)
  return Math.max(0, Math.min(nichtGegeben, nochOffen))
}

/** Money that was granted may stand among the payments already; the larger of both counts. */
function gedecktCent({ sachverhalt: { rueckstand } }: Akte, bewilligt: Bewilligt): number {
  const gegeben = Object.values(bewilligt).reduce((bisher, betrag) => bisher + betrag, 0)
  return Math.max(gegeben, betraege(rueckstand?.zahlungen ?? []))
}

/** Everything that is claimed: one by one where that is known, else what is demanded in all. */
export function gefordertCent({
  sachverhalt: { rueckstand, androhung },
  verlangtCent,
}: Akte): number | undefined {
  const posten = rueckstand?.posten ?? []
  return posten.length > 0 ? betraege(posten) : (verlangtCent ?? androhung?.betragCent ?? undefined)
}

/** Added up; what is not known counts nothing. */
export const betraege = (liste: readonly { readonly betragCent?: Cent | null | undefined }[]): Cent =>
  summe(liste.map(({ betragCent }) => betragCent ?? cent(0)))
