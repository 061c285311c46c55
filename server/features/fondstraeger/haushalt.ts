import { KENNUNGSARTEN, type Kennungsart, type TraegerantragZeile } from '../../data/tables.ts'
import { abgeleitet, fingerabdruck } from '../../data/verschluesselung.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'

/** Fewer characters would be found by trying. */
const MINDESTENS = 5

/** A number as one writes it today and another way tomorrow: `0-047 11a` and `4711A` are the same. */
export const normalisiert = (kennung: string): string =>
  kennung
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^0+/, '')

export const istKennung = (kennung: string): boolean => {
  const glatt = normalisiert(kennung)
  return glatt.length >= MINDESTENS && /\d/.test(glatt)
}

/** The numbers of an application as they are typed. */
export type Kennungen = Readonly<Partial<Record<Kennungsart, string>>>
export type Haushaltsspalten = Pick<
  TraegerantragZeile,
  'haushalt' | 'kennungZaehler' | 'kennungMarktlokation' | 'kennungVertragskonto'
>

/**
 * Recognises a household within one fund by each number it gives; undefined where it gives none. `haushalt` is the
 * first of them without its kind, as applications from before have it.
 */
export function haushaltVon(
  z: Stellenzugriff,
  fondsId: string,
  kennungen: Kennungen,
): Haushaltsspalten | undefined {
  const [erste] = KENNUNGSARTEN.flatMap(art => kennungen[art] ?? [])
  if (erste === undefined) return undefined
  const von = (art: Kennungsart): Buffer | null => {
    const kennung = kennungen[art]
    return kennung === undefined ? null : alsArt(z, art, ohneArt(z, fondsId, kennung))
  }
  return {
    haushalt: ohneArt(z, fondsId, erste),
    kennungZaehler: von('zaehler'),
    kennungMarktlokation: von('marktlokation'),
    kennungVertragskonto: von('vertragskonto'),
  }
}

/** By what an application is recognised; one from before stands for each kind its number can have been. */
export function kennzeichen(z: Stellenzugriff, zeile: Haushaltsspalten): readonly string[] {
  const eigene: readonly (readonly [Kennungsart, Buffer | null])[] = [
    ['zaehler', zeile.kennungZaehler],
    ['marktlokation', zeile.kennungMarktlokation],
    ['vertragskonto', zeile.kennungVertragskonto],
  ]
  const da = eigene.flatMap(([art, hash]) => (hash === null ? [] : [wort(art, hash)]))
  return da.length > 0 ? da : KENNUNGSARTEN.map(art => wort(art, alsArt(z, art, zeile.haushalt)))
}

const wort = (art: Kennungsart, hash: Buffer): string => `${art}:${Buffer.from(hash).toString('hex')}`

/**
 * Keyed per desk with the key of its index, which stays when the desk key changes; without that key nobody can try out
 * numbers, and two funds cannot be laid side by side.
 */
const ohneArt = (z: Stellenzugriff, fondsId: string, kennung: string): Buffer =>
  fingerabdruck(schluessel(z), Buffer.from(`${fondsId}|${normalisiert(kennung)}`))

/** The same number as a meter and as an account is not the same household. */
const alsArt = (z: Stellenzugriff, art: Kennungsart, hash: Buffer): Buffer =>
  fingerabdruck(schluessel(z), Buffer.concat([Buffer.from(`${art}|`), hash]))

const schluessel = (z: Stellenzugriff): Buffer => abgeleitet(z.schluessel.suche, 'fondstraeger')
