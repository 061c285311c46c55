import type { Stellenprofil } from '../../data/stellenprofil.ts'
import type { Gemeinde } from '../../recht/parameter/gemeinden.ts'
import { gemeindenZurPlz } from '../../recht/parameter/postleitzahlen.ts'

/*
 * Which places are near a postcode. There are no coordinates: those come first whose served area it is, then the same
 * municipality, the same Kreis, and last places whose postcode begins with the same two digits.
 */

export const NAEHE = ['gebiet', 'gemeinde', 'kreis', 'aehnlich'] as const
export type Naehe = (typeof NAEHE)[number]

type Ort = Pick<Stellenprofil, 'plz' | 'gebiet' | 'name'>
export type Nahe<T> = { readonly stelle: T; readonly naehe: Naehe }

/** The near ones, nearest first; none where nothing speaks for a place. */
export function inDerNaehe<T extends { readonly profil: Ort }>(
  stellen: readonly T[],
  plz: string,
): readonly Nahe<T>[] {
  const hier = gemeindenZurPlz(plz)
  return stellen
    .flatMap(stelle => {
      const naehe = naeheVon(stelle.profil, plz, hier)
      return naehe === null ? [] : [{ stelle, naehe }]
    })
    .sort(
      (a, b) =>
        NAEHE.indexOf(a.naehe) - NAEHE.indexOf(b.naehe) ||
        abstand(a.stelle.profil.plz, plz) - abstand(b.stelle.profil.plz, plz) ||
        a.stelle.profil.name.localeCompare(b.stelle.profil.name, 'de'),
    )
}

function naeheVon(ort: Ort, plz: string, hier: readonly Gemeinde[]): Naehe | null {
  if (ort.gebiet.includes(plz) || hier.some(({ ags }) => ort.gebiet.includes(ags))) return 'gebiet'
  const dort = gemeindenZurPlz(ort.plz)
  if (dort.some(({ ags }) => hier.some(eine => eine.ags === ags))) return 'gemeinde'
  if (dort.some(({ kreis }) => hier.some(eine => eine.kreis === kreis))) return 'kreis'
  return ort.plz.slice(0, 2) === plz.slice(0, 2) ? 'aehnlich' : null
}

/** Postcodes were given out along the roads of the post: neighbours differ little. */
const abstand = (a: string, b: string): number => Math.abs(Number(a) - Number(b))
