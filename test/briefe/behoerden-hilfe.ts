import { schreibe } from '../../server/features/briefe/brief.ts'
import type { Briefart } from '../../server/features/briefe/briefart.ts'
import type { BriefFakten } from '../../server/features/briefe/fakten.ts'
import { findBriefart, vorschlag } from '../../server/features/briefe/katalog.ts'
import { alsText } from '../../server/features/briefe/text.ts'
import type { Ansprueche, Leistungsantwort } from '../../server/recht/ansprueche/antwort.ts'
import { fakten } from './beispiel.ts'
import { BEHOERDEN_ANGABEN } from './muster-behoerden.ts'

/* Reading the letters to offices in tests. */

type Angaben = NonNullable<Parameters<typeof fakten>[0]>

export function art(id: string): Briefart {
  const gefunden = findBriefart(id)
  if (!gefunden) throw new Error(`${id} fehlt`)
  return gefunden
}

/** The household of the pattern, some facts changed; what is typed for the letter is added to the pattern's. */
export function fall(id: string, mehr: Angaben = {}): BriefFakten {
  const muster = BEHOERDEN_ANGABEN[id] ?? {}
  const eigene = { ...muster.angaben?.eigene, ...mehr.angaben?.eigene }
  const haushalt = { ...muster.haushalt, ...mehr.haushalt }
  return fakten({ ...muster, ...mehr, haushalt, angaben: { ...mehr.angaben, eigene } })
}

/** The words of the letter, spaces made equal. */
export const worte = (id: string, fakten: BriefFakten): string =>
  schreibe(art(id), fakten)
    .bloecke.map(alsText)
    .join('\n')
    .replace(/\u00A0/g, ' ')

export const hindernis = (id: string, fakten: BriefFakten): string => art(id).hindernis(fakten) ?? ''
export const passt = (id: string, fakten: BriefFakten): boolean => vorschlag(art(id), fakten).passt !== null
export const fehlt = (id: string, fakten: BriefFakten): string[] =>
  schreibe(art(id), fakten).fehlt.map(({ path }) => path)
export const hinweise = (id: string, fakten: BriefFakten): string => art(id).hinweise(fakten).join('\n')

/** A reckoning in which only the named benefits are said. */
export const ansprueche = (
  ...leistungen: (Pick<Leistungsantwort, 'leistung' | 'status'> & Partial<Leistungsantwort>)[]
): Ansprueche => ({
  leistungen: leistungen.map(leistung => ({
    betragCent: null,
    spanne: null,
    zeitraum: null,
    schritte: [],
    norm: [],
    antrag: { wo: null, bis: null, brief: null },
    fehlendeAngaben: [],
    vorrang: null,
    ...leistung,
  })),
  vergleich: { kombinationen: [], text: '', norm: [] },
  rechtsstand: { geprueftAm: fakten().heute, gueltigAb: fakten().heute, warnung: null },
})
