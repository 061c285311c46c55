import { tag, type Datum } from '../datum.ts'
import { gemeinde, type Gemeinde } from './gemeinden.ts'
import { POSTLEITZAHLTABELLE } from './postleitzahlen-tabelle.ts'

/** To be named where the list is used: the licence asks for it. */
export const POSTLEITZAHLEN_QUELLE =
  'Postleitzahlen: GeoNames (geonames.org), Lizenz CC BY 4.0, Stand 30.03.2026.'
/** Day of the list. */
export const POSTLEITZAHLEN_STAND: Datum = tag('2026-03-30')

/**
 * The municipalities of Nordrhein-Westfalen known for a postcode, by AGS; none for a postcode of another Land or of a
 * large customer. The bounds of postcodes are not those of municipalities: let the person choose, also from one.
 */
export const gemeindenZurPlz = (plz: string): readonly Gemeinde[] => NACH_PLZ.get(plz.trim()) ?? []

const NACH_PLZ: ReadonlyMap<string, readonly Gemeinde[]> = lies(POSTLEITZAHLTABELLE)

function lies(tabelle: readonly string[]): ReadonlyMap<string, readonly Gemeinde[]> {
  const nachPlz = new Map<string, readonly Gemeinde[]>()
  for (const zeile of tabelle) {
    const [ags = '', ...postleitzahlen] = zeile.split(' ')
    const gefunden = [gemeinde(ags)].filter(eine => eine !== undefined)
    for (const plz of postleitzahlen) nachPlz.set(plz, [...(nachPlz.get(plz) ?? []), ...gefunden])
  }
  return nachPlz
}
