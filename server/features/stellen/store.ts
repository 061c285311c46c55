import { sql } from 'kysely'
import { v7 as neueId } from 'uuid'
import type { Stellenprofil } from '../../data/stellenprofil.ts'
import type { Beratungsstelle, Trx } from '../../data/tables.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'

/** What everybody may see of all desks: what is switched on, and who answers for the pages. */
export const listOeffentliche = (trx: Trx): Promise<Beratungsstelle[]> =>
  trx.selectFrom('beratungsstelle').selectAll().orderBy('id').execute()

/** The desk itself first, then the other places it knows, the oldest entry first. */
export const listStellen = (z: Stellenzugriff): Promise<Beratungsstelle[]> =>
  eigene(z).orderBy('eigen', 'desc').orderBy('id').execute()

/** The profile of the desk itself; undefined as long as nobody has written one. */
export const findEigene = (z: Stellenzugriff): Promise<Beratungsstelle | undefined> =>
  eigene(z).where('eigen', '=', true).executeTakeFirst()

/** Another place the desk knows; its own profile is none. */
export const findWeitere = (z: Stellenzugriff, id: string): Promise<Beratungsstelle | undefined> =>
  eigene(z).where('eigen', '=', false).where('id', '=', id).executeTakeFirst()

const eigene = (z: Stellenzugriff) =>
  z.trx.selectFrom('beratungsstelle').selectAll().where('stelleId', '=', z.stelleId)

export type Eintrag = { readonly profil: Stellenprofil; readonly oeffentlich: boolean }

export async function insertStelle(
  z: Stellenzugriff,
  { eigen, profil, oeffentlich }: Eintrag & { readonly eigen: boolean },
  am: Date,
): Promise<void> {
  await z.trx
    .insertInto('beratungsstelle')
    .values({ stelleId: z.stelleId, id: neueId(), eigen, oeffentlich, profil: json(profil), geaendertAm: am })
    .execute()
}

export async function updateStelle(
  z: Stellenzugriff,
  id: string,
  { profil, oeffentlich }: Eintrag,
  am: Date,
): Promise<void> {
  await z.trx
    .updateTable('beratungsstelle')
    .set({ oeffentlich, profil: json(profil), geaendertAm: am })
    .where('stelleId', '=', z.stelleId)
    .where('id', '=', id)
    .execute()
}

export async function deleteWeitere(z: Stellenzugriff, id: string): Promise<void> {
  await z.trx
    .deleteFrom('beratungsstelle')
    .where('stelleId', '=', z.stelleId)
    .where('eigen', '=', false)
    .where('id', '=', id)
    .execute()
}

const json = (profil: Stellenprofil) => sql<Stellenprofil>`${JSON.stringify(profil)}::text::jsonb`
