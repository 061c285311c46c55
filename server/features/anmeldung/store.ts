import { sql } from 'kysely'
import type { Rolle, Stelle, Trx } from '../../data/tables.ts'
import type { Wer } from '../../data/zugriff.ts'

export type Konto = Wer & {
  readonly name: string
  readonly anmeldename: string
  readonly passwortHash: string
  readonly gesperrt: boolean
  readonly rollen: readonly Rolle[]
  readonly stelle: string
  readonly uebung: boolean
}

const rollen = sql<Rolle[]>`array(select rolle from person_rolle where person_id = person.id order by rolle)`

export async function findKonto(trx: Trx, anmeldename: string): Promise<Konto | undefined> {
  return konten(trx).where('anmeldename', '=', anmeldename).executeTakeFirst()
}

export async function findKontoVon(trx: Trx, personId: string): Promise<Konto | undefined> {
  return konten(trx).where('person.id', '=', personId).executeTakeFirst()
}

const konten = (trx: Trx) =>
  trx
    .selectFrom('person')
    .innerJoin('stelle', 'stelle.id', 'person.stelleId')
    .select([
      'person.stelleId',
      'person.id as personId',
      'person.name',
      'person.anmeldename',
      'person.passwortHash',
      'person.gesperrt',
    ])
    .select(['stelle.name as stelle', 'stelle.uebung', rollen.as('rollen')])

export async function updatePasswort(trx: Trx, personId: string, passwortHash: string): Promise<void> {
  await trx.updateTable('person').set({ passwortHash }).where('id', '=', personId).execute()
}

export type NeuesKonto = {
  readonly stelleId: string
  readonly id: string
  readonly anmeldename: string
  readonly name: string
  readonly passwortHash: string
}

/** Adds an account; false where its name is taken (by whichever desk). */
export async function insertPerson(
  trx: Trx,
  konto: NeuesKonto,
  seineRollen: readonly Rolle[],
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('person')
    .values(konto)
    .onConflict(conflict => conflict.column('anmeldename').doNothing())
    .executeTakeFirst()
  if (!numInsertedOrUpdatedRows) return false
  const { stelleId, id: personId } = konto
  await trx
    .insertInto('personRolle')
    .values(seineRollen.map(rolle => ({ stelleId, personId, rolle })))
    .execute()
  return true
}

export type Mitglied = {
  readonly id: string
  readonly name: string
  readonly anmeldename: string
  readonly gesperrt: boolean
  readonly rollen: readonly Rolle[]
}

/** The accounts of one desk. */
export async function listTeam(trx: Trx, stelleId: string): Promise<Mitglied[]> {
  return trx
    .selectFrom('person')
    .select(['id', 'name', 'anmeldename', 'gesperrt', rollen.as('rollen')])
    .where('stelleId', '=', stelleId)
    .orderBy('name')
    .execute()
}

/** Blocks or opens an account of one desk; false where there is no such account. */
export async function updateGesperrt(
  trx: Trx,
  { stelleId, personId }: Wer,
  gesperrt: boolean,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('person')
    .set({ gesperrt })
    .where('stelleId', '=', stelleId)
    .where('id', '=', personId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** One throttle decision after the other, over all processes. */
export async function lockVersuche(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('anmeldeversuch'))`.execute(trx)
}

/** Times of the last attempts, newest first. */
export async function listVersuche(trx: Trx, ziel: Buffer, seit: Date, hoechstens: number): Promise<Date[]> {
  const zeilen = await trx
    .selectFrom('anmeldeversuch')
    .select('am')
    .where('ziel', '=', ziel)
    .where('am', '>', seit)
    .orderBy('am', 'desc')
    .limit(hoechstens)
    .execute()
  return zeilen.map(({ am }) => am)
}

export async function insertVersuche(trx: Trx, ziele: readonly Buffer[], am: Date): Promise<void> {
  await trx
    .insertInto('anmeldeversuch')
    .values(ziele.map(ziel => ({ ziel, am })))
    .execute()
}

export async function deleteVersuche(trx: Trx, ziel: Buffer, am?: Date): Promise<void> {
  let frage = trx.deleteFrom('anmeldeversuch').where('ziel', '=', ziel)
  if (am) frage = frage.where('am', '=', am)
  await frage.execute()
}

export async function deleteAlteVersuche(trx: Trx, vor: Date, nach: Date): Promise<void> {
  await trx
    .deleteFrom('anmeldeversuch')
    .where(({ or, eb }) => or([eb('am', '<=', vor), eb('am', '>', nach)]))
    .execute()
}

/** Makes this the only code that founds a desk. */
export async function insertGruendungscode(trx: Trx, tokenHash: Buffer): Promise<void> {
  await trx.deleteFrom('gruendung').execute()
  await trx.insertInto('gruendung').values({ tokenHash }).execute()
}

export async function hatGruendungscode(trx: Trx, tokenHash: Buffer): Promise<boolean> {
  return (
    (await trx
      .selectFrom('gruendung')
      .select('tokenHash')
      .where('tokenHash', '=', tokenHash)
      .executeTakeFirst()) !== undefined
  )
}

/** Uses up the code, and with it every other one; false where somebody was faster. */
export async function deleteGruendungscode(trx: Trx, tokenHash: Buffer): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('gruendung')
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst()
  if (numDeletedRows === 0n) return false
  await trx.deleteFrom('gruendung').execute()
  return true
}

export async function insertStelle(
  trx: Trx,
  stelle: Omit<Stelle, 'erstelltAm' | 'uebung'>,
  kek: Buffer,
): Promise<void> {
  await trx.insertInto('stelle').values(stelle).execute()
  await trx.insertInto('schluessel.stelle').values({ stelleId: stelle.id, kek }).execute()
}

/** Whether a person has accepted this version of the rules. */
export async function hatZugestimmt(trx: Trx, personId: string, fassung: string): Promise<boolean> {
  const row = await trx
    .selectFrom('zustimmung')
    .select('am')
    .where('personId', '=', personId)
    .where('fassung', '=', fassung)
    .executeTakeFirst()
  return row !== undefined
}

/** A second acceptance of the same version leaves the first. */
export async function insertZustimmung(
  trx: Trx,
  { stelleId, personId }: Wer,
  neu: { readonly fassung: string; readonly am: Date },
): Promise<void> {
  await trx
    .insertInto('zustimmung')
    .values({ stelleId, personId, ...neu })
    .onConflict(conflict => conflict.columns(['stelleId', 'personId', 'fassung']).doNothing())
    .execute()
}
