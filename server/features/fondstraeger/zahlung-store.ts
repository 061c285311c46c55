import { sql } from 'kysely'
import type { TraegerzahlungZeile } from '../../data/tables.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import { type Bundesland } from '../../recht/sperre/angaben.ts'
import { oeffneDaten } from './antrag-store.ts'
import type { Antragsdaten } from './forms.ts'

/** One payment with what the bank needs; `daten` is null where that was erased. */
export type Posten = {
  readonly antragId: string
  readonly betragCent: number
  readonly daten: Antragsdaten | null
}

/** The payment of an application: there is never a second one. */
export async function insertZahlung(
  z: Stellenzugriff,
  zahlung: Pick<TraegerzahlungZeile, 'antragId' | 'fondsId' | 'betragCent'>,
): Promise<void> {
  await z.trx
    .insertInto('traegerzahlung')
    .values({ ...zahlung, stelleId: z.stelleId, stand: 'offen', dateiId: null })
    .execute()
}

/** Ends a payment: before it went into a file, or because the money came back. False where it stands elsewhere. */
export async function updateZahlung(
  z: Stellenzugriff,
  antragId: string,
  von: 'offen' | 'ausgegeben',
  stand: 'storniert' | 'zurueck',
): Promise<boolean> {
  const { numUpdatedRows } = await z.trx
    .updateTable('traegerzahlung')
    .set({ stand })
    .where('stelleId', '=', z.stelleId)
    .where('antragId', '=', antragId)
    .where('stand', '=', von)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

const posten = ({ trx, stelleId }: Stellenzugriff, fondsId: string) =>
  trx
    .selectFrom('traegerzahlung as b')
    .innerJoin('traegerantrag as a', join =>
      join.onRef('a.stelleId', '=', 'b.stelleId').onRef('a.id', '=', 'b.antragId'),
    )
    .leftJoin('schluessel.fall as k', join =>
      join.onRef('k.stelleId', '=', 'a.stelleId').onRef('k.fallId', '=', 'a.id'),
    )
    .select(['b.antragId', 'b.betragCent', 'a.daten', 'k.dek'])
    .where('b.stelleId', '=', stelleId)
    .where('b.fondsId', '=', fondsId)
    .orderBy('b.antragId')

type Zeile = Awaited<ReturnType<ReturnType<typeof posten>['execute']>>[number]

const alsPosten = (z: Stellenzugriff, { daten, dek, ...rest }: Zeile): Posten => ({
  ...rest,
  daten: oeffneDaten(z, rest.antragId, daten, dek),
})

/** What is granted and in no file yet. */
export async function listOffene(z: Stellenzugriff, fondsId: string): Promise<Posten[]> {
  const rows = await posten(z, fondsId).where('b.stand', '=', 'offen').execute()
  return rows.map(row => alsPosten(z, row))
}

/** What is in a file, also what came back later: the file stays as the bank got it. */
export async function listPosten(z: Stellenzugriff, fondsId: string, dateiId: string): Promise<Posten[]> {
  const rows = await posten(z, fondsId).where('b.dateiId', '=', dateiId).execute()
  return rows.map(row => alsPosten(z, row))
}

export type Datei = {
  readonly id: string
  readonly nummer: number
  readonly am: Date
  readonly ausfuehrung: Datum
  readonly name: string
  readonly zahl: number
  readonly summeCent: number
  /** What of its payments was erased: the file cannot be made again. */
  readonly geloescht: number
}

const dateien = ({ trx, stelleId }: Stellenzugriff, fondsId: string) =>
  trx
    .selectFrom('traegerdatei as d')
    .innerJoin('person', join =>
      join.onRef('person.stelleId', '=', 'd.stelleId').onRef('person.id', '=', 'd.personId'),
    )
    .innerJoin('traegerzahlung as b', join =>
      join.onRef('b.stelleId', '=', 'd.stelleId').onRef('b.dateiId', '=', 'd.id'),
    )
    .innerJoin('traegerantrag as a', join =>
      join.onRef('a.stelleId', '=', 'b.stelleId').onRef('a.id', '=', 'b.antragId'),
    )
    .select(['d.id', 'd.nummer', 'd.am', 'd.ausfuehrung', 'person.name'])
    .select([
      sql<number>`count(*)::int`.as('zahl'),
      sql<number>`sum(b.betrag_cent)::int`.as('summeCent'),
      sql<number>`(count(*) filter (where a.daten is null))::int`.as('geloescht'),
    ])
    .where('d.stelleId', '=', stelleId)
    .where('d.fondsId', '=', fondsId)
    .groupBy(['d.id', 'd.nummer', 'd.am', 'd.ausfuehrung', 'person.name'])

/** The files of a fund, the newest first. */
export const listDateien = (z: Stellenzugriff, fondsId: string): Promise<Datei[]> =>
  dateien(z, fondsId).orderBy('d.nummer', 'desc').execute()

export const findDatei = (z: Stellenzugriff, fondsId: string, id: string): Promise<Datei | undefined> =>
  dateien(z, fondsId).where('d.id', '=', id).executeTakeFirst()

/**
 * Puts all open payments of a fund into a new file; the fund was locked before. False, and no file, where there is
 * none open or this file exists already (double click).
 */
export async function insertDatei(
  z: Stellenzugriff,
  { id, fondsId, am, ausfuehrung }: Neu,
): Promise<boolean> {
  const offene = await posten(z, fondsId).where('b.stand', '=', 'offen').execute()
  if (offene.length === 0) return false
  const { numInsertedOrUpdatedRows } = await z.trx
    .insertInto('traegerdatei')
    .values({
      stelleId: z.stelleId,
      id,
      fondsId,
      am,
      ausfuehrung,
      personId: z.personId,
      nummer: sql<number>`(select coalesce(max(nummer), 0) + 1 from traegerdatei
        where stelle_id = ${z.stelleId} and fonds_id = ${fondsId})`,
    })
    .onConflict(conflict => conflict.columns(['stelleId', 'id']).doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 1n) return false
  await z.trx
    .updateTable('traegerzahlung')
    .set({ stand: 'ausgegeben', dateiId: id })
    .where('stelleId', '=', z.stelleId)
    .where('fondsId', '=', fondsId)
    .where('stand', '=', 'offen')
    .execute()
  return true
}

type Neu = { readonly id: string; readonly fondsId: string; readonly am: Date; readonly ausfuehrung: Datum }

/** Where the bank of the desk keeps holidays. */
export async function landDerStelle({ trx, stelleId }: Stellenzugriff): Promise<Bundesland> {
  const { bundesland } = await trx
    .selectFrom('stelle')
    .select('bundesland')
    .where('id', '=', stelleId)
    .executeTakeFirstOrThrow()
  return bundesland
}
