import { v7 as uuid } from 'uuid'
import type { Einwilligung } from '../../data/tables.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import type { Scope } from './einwilligung.ts'

/** Ends every consent of a case that is not withdrawn yet; also earlier ones, which must not come back. */
export async function updateWiderrufen(
  z: Stellenzugriff,
  fallId: string,
  widerrufenAm: Datum,
): Promise<void> {
  await z.trx
    .updateTable('einwilligung')
    .set({ widerrufenAm })
    .where('stelleId', '=', z.stelleId)
    .where('fallId', '=', fallId)
    .where('widerrufenAm', 'is', null)
    .execute()
}

/** What is left of a consent after a part of it was withdrawn: the same words, day and person, fewer ticks. */
export async function insertTeilwiderruf(
  z: Stellenzugriff,
  fallId: string,
  {
    fassung,
    sprache,
    umfang,
    am,
    erklaertVon,
  }: Omit<Einwilligung, 'stelleId' | 'id' | 'fallId' | 'widerrufenAm'>,
): Promise<void> {
  await z.trx
    .insertInto('einwilligung')
    .values({
      stelleId: z.stelleId,
      id: uuid(),
      fallId,
      fassung,
      sprache,
      umfang,
      am,
      erklaertVon,
      widerrufenAm: null,
    })
    .execute()
}

/** Every consent of a case, the newest first. */
export async function listEinwilligungen(z: Stellenzugriff, fallId: string) {
  return z.trx
    .selectFrom('einwilligung')
    .innerJoin('person', join =>
      join
        .onRef('person.stelleId', '=', 'einwilligung.stelleId')
        .onRef('person.id', '=', 'einwilligung.erklaertVon'),
    )
    .select(['einwilligung.id', 'fassung', 'sprache', 'umfang', 'am', 'widerrufenAm', 'person.name'])
    .where('einwilligung.stelleId', '=', z.stelleId)
    .where('fallId', '=', fallId)
    .orderBy('einwilligung.id', 'desc')
    .execute()
}

/** Whether a consent was given once and holds no longer. One that was never asked for is not withdrawn. */
export async function istWiderrufen(z: Stellenzugriff, fallId: string, umfang: Scope): Promise<boolean> {
  const alle = (await listEinwilligungen(z, fallId)).filter(e => e.umfang.includes(umfang))
  return alle.length > 0 && alle.every(e => e.widerrufenAm !== null)
}

/** Announces the erasure of a case whose consent was withdrawn, or with null takes that back. */
export async function setzeLoeschung(
  z: Stellenzugriff,
  fallId: string,
  loeschungAm: Datum | null,
): Promise<void> {
  let frage = z.trx
    .updateTable('fall')
    .set({ loeschungAm, loeschungGrund: loeschungAm && 'widerruf' })
    .where('stelleId', '=', z.stelleId)
    .where('id', '=', fallId)
  if (loeschungAm === null) frage = frage.where('loeschungGrund', '=', 'widerruf')
  await frage.execute()
}
