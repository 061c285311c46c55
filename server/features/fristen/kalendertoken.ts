import { createHash, randomBytes } from 'node:crypto'

/** The secret part of a calendar's address: 256 random bits. Shown once; the database keeps its hash. */
export const neuesToken = (): string => randomBytes(32).toString('base64url')

/** What the database looks for; undefined for a text that cannot be such a secret. */
export const tokenHash = (token: unknown): Buffer | undefined =>
  typeof token === 'string' && /^[\w-]{43}$/.test(token)
    ? createHash('sha256').update(token).digest()
    : undefined
