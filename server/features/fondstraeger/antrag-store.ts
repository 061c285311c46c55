import { sql } from 'kysely'
import { dekOeffnen, fallSchluesselAnlegen } from '../../data/schluesselbund.ts'
import type { TraegerantragZeile, TraegerzahlungZeile } from '../../data/tables.ts'
import { oeffneJson, versiegleJson } from '../../data/verschluesselung.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import { oderUnlesbar, ort } from '../faelle/siegel.ts'
import { type Antragsdaten, antragsdaten } from './forms.ts'
import { type Haushaltsspalten, kennzeichen } from './haushalt.ts'
import type { Grenzantrag } from './regeln.ts'

/** An application with what it says; `daten` is null where that was erased. */
export type Antrag = Omit<TraegerantragZeile, 'stelleId' | 'daten' | 'fondsId'> & {
  readonly daten: Antragsdaten | null
  readonly zahlung: TraegerzahlungZeile['stand'] | null
  /** Names of who proposed and who decided. */
  readonly vorschlagName: string | null
  readonly entschiedenName: string | null
}

const antraege = ({ trx, stelleId }: Stellenzugriff, fondsId: string) =>
  trx
    .selectFrom('traegerantrag as a')
    .leftJoin('schluessel.fall as k', join =>
      join.onRef('k.stelleId', '=', 'a.stelleId').onRef('k.fallId', '=', 'a.id'),
    )
    .leftJoin('traegerzahlung as b', join =>
      join.onRef('b.stelleId', '=', 'a.stelleId').onRef('b.antragId', '=', 'a.id'),
    )
    .leftJoin('person as v', join =>
      join.onRef('v.stelleId', '=', 'a.stelleId').onRef('v.id', '=', 'a.vorschlagVon'),
    )
    .leftJoin('person as e', join =>
      join.onRef('e.stelleId', '=', 'a.stelleId').onRef('e.id', '=', 'a.entschiedenVon'),
    )
    .selectAll('a')
    .select(['k.dek', 'b.stand as zahlung', 'v.name as vorschlagName', 'e.name as entschiedenName'])
    .where('a.stelleId', '=', stelleId)
    .where('a.fondsId', '=', fondsId)

type Zeile = Awaited<ReturnType<ReturnType<typeof antraege>['execute']>>[number]

const alsAntrag = (z: Stellenzugriff, { dek, daten, stelleId: _, fondsId: __, ...rest }: Zeile): Antrag => ({
  ...rest,
  daten: oderUnlesbar(z, () => oeffneDaten(z, rest.id, daten, dek), null),
})

/** What an application says, from its seal and its wrapped key. */
export function oeffneDaten(
  z: Stellenzugriff,
  id: string,
  daten: Buffer | null,
  dek: Buffer | null,
): Antragsdaten | null {
  if (daten === null || dek === null) return null
  return antragsdaten.parse(oeffneJson(dekOeffnen(z.schluessel, id, dek), datenOrt(id), daten))
}

const datenOrt = (id: string): string => ort('traegerantrag.daten', id)

/** The applications of a fund, the newest first. */
export async function listAntraege(
  z: Stellenzugriff,
  fondsId: string,
  hoechstens: number,
): Promise<Antrag[]> {
  const rows = await antraege(z, fondsId)
    .orderBy(sql`a.stand in ('offen', 'vorgeschlagen')`, 'desc')
    .orderBy('a.angelegtAm', 'desc')
    .orderBy('a.id')
    .limit(hoechstens)
    .execute()
  return rows.map(row => alsAntrag(z, row))
}

export async function findAntrag(
  z: Stellenzugriff,
  fondsId: string,
  id: string,
): Promise<Antrag | undefined> {
  const row = await antraege(z, fondsId).where('a.id', '=', id).executeTakeFirst()
  return row && alsAntrag(z, row)
}

/** The same, and nobody else decides on it until this transaction ends. */
export async function lockAntrag(
  z: Stellenzugriff,
  fondsId: string,
  id: string,
): Promise<Antrag | undefined> {
  await z.trx
    .selectFrom('traegerantrag')
    .select('id')
    .where('stelleId', '=', z.stelleId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
  return findAntrag(z, fondsId, id)
}

type Neu = Pick<TraegerantragZeile, 'id' | 'fondsId' | 'zeitraumId' | 'eingang'> &
  Haushaltsspalten & { readonly daten: Antragsdaten; readonly angelegtAm: Date }

/** A new application. The same id a second time (double click) changes nothing; false then. */
export async function insertAntrag(z: Stellenzugriff, { daten, ...neu }: Neu): Promise<boolean> {
  const schluessel = await fallSchluesselAnlegen(z.trx, z.schluessel, z.stelleId, neu.id)
  const { numInsertedOrUpdatedRows } = await z.trx
    .insertInto('traegerantrag')
    .values({
      ...LEER,
      ...neu,
      stelleId: z.stelleId,
      angelegtVon: z.personId,
      daten: versiegleJson(schluessel, datenOrt(neu.id), daten),
    })
    .onConflict(conflict => conflict.columns(['stelleId', 'id']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

const OHNE_VORSCHLAG = {
  vorschlag: null,
  vorschlagCent: null,
  grund: null,
  vorschlagVon: null,
  vorschlagAm: null,
} as const
const LEER = {
  ...OHNE_VORSCHLAG,
  version: 1,
  stand: 'offen',
  entschiedenVon: null,
  entschiedenAm: null,
} as const

type Aenderung = Partial<Omit<TraegerantragZeile, 'stelleId' | 'id' | 'fondsId' | 'version'>>

/** Changes an application that was locked before. */
export async function updateAntrag(
  z: Stellenzugriff,
  { id, version }: Pick<Antrag, 'id' | 'version'>,
  neu: Aenderung,
): Promise<void> {
  await z.trx
    .updateTable('traegerantrag')
    .set({ ...neu, version: version + 1 })
    .where('stelleId', '=', z.stelleId)
    .where('id', '=', id)
    .execute()
}

/** Takes a proposal back. */
export const updateOhneVorschlag = (z: Stellenzugriff, antrag: Antrag): Promise<void> =>
  updateAntrag(z, antrag, { ...OHNE_VORSCHLAG, stand: 'offen' })

/** Erases what an application says together with its key; its sums stay. */
export async function loescheDaten(z: Stellenzugriff, antrag: Antrag): Promise<void> {
  await updateAntrag(z, antrag, { daten: null })
  await z.trx
    .deleteFrom('schluessel.fall')
    .where('stelleId', '=', z.stelleId)
    .where('fallId', '=', antrag.id)
    .execute()
}

/**
 * The applications of a period as the cap sees them. One that was withdrawn ties no numbers together: that is how a
 * wrongly typed number is taken back.
 */
export async function listGrenzantraege(z: Stellenzugriff, zeitraumId: string): Promise<Grenzantrag[]> {
  const rows = await z.trx
    .selectFrom('traegerantrag as a')
    .leftJoin('traegerzahlung as b', join =>
      join
        .onRef('b.stelleId', '=', 'a.stelleId')
        .onRef('b.antragId', '=', 'a.id')
        .on('b.stand', 'in', ['offen', 'ausgegeben']),
    )
    .select([
      'a.haushalt',
      'a.kennungZaehler',
      'a.kennungMarktlokation',
      'a.kennungVertragskonto',
      'b.betragCent as cent',
    ])
    .where('a.stelleId', '=', z.stelleId)
    .where('a.zeitraumId', '=', zeitraumId)
    .where('a.stand', '<>', 'zurueckgezogen')
    .execute()
  return rows.map(row => ({ kennzeichen: kennzeichen(z, row), cent: row.cent }))
}
