import { createHash, randomBytes } from 'node:crypto'

/** The secret part of a carrier's link: 256 random bits. Shown once; the database keeps its hash. */
export const neuesGeheimnis = (): string => randomBytes(32).toString('base64url')

/** What the database looks for; undefined for a text that cannot be such a secret. */
export const geheimnisHash = (token: unknown): Buffer | undefined =>
  typeof token === 'string' && /^[\w-]{43}$/.test(token)
    ? createHash('sha256').update(token).digest()
    : undefined
