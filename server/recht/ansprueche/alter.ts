import { jahr, monatsanfang, monatsende, plusMonate, plusTage, type Datum } from '../datum.ts'

/** Whole years on a day; the day of birth counts (§ 187 Abs. 2 S. 2 BGB), so a year is complete on the birthday. */
export function alterAm(geburtsdatum: Datum, stichtag: Datum): number {
  const jahre = jahr(stichtag) - jahr(geburtsdatum)
  return stichtag.slice(5) < geburtsdatum.slice(5) ? jahre - 1 : jahre
}

/** Months beyond the 65th birthday by year of birth (§ 7a SGB II, § 41 Abs. 2 SGB XII). */
function anhebung(geburtsjahr: number): number {
  if (geburtsjahr < 1947) return 0
  if (geburtsjahr >= 1964) return 24
  return geburtsjahr <= 1958 ? geburtsjahr - 1946 : 12 + (geburtsjahr - 1958) * 2
}

/**
 * First day of the month after the one in which the age limit is completed: until then § 7a SGB II, from then on the
 * Grundsicherung im Alter (§ 44 Abs. 3 S. 3 SGB XII). Born on a first, the age is complete the day before.
 */
export function altersgrenzeVorbei(geburtsdatum: Datum): Datum {
  const vollendet = plusTage(plusMonate(geburtsdatum, 65 * 12 + anhebung(jahr(geburtsdatum))), -1)
  return plusTage(monatsende(vollendet), 1)
}

/** A limit of age that counts from the first of the month in which the birthday lies (§ 12 Abs. 2 S. 2 SGB II). */
export const alterImMonat = (geburtsdatum: Datum, stichtag: Datum): number =>
  alterAm(geburtsdatum, monatsende(monatsanfang(stichtag)))
