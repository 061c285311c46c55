import { neuesPaar, type Paar } from '../../data/kuvert.ts'
import { abgeleitet, oeffne, versiegle } from '../../data/verschluesselung.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import { ort } from '../faelle/siegel.ts'

/** Whether the desk takes requests from the self-check; null while nobody has ever said so. */
export async function findAnnahme(z: Stellenzugriff): Promise<boolean | null> {
  const zeile = await z.trx
    .selectFrom('annahme')
    .select('aktiv')
    .where('stelleId', '=', z.stelleId)
    .executeTakeFirst()
  return zeile?.aktiv ?? null
}

/** Opens or closes the desk for requests. The first time it gets its key pair; what came in stays readable. */
export async function upsertAnnahme(z: Stellenzugriff, aktiv: boolean, geaendertAm: Date): Promise<void> {
  const { oeffentlich, geheim } = neuesPaar()
  const siegel = versiegle(schluessel(z), ort('annahme.geheim', z.stelleId), geheim)
  await z.trx
    .insertInto('annahme')
    .values({ stelleId: z.stelleId, aktiv, oeffentlich, geheim: siegel, geaendertAm })
    .onConflict(conflict => conflict.column('stelleId').doUpdateSet({ aktiv, geaendertAm }))
    .execute()
}

/** The keys that open what came in; undefined where the desk never took anything. */
export async function findPaar(z: Stellenzugriff): Promise<Paar | undefined> {
  const zeile = await z.trx
    .selectFrom('annahme')
    .select(['oeffentlich', 'geheim'])
    .where('stelleId', '=', z.stelleId)
    .executeTakeFirst()
  return (
    zeile && {
      oeffentlich: zeile.oeffentlich,
      geheim: oeffne(schluessel(z), ort('annahme.geheim', z.stelleId), zeile.geheim),
    }
  )
}

const schluessel = (z: Stellenzugriff): Buffer => abgeleitet(z.schluessel.kek, 'annahme')
