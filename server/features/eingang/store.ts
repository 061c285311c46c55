import { type Anfrage, anfrage, kuvertOrt } from '../../data/anfrage.ts'
import { oeffneKuvert, type Paar } from '../../data/kuvert.ts'
import type { Eingangsstand, EingangZeile } from '../../data/tables.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import { oderUnlesbar } from '../faelle/siegel.ts'
import { findPaar } from './annahme-store.ts'
import { gruppen } from './gruppen.ts'

/** One that came in and nobody has finished; `inhalt` is null where its envelope does not open. */
export type Eintrag = Pick<EingangZeile, 'id' | 'am' | 'doppel' | 'stand' | 'genommenVon' | 'genommenBis'> & {
  /** Who has it in hand, or had it last. */
  readonly name: string | null
  readonly inhalt: Anfrage | null
}

/** One request: the first that came, and those that came again from the same phone. */
export type Gruppe = readonly [Eintrag, ...Eintrag[]]

/** What waits, oldest first, opened. */
export async function listWartende(z: Stellenzugriff): Promise<Gruppe[]> {
  return gruppen(await oeffneAlle(z, await wartende(z, false).execute()))
}

/** What is held back, oldest first, opened. */
export async function listQuarantaene(z: Stellenzugriff): Promise<Eintrag[]> {
  return oeffneAlle(z, await wartende(z, true).execute())
}

/** The request with this id in it, or undefined: unknown, foreign, finished and held back look the same. */
export async function findWartende(z: Stellenzugriff, id: string): Promise<Gruppe | undefined> {
  const alle = gruppen(await wartende(z, false).execute())
  const eine = alle.find(gruppe => gruppe.some(eintrag => eintrag.id === id))
  if (!eine) return undefined
  const [erster, ...weitere] = await oeffneAlle(z, eine)
  return erster && [erster, ...weitere]
}

/** How many requests wait and since when, without opening one. */
export async function zaehleWartende(z: Stellenzugriff): Promise<{ zahl: number; seit: Date | null }> {
  const zeilen = await z.trx
    .selectFrom('eingang')
    .select(['id', 'am', 'doppel'])
    .where('stelleId', '=', z.stelleId)
    .where('quarantaene', '=', false)
    .where('siegel', 'is not', null)
    .orderBy('am')
    .orderBy('id')
    .execute()
  return { zahl: gruppen(zeilen).length, seit: zeilen[0]?.am ?? null }
}

const wartende = (z: Stellenzugriff, quarantaene: boolean) =>
  z.trx
    .selectFrom('eingang')
    .leftJoin('person', join =>
      join.onRef('person.stelleId', '=', 'eingang.stelleId').onRef('person.id', '=', 'eingang.genommenVon'),
    )
    .select([
      'eingang.id',
      'eingang.am',
      'eingang.doppel',
      'eingang.stand',
      'eingang.siegel',
      'eingang.genommenVon',
      'eingang.genommenBis',
      'person.name',
    ])
    .where('eingang.stelleId', '=', z.stelleId)
    .where('quarantaene', '=', quarantaene)
    .where('siegel', 'is not', null)
    .orderBy('eingang.am')
    .orderBy('eingang.id')

type Zeile = Omit<Eintrag, 'inhalt'> & { readonly siegel: Buffer | null }

async function oeffneAlle(z: Stellenzugriff, zeilen: readonly Zeile[]): Promise<Eintrag[]> {
  const paar = await findPaar(z)
  return zeilen.map(({ siegel, ...zeile }) => ({
    ...zeile,
    inhalt: paar && siegel ? lies(z, paar, zeile.id, siegel) : null,
  }))
}

const lies = (z: Stellenzugriff, paar: Paar, id: string, siegel: Buffer): Anfrage | null =>
  oderUnlesbar(z, () => anfrage.parse(oeffneKuvert(paar, kuvertOrt(z.stelleId, id), siegel)), null)

/** Takes the rows of a request for this transaction, so that two people come one after the other. */
export async function lockEingang(z: Stellenzugriff): Promise<void> {
  await z.trx
    .selectFrom('eingang')
    .select('id')
    .where('stelleId', '=', z.stelleId)
    .where('siegel', 'is not', null)
    .orderBy('id')
    .forUpdate()
    .execute()
}

type Aenderung = Partial<Pick<EingangZeile, 'stand' | 'quarantaene' | 'genommenVon' | 'genommenBis'>>

/** Changes a request with all that came with it. Once it is a case or done its envelope goes. */
export async function updateEingang(
  z: Stellenzugriff,
  ids: readonly string[],
  aenderung: Aenderung,
  geaendertAm: Date,
): Promise<void> {
  const fertig = aenderung.stand === 'uebernommen' || aenderung.stand === 'erledigt'
  await z.trx
    .updateTable('eingang')
    .set({ ...aenderung, geaendertAm, ...(fertig && { siegel: null, genommenVon: null, genommenBis: null }) })
    .where('stelleId', '=', z.stelleId)
    .where('id', 'in', ids)
    .execute()
}

/** Those that became a case: nothing of them is left here but what their code answers. */
export async function listUebernommene(
  z: Stellenzugriff,
): Promise<{ id: string; am: Date; stand: Eingangsstand }[]> {
  return z.trx
    .selectFrom('eingang')
    .select(['id', 'am', 'stand'])
    .where('stelleId', '=', z.stelleId)
    .where('stand', '=', 'uebernommen')
    .orderBy('geaendertAm', 'desc')
    .limit(50)
    .execute()
}

/** How far one is, whatever became of it; undefined for unknown and foreign ones. */
export async function findEingangsstand(z: Stellenzugriff, id: string): Promise<Eingangsstand | undefined> {
  const zeile = await z.trx
    .selectFrom('eingang')
    .select('stand')
    .where('stelleId', '=', z.stelleId)
    .where('id', '=', id)
    .executeTakeFirst()
  return zeile?.stand
}

/** Throws one away that is held back; false where there is none. */
export async function deleteZurueckgehalten(z: Stellenzugriff, id: string): Promise<boolean> {
  const { numDeletedRows } = await z.trx
    .deleteFrom('eingang')
    .where('stelleId', '=', z.stelleId)
    .where('id', '=', id)
    .where('quarantaene', '=', true)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Gives one that is held back to the others; false where there is none. */
export async function updateFrei(z: Stellenzugriff, id: string, geaendertAm: Date): Promise<boolean> {
  const { numUpdatedRows } = await z.trx
    .updateTable('eingang')
    .set({ quarantaene: false, geaendertAm })
    .where('stelleId', '=', z.stelleId)
    .where('id', '=', id)
    .where('quarantaene', '=', true)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
