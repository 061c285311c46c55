import { L01 } from '../../server/features/briefe/arten/L01.ts'
import type { Familienblatt } from '../../server/features/briefe/blaetter.ts'
import { AUFBAU } from '../../server/features/briefe/blattworte.ts'
import type { Briefart } from '../../server/features/briefe/briefart.ts'
import { findBriefart } from '../../server/features/briefe/katalog.ts'
import { tag } from '../../server/recht/datum.ts'

/* Letters as the sheets see them: the real one where there is one, otherwise one that sets every deadline. */

/** All letters that have a sheet. */
export const BLATTARTEN = Object.keys(AUFBAU.briefe)

export const blattart = (id: string): Briefart =>
  findBriefart(id) ?? { ...L01, id, titel: `Titel von ${id}`, fristen: () => FRISTEN }

const FRISTEN = [
  { code: 'antwort.versorger', bis: tag('2026-11-25'), text: '' },
  { code: 'av.einwaende', bis: tag('2026-12-21'), text: '' },
]

/** The lines of one column as text, by part. */
export function zeilen(blatt: Familienblatt, spalte = 0): Record<string, string[]> {
  return Object.fromEntries(
    blatt.teile.map(({ name, spalten }) => [
      name,
      (spalten[spalte]?.zeilen ?? []).map(zeile => zeile.map(({ text }) => text).join('')),
    ]),
  )
}
