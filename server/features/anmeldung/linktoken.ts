import { createHash, randomBytes } from 'node:crypto'

/** The secret of a link that is told once: 256 random bits. The database keeps its hash. */
export const neuesLinktoken = (): string => randomBytes(32).toString('base64url')

/** What the database looks for. */
export const linkhash = (token: string): Buffer => createHash('sha256').update(token).digest()
