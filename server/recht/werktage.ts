import { ausTagesnummer, plusTage, tagesnummer, wochentagDerNummer, type Datum } from './datum.ts'
import { feiertageIn, type Land } from './parameter/feiertage.ts'

/*
 * Working days in the sense of the statute: Monday to Saturday without public holidays at the place of supply
 * (§ 3 Abs. 2 BUrlG; BGH VIII ZR 206/04). 24.12. and 31.12. are no holidays. Market calendars count Monday to
 * Friday only, which is why the rules ask for both ways of counting.
 */

/**
 * How to count: with Saturday or without, and whether a day that is a holiday only in parts of a Land (Augsburg,
 * Mariä Himmelfahrt in Bavaria, Fronleichnam in Saxony and Thuringia) is taken for a holiday.
 */
export type Zaehlung = { readonly mitSamstag: boolean; readonly teilweiseFeiertagFrei: boolean }

/** Never calls a cut too early because of a holiday the village may not have. */
export const GROSSZUEGIG: Zaehlung = { mitSamstag: true, teilweiseFeiertagFrei: false }
/** Never calls a period kept that a local holiday may have lengthened. */
export const STRENG: Zaehlung = { mitSamstag: false, teilweiseFeiertagFrei: true }

export const istWerktag = (day: Datum, land: Land, zaehlung: Zaehlung): boolean =>
  istWerktagNummer(tagesnummer(day), land, zaehlung)

function istWerktagNummer(nummer: number, land: Land, zaehlung: Zaehlung): boolean {
  const feiertage = feiertageIn(land, nummer)
  const wochentag = wochentagDerNummer(nummer)
  if (wochentag === 0 || (wochentag === 6 && !zaehlung.mitSamstag)) return false
  if (feiertage.ganz.has(nummer)) return false
  return !(zaehlung.teilweiseFeiertagFrei && feiertage.teilweise.has(nummer))
}

/** The n-th working day after a day; the day itself is not counted (§ 187 Abs. 1 BGB). */
export function nterWerktag(nach: Datum, anzahl: number, land: Land, zaehlung: Zaehlung): Datum {
  let nummer = tagesnummer(nach)
  for (let gezaehlt = 0; gezaehlt < anzahl;) {
    nummer += 1
    if (istWerktagNummer(nummer, land, zaehlung)) gezaehlt += 1
  }
  return ausTagesnummer(nummer)
}

/** The day itself when it is a working day, otherwise the next one. */
export const abWerktag = (day: Datum, land: Land, zaehlung: Zaehlung): Datum =>
  nterWerktag(plusTage(day, -1), 1, land, zaehlung)

/** Saturday, Sunday or a holiday of the whole Land: nobody reaches an office (§ 193 BGB names the same days). */
export const istFreierTag = (day: Datum, land: Land): boolean =>
  !istWerktag(day, land, { mitSamstag: false, teilweiseFeiertagFrei: false })

/** § 193 BGB: a period within which something must be declared or paid ends on the next working day. */
export const nach193 = (day: Datum, land: Land): Datum =>
  abWerktag(day, land, { mitSamstag: false, teilweiseFeiertagFrei: false })
