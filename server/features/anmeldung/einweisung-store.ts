import { v7 as uuid } from 'uuid'
import type { Trx } from '../../data/tables.ts'
import type { Datum } from '../../recht/datum.ts'

/* The log of instruction and training that § 6 Abs. 2 RDG asks for. Entries are added, never changed. */

export type Eintrag = {
  readonly art: 'einweisung' | 'fortbildung'
  readonly am: Datum
  readonly thema: string
  readonly anleitung: string
  readonly name: string
}

export async function insertEinweisung(
  trx: Trx,
  neu: {
    readonly stelleId: string
    readonly personId: string
    readonly art: Eintrag['art']
    readonly am: Datum
    readonly thema: string
    readonly anleitung: string
    readonly eingetragenVon: string
    readonly eingetragenAm: Date
  },
): Promise<void> {
  await trx
    .insertInto('einweisung')
    .values({ id: uuid(), ...neu })
    .execute()
}

/** The entries of a desk, or of one person, the latest first. */
export async function listEinweisungen(trx: Trx, stelleId: string, personId?: string): Promise<Eintrag[]> {
  let frage = trx
    .selectFrom('einweisung as e')
    .innerJoin('person as p', join =>
      join.onRef('p.stelleId', '=', 'e.stelleId').onRef('p.id', '=', 'e.personId'),
    )
    .select(['e.art', 'e.am', 'e.thema', 'e.anleitung', 'p.name'])
    .where('e.stelleId', '=', stelleId)
    .orderBy('e.am', 'desc')
    .orderBy('e.id', 'desc')
  if (personId !== undefined) frage = frage.where('e.personId', '=', personId)
  return frage.execute()
}
