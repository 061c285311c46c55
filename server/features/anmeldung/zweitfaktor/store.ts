import type { Trx } from '../../../data/tables.ts'
import type { Wer } from '../../../data/zugriff.ts'

/** What a person can show beside the password. */
export type Faktoren = { readonly app: boolean; readonly passkeys: number; readonly codes: number }

export async function findFaktoren(trx: Trx, personId: string): Promise<Faktoren> {
  const zahl = (tabelle: 'totp' | 'passkey') =>
    trx
      .selectFrom(tabelle)
      .select(eb => eb.fn.countAll<number>().as('anzahl'))
      .where('personId', '=', personId)
      .executeTakeFirstOrThrow()
  const codes = await trx
    .selectFrom('notfallcode')
    .select(eb => eb.fn.countAll<number>().as('anzahl'))
    .where('personId', '=', personId)
    .where('verbrauchtAm', 'is', null)
    .executeTakeFirstOrThrow()
  const app = (await zahl('totp')).anzahl > 0
  return { app, passkeys: (await zahl('passkey')).anzahl, codes: codes.anzahl }
}

export const hatFaktor = ({ app, passkeys }: Faktoren): boolean => app || passkeys > 0

export async function findTotp(trx: Trx, personId: string): Promise<Buffer | undefined> {
  const row = await trx
    .selectFrom('totp')
    .select('geheimnis')
    .where('personId', '=', personId)
    .executeTakeFirst()
  return row?.geheimnis
}

/** Sets up the app; a former one is forgotten. */
export async function replaceTotp(
  trx: Trx,
  { stelleId, personId }: Wer,
  neu: { geheimnis: Buffer; letzterSchritt: number; erstelltAm: Date },
): Promise<void> {
  await trx
    .insertInto('totp')
    .values({ stelleId, personId, ...neu })
    .onConflict(conflict => conflict.columns(['stelleId', 'personId']).doUpdateSet(neu))
    .execute()
}

/** Uses up a time step; false where it, or a later one, was used before. */
export async function updateSchritt(trx: Trx, personId: string, schritt: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('totp')
    .set({ letzterSchritt: schritt })
    .where('personId', '=', personId)
    .where('letzterSchritt', '<', schritt)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Ten new codes; the old ones are worth nothing from now on. */
export async function replaceCodes(
  trx: Trx,
  { stelleId, personId }: Wer,
  hashes: readonly Buffer[],
): Promise<void> {
  await trx.deleteFrom('notfallcode').where('personId', '=', personId).execute()
  await trx
    .insertInto('notfallcode')
    .values(hashes.map(codeHash => ({ stelleId, personId, codeHash, verbrauchtAm: null })))
    .execute()
}

/** Uses up a code; false where there is none or it was used before. */
export async function updateCode(
  trx: Trx,
  personId: string,
  codeHash: Buffer,
  verbrauchtAm: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('notfallcode')
    .set({ verbrauchtAm })
    .where('personId', '=', personId)
    .where('codeHash', '=', codeHash)
    .where('verbrauchtAm', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export type Passkey = {
  readonly kennung: string
  readonly schluessel: Buffer
  readonly zaehler: number
  readonly wege: string[]
  readonly name: string
}

export async function listPasskeys(trx: Trx, personId: string): Promise<(Passkey & { erstelltAm: Date })[]> {
  return trx
    .selectFrom('passkey')
    .select(['kennung', 'schluessel', 'zaehler', 'wege', 'name', 'erstelltAm'])
    .where('personId', '=', personId)
    .orderBy('erstelltAm')
    .execute()
}

/** False where this very key is known already. */
export async function insertPasskey(
  trx: Trx,
  { stelleId, personId }: Wer,
  neu: Passkey & { erstelltAm: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('passkey')
    .values({ stelleId, personId, ...neu })
    .onConflict(conflict => conflict.column('kennung').doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function updateZaehler(
  trx: Trx,
  personId: string,
  kennung: string,
  zaehler: number,
): Promise<void> {
  await trx
    .updateTable('passkey')
    .set({ zaehler })
    .where('personId', '=', personId)
    .where('kennung', '=', kennung)
    .execute()
}

export async function deletePasskey(trx: Trx, personId: string, kennung: string): Promise<void> {
  await trx.deleteFrom('passkey').where('personId', '=', personId).where('kennung', '=', kennung).execute()
}

export async function deleteTotp(trx: Trx, personId: string): Promise<void> {
  await trx.deleteFrom('totp').where('personId', '=', personId).execute()
}

/** Forgets every second factor of a person; the next sign-in has to set one up. */
export async function deleteFaktoren(trx: Trx, personId: string): Promise<void> {
  await deleteTotp(trx, personId)
  await trx.deleteFrom('passkey').where('personId', '=', personId).execute()
  await trx.deleteFrom('notfallcode').where('personId', '=', personId).execute()
}
