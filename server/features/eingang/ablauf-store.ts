import type { Trx } from '../../data/tables.ts'

/** Days without anybody's hand on it after which a request goes, and after which one that is held back goes. */
export const EINGANG_TAGE = 30
export const QUARANTAENE_TAGE = 14

/** Erases what nobody answered, and what is left of those that were. Under emr_loeschung. */
export async function deleteAbgelaufene(
  trx: Trx,
  stelleId: string,
  { liegtSeit, gehaltenSeit }: { readonly liegtSeit: Date; readonly gehaltenSeit: Date },
): Promise<void> {
  await trx
    .deleteFrom('eingang')
    .where('stelleId', '=', stelleId)
    .where(eb =>
      eb.or([
        eb('geaendertAm', '<', liegtSeit),
        eb.and([eb('quarantaene', '=', true), eb('am', '<', gehaltenSeit)]),
      ]),
    )
    .execute()
}
