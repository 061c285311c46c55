import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Kontovorgang, Rolle, Trx } from '../../data/tables.ts'

/* What is decided about accounts: invitations, roles, new ways in. Two people decide what weighs more. */

export type Vorgang = Kontovorgang & {
  readonly verlangtVonName: string | null
  readonly bestaetigtVonName: string | null
}

export type NeuerVorgang = Pick<
  Kontovorgang,
  | 'stelleId'
  | 'art'
  | 'personId'
  | 'name'
  | 'anmeldename'
  | 'rollen'
  | 'persoenlich'
  | 'verlangtVon'
  | 'verlangtAm'
>

/** Adds it, or finds the same one that is still open: a double click makes one. */
export async function insertVorgang(trx: Trx, neu: NeuerVorgang, giltAb: Date | null): Promise<string> {
  const offen = await trx
    .selectFrom('kontovorgang')
    .select('id')
    .where('stelleId', '=', neu.stelleId)
    .where('art', '=', neu.art)
    .where('anmeldename', '=', neu.anmeldename)
    .where('persoenlich', '=', neu.persoenlich)
    .where('erledigtAm', 'is', null)
    .where(sql<boolean>`rollen = ${[...neu.rollen]}::text[]`)
    .executeTakeFirst()
  if (offen) return offen.id
  const id = uuid()
  const leer = { bestaetigtVon: null, bestaetigtAm: null, giltBis: null, tokenHash: null, erledigtAm: null }
  await trx
    .insertInto('kontovorgang')
    .values({ ...neu, ...leer, id, giltAb })
    .execute()
  return id
}

const vorgaenge = (trx: Trx) =>
  trx
    .selectFrom('kontovorgang as k')
    .leftJoin('person as v', 'v.id', 'k.verlangtVon')
    .leftJoin('person as b', 'b.id', 'k.bestaetigtVon')
    .selectAll('k')
    .select(['v.name as verlangtVonName', 'b.name as bestaetigtVonName'])

/** What is still open at a desk, the newest first. */
export async function listVorgaenge(trx: Trx, stelleId: string): Promise<Vorgang[]> {
  return vorgaenge(trx)
    .where('k.stelleId', '=', stelleId)
    .where('erledigtAm', 'is', null)
    .orderBy('k.verlangtAm', 'desc')
    .execute()
}

/** One of the desk, open or not, locked for this transaction. */
export async function lockVorgang(trx: Trx, stelleId: string, id: string): Promise<Kontovorgang | undefined> {
  return trx
    .selectFrom('kontovorgang')
    .selectAll()
    .where('stelleId', '=', stelleId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** The one whose link this is, while it is valid; none for an account that was disabled since. */
export async function findVorgang(
  trx: Trx,
  tokenHash: Buffer,
  jetzt: Date,
): Promise<Kontovorgang | undefined> {
  return trx
    .selectFrom('kontovorgang as k')
    .leftJoin('person as p', 'p.id', 'k.personId')
    .selectAll('k')
    .where('k.tokenHash', '=', tokenHash)
    .where('k.giltBis', '>', jetzt)
    .where('k.erledigtAm', 'is', null)
    .where(eb => eb.or([eb('p.id', 'is', null), eb('p.gesperrt', '=', false)]))
    .executeTakeFirst()
}

/** Ends one; false where somebody was faster. */
export async function updateErledigt(
  trx: Trx,
  { stelleId, id }: Pick<Kontovorgang, 'stelleId' | 'id'>,
  erledigtAm: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('kontovorgang')
    .set({ erledigtAm, tokenHash: null })
    .where('stelleId', '=', stelleId)
    .where('id', '=', id)
    .where('erledigtAm', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What becomes of it until it ends: who has agreed, from when links can be made, and the one link that is valid. */
export async function updateVorgang(
  trx: Trx,
  { stelleId, id }: Pick<Kontovorgang, 'stelleId' | 'id'>,
  neu: Partial<Pick<Kontovorgang, 'bestaetigtVon' | 'bestaetigtAm' | 'giltAb' | 'tokenHash' | 'giltBis'>>,
): Promise<void> {
  await trx
    .updateTable('kontovorgang')
    .set(neu)
    .where('stelleId', '=', stelleId)
    .where('id', '=', id)
    .execute()
}

/** People of the desk with one of these roles who could be the second one. */
export async function countZweite(
  trx: Trx,
  stelleId: string,
  rollen: readonly Rolle[],
  ohne: readonly string[],
): Promise<number> {
  const { anzahl } = await trx
    .selectFrom('person')
    .innerJoin('personRolle', 'personRolle.personId', 'person.id')
    .select(eb => eb.fn.count<number>('person.id').distinct().as('anzahl'))
    .where('person.stelleId', '=', stelleId)
    .where('person.gesperrt', '=', false)
    .where('rolle', 'in', [...rollen])
    .where('person.id', 'not in', [...ohne])
    .executeTakeFirstOrThrow()
  return anzahl
}

/** Replaces what a person may do. */
export async function replaceRollen(
  trx: Trx,
  { stelleId, personId }: { readonly stelleId: string; readonly personId: string },
  rollen: readonly Rolle[],
): Promise<void> {
  await trx
    .deleteFrom('personRolle')
    .where('stelleId', '=', stelleId)
    .where('personId', '=', personId)
    .execute()
  await trx
    .insertInto('personRolle')
    .values(rollen.map(rolle => ({ stelleId, personId, rolle })))
    .execute()
}
