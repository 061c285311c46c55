import { createHash, randomInt } from 'node:crypto'

const ANZAHL = 10
/** Without letters and digits that look alike; 16 of 32 are 80 bit. */
const ZEICHEN = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const LAENGE = 16

/** Ten codes for the day the phone is lost, in groups of four. Shown once, kept as hashes, each good for one time. */
export const neueNotfallcodes = (): string[] => Array.from({ length: ANZAHL }, neuerCode)

function neuerCode(): string {
  const zeichen = Array.from({ length: LAENGE }, () => ZEICHEN[randomInt(ZEICHEN.length)]).join('')
  return zeichen.match(/.{4}/g)?.join('-') ?? ''
}

/** Of a code as somebody types it: small letters, blanks and dashes make no difference. */
export const notfallhash = (code: string): Buffer =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[^0-9A-Z]/g, ''))
    .digest()

/** Whether this could be such a code; six digits are a code of the app. */
export const istNotfallcode = (code: string): boolean => code.replace(/[^0-9A-Za-z]/g, '').length === LAENGE
