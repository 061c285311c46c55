import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/*
 * Fields of class B. AES-256-GCM; the additional data says where a ciphertext belongs
 * (table|column|case), so a value moved to another row does not open.
 */

const FASSUNG = 1
const NONCE = 12
const TAG = 16

/** A ciphertext that was altered, moved, or sealed under another key. */
export class Unlesbar extends Error {
  override readonly name = 'Unlesbar'
  /** Which column, without the case. */
  readonly spalte: string
  constructor(ort: string, was: string, options?: ErrorOptions) {
    super(`${ort}: ${was}`, options)
    this.spalte = ort.split(/\|[0-9a-f]{8}-/, 1)[0] ?? ''
  }
}

export const neuerSchluessel = (): Buffer => randomBytes(32)

/** Seals bytes under a key of 32 bytes: version, nonce, ciphertext, tag. */
export function versiegle(schluessel: Buffer, ort: string, klartext: Buffer): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', schluessel, nonce)
  cipher.setAAD(Buffer.from(ort))
  const inhalt = Buffer.concat([cipher.update(klartext), cipher.final()])
  return Buffer.concat([Buffer.from([FASSUNG]), nonce, inhalt, cipher.getAuthTag()])
}

/** Opens what `versiegle` made for the same place; throws Unlesbar otherwise. */
export function oeffne(schluessel: Buffer, ort: string, siegel: Buffer): Buffer {
  if (siegel.length < 1 + NONCE + TAG || siegel[0] !== FASSUNG) throw new Unlesbar(ort, 'unknown format')
  const decipher = createDecipheriv('aes-256-gcm', schluessel, siegel.subarray(1, 1 + NONCE))
  decipher.setAAD(Buffer.from(ort))
  decipher.setAuthTag(siegel.subarray(-TAG))
  try {
    return Buffer.concat([decipher.update(siegel.subarray(1 + NONCE, -TAG)), decipher.final()])
  } catch (error) {
    throw new Unlesbar(ort, 'does not open', { cause: error })
  }
}

export const versiegleJson = (schluessel: Buffer, ort: string, wert: unknown): Buffer =>
  versiegle(schluessel, ort, Buffer.from(JSON.stringify(wert)))

/** The JSON value inside; the caller parses it with the schema of its column. */
export const oeffneJson = (schluessel: Buffer, ort: string, siegel: Buffer): unknown =>
  JSON.parse(oeffne(schluessel, ort, siegel).toString())

/** A key for one purpose, derived from another; the purpose is part of the key. */
export const abgeleitet = (schluessel: Buffer, zweck: string): Buffer =>
  Buffer.from(hkdfSync('sha256', schluessel, Buffer.alloc(0), zweck, 32))

/** Recognises the same bytes again; without the key it tells nothing, not even of a file one has. */
export const fingerabdruck = (schluessel: Buffer, inhalt: Buffer): Buffer =>
  createHmac('sha256', schluessel).update(inhalt).digest()

const WORTTRENNER = /[^\p{L}\p{N}]+/u

/** Letters that Unicode does not take apart into a base letter and an accent. */
const OHNE_STRICH: Readonly<Record<string, string>> = {
  ß: 'ss',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
}

/** The searchable words of a text: lower case, without accents, ß as ss, at least two characters. */
export function suchworte(text: string): string[] {
  const ohneZeichen = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const glatt = ohneZeichen.replace(/[ßıłøđæœ]/g, zeichen => OHNE_STRICH[zeichen] ?? zeichen)
  return [...new Set(glatt.split(WORTTRENNER).filter(wort => wort.length >= 2))]
}

/** Blind index of one normalised word: keyed per desk, 64 bit, tells nothing without the key. */
export const blindwort = (schluessel: Buffer, wort: string): Buffer =>
  createHmac('sha256', schluessel).update(wort).digest().subarray(0, 8)

/** A word as the record of searches names it: keyed per desk, in the form of a random id. */
export const suchkennung = (schluessel: Buffer, wort: string): string =>
  createHmac('sha256', abgeleitet(schluessel, 'aufzeichnung'))
    .update(wort)
    .digest('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
