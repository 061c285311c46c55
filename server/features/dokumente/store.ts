import { v7 as uuid } from 'uuid'
import { fingerabdruck, oeffne, oeffneJson, versiegle, versiegleJson } from '../../data/verschluesselung.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import { ort, schluesselVon } from '../faelle/siegel.ts'
import { type Angaben, leseAngaben } from './forms.ts'
import type { Ergebnis } from './konverter/protokoll.ts'

/** A document of a case, without its pages. */
export type Dokument = Angaben & {
  readonly id: string
  /** Within the case; stays its own also after it was removed. */
  readonly nummer: number
  readonly am: Date
  readonly wer: string
}

/** The documents of a case, the first one first; removed ones are gone. */
export async function listDokumente(z: Stellenzugriff, fallId: string): Promise<Dokument[]> {
  const schluessel = await schluesselVon(z, fallId)
  const rows = await vorhandene(z, fallId).orderBy('nummer').execute()
  return rows.map(row => alsDokument(schluessel, fallId, row))
}

/** One document; undefined for unknown, foreign and removed ones alike. */
export async function findDokument(
  z: Stellenzugriff,
  fallId: string,
  id: string,
): Promise<Dokument | undefined> {
  const row = await vorhandene(z, fallId).where('dokument.id', '=', id).executeTakeFirst()
  return row && alsDokument(await schluesselVon(z, fallId), fallId, row)
}

const vorhandene = (z: Stellenzugriff, fallId: string) =>
  z.trx
    .selectFrom('dokument')
    .innerJoin('person', join =>
      join
        .onRef('person.stelleId', '=', 'dokument.stelleId')
        .onRef('person.id', '=', 'dokument.hinzugefuegtVon'),
    )
    .select(['dokument.id', 'nummer', 'hinzugefuegtAm', 'angaben', 'person.name as wer'])
    .where('dokument.stelleId', '=', z.stelleId)
    .where('fallId', '=', fallId)
    .where('entferntAm', 'is', null)

type Zeile = {
  readonly id: string
  readonly nummer: number
  readonly hinzugefuegtAm: Date
  readonly angaben: Buffer | null
  readonly wer: string
}

function alsDokument(schluessel: Buffer, fallId: string, zeile: Zeile): Dokument {
  const { id, nummer, hinzugefuegtAm: am, angaben, wer } = zeile
  if (!angaben) throw new Error('a document without its particulars')
  return { id, nummer, am, wer, ...leseAngaben(oeffneJson(schluessel, angabenOrt(fallId, id), angaben)) }
}

const angabenOrt = (fallId: string, id: string): string => ort('dokument.angaben', fallId, id)
const seitenOrt = (fallId: string, id: string, seite: number): string =>
  ort('dokument_seite.bild', fallId, id, seite)
const originalOrt = (fallId: string, id: string): string => ort('dokument_original.inhalt', fallId, id)

/** A page as a JPEG, from 1; undefined where the document does not have it. */
export async function findSeite(
  z: Stellenzugriff,
  fallId: string,
  id: string,
  seite: number,
): Promise<Buffer | undefined> {
  const row = await z.trx
    .selectFrom('dokumentSeite as s')
    .innerJoin('dokument as d', join =>
      join.onRef('d.stelleId', '=', 's.stelleId').onRef('d.id', '=', 's.dokumentId'),
    )
    .select('s.bild')
    .where('s.stelleId', '=', z.stelleId)
    .where('d.fallId', '=', fallId)
    .where('d.id', '=', id)
    .where('s.seite', '=', seite)
    .executeTakeFirst()
  return row && oeffne(await schluesselVon(z, fallId), seitenOrt(fallId, id, seite), row.bild)
}

/** The document as a file to hand on: the PDF as it came, or the cleaned photo. */
export async function findDatei(
  z: Stellenzugriff,
  fallId: string,
  { id, format }: Pick<Dokument, 'id' | 'format'>,
): Promise<Buffer | undefined> {
  if (format === 'bild') return findSeite(z, fallId, id, 1)
  const row = await z.trx
    .selectFrom('dokumentOriginal as o')
    .innerJoin('dokument as d', join =>
      join.onRef('d.stelleId', '=', 'o.stelleId').onRef('d.id', '=', 'o.dokumentId'),
    )
    .select('o.inhalt')
    .where('o.stelleId', '=', z.stelleId)
    .where('d.fallId', '=', fallId)
    .where('d.id', '=', id)
    .executeTakeFirst()
  return row && oeffne(await schluesselVon(z, fallId), originalOrt(fallId, id), row.inhalt)
}

/** Which of these files the case has already, byte for byte; and how many documents it has. */
export async function findStand(z: Stellenzugriff, fallId: string, dateien: readonly Buffer[]) {
  const schluessel = await schluesselVon(z, fallId)
  const rows = await z.trx
    .selectFrom('dokument')
    .select('abdruck')
    .where('stelleId', '=', z.stelleId)
    .where('fallId', '=', fallId)
    .where('entferntAm', 'is', null)
    .execute()
  const da = new Set(rows.map(({ abdruck }) => abdruck?.toString('hex')))
  return {
    zahl: rows.length,
    bekannt: dateien.map(datei => da.has(fingerabdruck(schluessel, datei).toString('hex'))),
  }
}

export type NeuesDokument = {
  readonly datei: Buffer
  readonly angaben: Pick<Angaben, 'art' | 'datiert' | 'name'>
  readonly ergebnis: Ergebnis
}

/** Keeps a document under the next number of the case, whose row the caller has locked. */
export async function insertDokument(
  z: Stellenzugriff,
  fallId: string,
  { datei, angaben, ergebnis }: NeuesDokument,
  am: Date,
): Promise<Pick<Dokument, 'id' | 'nummer'>> {
  const schluessel = await schluesselVon(z, fallId)
  const { stelleId } = z
  const id = uuid()
  const nummer = await naechsteNummer(z, fallId)
  const { format, seiten, original } = ergebnis
  const alles: Angaben = { ...angaben, format, seiten: seiten.map(({ breite, hoehe }) => [breite, hoehe]) }
  await z.trx
    .insertInto('dokument')
    .values({
      stelleId,
      id,
      fallId,
      nummer,
      hinzugefuegtAm: am,
      hinzugefuegtVon: z.personId,
      entferntAm: null,
      entferntVon: null,
      angaben: versiegleJson(schluessel, angabenOrt(fallId, id), alles),
      abdruck: fingerabdruck(schluessel, datei),
    })
    .execute()
  for (const [index, { jpeg }] of seiten.entries()) {
    const bild = versiegle(schluessel, seitenOrt(fallId, id, index + 1), jpeg)
    await z.trx
      .insertInto('dokumentSeite')
      .values({ stelleId, dokumentId: id, seite: index + 1, bild })
      .execute()
  }
  if (original) {
    const inhalt = versiegle(schluessel, originalOrt(fallId, id), original)
    await z.trx.insertInto('dokumentOriginal').values({ stelleId, dokumentId: id, inhalt }).execute()
  }
  return { id, nummer }
}

async function naechsteNummer(z: Stellenzugriff, fallId: string): Promise<number> {
  const { letzte } = await z.trx
    .selectFrom('dokument')
    .select(({ fn }) => fn.max('nummer').as('letzte'))
    .where('stelleId', '=', z.stelleId)
    .where('fallId', '=', fallId)
    .executeTakeFirstOrThrow()
  return (letzte ?? 0) + 1
}

/** Removes pages, original and particulars; only the number stays, with who removed it when. False where it was gone. */
export async function deleteDokument(
  z: Stellenzugriff,
  fallId: string,
  id: string,
  am: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await z.trx
    .updateTable('dokument')
    .set({ entferntAm: am, entferntVon: z.personId, angaben: null, abdruck: null })
    .where('stelleId', '=', z.stelleId)
    .where('fallId', '=', fallId)
    .where('id', '=', id)
    .where('entferntAm', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) return false
  for (const tabelle of ['dokumentSeite', 'dokumentOriginal'] as const)
    await z.trx.deleteFrom(tabelle).where('stelleId', '=', z.stelleId).where('dokumentId', '=', id).execute()
  return true
}
