import type { FristZeile } from '../../data/tables.ts'
import { oeffneJson, versiegleJson } from '../../data/verschluesselung.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import { oderUnlesbar, ort, schluesselVon, UNLESBAR } from '../faelle/siegel.ts'

/** A deadline of a case; `text` is what a person typed for one of their own. */
export type Fallfrist = Omit<FristZeile, 'stelleId' | 'fallId' | 'text'> & { readonly text: string | null }

/** All deadlines of a case, also those that are done, by day. */
export async function listFristen(z: Stellenzugriff, fallId: string): Promise<Fallfrist[]> {
  const schluessel = await schluesselVon(z, fallId)
  const rows = await z.trx
    .selectFrom('frist')
    .select(['id', 'code', 'bis', 'wessen', 'herkunft', 'briefId', 'erledigtAm', 'text'])
    .where('stelleId', '=', z.stelleId)
    .where('fallId', '=', fallId)
    .orderBy('bis')
    .orderBy('code')
    .orderBy('id')
    .execute()
  return rows.map(row => ({ ...row, text: oeffneText(z, schluessel, fallId, row.id, row.text) }))
}

export const oeffneText = (
  z: Stellenzugriff,
  schluessel: Buffer,
  fallId: string,
  id: string,
  text: Buffer | null,
): string | null =>
  text && oderUnlesbar(z, () => String(oeffneJson(schluessel, textOrt(fallId, id), text)), UNLESBAR)

const textOrt = (fallId: string, id: string): string => ort('frist.text', fallId, id)

export type EigeneFrist = {
  readonly id: string
  readonly bis: Datum
  readonly wessen: string
  readonly text: string
  /** What it is about, where a list should say more than „Eigene Frist“. */
  readonly code?: string
}

/** Adds a deadline by hand. The same id a second time (double click) changes nothing; false then. */
export async function insertEigene(
  z: Stellenzugriff,
  fallId: string,
  { text, ...frist }: EigeneFrist,
): Promise<boolean> {
  const schluessel = await schluesselVon(z, fallId)
  const { numInsertedOrUpdatedRows } = await z.trx
    .insertInto('frist')
    .values({
      stelleId: z.stelleId,
      fallId,
      code: 'eigen',
      herkunft: 'eigen',
      ...frist,
      text: versiegleJson(schluessel, textOrt(fallId, frist.id), text),
    })
    .onConflict(conflict => conflict.columns(['stelleId', 'id']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Marks a deadline as done, or takes the mark back; false where it was so already. */
export async function updateErledigt(
  z: Stellenzugriff,
  fallId: string,
  id: string,
  erledigtAm: Date | null,
): Promise<boolean> {
  const { numUpdatedRows } = await z.trx
    .updateTable('frist')
    .set({ erledigtAm })
    .where('stelleId', '=', z.stelleId)
    .where('fallId', '=', fallId)
    .where('id', '=', id)
    .where('erledigtAm', erledigtAm === null ? 'is not' : 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
