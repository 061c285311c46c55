import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Wert } from './schutz/schuetze.ts'
import type { Zeitraum } from './schutz/zeitraum.ts'

/* Reading what was released. Nothing in here can reach a case. */

export type Kopf = { readonly programm: string; readonly zeitraum: Zeitraum; readonly am: Date }

/** All released periods, the newest first; each under the programme that was in force. */
export async function listKoepfe({ trx }: Stellenzugriff): Promise<readonly Kopf[]> {
  const rows = await trx
    .selectFrom('statistikFreigabe')
    .select(['programm', 'zeitraum', 'am'])
    .orderBy('zeitraum', 'desc')
    .execute()
  return rows as Kopf[]
}

/** The values of one unit in one period, in the order of their release. */
export async function listWerte(
  { trx }: Stellenzugriff,
  { programm, zeitraum }: Kopf,
  { ebene, id }: { readonly ebene: string; readonly id: string },
): Promise<readonly Wert[]> {
  const rows = await trx
    .selectFrom('statistikWert')
    .select(['zeitraum', 'ebene', 'einheit', 'basis', 'tabelle', 'auspraegung', 'art', 'wert'])
    .where('programm', '=', programm)
    .where('zeitraum', '=', zeitraum)
    .where('ebene', '=', ebene as Wert['ebene'])
    .where('einheit', '=', id)
    .orderBy('nummer')
    .execute()
  return rows as Wert[]
}

/** The desk of the person, as far as it says which units are its own. */
export const findOrt = ({ trx, stelleId }: Stellenzugriff) =>
  trx
    .selectFrom('stelle')
    .select(['id', 'name', 'telefon', 'plz', 'ort', 'bundesland'])
    .where('id', '=', stelleId)
    .executeTakeFirstOrThrow()
