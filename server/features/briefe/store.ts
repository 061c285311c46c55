import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { oeffne, oeffneJson, versiegle, versiegleJson } from '../../data/verschluesselung.ts'
import type { Freigabeart } from '../../data/tables.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import { wessenSache } from '../faelle/fristworte.ts'
import { ort, schluesselVon } from '../faelle/siegel.ts'
import type { Brief } from './brief.ts'
import type { BriefFrist } from './briefart.ts'
import type { Versandter } from './fakten.ts'

/** How and when a letter left the desk. */
export type Versand = { readonly wie: string; readonly am: Datum }

export type NeuerBrief = {
  readonly id: string
  readonly art: string
  readonly pdf: Buffer
  readonly fallVersion: number
  readonly versand: Versand | null
  /** The letter as set, the version of its wording, and who released it how. */
  readonly satz: Brief
  readonly fassung: string
  readonly freigabe: { readonly art: Freigabeart; readonly von: string }
}

/** Keeps a letter exactly as it was printed. The same id a second time (double click) changes nothing; false then. */
export async function insertBrief(
  z: Stellenzugriff,
  fallId: string,
  brief: NeuerBrief,
  jetzt: Date,
): Promise<boolean> {
  const schluessel = await schluesselVon(z, fallId)
  const { numInsertedOrUpdatedRows } = await z.trx
    .insertInto('brief')
    .values({
      stelleId: z.stelleId,
      id: brief.id,
      fallId,
      art: brief.art,
      erstelltVon: z.personId,
      fallVersion: brief.fallVersion,
      inhalt: versiegle(schluessel, ort('brief.inhalt', fallId, brief.id), brief.pdf),
      sha256: createHash('sha256').update(brief.pdf).digest(),
      gedrucktAm: jetzt,
      satz: versiegleJson(schluessel, ort('brief.satz', fallId, brief.id), brief.satz),
      fassung: brief.fassung,
      freigabeArt: brief.freigabe.art,
      freigegebenVon: brief.freigabe.von,
      zugangAm: null,
      nachweis: null,
      antwortAm: null,
      ...versandspalten(z, brief.versand),
    })
    .onConflict(conflict => conflict.columns(['stelleId', 'id']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

const versandspalten = (z: Stellenzugriff, versand: Versand | null) => ({
  versandAm: versand?.am ?? null,
  versandWie: versand?.wie ?? null,
  versandVon: versand === null ? null : z.personId,
})

export async function updateVersand(
  z: Stellenzugriff,
  fallId: string,
  id: string,
  versand: Versand,
): Promise<void> {
  await z.trx
    .updateTable('brief')
    .set(versandspalten(z, versand))
    .where('stelleId', '=', z.stelleId)
    .where('fallId', '=', fallId)
    .where('id', '=', id)
    .execute()
}

/** The letters of a case, the last one first. */
export async function listBriefe(z: Stellenzugriff, fallId: string) {
  return grundbrief(z, fallId).orderBy('gedrucktAm', 'desc').execute()
}

export async function findBrief(z: Stellenzugriff, fallId: string, id: string) {
  return grundbrief(z, fallId).where('brief.id', '=', id).executeTakeFirst()
}

/** Which letters of a case have left the desk, and when; the first one first. */
export async function listVersandte(z: Stellenzugriff, fallId: string): Promise<Versandter[]> {
  const rows = await z.trx
    .selectFrom('brief')
    .select(['art', 'versandAm as am', 'antwortAm'])
    .where('stelleId', '=', z.stelleId)
    .where('fallId', '=', fallId)
    .where('versandAm', 'is not', null)
    .orderBy('versandAm')
    .execute()
  return rows.flatMap(({ art, am, antwortAm }) =>
    am === null ? [] : [{ art, am, beantwortet: antwortAm !== null }],
  )
}

/** The PDF as it was printed, byte for byte; undefined for an unknown letter. */
export async function findPdf(z: Stellenzugriff, fallId: string, id: string): Promise<Buffer | undefined> {
  const row = await z.trx
    .selectFrom('brief')
    .select('inhalt')
    .where('stelleId', '=', z.stelleId)
    .where('fallId', '=', fallId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && oeffne(await schluesselVon(z, fallId), ort('brief.inhalt', fallId, id), row.inhalt)
}

function grundbrief(z: Stellenzugriff, fallId: string) {
  return z.trx
    .selectFrom('brief')
    .innerJoin('person', join =>
      join.onRef('person.stelleId', '=', 'brief.stelleId').onRef('person.id', '=', 'brief.erstelltVon'),
    )
    .leftJoin('person as f', join =>
      join.onRef('f.stelleId', '=', 'brief.stelleId').onRef('f.id', '=', 'brief.freigegebenVon'),
    )
    .select(['brief.id', 'art', 'gedrucktAm', 'fallVersion', 'versandAm', 'versandWie', 'person.name'])
    .select(['fassung', 'freigabeArt', 'f.name as freigegebenName', 'zugangAm', 'antwortAm'])
    .where('brief.stelleId', '=', z.stelleId)
    .where('fallId', '=', fallId)
}

/** The letter as it was set; undefined for an unknown one, and for those printed before this was kept. */
export async function findSatz(z: Stellenzugriff, fallId: string, id: string): Promise<Brief | undefined> {
  const row = await z.trx
    .selectFrom('brief')
    .select('satz')
    .where('stelleId', '=', z.stelleId)
    .where('fallId', '=', fallId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row?.satz) return undefined
  // Written by this program and sealed; whoever could change it has the key.
  return oeffneJson(await schluesselVon(z, fallId), ort('brief.satz', fallId, id), row.satz) as Brief
}

/** The deadlines a letter starts, in place of those it had before. */
export async function setzeBrieffristen(
  z: Stellenzugriff,
  fallId: string,
  briefId: string,
  fristen: readonly BriefFrist[],
): Promise<void> {
  await z.trx.deleteFrom('frist').where('stelleId', '=', z.stelleId).where('briefId', '=', briefId).execute()
  if (fristen.length === 0) return
  const values = fristen.map(({ code, bis }) => ({
    stelleId: z.stelleId,
    id: uuid(),
    fallId,
    code,
    bis,
    wessen: wessenSache(code),
    herkunft: 'brief' as const,
    briefId,
    erledigtAm: null,
  }))
  await z.trx.insertInto('frist').values(values).execute()
}

/** Ends the deadlines of a letter: the answer is here. */
export async function erledigeBrieffristen(
  z: Stellenzugriff,
  fallId: string,
  briefId: string,
  jetzt: Date,
): Promise<void> {
  await z.trx
    .updateTable('frist')
    .set({ erledigtAm: jetzt })
    .where('stelleId', '=', z.stelleId)
    .where('fallId', '=', fallId)
    .where('briefId', '=', briefId)
    .where('erledigtAm', 'is', null)
    .execute()
}

/** Open deadlines of the letters of a case, by letter. */
export async function listOffeneBrieffristen(z: Stellenzugriff, fallId: string) {
  return z.trx
    .selectFrom('frist')
    .select(['briefId', 'code', 'bis'])
    .where('stelleId', '=', z.stelleId)
    .where('fallId', '=', fallId)
    .where('herkunft', '=', 'brief')
    .where('erledigtAm', 'is', null)
    .orderBy('bis')
    .execute()
}
