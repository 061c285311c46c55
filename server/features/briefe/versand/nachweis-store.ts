import { oeffneJson, versiegleJson } from '../../../data/verschluesselung.ts'
import type { Stellenzugriff } from '../../../data/zugriff.ts'
import { ort, schluesselVon } from '../../faelle/siegel.ts'
import type { Nachweis } from './nachweis.ts'

/** Keeps how a letter is proven to have arrived; the later entry replaces the earlier one. */
export async function updateNachweis(
  z: Stellenzugriff,
  fallId: string,
  id: string,
  nachweis: Nachweis,
): Promise<void> {
  const siegel = versiegleJson(await schluesselVon(z, fallId), ort('brief.nachweis', fallId, id), nachweis)
  await z.trx
    .updateTable('brief')
    .set({ nachweis: siegel, zugangAm: nachweis.am ?? null })
    .where('stelleId', '=', z.stelleId)
    .where('fallId', '=', fallId)
    .where('id', '=', id)
    .execute()
}

export async function findNachweis(z: Stellenzugriff, fallId: string, id: string): Promise<Nachweis | null> {
  const row = await z.trx
    .selectFrom('brief')
    .select('nachweis')
    .where('stelleId', '=', z.stelleId)
    .where('fallId', '=', fallId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row?.nachweis) return null
  return oeffneJson(
    await schluesselVon(z, fallId),
    ort('brief.nachweis', fallId, id),
    row.nachweis,
  ) as Nachweis
}

/** Writes down that the answer came. */
export async function updateAntwort(z: Stellenzugriff, fallId: string, id: string, am: Date): Promise<void> {
  await z.trx
    .updateTable('brief')
    .set({ antwortAm: am })
    .where('stelleId', '=', z.stelleId)
    .where('fallId', '=', fallId)
    .where('id', '=', id)
    .execute()
}
