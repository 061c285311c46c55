import { sql } from 'kysely'
import type { TraegerantragZeile } from '../../data/tables.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'

/* Numbers only: nothing here opens a seal or names a household. */

export type Stand = {
  readonly zeitraumId: string
  readonly stand: TraegerantragZeile['stand']
  readonly zahl: number
  readonly gezahltCent: number
  readonly offenCent: number
  readonly zurueckCent: number
}

/** How many applications of each period stand where, and what was paid. */
export const zaehleAntraege = ({ trx, stelleId }: Stellenzugriff, fondsId: string): Promise<Stand[]> =>
  trx
    .selectFrom('traegerantrag as a')
    .leftJoin('traegerzahlung as b', join =>
      join.onRef('b.stelleId', '=', 'a.stelleId').onRef('b.antragId', '=', 'a.id'),
    )
    .select(['a.zeitraumId', 'a.stand'])
    .select([
      sql<number>`count(*)::int`.as('zahl'),
      summeVon('ausgegeben').as('gezahltCent'),
      summeVon('offen').as('offenCent'),
      summeVon('zurueck').as('zurueckCent'),
    ])
    .where('a.stelleId', '=', stelleId)
    .where('a.fondsId', '=', fondsId)
    .groupBy(['a.zeitraumId', 'a.stand'])
    .execute()

const summeVon = (stand: string) =>
  sql<number>`coalesce(sum(b.betrag_cent) filter (where b.stand = ${stand}), 0)::int`

/** Why applications were refused. */
export const zaehleGruende = (
  { trx, stelleId }: Stellenzugriff,
  fondsId: string,
): Promise<{ zeitraumId: string; grund: string | null; zahl: number }[]> =>
  trx
    .selectFrom('traegerantrag')
    .select(['zeitraumId', 'grund', sql<number>`count(*)::int`.as('zahl')])
    .where('stelleId', '=', stelleId)
    .where('fondsId', '=', fondsId)
    .where('stand', '=', 'abgelehnt')
    .groupBy(['zeitraumId', 'grund'])
    .orderBy('grund')
    .execute()
