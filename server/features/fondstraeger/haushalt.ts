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

/**
 * Recognises a household within one fund. Keyed per desk with the key of its index, which stays when the desk key
 * changes; without that key nobody can try out numbers, and two funds cannot be laid side by side.
 */
export const haushaltVon = (z: Stellenzugriff, fondsId: string, kennung: string): Buffer =>
  fingerabdruck(
    abgeleitet(z.schluessel.suche, 'fondstraeger'),
    Buffer.from(`${fondsId}|${normalisiert(kennung)}`),
  )
