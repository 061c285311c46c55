import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import { datum } from '../../web/format.ts'
import type { Teil } from '../faelle/teile.ts'
import { zaehleUeberfaellige } from './pruefung-store.ts'

/** On „Heute“: at how many entries somebody has to ask again, and since when; null while at none. */
export async function pruefteil(z: Stellenzugriff, _jetzt: Date, heute: Datum): Promise<Teil | null> {
  const { zahl, seit } = await zaehleUeberfaellige(z, heute)
  if (seit === null) return null
  return { partial: 'fondspruefung', daten: { zahl, eine: zahl === 1, seit: datum(seit) } }
}
