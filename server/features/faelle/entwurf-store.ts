import { fallSchluesselAnlegen } from '../../data/schluesselbund.ts'
import { oeffneJson, versiegleJson } from '../../data/verschluesselung.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import { type Eingaben, eingaben } from '../../web/forms.ts'
import { ersatz, ort, schluesselVon, UNLESBAR } from './siegel.ts'

/** How many days a draft waits for its author; then it is erased. */
export const ENTWURF_TAGE = 30

export type Entwurf = { readonly id: string; readonly felder: Eingaben; readonly geaendertAm: Date }

/** Keeps what was typed so far, sealed; only for the person who typed it. */
export async function upsertEntwurf(
  z: Stellenzugriff,
  id: string,
  felder: Eingaben,
  geaendertAm: Date,
): Promise<void> {
  const schluessel = await fallSchluesselAnlegen(z.trx, z.schluessel, z.stelleId, id)
  const siegel = versiegleJson(schluessel, ort('entwurf.felder', id), felder)
  await z.trx
    .insertInto('entwurf')
    .values({ stelleId: z.stelleId, id, personId: z.personId, felder: siegel, geaendertAm })
    .onConflict(conflict =>
      conflict
        .columns(['stelleId', 'id'])
        .doUpdateSet({ felder: siegel, geaendertAm })
        .where('entwurf.personId', '=', z.personId),
    )
    .execute()
}

/** The draft of this person, or undefined. */
export async function findEntwurf(z: Stellenzugriff, id: string): Promise<Entwurf | undefined> {
  const row = await eigene(z).where('id', '=', id).executeTakeFirst()
  return row && oeffne(z, row)
}

/** The unfinished intakes of this person, newest first. */
export async function listEntwuerfe(z: Stellenzugriff): Promise<Entwurf[]> {
  const rows = await eigene(z).orderBy('geaendertAm', 'desc').limit(20).execute()
  return Promise.all(
    rows.map(row =>
      oeffne(z, row).catch((error: unknown) => ersatz(z, error, { ...row, felder: { nachname: UNLESBAR } })),
    ),
  )
}

export async function deleteEntwurf(z: Stellenzugriff, id: string): Promise<void> {
  await z.trx
    .deleteFrom('entwurf')
    .where('stelleId', '=', z.stelleId)
    .where('id', '=', id)
    .where('personId', '=', z.personId)
    .execute()
}

function eigene(z: Stellenzugriff) {
  return z.trx
    .selectFrom('entwurf')
    .select(['id', 'felder', 'geaendertAm'])
    .where('stelleId', '=', z.stelleId)
    .where('personId', '=', z.personId)
}

async function oeffne(
  z: Stellenzugriff,
  { felder, ...row }: { id: string; felder: Buffer; geaendertAm: Date },
): Promise<Entwurf> {
  const schluessel = await schluesselVon(z, row.id)
  return { ...row, felder: eingaben(oeffneJson(schluessel, ort('entwurf.felder', row.id), felder)) }
}
