import { createHash, randomBytes } from 'node:crypto'

/** A key for a program: 256 random bits, with a beginning by which it is known when it turns up somewhere. */
export const neuerSchluessel = (): string => `zahlen_${randomBytes(32).toString('base64url')}`

/** What the database looks for; undefined for a text that cannot be such a key. */
export const schluesselHash = (schluessel: unknown): Buffer | undefined =>
  typeof schluessel === 'string' && /^zahlen_[\w-]{43}$/.test(schluessel)
    ? createHash('sha256').update(schluessel).digest()
    : undefined
