import type { Antragsschritt, Antragsstand } from '../../recht/fonds/antrag.ts'
import type { Schrittangaben } from '../../recht/fonds/antragslage.ts'
import type { Fonds } from '../../recht/fonds/fonds.ts'
import { fonds as fondsschema } from '../../data/fonds.ts'
import { oeffneJson, versiegleJson } from '../../data/verschluesselung.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import { ort, schluesselVon } from '../faelle/siegel.ts'
import { type Antragsinhalt, leseAngaben, leseInhalt } from './forms.ts'

/** An application with the version of the entry it was made on. */
export type Antrag = {
  readonly id: string
  readonly fallId: string
  readonly fondsId: string
  readonly fassung: number
  readonly fonds: Fonds
  readonly weitergabe: boolean
  readonly stand: Antragsstand
  /** Of the last step; 0 before the first. */
  readonly nummer: number
  readonly angelegtAm: Date
  readonly angelegtName: string
  readonly inhalt: Antragsinhalt
}

const inhaltOrt = (fallId: string, id: string): string => ort('fondsantrag.inhalt', fallId, id)
const schrittOrt = (fallId: string, id: string): string => ort('fondsantrag_schritt.inhalt', fallId, id)

const grund = (z: Stellenzugriff, fallId: string) =>
  z.trx
    .selectFrom('fondsantrag as a')
    .innerJoin('fondsfassung as f', join =>
      join
        .onRef('f.stelleId', '=', 'a.stelleId')
        .onRef('f.fondsId', '=', 'a.fondsId')
        .onRef('f.nummer', '=', 'a.fassung'),
    )
    .innerJoin('person as p', join =>
      join.onRef('p.stelleId', '=', 'a.stelleId').onRef('p.id', '=', 'a.angelegtVon'),
    )
    .selectAll('a')
    .select(['f.inhalt as fonds', 'p.name as angelegtName'])
    .where('a.stelleId', '=', z.stelleId)
    .where('a.fallId', '=', fallId)

type Zeile = Awaited<ReturnType<ReturnType<typeof grund>['execute']>>[number]

function alsAntrag(
  schluessel: Buffer,
  { inhalt, fonds, stelleId: _s, angelegtVon: _v, ...rest }: Zeile,
): Antrag {
  return {
    ...rest,
    fonds: fondsschema.parse(JSON.parse(fonds)),
    inhalt: leseInhalt(oeffneJson(schluessel, inhaltOrt(rest.fallId, rest.id), inhalt)),
  }
}

/** The applications of a case, the newest first. */
export async function listAntraege(z: Stellenzugriff, fallId: string): Promise<Antrag[]> {
  const rows = await grund(z, fallId).orderBy('a.id', 'desc').execute()
  if (rows.length === 0) return []
  const schluessel = await schluesselVon(z, fallId)
  return rows.map(row => alsAntrag(schluessel, row))
}

/** One application; undefined for unknown ones and those of another case alike. */
export async function findAntrag(z: Stellenzugriff, fallId: string, id: string): Promise<Antrag | undefined> {
  const row = await grund(z, fallId).where('a.id', '=', id).executeTakeFirst()
  return row && alsAntrag(await schluesselVon(z, fallId), row)
}

type Neu = Pick<Antrag, 'id' | 'fondsId' | 'fassung' | 'weitergabe' | 'inhalt'>

/** Begins an application. The same id a second time (double click) changes nothing; false then. */
export async function insertAntrag(
  z: Stellenzugriff,
  fallId: string,
  { inhalt, ...neu }: Neu,
  jetzt: Date,
): Promise<boolean> {
  const siegel = versiegleJson(await schluesselVon(z, fallId), inhaltOrt(fallId, neu.id), inhalt)
  const { numInsertedOrUpdatedRows } = await z.trx
    .insertInto('fondsantrag')
    .values({
      stelleId: z.stelleId,
      ...neu,
      fallId,
      stand: 'entwurf',
      nummer: 0,
      angelegtAm: jetzt,
      angelegtVon: z.personId,
      inhalt: siegel,
    })
    .onConflict(conflict => conflict.columns(['stelleId', 'id']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Keeps what an application holds and where it stands; the caller has locked the row of the case. */
export async function updateAntrag(
  z: Stellenzugriff,
  { id, fallId }: Pick<Antrag, 'id' | 'fallId'>,
  { inhalt, ...rest }: Partial<Pick<Antrag, 'stand' | 'nummer'>> & { readonly inhalt: Antragsinhalt },
): Promise<void> {
  await z.trx
    .updateTable('fondsantrag')
    .set({ ...rest, inhalt: versiegleJson(await schluesselVon(z, fallId), inhaltOrt(fallId, id), inhalt) })
    .where('stelleId', '=', z.stelleId)
    .where('fallId', '=', fallId)
    .where('id', '=', id)
    .execute()
}

export type Durch = 'stelle' | 'traeger'

type NeuerSchritt = {
  readonly id: string
  readonly nummer: number
  readonly schritt: Antragsschritt
  readonly nach: Antragsstand
  readonly durch: Durch
  readonly angaben: Schrittangaben
}

export async function insertSchritt(
  z: Stellenzugriff,
  { id: antragId, fallId }: Pick<Antrag, 'id' | 'fallId'>,
  { angaben, ...schritt }: NeuerSchritt,
  am: Date,
): Promise<void> {
  const inhalt = versiegleJson(await schluesselVon(z, fallId), schrittOrt(fallId, schritt.id), angaben)
  await z.trx
    .insertInto('fondsantragSchritt')
    .values({ stelleId: z.stelleId, ...schritt, fallId, antragId, am, personId: z.personId, inhalt })
    .execute()
}

/** The steps of an application, the last one first. */
export async function listSchritte(z: Stellenzugriff, { id, fallId }: Pick<Antrag, 'id' | 'fallId'>) {
  const rows = await z.trx
    .selectFrom('fondsantragSchritt as s')
    .innerJoin('person as p', join =>
      join.onRef('p.stelleId', '=', 's.stelleId').onRef('p.id', '=', 's.personId'),
    )
    .select(['s.id', 's.nummer', 's.schritt', 's.nach', 's.am', 's.durch', 's.inhalt', 'p.name'])
    .where('s.stelleId', '=', z.stelleId)
    .where('s.fallId', '=', fallId)
    .where('s.antragId', '=', id)
    .orderBy('s.nummer', 'desc')
    .execute()
  if (rows.length === 0) return []
  const schluessel = await schluesselVon(z, fallId)
  return rows.map(({ inhalt, ...rest }) => ({
    ...rest,
    angaben: leseAngaben(oeffneJson(schluessel, schrittOrt(fallId, rest.id), inhalt)) as Schrittangaben,
  }))
}

export type Schrittzeile = Awaited<ReturnType<typeof listSchritte>>[number]
