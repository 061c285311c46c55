import type { OeffentlicheHilfe, Trx } from '../../data/tables.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Fondseintrag } from '../../recht/fonds/fonds.ts'

/** What everybody may see of the offers of all desks. A check may have run out since: that is for the reader to see. */
export const listOeffentlicheHilfen = (trx: Trx): Promise<OeffentlicheHilfe[]> =>
  trx.selectFrom('fondsoeffentlich').selectAll().orderBy('name').orderBy('fondsId').execute()

/** Brings what everybody may see of an entry in line with it: nothing, unless it is public, checked and open. */
export async function updateOeffentlich(
  z: Stellenzugriff,
  { id, fonds, stand }: Fondseintrag,
): Promise<void> {
  await z.trx
    .deleteFrom('fondsoeffentlich')
    .where('stelleId', '=', z.stelleId)
    .where('fondsId', '=', id)
    .execute()
  const { name, deckt, sichtbarkeit, traeger } = fonds
  if (sichtbarkeit !== 'oeffentlich' || stand.status !== 'aktiv' || stand.geprueftAm === null) return
  await z.trx
    .insertInto('fondsoeffentlich')
    .values({
      stelleId: z.stelleId,
      fondsId: id,
      name,
      deckt: [...deckt],
      telefon: (traeger.telefonOeffentlich && traeger.telefon) || null,
      geprueftAm: stand.geprueftAm,
      giltTage: stand.giltTage,
    })
    .execute()
}
