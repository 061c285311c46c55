import { createHash } from 'node:crypto'
import { wortlaut } from '../text.ts'

/** The wording of a letter as it stands, and the short name of its version. */
export function vorlageVon(id: string): { readonly fassung: string; readonly wortlaut: string } {
  const text = wortlaut(id)
  return { fassung: createHash('sha256').update(text).digest('hex').slice(0, 10), wortlaut: text }
}
