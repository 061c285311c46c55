import { randomInt } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'
import { westlich } from './ziffern.ts'

/*
 * The code a household writes down: 16 random digits. We keep a slow hash of it (S-66), so that whoever reads the
 * table cannot try all codes; with one salt for the whole installation, because a code does not say whose it is.
 */

const STELLEN = 16
const HAELFTE = 10 ** (STELLEN / 2)

export const neuerCode = (): string =>
  [randomInt(HAELFTE), randomInt(HAELFTE)].map(teil => String(teil).padStart(STELLEN / 2, '0')).join('')

/** `4821 0937 5526 1184` */
export const gruppiert = (code: string): string => code.replace(/(\d{4})(?=\d)/g, '$1 ')

/** The digits of what was typed, in any script, with any gaps; null where there are not sixteen. */
export function liesCode(getippt: string): string | null {
  const ziffern = westlich(getippt.slice(0, 80)).replace(/[\s\p{Cf}.,/_–-]/gu, '')
  return new RegExp(`^\\d{${STELLEN}}$`).test(ziffern) ? ziffern : null
}

/** Argon2id, the least that OWASP recommends: 19 MiB, two passes. */
const KOSTEN = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 }

/** Under what the entry of a code is found. */
export const kennungVon = (code: string, salz: Buffer): Promise<Buffer> =>
  hashRaw(code, { ...KOSTEN, salt: salz })
