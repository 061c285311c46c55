import type { Fallkontext, Teil } from '../faelle/teile.ts'
import { gedruckteZeile, vorschlagszeile } from './briefseite.ts'
import { BRIEFARTEN, briefeFuer } from './katalog.ts'
import { briefFakten } from './lage.ts'
import { listBriefe, listOffeneBrieffristen } from './store.ts'

/** The letters this desk can write, by their number in the catalogue. */
export const BRIEFKENNUNGEN: ReadonlySet<string> = new Set(BRIEFARTEN.map(({ id }) => id))

/** On the page of a case: the letters that fit now, and those that are out. */
export async function briefteil({ fall, pruefung, heute, zugriff }: Fallkontext): Promise<Teil> {
  const fakten = await briefFakten(zugriff, { fall, pruefung, angaben: {}, heute })
  const gedruckt = await listBriefe(zugriff, fall.id)
  const fristen = await listOffeneBrieffristen(zugriff, fall.id)
  const passend = briefeFuer(fakten).filter(({ passt }) => passt !== null)
  return {
    partial: 'fallbriefe',
    daten: {
      leer: passend.length === 0 && gedruckt.length === 0,
      passend: passend.map(v => vorschlagszeile(fall.id, v)),
      gedruckt: gedruckt.map(brief => gedruckteZeile(fall.id, brief, fristen, heute)),
      alle: `/faelle/${fall.id}/briefe`,
    },
  }
}
