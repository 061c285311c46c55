import { v7 as uuid } from 'uuid'
import type { HinweisZeile } from '../../data/tables.ts'
import { abgeleitet, oeffneJson, versiegleJson } from '../../data/verschluesselung.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import { ort } from './siegel.ts'

/** Something a person of the desk has to know: what happened, by whom, on which case, for which reason. */
export type Hinweis = Pick<HinweisZeile, 'id' | 'am' | 'art' | 'nummer'> & {
  readonly wer: string
  readonly grund: string | null
}

type Neu = Pick<HinweisZeile, 'art'> & { readonly nummer: string; readonly grund: string | null }

/** One notice for each of these people; it stays until they acknowledge it. */
export async function insertHinweise(z: Stellenzugriff, fuer: readonly string[], neu: Neu): Promise<void> {
  const leute = [...new Set(fuer)]
  if (leute.length === 0) return
  const { art, nummer, grund } = neu
  const values = leute.map(person => {
    const id = uuid()
    const text = grund === null ? null : versiegleJson(schluessel(z), ort('hinweis.text', id), grund)
    return { stelleId: z.stelleId, id, fuer: person, art, wer: z.personId, nummer, text }
  })
  await z.trx.insertInto('hinweis').values(values).execute()
}

/** The notices of the person who acts that are not acknowledged yet, newest first. */
export async function listHinweise(z: Stellenzugriff): Promise<Hinweis[]> {
  const rows = await z.trx
    .selectFrom('hinweis')
    .innerJoin('person', join =>
      join.onRef('person.stelleId', '=', 'hinweis.stelleId').onRef('person.id', '=', 'hinweis.wer'),
    )
    .select(['hinweis.id', 'am', 'art', 'nummer', 'text', 'person.name as wer'])
    .where('hinweis.stelleId', '=', z.stelleId)
    .where('fuer', '=', z.personId)
    .where('quittiertAm', 'is', null)
    .orderBy('am', 'desc')
    .orderBy('hinweis.id')
    .execute()
  return rows.map(({ text, ...row }) => ({
    ...row,
    grund: text && String(oeffneJson(schluessel(z), ort('hinweis.text', row.id), text)),
  }))
}

/** Acknowledges a notice of the person who acts; false where there is none. A second click changes nothing. */
export async function updateQuittiert(z: Stellenzugriff, id: string, am: Date): Promise<boolean> {
  const { numUpdatedRows } = await z.trx
    .updateTable('hinweis')
    .set(eb => ({ quittiertAm: eb.fn.coalesce('quittiertAm', eb.val(am)) }))
    .where('stelleId', '=', z.stelleId)
    .where('id', '=', id)
    .where('fuer', '=', z.personId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The coordinator reads a reason without the key of the case. */
const schluessel = (z: Stellenzugriff): Buffer => abgeleitet(z.schluessel.kek, 'hinweis')
