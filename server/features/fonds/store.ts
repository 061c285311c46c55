import { v7 as uuid } from 'uuid'
import { fonds as schema } from '../../data/fonds.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import type { Fonds, Fondseintrag, Fondsstatus } from '../../recht/fonds/fonds.ts'
import { updateOeffentlich } from './oeffentlich-store.ts'
import type { Saat } from './saat/saat.ts'

/** An entry of the desk's directory in its current version. */
export type Eintrag = Fondseintrag & {
  readonly saat: string | null
  readonly fassung: number
  /** Name of who checked it last. */
  readonly geprueftVon: string | null
  readonly anrufenAm: Datum | null
}

/** After so many days somebody has to ask again. */
export const GILT_TAGE = 90

const liste = ({ trx, stelleId }: Stellenzugriff) =>
  trx
    .selectFrom('fonds')
    .innerJoin('fondsfassung', join =>
      join
        .onRef('fondsfassung.stelleId', '=', 'fonds.stelleId')
        .onRef('fondsfassung.fondsId', '=', 'fonds.id')
        .onRef('fondsfassung.nummer', '=', 'fonds.fassung'),
    )
    .leftJoin('person', join =>
      join.onRef('person.stelleId', '=', 'fonds.stelleId').onRef('person.id', '=', 'fonds.geprueftVon'),
    )
    .select([
      'fonds.id',
      'fonds.saat',
      'fonds.fassung',
      'fonds.status',
      'fonds.geprueftAm',
      'fonds.giltTage',
      'fonds.anrufenAm',
      'fondsfassung.inhalt',
      'person.name as geprueftVon',
    ])
    .where('fonds.stelleId', '=', stelleId)

type Zeile = Awaited<ReturnType<ReturnType<typeof liste>['execute']>>[number]

const alsEintrag = ({ inhalt, status, geprueftAm, giltTage, ...rest }: Zeile): Eintrag => ({
  ...rest,
  fonds: liesInhalt(inhalt),
  stand: { status, geprueftAm, giltTage },
})

const liesInhalt = (inhalt: string): Fonds => schema.parse(JSON.parse(inhalt))

/** Everything the desk has, by id. */
export async function listFonds(z: Stellenzugriff): Promise<Eintrag[]> {
  return (await liste(z).orderBy('fonds.id').execute()).map(alsEintrag)
}

/** One entry; undefined for unknown ones and those of another desk alike. */
export async function findFonds(z: Stellenzugriff, id: string): Promise<Eintrag | undefined> {
  const zeile = await liste(z).where('fonds.id', '=', id).executeTakeFirst()
  return zeile && alsEintrag(zeile)
}

/** The keys of the entries that came with the product and are already there. */
export async function listSaat({ trx, stelleId }: Stellenzugriff): Promise<ReadonlySet<string>> {
  const rows = await trx.selectFrom('fonds').select('saat').where('stelleId', '=', stelleId).execute()
  return new Set(rows.flatMap(({ saat }) => (saat === null ? [] : [saat])))
}

/** Puts an entry of the product into the directory; one that is there already stays as the desk has it. */
export async function insertSaat(
  z: Stellenzugriff,
  { kennung, status, fonds }: Saat,
  am: Date,
): Promise<void> {
  const id = uuid()
  const { numInsertedOrUpdatedRows } = await z.trx
    .insertInto('fonds')
    .values({ ...LEER, stelleId: z.stelleId, id, saat: kennung, fassung: 1, status })
    .onConflict(conflict => conflict.columns(['stelleId', 'saat']).doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 1n) return
  await insertFassung(z, { fondsId: id, nummer: 1, fonds, anlass: 'mitgeliefert', am, personId: null })
}

const LEER = {
  saat: null,
  status: 'ungeprueft',
  geprueftAm: null,
  geprueftVon: null,
  giltTage: GILT_TAGE,
  anrufenAm: null,
} as const

/** A new entry of the desk's own. The same id a second time (double click) changes nothing. */
export async function insertFonds(z: Stellenzugriff, id: string, fonds: Fonds, am: Date): Promise<void> {
  const { numInsertedOrUpdatedRows } = await z.trx
    .insertInto('fonds')
    .values({ ...LEER, stelleId: z.stelleId, id, fassung: 1 })
    .onConflict(conflict => conflict.columns(['stelleId', 'id']).doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 1n) return
  await insertFassung(z, { fondsId: id, nummer: 1, fonds, anlass: 'angelegt', am, personId: z.personId })
}

type NeueFassung = {
  readonly fondsId: string
  readonly nummer: number
  readonly fonds: Fonds
  readonly anlass: string
  readonly am: Date
  readonly personId: string | null
}

async function insertFassung(z: Stellenzugriff, { fonds, ...rest }: NeueFassung): Promise<void> {
  await z.trx
    .insertInto('fondsfassung')
    .values({ stelleId: z.stelleId, ...rest, inhalt: JSON.stringify(fonds) })
    .execute()
}

/** Stores a changed text as the next version; false where somebody else was faster. */
export async function updateFonds(
  z: Stellenzugriff,
  { id, fassung }: { readonly id: string; readonly fassung: number },
  fonds: Fonds,
  anlass: string,
  am: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await z.trx
    .updateTable('fonds')
    .set({ fassung: fassung + 1 })
    .where('stelleId', '=', z.stelleId)
    .where('id', '=', id)
    .where('fassung', '=', fassung)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) return false
  await insertFassung(z, { fondsId: id, nummer: fassung + 1, fonds, anlass, am, personId: z.personId })
  await zieheNach(z, id)
  return true
}

/** What everybody may see follows each change; the row of the entry is locked by it. */
async function zieheNach(z: Stellenzugriff, id: string): Promise<void> {
  const eintrag = await findFonds(z, id)
  if (eintrag) await updateOeffentlich(z, eintrag)
}

/** What a check says about the entry from now on. */
export async function updateStand(
  z: Stellenzugriff,
  id: string,
  stand: { readonly status: Fondsstatus; readonly geprueftAm: Datum; readonly giltTage: number },
): Promise<void> {
  await z.trx
    .updateTable('fonds')
    .set({ ...stand, geprueftVon: z.personId, anrufenAm: null })
    .where('stelleId', '=', z.stelleId)
    .where('id', '=', id)
    .execute()
  await zieheNach(z, id)
}

/** Call again on a day. */
export async function updateAnrufen(z: Stellenzugriff, id: string, anrufenAm: Datum): Promise<void> {
  await z.trx
    .updateTable('fonds')
    .set({ anrufenAm })
    .where('stelleId', '=', z.stelleId)
    .where('id', '=', id)
    .execute()
}

/** All versions of an entry, the newest first. */
export async function listFassungen(z: Stellenzugriff, id: string) {
  const rows = await z.trx
    .selectFrom('fondsfassung')
    .leftJoin('person', join =>
      join
        .onRef('person.stelleId', '=', 'fondsfassung.stelleId')
        .onRef('person.id', '=', 'fondsfassung.personId'),
    )
    .select([
      'fondsfassung.nummer',
      'fondsfassung.am',
      'fondsfassung.anlass',
      'fondsfassung.inhalt',
      'person.name',
    ])
    .where('fondsfassung.stelleId', '=', z.stelleId)
    .where('fondsfassung.fondsId', '=', id)
    .orderBy('fondsfassung.nummer', 'desc')
    .execute()
  return rows.map(({ inhalt, ...rest }) => ({ ...rest, fonds: liesInhalt(inhalt) }))
}
