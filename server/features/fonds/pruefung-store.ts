import { sql } from 'kysely'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import type { PRUEFERGEBNISSE, PRUEFWEGE } from '../../data/tables.ts'

export type Pruefung = {
  readonly id: string
  readonly fondsId: string
  readonly fassung: number
  readonly am: Date
  readonly wie: (typeof PRUEFWEGE)[number]
  readonly ergebnis: (typeof PRUEFERGEBNISSE)[number]
  readonly anrufenAm: Datum | null
  readonly vermerk: string
}

/** Notes a call. The same id a second time (double click) changes nothing; false then. */
export async function insertPruefung(z: Stellenzugriff, pruefung: Pruefung): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await z.trx
    .insertInto('fondspruefung')
    .values({ stelleId: z.stelleId, personId: z.personId, ...pruefung })
    .onConflict(conflict => conflict.columns(['stelleId', 'id']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Every check of an entry, the newest first. */
export async function listPruefungen(z: Stellenzugriff, fondsId: string) {
  return z.trx
    .selectFrom('fondspruefung')
    .innerJoin('person', join =>
      join
        .onRef('person.stelleId', '=', 'fondspruefung.stelleId')
        .onRef('person.id', '=', 'fondspruefung.personId'),
    )
    .select([
      'fondspruefung.am',
      'wie',
      'ergebnis',
      'fondspruefung.anrufenAm',
      'vermerk',
      'person.name as von',
    ])
    .where('fondspruefung.stelleId', '=', z.stelleId)
    .where('fondsId', '=', fondsId)
    .orderBy('fondspruefung.am', 'desc')
    .orderBy('fondspruefung.id', 'desc')
    .execute()
}

/**
 * Where somebody has to ask again: a call that was put off until today, or a check that is too old. What nobody has
 * checked yet is not overdue, it stands on the telephone list.
 */
export async function zaehleUeberfaellige(
  { trx, stelleId }: Stellenzugriff,
  heute: Datum,
): Promise<{ readonly zahl: number; readonly seit: Datum | null }> {
  const faellig = sql<Datum | null>`coalesce(anrufen_am, geprueft_am + gilt_tage + 1)`
  return trx
    .selectFrom('fonds')
    .select(eb => [sql<number>`count(*)::int`.as('zahl'), eb.fn.min(faellig).as('seit')])
    .where('stelleId', '=', stelleId)
    .where('status', '<>', 'beendet')
    .where(faellig, '<=', heute)
    .executeTakeFirstOrThrow()
}
