import { ENDSTAENDE } from '../../recht/fonds/antrag.ts'
import type { Widerrufsfolge } from '../faelle/widerruf-plugin.ts'
import { stoppe } from './gehen.ts'
import { listAntraege } from './store.ts'

/** Without the consent for funds, or for the file itself, every application of the case stops at once. */
export const beiWiderruf: Widerrufsfolge = async (z, fall, umfang, uhr) => {
  if (umfang !== 'fonds' && umfang !== 'fallakte') return
  const laufende = (await listAntraege(z, fall.id)).filter(({ stand }) => !ENDSTAENDE.includes(stand))
  await stoppe(z, fall, laufende, uhr)
}
