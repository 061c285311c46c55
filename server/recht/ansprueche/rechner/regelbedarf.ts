import type { Datum } from '../../datum.ts'
import { REGELBEDARF, type Stufe } from '../../parameter/regelbedarf.ts'
import type { Rechnerantwort } from '../antwort.ts'
import { pruefeStichtag, rechtsstand } from '../stand.ts'
import { regelbedarfAm, UNBEKANNT } from './gemeinsam.ts'

export type Regelbedarfsanfrage = { readonly stichtag: Datum; readonly regelbedarfsstufe: Stufe }

/** One Regelbedarfsstufe on a day; throws RangeError before 2022. */
export function rechneRegelbedarf({ stichtag, regelbedarfsstufe }: Regelbedarfsanfrage): Rechnerantwort {
  pruefeStichtag(stichtag)
  const parameter = REGELBEDARF[regelbedarfsstufe]
  const betragCent = regelbedarfAm(regelbedarfsstufe, stichtag)
  return {
    betragCent,
    schritte:
      betragCent === null
        ? [{ text: UNBEKANNT, norm: parameter.norm }]
        : [{ text: parameter.name, betragCent, norm: parameter.norm }],
    norm: ['§ 20 SGB II', '§ 23 Nr. 1 SGB II', 'Anlage zu § 28 SGB XII'],
    rechtsstand: rechtsstand(stichtag, [parameter]),
    fehlendeAngaben: [],
  }
}
