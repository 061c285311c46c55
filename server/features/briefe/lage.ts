import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import { anspruecheVon } from '../ansprueche/haushalt.ts'
import { istWiderrufen } from '../faelle/einwilligung-store.ts'
import { type Fall, pruefe } from '../faelle/fall.ts'
import { findFall, findStelle } from '../faelle/store.ts'
import type { Briefangaben, BriefFakten } from './fakten.ts'
import { listVersandte } from './store.ts'

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
  const pruefung = pruefe(fall.akte, heute)
  return { fall, fakten: await briefFakten(z, { fall, pruefung, angaben, heute }) }
}

type Anlass = Pick<BriefFakten, 'pruefung' | 'angaben' | 'heute'> & { readonly fall: Fall }

/** What letters say about a case that was read already. */
export async function briefFakten(
  z: Stellenzugriff,
  { fall, pruefung, angaben, heute }: Anlass,
): Promise<BriefFakten> {
  return {
    akte: fall.akte,
    pruefung,
    stelle: await findStelle(z),
    heute,
    angaben,
    ansprueche: anspruecheVon(fall, heute),
    versandt: await listVersandte(z, fall.id),
    briefeWiderrufen: await istWiderrufen(z, fall.id, 'brief'),
  }
}
