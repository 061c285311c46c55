import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import { istWiderrufen } from '../faelle/einwilligung-store.ts'
import { type Fall, pruefe } from '../faelle/fall.ts'
import { findFall, findStelle } from '../faelle/store.ts'
import type { Briefangaben, BriefFakten } from './fakten.ts'

/** A case with everything a letter can say about it. */
export type Brieflage = { readonly fall: Fall; readonly fakten: BriefFakten }

/** Reads what letters need; undefined for an unknown or foreign case. */
export async function brieflage(
  z: Stellenzugriff,
  id: string | undefined,
  angaben: Briefangaben,
  heute: Datum,
): Promise<Brieflage | undefined> {
  const fall = id === undefined ? undefined : await findFall(z, id)
  if (!fall) return undefined
  const fakten = {
    akte: fall.akte,
    pruefung: pruefe(fall.akte, heute),
    stelle: await findStelle(z),
    heute,
    angaben,
    briefeWiderrufen: await istWiderrufen(z, fall.id, 'brief'),
  }
  return { fall, fakten }
}
