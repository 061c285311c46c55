import { sql } from 'kysely'
import { type Akte, akte as aktenform } from '../../data/akte.ts'
import { fallSchluessel, fallSchluesselAnlegen } from '../../data/schluesselbund.ts'
import { blindwort, oeffneJson, suchworte, versiegleJson } from '../../data/verschluesselung.ts'
import type { Stelle } from '../../data/tables.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import { bucheAufnahme, bucheNach } from './buchung-store.ts'
import { type Fall, listenzeile, pruefe, suchtexte } from './fall.ts'
import { findTermine, setzeFristen } from './fristen-store.ts'
import { ort, schluesselVon } from './siegel.ts'
import { KEINE_TERMINE, stand, type Termine } from './warteschlange.ts'

/** One case with its file opened, or undefined: unknown, foreign and erased ones look the same. */
export async function findFall(z: Stellenzugriff, id: string): Promise<Fall | undefined> {
  const row = await z.trx
    .selectFrom('fall')
    .innerJoin('fallFassung as f', join =>
      join
        .onRef('f.stelleId', '=', 'fall.stelleId')
        .onRef('f.fallId', '=', 'fall.id')
        .onRef('f.version', '=', 'fall.version'),
    )
    .selectAll('fall')
    .select('f.akte')
    .where('fall.stelleId', '=', z.stelleId)
    .where('fall.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const schluessel = await fallSchluessel(z.trx, z.schluessel, z.stelleId, id)
  if (!schluessel) return undefined
  const { zeile: _zeile, akte, ...spalten } = row
  return { ...spalten, akte: oeffneAkte(schluessel, id, row.version, akte) }
}

const akteOrt = (fallId: string, version: number): string => ort('fassung.akte', fallId, version)

const oeffneAkte = (schluessel: Buffer, fallId: string, version: number, siegel: Buffer): Akte =>
  aktenform.parse(oeffneJson(schluessel, akteOrt(fallId, version), siegel))

/** Takes the row of a case for this transaction, so that two savers come one after the other. */
export async function lockFall(z: Stellenzugriff, id: string): Promise<Fall | undefined> {
  await z.trx
    .selectFrom('fall')
    .select('id')
    .where('stelleId', '=', z.stelleId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
  return findFall(z, id)
}

/** A new case under the id of its draft. A second call for the same id finds the first case and changes nothing. */
export async function insertFall(z: Stellenzugriff, id: string, akte: Akte, heute: Datum): Promise<Fall> {
  const schluessel = await fallSchluesselAnlegen(z.trx, z.schluessel, z.stelleId, id)
  const nummer = await naechsteNummer(z, heute)
  await z.trx
    .insertInto('fall')
    .values({
      stelleId: z.stelleId,
      id,
      nummer,
      version: 1,
      status: 'offen',
      angelegtVon: z.personId,
      zustaendig: z.personId,
      ...spalten(akte, heute, KEINE_TERMINE),
      zeile: versiegleJson(schluessel, ort('fall.zeile', id), listenzeile(akte)),
    })
    .execute()
  await danach(z, id, nummer, 1, akte, schluessel, heute)
  await bucheAufnahme(z, id, akte, heute)
  return findeSicher(z, id)
}

/** Stores the next version of a file; the caller holds the lock and has compared the versions. */
export async function updateAkte(z: Stellenzugriff, fall: Fall, akte: Akte, heute: Datum): Promise<Fall> {
  const schluessel = await schluesselVon(z, fall.id)
  const version = fall.version + 1
  await z.trx
    .updateTable('fall')
    .set({
      version,
      geaendertAm: sql<Date>`now()`,
      ...spalten(akte, heute, await findTermine(z, fall.id)),
      zeile: versiegleJson(schluessel, ort('fall.zeile', fall.id), listenzeile(akte)),
    })
    .where('stelleId', '=', z.stelleId)
    .where('id', '=', fall.id)
    .execute()
  await danach(z, fall.id, fall.nummer, version, akte, schluessel, heute)
  await bucheNach(z, fall.id, akte)
  return findeSicher(z, fall.id)
}

/** Closes or reopens a case; its file stays as it is. From the day of closing runs how long it is kept. */
export async function updateStatus(
  z: Stellenzugriff,
  id: string,
  status: Fall['status'],
  heute: Datum,
): Promise<void> {
  await z.trx
    .updateTable('fall')
    .set({
      status,
      abgeschlossenAm: status === 'offen' ? null : heute,
      loeschungAm: null,
      loeschungGrund: null,
      geaendertAm: sql<Date>`now()`,
    })
    .where('stelleId', '=', z.stelleId)
    .where('id', '=', id)
    .execute()
}

/** Computes anew where a case stands in the queue, after a deadline was set or kept. */
export async function updateStand(z: Stellenzugriff, fall: Fall, heute: Datum): Promise<void> {
  const { sparte: _s, vertrag: _v, ...rest } = spalten(fall.akte, heute, await findTermine(z, fall.id))
  await z.trx
    .updateTable('fall')
    .set(rest)
    .where('stelleId', '=', z.stelleId)
    .where('id', '=', fall.id)
    .execute()
}

function spalten(akte: Akte, heute: Datum, termine: Termine) {
  const pruefung = pruefe(akte, heute)
  return {
    sparte: akte.sachverhalt.sparte ?? null,
    vertrag: akte.sachverhalt.vertrag ?? null,
    ergebnis: pruefung.ergebnis,
    tendenz: pruefung.tendenz,
    ...stand(akte, pruefung, termine, heute),
  }
}

/** What every version of a file brings with it: the version itself, the search words, the deadlines. */
async function danach(
  z: Stellenzugriff,
  fallId: string,
  nummer: string,
  version: number,
  akte: Akte,
  schluessel: Buffer,
  heute: Datum,
): Promise<void> {
  const { stelleId, personId } = z
  await z.trx
    .insertInto('fallFassung')
    .values({
      stelleId,
      fallId,
      version,
      personId,
      akte: versiegleJson(schluessel, akteOrt(fallId, version), akte),
    })
    .execute()
  await z.trx.deleteFrom('suchwort').where('stelleId', '=', stelleId).where('fallId', '=', fallId).execute()
  const worte = new Set(suchtexte(akte, nummer).flatMap(suchworte))
  if (worte.size > 0) {
    const values = [...worte].map(wort => ({ stelleId, fallId, wort: blindwort(z.schluessel.suche, wort) }))
    await z.trx.insertInto('suchwort').values(values).execute()
  }
  await setzeFristen(z, fallId, pruefe(akte, heute).fristen)
}

/** „26-0143“: year and running number of the desk. */
async function naechsteNummer(z: Stellenzugriff, heute: Datum): Promise<string> {
  const jahr = Number(heute.slice(0, 4))
  const { letzte } = await z.trx
    .insertInto('fallnummer')
    .values({ stelleId: z.stelleId, jahr, letzte: 1 })
    .onConflict(conflict =>
      conflict.columns(['stelleId', 'jahr']).doUpdateSet({ letzte: sql<number>`fallnummer.letzte + 1` }),
    )
    .returning('letzte')
    .executeTakeFirstOrThrow()
  return `${String(jahr % 100).padStart(2, '0')}-${String(letzte).padStart(4, '0')}`
}

async function findeSicher(z: Stellenzugriff, id: string): Promise<Fall> {
  const fall = await findFall(z, id)
  if (!fall) throw new Error('the case just stored is not there')
  return fall
}

/** The file as it stood in an earlier version, or undefined. */
export async function findFassung(z: Stellenzugriff, fallId: string, version: number) {
  const row = await z.trx
    .selectFrom('fallFassung')
    .innerJoin('person', join =>
      join
        .onRef('person.stelleId', '=', 'fallFassung.stelleId')
        .onRef('person.id', '=', 'fallFassung.personId'),
    )
    .select(['fallFassung.akte', 'fallFassung.am', 'person.name'])
    .where('fallFassung.stelleId', '=', z.stelleId)
    .where('fallId', '=', fallId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!row) return undefined
  const schluessel = await schluesselVon(z, fallId)
  const akte = oeffneAkte(schluessel, fallId, version, row.akte)
  return { akte, am: row.am, name: row.name }
}

/** The desk itself: its address and Land. */
export async function findStelle(z: Stellenzugriff): Promise<Stelle> {
  return z.trx.selectFrom('stelle').selectAll().where('id', '=', z.stelleId).executeTakeFirstOrThrow()
}
