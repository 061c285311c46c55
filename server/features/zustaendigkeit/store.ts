import { sql, type SqlBool } from 'kysely'
import { v7 as uuid } from 'uuid'
import { abgeleitet, oeffneJson, versiegleJson } from '../../data/verschluesselung.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import { ort } from '../faelle/siegel.ts'
import { rollenMit } from '../../web/rechte.ts'

export type Kollege = { readonly id: string; readonly name: string }

/** Who works on cases in this desk, blocked accounts left out, by name. */
export async function listBeratende(z: Stellenzugriff): Promise<Kollege[]> {
  return mitRolle(z, rollenMit('fall', 'bearbeiten')).orderBy('name').execute()
}

export async function listKoordination(z: Stellenzugriff): Promise<string[]> {
  return (await mitRolle(z, ['koordination']).execute()).map(({ id }) => id)
}

const mitRolle = (z: Stellenzugriff, rollen: ReturnType<typeof rollenMit>) =>
  z.trx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('stelleId', '=', z.stelleId)
    .where('gesperrt', '=', false)
    .where(
      sql<SqlBool>`exists (select from person_rolle r where r.stelle_id = person.stelle_id and r.person_id = person.id
        and r.rolle = any(${rollen}::text[]))`,
    )

/** A case without anything of its household. */
export type Fallkopf = {
  readonly id: string
  readonly nummer: string
  readonly bezug: string
  readonly angelegtAm: Date
  readonly faelligAm: string | null
  readonly zustaendig: string | null
  readonly name: string | null
}

/** Open cases by day due, those of nobody first. */
export const listFallkoepfe = (
  z: Stellenzugriff,
  { ab, anzahl }: { readonly ab: number; readonly anzahl: number },
): Promise<Fallkopf[]> =>
  koepfe(z)
    .where('status', '=', 'offen')
    .orderBy(eb => eb('zustaendig', 'is not', null))
    .orderBy('faelligAm')
    .orderBy('fall.id')
    .offset(ab)
    .limit(anzahl)
    .execute()

export const findFallkopf = (z: Stellenzugriff, id: string): Promise<Fallkopf | undefined> =>
  koepfe(z).where('fall.id', '=', id).executeTakeFirst()

export const findFallkopfNach = (z: Stellenzugriff, nummer: string): Promise<Fallkopf | undefined> =>
  koepfe(z).where('nummer', '=', nummer).executeTakeFirst()

const koepfe = (z: Stellenzugriff) =>
  z.trx
    .selectFrom('fall')
    .leftJoin('person', join =>
      join.onRef('person.stelleId', '=', 'fall.stelleId').onRef('person.id', '=', 'fall.zustaendig'),
    )
    .select(['fall.id', 'nummer', 'bezug', 'angelegtAm', 'faelligAm', 'zustaendig', 'person.name'])
    .where('fall.stelleId', '=', z.stelleId)

export async function updateZustaendig(z: Stellenzugriff, fallId: string, person: string): Promise<void> {
  await z.trx
    .updateTable('fall')
    .set({ zustaendig: person })
    .where('stelleId', '=', z.stelleId)
    .where('id', '=', fallId)
    .execute()
}

/** That a case is restricted: known to the whole desk by number, and to the named people with all that is in it. */
export type Schutz = {
  readonly fallId: string
  readonly nummer: string
  readonly bezug: string
  readonly am: Date
  readonly von: string
  readonly grund: string
  readonly personen: readonly Kollege[]
}

export const listSchutz = async (z: Stellenzugriff): Promise<Schutz[]> =>
  Promise.all((await schutz(z).orderBy('nummer').execute()).map(row => alsSchutz(z, row)))

export async function findSchutz(z: Stellenzugriff, fallId: string): Promise<Schutz | undefined> {
  const row = await schutz(z).where('fallId', '=', fallId).executeTakeFirst()
  return row && alsSchutz(z, row)
}

export async function findSchutzNach(z: Stellenzugriff, nummer: string): Promise<Schutz | undefined> {
  const row = await schutz(z).where('nummer', '=', nummer).executeTakeFirst()
  return row && alsSchutz(z, row)
}

const schutz = (z: Stellenzugriff) =>
  z.trx
    .selectFrom('fallSchutz')
    .innerJoin('person', join =>
      join.onRef('person.stelleId', '=', 'fallSchutz.stelleId').onRef('person.id', '=', 'fallSchutz.von'),
    )
    .select(['fallId', 'nummer', 'bezug', 'am', 'grund', 'person.name as von'])
    .where('fallSchutz.stelleId', '=', z.stelleId)

async function alsSchutz(
  z: Stellenzugriff,
  { grund, ...row }: Omit<Schutz, 'personen' | 'grund'> & { readonly grund: Buffer },
): Promise<Schutz> {
  const personen = await z.trx
    .selectFrom('fallSchutzPerson as s')
    .innerJoin('person', join =>
      join.onRef('person.stelleId', '=', 's.stelleId').onRef('person.id', '=', 's.personId'),
    )
    .select(['person.id', 'person.name'])
    .where('s.stelleId', '=', z.stelleId)
    .where('s.fallId', '=', row.fallId)
    .orderBy('person.name')
    .execute()
  return { ...row, grund: String(oeffneJson(schluessel(z), grundOrt(row.fallId), grund)), personen }
}

/** Restricts a case to these people, or changes who they are; the reason stays the last one given. */
export async function setzeSchutz(
  z: Stellenzugriff,
  { fallId, nummer, bezug }: Pick<Schutz, 'fallId' | 'nummer' | 'bezug'>,
  personen: readonly string[],
  grund: string,
): Promise<void> {
  const { stelleId } = z
  await deleteSchutz(z, fallId)
  const siegel = versiegleJson(schluessel(z), grundOrt(fallId), grund)
  await z.trx
    .insertInto('fallSchutz')
    .values({ stelleId, fallId, nummer, bezug, von: z.personId, grund: siegel })
    .execute()
  await z.trx
    .insertInto('fallSchutzPerson')
    .values([...new Set(personen)].map(personId => ({ stelleId, fallId, personId })))
    .execute()
}

/** Everybody of the desk who works on cases sees this one again. */
export async function deleteSchutz(z: Stellenzugriff, fallId: string): Promise<void> {
  await z.trx
    .deleteFrom('fallSchutz')
    .where('stelleId', '=', z.stelleId)
    .where('fallId', '=', fallId)
    .execute()
}

const MINUTEN = 60

/** Opens a restricted case to the person who acts for an hour. */
export async function insertOeffnung(z: Stellenzugriff, fallId: string): Promise<void> {
  await z.trx
    .insertInto('fallOeffnung')
    .values({
      stelleId: z.stelleId,
      id: uuid(),
      fallId,
      personId: z.personId,
      bis: sql<Date>`now() + make_interval(mins => ${MINUTEN})`,
    })
    .execute()
}

const schluessel = (z: Stellenzugriff): Buffer => abgeleitet(z.schluessel.kek, 'schutz')
const grundOrt = (fallId: string): string => ort('fall_schutz.grund', fallId)
