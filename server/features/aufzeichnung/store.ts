import { sql } from 'kysely'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'

/** One entry as people read it: who, when, what, on which page; names of fields, never values. */
export type Eintrag = {
  readonly am: Date
  readonly personId: string | null
  readonly name: string | null
  readonly aktion: string
  readonly weg: string | null
  readonly bezug: string | null
  readonly felder: readonly string[]
}

/** Everybody who saw or changed a case, newest first (Art. 15 DSGVO); without a case that is there, nothing. */
export async function listZugriffe(
  z: Stellenzugriff,
  fallId: string,
  hoechstens = 100_000,
): Promise<Eintrag[]> {
  const fall = await z.trx
    .selectFrom('fall')
    .select('bezug')
    .where('stelleId', '=', z.stelleId)
    .where('id', '=', fallId)
    .executeTakeFirst()
  if (!fall) return []
  return eintraege(z).where('bezug', '=', fall.bezug).limit(hoechstens).execute()
}

export type Filter = {
  readonly person?: string | undefined
  readonly am?: Datum | undefined
  /** The first part of the action, e.g. `fall`. */
  readonly ding?: string | undefined
  readonly bezug?: string | undefined
}

/** The record of the desk, newest first. */
export async function listAufzeichnung(
  z: Stellenzugriff,
  { person, am, ding, bezug }: Filter,
  { ab, anzahl }: { readonly ab: number; readonly anzahl: number },
): Promise<Eintrag[]> {
  let frage = eintraege(z).offset(ab).limit(anzahl)
  if (person !== undefined) frage = frage.where('personId', '=', person)
  if (ding !== undefined) frage = frage.where('aktion', 'like', `${ding}.%`)
  if (bezug !== undefined) frage = frage.where('bezug', '=', bezug)
  if (am !== undefined) {
    const tagesbeginn = (tage: number) =>
      sql<Date>`(${am}::date + ${tage}::int)::timestamp at time zone 'Europe/Berlin'`
    frage = frage.where('am', '>=', tagesbeginn(0)).where('am', '<', tagesbeginn(1))
  }
  return frage.execute()
}

const eintraege = (z: Stellenzugriff) =>
  z.trx
    .selectFrom('aufzeichnung')
    .leftJoin('person', join =>
      join
        .onRef('person.stelleId', '=', 'aufzeichnung.stelleId')
        .onRef('person.id', '=', 'aufzeichnung.personId'),
    )
    .select(['am', 'personId', 'person.name', 'aktion', 'weg', 'bezug', 'felder'])
    .where('aufzeichnung.stelleId', '=', z.stelleId)
    .orderBy('nummer', 'desc')

/** The people of the desk, also blocked ones. */
export async function listPersonen(z: Stellenzugriff): Promise<{ id: string; name: string }[]> {
  return z.trx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('stelleId', '=', z.stelleId)
    .orderBy('name')
    .execute()
}
