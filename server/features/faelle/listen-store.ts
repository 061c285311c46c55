import { type Expression, sql, type SqlBool } from 'kysely'
import { dekOeffnen } from '../../data/schluesselbund.ts'
import { blindwort, oeffneJson, suchworte } from '../../data/verschluesselung.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import type { Fall, Listenzeile } from './fall.ts'
import { oderUnlesbar, ort, UNLESBAR } from './siegel.ts'

/** A case as a list shows it. */
export type Listenfall = Listenzeile &
  Pick<
    Fall,
    | 'id'
    | 'nummer'
    | 'status'
    | 'sparte'
    | 'vertrag'
    | 'gesperrt'
    | 'sperrtag'
    | 'ergebnis'
    | 'tendenz'
    | 'faelligAm'
    | 'faelligWas'
    | 'brenntAb'
    | 'loeschungAm'
  > & {
    readonly zustaendigName: string | null
  }

export type Seitenwunsch = { readonly ab: number; readonly anzahl: number }

/** Open cases that burn: already cut, or a cut within eight Werktage. The most urgent first. */
export const listBrennende = (z: Stellenzugriff, heute: Datum, seite: Seitenwunsch): Promise<Listenfall[]> =>
  listFaelle(z, sql<SqlBool>`fall.status = 'offen' and fall.brennt_ab <= ${heute}`, seite)

/** The other open cases, by what falls due first. */
export const listUebrige = (z: Stellenzugriff, heute: Datum, seite: Seitenwunsch): Promise<Listenfall[]> =>
  listFaelle(
    z,
    sql<SqlBool>`fall.status = 'offen' and (fall.brennt_ab is null or fall.brennt_ab > ${heute})`,
    seite,
  )

/** All open cases, the most urgent first. */
export const listOffene = (z: Stellenzugriff, seite: Seitenwunsch): Promise<Listenfall[]> =>
  listFaelle(z, sql<SqlBool>`fall.status = 'offen'`, seite)

/** Closed cases, the last one first. */
export async function listAbgeschlossene(
  z: Stellenzugriff,
  { ab, anzahl }: Seitenwunsch,
): Promise<Listenfall[]> {
  const auswahl = eigene(z)
    .where('fall.status', '=', 'abgeschlossen')
    .orderBy('fall.geaendertAm', 'desc')
    .offset(ab)
    .limit(anzahl)
  const rows = await mitNamen(z, auswahl).orderBy('fall.geaendertAm', 'desc').execute()
  return rows.map(row => alsListenfall(z, row))
}

/** What this desk worked on last. */
export async function listZuletzt(
  z: Stellenzugriff,
  anzahl: number,
): Promise<(Listenfall & { readonly geaendertAm: Date })[]> {
  const auswahl = eigene(z).orderBy('fall.geaendertAm', 'desc').limit(anzahl)
  const rows = await mitNamen(z, auswahl).orderBy('fall.geaendertAm', 'desc').execute()
  return rows.map(row => ({ ...alsListenfall(z, row), geaendertAm: row.geaendertAm }))
}

/** Suppliers of the cases this desk worked on last, as suggestions for the next one. */
export async function listAnbieter(z: Stellenzugriff): Promise<string[]> {
  const zuletzt = await listZuletzt(z, 100)
  return [...new Set(zuletzt.map(({ anbieter }) => anbieter).filter(name => name !== ''))].toSorted((a, b) =>
    a.localeCompare(b, 'de'),
  )
}

/** Cases whose erasure is announced, the next one first. */
export async function listVorgemerkte(
  z: Stellenzugriff,
  { ab, anzahl }: Seitenwunsch,
): Promise<Listenfall[]> {
  const auswahl = eigene(z)
    .where('fall.loeschungAm', 'is not', null)
    .orderBy('fall.loeschungAm')
    .orderBy('fall.id')
    .offset(ab)
    .limit(anzahl)
  const rows = await mitNamen(z, auswahl).orderBy('fall.loeschungAm').orderBy('fall.id').execute()
  return rows.map(row => alsListenfall(z, row))
}

/** How many there are, and when the next one goes. */
export async function countVorgemerkte(
  z: Stellenzugriff,
): Promise<{ readonly zahl: number; readonly naechster: Datum | null }> {
  const { rows } = await sql<{ zahl: number; naechster: Datum | null }>`
    select count(*) as zahl, min(loeschung_am) as naechster
    from fall where stelle_id = ${z.stelleId} and loeschung_am is not null
  `.execute(z.trx)
  return rows[0] ?? { zahl: 0, naechster: null }
}

async function listFaelle(
  z: Stellenzugriff,
  wo: Expression<SqlBool>,
  { ab, anzahl }: Seitenwunsch,
): Promise<Listenfall[]> {
  const auswahl = eigene(z)
    .where(wo)
    .orderBy('fall.gesperrt', 'desc')
    .orderBy('fall.faelligAm')
    .orderBy('fall.id')
    .offset(ab)
    .limit(anzahl)
  const rows = await mitNamen(z, auswahl)
    .orderBy('fall.gesperrt', 'desc')
    .orderBy('fall.faelligAm')
    .orderBy('fall.id')
    .execute()
  return rows.map(row => alsListenfall(z, row))
}

export async function countOffene(
  z: Stellenzugriff,
  heute: Datum,
): Promise<{ brennend: number; uebrige: number }> {
  const { rows } = await sql<{ brennend: number; alle: number }>`
    select count(*) filter (where brennt_ab <= ${heute}) as brennend, count(*) as alle
    from fall where stelle_id = ${z.stelleId} and status = 'offen'
  `.execute(z.trx)
  const { brennend = 0, alle = 0 } = rows[0] ?? {}
  return { brennend, uebrige: alle - brennend }
}

/** Cases that carry every one of the words: names, case number, customer number. Open ones first. */
export async function sucheFaelle(z: Stellenzugriff, frage: string, grenze: number): Promise<Listenfall[]> {
  const worte = suchworte(frage).map(wort => blindwort(z.schluessel.suche, wort))
  if (worte.length === 0) return []
  const treffer = z.trx
    .selectFrom('suchwort')
    .select('suchwort.fallId')
    .where('suchwort.stelleId', '=', z.stelleId)
    .where('suchwort.wort', 'in', worte)
    .groupBy('suchwort.fallId')
    .having(sql<SqlBool>`count(*) = ${worte.length}`)
  const auswahl = eigene(z)
    .where('fall.id', 'in', treffer)
    .orderBy('fall.status', 'desc')
    .orderBy('fall.faelligAm')
    .limit(grenze)
  const rows = await mitNamen(z, auswahl).orderBy('fall.status', 'desc').orderBy('fall.faelligAm').execute()
  return rows.map(row => alsListenfall(z, row))
}

/** One case as a list shows it, whatever its status. */
export async function findListenzeile(z: Stellenzugriff, id: string): Promise<Listenfall | undefined> {
  const row = await mitNamen(z, eigene(z).where('fall.id', '=', id)).executeTakeFirst()
  return row && alsListenfall(z, row)
}

const eigene = (z: Stellenzugriff) =>
  z.trx.selectFrom('fall').selectAll().where('fall.stelleId', '=', z.stelleId)

/**
 * Keys and names for the few cases a page shows. The page is cut out first, so that however many cases there are,
 * only its rows are joined.
 */
const mitNamen = (z: Stellenzugriff, auswahl: ReturnType<typeof eigene>) =>
  z.trx
    .selectFrom(auswahl.as('fall'))
    .innerJoin('schluessel.fall as s', join =>
      join.onRef('s.stelleId', '=', 'fall.stelleId').onRef('s.fallId', '=', 'fall.id'),
    )
    .leftJoin('person', join =>
      join.onRef('person.stelleId', '=', 'fall.stelleId').onRef('person.id', '=', 'fall.zustaendig'),
    )
    .selectAll('fall')
    .select(['s.dek', 'person.name as zustaendigName'])

type Grundzeile = Awaited<ReturnType<ReturnType<typeof mitNamen>['execute']>>[number]

function alsListenfall(z: Stellenzugriff, { zeile, dek, ...row }: Grundzeile): Listenfall {
  return { ...row, ...oeffneZeile(z, row.id, dek, zeile) }
}

/** Initials and supplier of a case in a list; a case that was tampered with stays in it, so that it can be seen. */
export function oeffneZeile(z: Stellenzugriff, fallId: string, dek: Buffer, zeile: Buffer): Listenzeile {
  const oeffne = (): Listenzeile =>
    oeffneJson(dekOeffnen(z.schluessel, fallId, dek), ort('fall.zeile', fallId), zeile) as Listenzeile
  return oderUnlesbar(z, oeffne, { kuerzel: UNLESBAR, anbieter: '' })
}
