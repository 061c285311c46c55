import type { Trx } from '../../data/tables.ts'
import type { Stellenzugriff, Wer } from '../../data/zugriff.ts'
import type { Antrag } from './store.ts'

/** The links of an application, the newest first. */
export async function listLinks(z: Stellenzugriff, { id, fallId }: Pick<Antrag, 'id' | 'fallId'>) {
  return z.trx
    .selectFrom('fondslink')
    .select(['id', 'erstelltAm', 'bis', 'beendetAm', 'aufrufe', 'zuletztAm'])
    .where('stelleId', '=', z.stelleId)
    .where('fallId', '=', fallId)
    .where('antragId', '=', id)
    .orderBy('id', 'desc')
    .execute()
}
export type Link = Awaited<ReturnType<typeof listLinks>>[number]

type Neu = { readonly id: string; readonly tokenHash: Buffer; readonly erstelltAm: Date; readonly bis: Date }

export async function insertLink(
  z: Stellenzugriff,
  { id: antragId, fallId }: Pick<Antrag, 'id' | 'fallId'>,
  neu: Neu,
): Promise<void> {
  await z.trx
    .insertInto('fondslink')
    .values({ stelleId: z.stelleId, ...neu, fallId, antragId, personId: z.personId })
    .execute()
}

/** Ends every link of an application. */
export async function updateBeendet(
  z: Stellenzugriff,
  { id, fallId }: Pick<Antrag, 'id' | 'fallId'>,
  beendetAm: Date,
): Promise<void> {
  await z.trx
    .updateTable('fondslink')
    .set({ beendetAm })
    .where('stelleId', '=', z.stelleId)
    .where('fallId', '=', fallId)
    .where('antragId', '=', id)
    .where('beendetAm', 'is', null)
    .execute()
}

/** Counts an opening. */
export async function updateAufruf(z: Stellenzugriff, id: string, zuletztAm: Date): Promise<void> {
  await z.trx
    .updateTable('fondslink')
    .set(({ eb }) => ({ aufrufe: eb('aufrufe', '+', 1), zuletztAm }))
    .where('stelleId', '=', z.stelleId)
    .where('id', '=', id)
    .execute()
}

export type Linkziel = Wer & { readonly id: string; readonly fallId: string; readonly antragId: string }

/** What a secret opens, before a desk is known; undefined where it has ended, or who made it is gone. */
export async function findLinkziel(trx: Trx, tokenHash: Buffer, jetzt: Date): Promise<Linkziel | undefined> {
  return trx
    .selectFrom('fondslink as l')
    .innerJoin('person as p', join =>
      join.onRef('p.stelleId', '=', 'l.stelleId').onRef('p.id', '=', 'l.personId'),
    )
    .select(['l.stelleId', 'l.personId', 'l.id', 'l.fallId', 'l.antragId'])
    .where('l.tokenHash', '=', tokenHash)
    .where('l.beendetAm', 'is', null)
    .where('l.bis', '>', jetzt)
    .where('p.gesperrt', '=', false)
    .executeTakeFirst()
}
