import type { Briefart } from '../../server/features/briefe/briefart.ts'
import { schreibe } from '../../server/features/briefe/brief.ts'
import type { BriefFakten } from '../../server/features/briefe/fakten.ts'
import { fehlendeAngaben, findBriefart } from '../../server/features/briefe/katalog.ts'
import { alsText } from '../../server/features/briefe/text.ts'
import { fakten } from './beispiel.ts'
import { LIEFERUNG_ANGABEN } from './muster-lieferung.ts'

type Aenderung = NonNullable<Parameters<typeof fakten>[0]>

export function art(id: string): Briefart {
  const gefunden = findBriefart(id)
  if (!gefunden) throw new Error(`${id} fehlt`)
  return gefunden
}

/** The household of the letter with some facts changed; `eigene` replaces single answers of the letter. */
export function fall(
  id: string,
  { eigene = {}, ...mehr }: Aenderung & { eigene?: object } = {},
): BriefFakten {
  const muster = LIEFERUNG_ANGABEN[id]?.fakten ?? {}
  return fakten({
    ...muster,
    ...mehr,
    sachverhalt: { ...muster.sachverhalt, ...mehr.sachverhalt },
    pruefung: { ...muster.pruefung, ...mehr.pruefung },
    angaben: { ...muster.angaben, ...mehr.angaben, eigene: { ...muster.angaben?.eigene, ...eigene } },
  })
}

export const worte = (id: string, fakten: BriefFakten = fall(id)): string =>
  schreibe(art(id), fakten)
    .bloecke.map(alsText)
    .join('\n')
    .replace(/\u00A0/g, ' ')

export const hindernis = (id: string, fakten: BriefFakten): string => art(id).hindernis(fakten) ?? ''
export const hinweise = (id: string, fakten: BriefFakten): string =>
  art(id)
    .hinweise(fakten)
    .join('\n')
    .replace(/\u00A0/g, ' ')
export const fehlt = (id: string, fakten: BriefFakten): string[] =>
  fehlendeAngaben(art(id), fakten).map(({ path }) => path)
