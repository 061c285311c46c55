import { sql } from 'kysely'
import type { Rolle, Stufe, Trx } from '../../data/tables.ts'
import type { Wer } from '../../data/zugriff.ts'

export type Sitzung = Wer & {
  readonly erstelltAm: Date
  readonly zuletztAm: Date
  readonly stufe: Stufe
  /** When password and second factor were last given. */
  readonly bestaetigtAm: Date
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
    .select(['sitzung.stufe', 'sitzung.bestaetigtAm'])
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
  neu: { idHash: Buffer; am: Date; erstelltAm: Date; stufe: Stufe; bestaetigtAm: Date; geraet: string },
  hoechstens: number,
): Promise<void> {
  const { am, ...felder } = neu
  // Two sign-ins of one person at the same moment count each other.
  await trx.selectFrom('person').select('id').where('id', '=', personId).forUpdate().execute()
  await trx
    .insertInto('sitzung')
    .values({ ...felder, stelleId, personId, zuletztAm: am })
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

/** Where a person is signed in, the latest first. */
export async function listSitzungen(trx: Trx, personId: string) {
  return trx
    .selectFrom('sitzung')
    .select(['idHash', 'erstelltAm', 'zuletztAm', 'geraet'])
    .where('personId', '=', personId)
    .where('stufe', '=', 'voll')
    .orderBy('zuletztAm', 'desc')
    .execute()
}

/** Ends one session, only where it is this person's own. */
export async function deleteEigeneSitzung(trx: Trx, personId: string, idHash: Buffer): Promise<void> {
  await trx.deleteFrom('sitzung').where('personId', '=', personId).where('idHash', '=', idHash).execute()
}

/** Keeps the challenge that a passkey has to sign. */
export async function updateAufgabe(trx: Trx, idHash: Buffer, aufgabe: string): Promise<void> {
  await trx.updateTable('sitzung').set({ aufgabe }).where('idHash', '=', idHash).execute()
}

/** Hands out the challenge once; null where there is none. */
export async function nimmAufgabe(trx: Trx, idHash: Buffer): Promise<string | null> {
  const row = await trx
    .selectFrom('sitzung')
    .select('aufgabe')
    .where('idHash', '=', idHash)
    .forUpdate()
    .executeTakeFirst()
  await trx.updateTable('sitzung').set({ aufgabe: null }).where('idHash', '=', idHash).execute()
  return row?.aufgabe ?? null
}
