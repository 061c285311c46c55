import type { Feldart } from '../../../web/feld.ts'
import type { BriefFakten } from '../fakten.ts'
import { absaetzeVon, geschuetzt } from '../zeichen.ts'

/** Free text of a letter as clean paragraphs, its markup hidden; empty where nothing was typed. */
export function eigeneAbsaetze(
  { angaben }: BriefFakten,
  { name }: Pick<Feldart<'text'>, 'name'>,
): readonly string[] {
  const worte = angaben.eigene?.[name]
  return typeof worte === 'string' ? absaetzeVon(worte).map(geschuetzt) : []
}
