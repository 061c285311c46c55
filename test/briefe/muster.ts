import type { BriefFakten } from '../../server/features/briefe/fakten.ts'
import { fakten } from './beispiel.ts'
import { BEHOERDEN_ANGABEN } from './muster-behoerden.ts'
import { LIEFERUNG_ANGABEN } from './muster-lieferung.ts'
import { PAPIERE_ANGABEN } from './muster-papiere.ts'

const LIEFERUNG = Object.fromEntries(
  Object.entries(LIEFERUNG_ANGABEN).map(([id, { fakten: angaben }]) => [id, angaben]),
)
const ANGABEN: Readonly<Record<string, Parameters<typeof fakten>[0]>> = {
  ...LIEFERUNG,
  ...BEHOERDEN_ANGABEN,
  ...PAPIERE_ANGABEN,
}

/** For every letter a household that may send it: nothing stands against it, nothing is missing. */
export const musterfall = (id: string): BriefFakten => fakten(ANGABEN[id])
