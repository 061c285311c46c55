import { v7 as uuid } from 'uuid'
import type { Einwilligung } from '../../data/tables.ts'
import { oeffneJson, versiegleJson } from '../../data/verschluesselung.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import { oderUnlesbar, ort, schluesselVon } from './siegel.ts'

/** A line of the timeline; the text is class B. */
export async function insertEreignis(
  z: Stellenzugriff,
  fallId: string,
  art: string,
  text: string,
): Promise<void> {
  const id = uuid()
  const schluessel = await schluesselVon(z, fallId)
  await z.trx
    .insertInto('ereignis')
    .values({
      stelleId: z.stelleId,
      id,
      fallId,
      personId: z.personId,
      art,
      text: versiegleJson(schluessel, ort('ereignis.text', fallId, id), text),
    })
    .execute()
}

export type Ereignis = {
  readonly am: Date
  readonly name: string
  readonly art: string
  readonly text: string
}

/** The timeline, newest first. */
export async function listEreignisse(z: Stellenzugriff, fallId: string, grenze: number): Promise<Ereignis[]> {
  const schluessel = await schluesselVon(z, fallId)
  const rows = await z.trx
    .selectFrom('ereignis')
    .innerJoin('person', join =>
      join.onRef('person.stelleId', '=', 'ereignis.stelleId').onRef('person.id', '=', 'ereignis.personId'),
    )
    .select(['ereignis.id', 'ereignis.am', 'ereignis.art', 'ereignis.text', 'person.name'])
    .where('ereignis.stelleId', '=', z.stelleId)
    .where('fallId', '=', fallId)
    .orderBy('am', 'desc')
    .orderBy('ereignis.id', 'desc')
    .limit(grenze)
    .execute()
  return rows.map(({ id, text, ...rest }) => ({
    ...rest,
    text: oderUnlesbar(
      z,
      () => String(oeffneJson(schluessel, ort('ereignis.text', fallId, id), text)),
      'Dieser Eintrag lässt sich nicht öffnen.',
    ),
  }))
}

export async function insertEinwilligung(
  z: Stellenzugriff,
  fallId: string,
  e: Pick<Einwilligung, 'fassung' | 'sprache' | 'umfang' | 'am'>,
): Promise<void> {
  await z.trx
    .insertInto('einwilligung')
    .values({ stelleId: z.stelleId, id: uuid(), fallId, ...e, erklaertVon: z.personId, widerrufenAm: null })
    .execute()
}

/** The consent in force, newest first in time; undefined where there is none or it was withdrawn. */
export async function findEinwilligung(z: Stellenzugriff, fallId: string) {
  return z.trx
    .selectFrom('einwilligung')
    .innerJoin('person', join =>
      join
        .onRef('person.stelleId', '=', 'einwilligung.stelleId')
        .onRef('person.id', '=', 'einwilligung.erklaertVon'),
    )
    .select(['fassung', 'sprache', 'umfang', 'am', 'erklaertVon', 'person.name'])
    .where('einwilligung.stelleId', '=', z.stelleId)
    .where('fallId', '=', fallId)
    .where('widerrufenAm', 'is', null)
    .orderBy('einwilligung.id', 'desc')
    .executeTakeFirst()
}
