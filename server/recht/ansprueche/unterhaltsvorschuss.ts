import type { Datum } from '../datum.ts'
import type { Schritt } from '../ergebnis.ts'
import { type Cent } from '../geld.ts'
import { am, type Parameter } from '../parameter.ts'
import { KINDERGELD } from '../parameter/bkgg.ts'
import { MINDESTUNTERHALT, UVG_MINDESTEINKOMMEN } from '../parameter/uhvorschg.ts'
import { rest } from './rechnen.ts'

/** The Mindestunterhalt of an age. */
export function mindestunterhalt(alter: number): Parameter<Cent | null> {
  const [aelteste, mittlere, juengste] = MINDESTUNTERHALT
  if (alter >= aelteste.abAlter) return aelteste.betrag
  return alter >= mittlere.abAlter ? mittlere.betrag : juengste.betrag
}

/** § 2 Abs. 1, 2 UhVorschG before what the other parent pays; null where the year is not known. */
export function vorschusssatz(
  alter: number,
  stichtag: Datum,
): { readonly betrag: Cent; readonly schritte: readonly Schritt[] } | null {
  const unterhalt = am(mindestunterhalt(alter), stichtag)
  const kindergeld = am(KINDERGELD, stichtag)
  if (unterhalt === null || kindergeld === null) return null
  const betrag = rest(unterhalt, kindergeld)
  return {
    betrag,
    schritte: [
      { text: `Mindestunterhalt mit ${alter} Jahren`, betragCent: unterhalt, norm: '§ 2 Abs. 1 UhVorschG' },
      { text: 'ab: Kindergeld für ein erstes Kind', betragCent: kindergeld, norm: '§ 2 Abs. 2 UhVorschG' },
    ],
  }
}

/** From the twelfth birthday on (§ 1 Abs. 1a UhVorschG): whether the further condition holds; null where it cannot be told. */
export function abZwoelfErfuellt(
  bezieht: boolean | undefined,
  vermieden: boolean | undefined,
  einkommen: Cent | undefined,
  stichtag: Datum,
): boolean | null {
  if (bezieht === false || vermieden === true) return true
  if (einkommen !== undefined && einkommen >= am(UVG_MINDESTEINKOMMEN, stichtag)) return true
  return bezieht === undefined || einkommen === undefined ? null : false
}
