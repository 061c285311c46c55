import { gemeindenMitNamen } from '../../recht/parameter/gemeinden.ts'
import { gemeindenZurPlz } from '../../recht/parameter/postleitzahlen.ts'

/**
 * The Kreis of a desk as the first five digits of the AGS: that of its postcode, and where a postcode lies in several,
 * the one with the municipality of this name. Null where it is not certain; such a desk counts for its Land only.
 */
export function kreisVon({ plz, ort }: { readonly plz: string; readonly ort: string }): string | null {
  const nachPlz = gemeindenZurPlz(plz)
  const kreise = (liste: readonly { readonly ags: string }[]): Set<string> =>
    new Set(liste.map(({ ags }) => ags.slice(0, 5)))
  const einer = (menge: Set<string>): string | null => (menge.size === 1 ? ([...menge][0] ?? null) : null)
  if (nachPlz.length === 0) return null
  const namen = new Set(gemeindenMitNamen(ort).map(({ ags }) => ags))
  return einer(kreise(nachPlz)) ?? einer(kreise(nachPlz.filter(({ ags }) => namen.has(ags))))
}
