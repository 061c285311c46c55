import { v7 as uuid } from 'uuid'
import type { Db } from '../../data/tables.ts'
import type { Datum } from '../../recht/datum.ts'
import { fehlerart } from '../../web/fehlerart.ts'
import { beendeLauf, beginneLauf } from './lauf-store.ts'
import { REGELN, type Regel } from './regeln.ts'

/** One clearing: the database, the moment, and the day in Germany. */
export type Lauf = { readonly db: Db; readonly jetzt: Date; readonly heute: Datum }

/**
 * The daily clearing: every rule once, each on its own, so that one that fails keeps no other from its work. Once a day
 * however many processes ask; a run that failed is tried again the next time. Everything in it may happen twice.
 */
export async function raeumeAuf(
  lauf: Lauf,
  melde: (error: unknown) => void,
  regeln: readonly Regel[] = REGELN,
): Promise<'gelaufen' | 'gescheitert' | 'nichtNoetig'> {
  const id = uuid()
  if (!(await beginneLauf(lauf.db, id, lauf.jetzt, lauf.heute))) return 'nichtNoetig'
  const fehler: string[] = []
  for (const { code, raeume } of regeln) {
    await raeume(lauf).catch((error: unknown) => {
      melde(error)
      fehler.push(`${code}: ${artVon(error)}`)
    })
  }
  await beendeLauf(lauf.db, id, lauf.jetzt, fehler.length === 0 ? null : fehler.join(', '))
  return fehler.length === 0 ? 'gelaufen' : 'gescheitert'
}

function artVon(error: unknown): string {
  if (!(error instanceof Error)) return 'unbekannt'
  const { type, message } = fehlerart(error)
  return message === '' ? type : message
}
