import { sql } from 'kysely'
import type { Rolle, Trx } from '../../data/tables.ts'
import type { Wer } from '../../data/zugriff.ts'

export type Sitzung = Wer & {
  readonly erstelltAm: Date
  readonly zuletztAm: Date
  readonly name: string
  readonly stelle: string
  readonly uebung: boolean
  readonly rollen: readonly Rolle[]
}

/** The session with its person, roles and desk in one read; undefined for one that is gone or whose account is blocked. */
export async function findSitzung(trx: Trx, idHash: Buffer): Promise<Sitzung | undefined> {
  return trx
    .selectFrom('sitzung')
    .innerJoin('person', 'person.id', 'sitzung.personId')
    .innerJoin('stelle', 'stelle.id', 'sitzung.stelleId')
    .select(['sitzung.stelleId', 'sitzung.personId', 'sitzung.erstelltAm', 'sitzung.zuletztAm'])
    .select(['person.name', 'stelle.name as stelle', 'stelle.uebung'])
    .select(
      sql<
        Rolle[]
      >`array(select rolle from person_rolle where person_id = sitzung.person_id order by rolle)`.as(
        'rollen',
      ),
    )
    .where('sitzung.idHash', '=', idHash)
    .where('person.gesperrt', '=', false)
    .executeTakeFirst()
}

export async function updateZuletzt(trx: Trx, idHash: Buffer, zuletztAm: Date): Promise<void> {
  await trx
    .updateTable('sitzung')
    .set({ zuletztAm })
    .where('idHash', '=', idHash)
    .where('zuletztAm', '<', zuletztAm)
    .execute()
}

/** Adds a session and removes the oldest ones of the same person beyond `hoechstens`. */
export async function insertSitzung(
  trx: Trx,
  { stelleId, personId }: Wer,
  neu: { idHash: Buffer; am: Date },
  hoechstens: number,
): Promise<void> {
  // Two sign-ins of one person at the same moment count each other.
  await trx.selectFrom('person').select('id').where('id', '=', personId).forUpdate().execute()
  await trx
    .insertInto('sitzung')
    .values({ idHash: neu.idHash, stelleId, personId, erstelltAm: neu.am, zuletztAm: neu.am })
    .execute()
  const bleiben = trx
    .selectFrom('sitzung')
    .select('idHash')
    .where('personId', '=', personId)
    .orderBy(eb => eb('idHash', '=', neu.idHash), 'desc')
    .orderBy('erstelltAm', 'desc')
    .limit(hoechstens)
  await trx
    .deleteFrom('sitzung')
    .where('personId', '=', personId)
    .where('idHash', 'not in', bleiben)
    .execute()
}

export async function deleteSitzung(trx: Trx, idHash: Buffer): Promise<void> {
  await trx.deleteFrom('sitzung').where('idHash', '=', idHash).execute()
}

/** Signs a person out everywhere else (password changed, account blocked). */
export async function deleteAndereSitzungen(
  trx: Trx,
  personId: string,
  ausser: Buffer | null,
): Promise<void> {
  let frage = trx.deleteFrom('sitzung').where('personId', '=', personId)
  if (ausser) frage = frage.where('idHash', '!=', ausser)
  await frage.execute()
}

export async function deleteAbgelaufene(trx: Trx, zuletztVor: Date, erstelltVor: Date): Promise<void> {
  await trx
    .deleteFrom('sitzung')
    .where(eb => eb.or([eb('zuletztAm', '<', zuletztVor), eb('erstelltAm', '<', erstelltVor)]))
    .execute()
}

export async function countSitzungen(trx: Trx, personId: string): Promise<number> {
  const { anzahl } = await trx
    .selectFrom('sitzung')
    .select(eb => eb.fn.countAll<number>().as('anzahl'))
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  return anzahl
}
