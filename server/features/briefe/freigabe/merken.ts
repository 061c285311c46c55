import type { Stellenzugriff } from '../../../data/zugriff.ts'
import type { Eingaben } from '../../../web/forms.ts'
import { findFall } from '../../faelle/store.ts'
import { LEERER_INHALT } from './entwurf.ts'
import { findEntwurf, upsertEntwurf } from './entwurf-store.ts'
import { inhaltVon } from './freigeben.ts'

/** What a form sends that is no answer: its token and what stands in the address already. */
const KEIN_INHALT = ['_csrf', 'brief', 'art']

/**
 * Keeps what was typed for a letter. Sent again without a change it leaves a release as it is; with one the letter has
 * to be released anew. False where this desk has no such case.
 */
export async function merkeEntwurf(
  z: Stellenzugriff,
  fallId: string | undefined,
  { id, art, werte, jetzt }: { id: string; art: string; werte: Eingaben; jetzt: Date },
): Promise<boolean> {
  if (fallId === undefined || !(await findFall(z, fallId))) return false
  const da = await findEntwurf(z, fallId, id)
  const neu = Object.fromEntries(Object.entries(werte).filter(([name]) => !KEIN_INHALT.includes(name)))
  if (da && JSON.stringify(da.werte) === JSON.stringify(neu)) return true
  const inhalt = { ...(da ? inhaltVon(da) : LEERER_INHALT), werte: neu }
  await upsertEntwurf(z, fallId, { id, art, inhalt }, jetzt)
  return true
}
