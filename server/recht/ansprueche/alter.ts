import { jahr, monatsanfang, monatsende, type Datum } from '../datum.ts'

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
 * Whether the month in which the age limit is completed is over: until then § 7a SGB II, from then on the Grundsicherung
 * im Alter (§ 44 Abs. 3 S. 3 SGB XII). Born on a first, the age is complete the day before. Counted in months of the era.
 */
export function altersgrenzeVorbei(geburtsdatum: Datum, stichtag: Datum): boolean {
  const monate = 65 * 12 + anhebung(jahr(geburtsdatum)) - (geburtsdatum.endsWith('-01') ? 1 : 0)
  return monatsnummer(stichtag) > monatsnummer(geburtsdatum) + monate
}

const monatsnummer = (day: Datum): number => jahr(day) * 12 + Number(day.slice(5, 7))

/** A limit of age that counts from the first of the month in which the birthday lies (§ 12 Abs. 2 S. 2 SGB II). */
export const alterImMonat = (geburtsdatum: Datum, stichtag: Datum): number =>
  alterAm(geburtsdatum, monatsende(monatsanfang(stichtag)))
