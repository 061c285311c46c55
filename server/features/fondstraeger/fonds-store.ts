import type { Traegerfenster, Traegerfonds, Traegerzeitraum } from '../../data/tables.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'

export const listEigene = ({ trx, stelleId }: Stellenzugriff): Promise<Traegerfonds[]> =>
  trx.selectFrom('traegerfonds').selectAll().where('stelleId', '=', stelleId).orderBy('name').execute()

const einer = ({ trx, stelleId }: Stellenzugriff, id: string) =>
  trx.selectFrom('traegerfonds').selectAll().where('stelleId', '=', stelleId).where('id', '=', id)

/** A fund the desk runs; undefined for unknown ones and those of another desk alike. */
export const findEigenen = (z: Stellenzugriff, id: string): Promise<Traegerfonds | undefined> =>
  einer(z, id).executeTakeFirst()

/** The same, and nobody else changes its periods or makes a file of payments until this transaction ends. */
export const lockEigenen = (z: Stellenzugriff, id: string): Promise<Traegerfonds | undefined> =>
  einer(z, id).forUpdate().executeTakeFirst()

/** A new fund. The same id a second time (double click) changes nothing; false then. */
export async function insertEigenen(
  z: Stellenzugriff,
  fonds: Omit<Traegerfonds, 'stelleId' | 'angelegtVon'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await z.trx
    .insertInto('traegerfonds')
    .values({ ...fonds, stelleId: z.stelleId, angelegtVon: z.personId })
    .onConflict(conflict => conflict.columns(['stelleId', 'id']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** The periods of a fund, the newest first. */
export const listZeitraeume = (
  { trx, stelleId }: Stellenzugriff,
  fondsId: string,
): Promise<Traegerzeitraum[]> =>
  trx
    .selectFrom('traegerzeitraum')
    .selectAll()
    .where('stelleId', '=', stelleId)
    .where('fondsId', '=', fondsId)
    .orderBy('von', 'desc')
    .execute()

export const listFenster = ({ trx, stelleId }: Stellenzugriff, fondsId: string): Promise<Traegerfenster[]> =>
  trx
    .selectFrom('traegerfenster')
    .selectAll()
    .where('stelleId', '=', stelleId)
    .where('fondsId', '=', fondsId)
    .orderBy('von')
    .execute()

type NeuerZeitraum = Pick<Traegerzeitraum, 'id' | 'fondsId' | 'von' | 'bis' | 'budgetCent'>

export async function insertZeitraum(z: Stellenzugriff, zeitraum: NeuerZeitraum): Promise<void> {
  await z.trx
    .insertInto('traegerzeitraum')
    .values({ ...zeitraum, stelleId: z.stelleId })
    .execute()
}

export async function insertFenster(
  z: Stellenzugriff,
  fenster: Omit<Traegerfenster, 'stelleId'>,
): Promise<void> {
  await z.trx
    .insertInto('traegerfenster')
    .values({ ...fenster, stelleId: z.stelleId })
    .execute()
}

/** Another budget; false, and nothing changes, where more than that is granted already. */
export async function updateBudget(z: Stellenzugriff, id: string, budgetCent: number): Promise<boolean> {
  const { numUpdatedRows } = await z.trx
    .updateTable('traegerzeitraum')
    .set({ budgetCent })
    .where('stelleId', '=', z.stelleId)
    .where('id', '=', id)
    .where('gebundenCent', '<=', budgetCent)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** A period whose sums nobody else changes until this transaction ends. */
export const lockZeitraum = ({ trx, stelleId }: Stellenzugriff, id: string): Promise<Traegerzeitraum> =>
  trx
    .selectFrom('traegerzeitraum')
    .selectAll()
    .where('stelleId', '=', stelleId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()

/** Binds an amount of the budget, or with a negative one sets it free; the row was locked before. */
export async function updateGebunden(z: Stellenzugriff, id: string, um: number): Promise<void> {
  await z.trx
    .updateTable('traegerzeitraum')
    .set(eb => ({ gebundenCent: eb('gebundenCent', '+', um) }))
    .where('stelleId', '=', z.stelleId)
    .where('id', '=', id)
    .execute()
}

/** The window in which an application came in; undefined where the fund took none on that day. */
export const findFenster = (
  { trx, stelleId }: Stellenzugriff,
  fondsId: string,
  am: Datum,
): Promise<Traegerfenster | undefined> =>
  trx
    .selectFrom('traegerfenster')
    .selectAll()
    .where('stelleId', '=', stelleId)
    .where('fondsId', '=', fondsId)
    .where('von', '<=', am)
    .where('bis', '>=', am)
    .executeTakeFirst()
