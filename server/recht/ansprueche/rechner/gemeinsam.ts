import type { Datum } from '../../datum.ts'
import { am, type Parameter } from '../../parameter.ts'
import { REGELBEDARF, STUFEN, type Stufe } from '../../parameter/regelbedarf.ts'
import type { Cent } from '../../geld.ts'

/** The Regelbedarf of a Stufe; null where the year is not known. */
export const regelbedarfAm = (stufe: Stufe, stichtag: Datum): Cent | null => am(REGELBEDARF[stufe], stichtag)

export const REGELBEDARFE: readonly Parameter<Cent | null>[] = STUFEN.map(stufe => REGELBEDARF[stufe])

export const UNBEKANNT =
  'Der Regelbedarf für dieses Jahr ist noch nicht bekannt; deshalb wird nicht gerechnet.'
