import { sql } from 'kysely'
import { sperreHauptschluessel } from './schluesselbund.ts'
import type { Db, Trx } from './tables.ts'
import { liesAnmeldung } from './zugriff.ts'

/** The check value of the master key that the desks of this database are sealed with; undefined before the first desk. */
export async function findPruefwert(db: Db): Promise<string | undefined> {
  const zeile = await liesAnmeldung(db, trx =>
    trx.selectFrom('installation').select('pruefwert').executeTakeFirst(),
  )
  return zeile?.pruefwert
}

/** Keeps the check value with the first desk; false where desks are sealed with another key. */
export async function insertPruefwert(trx: Trx, pruefwert: string): Promise<boolean> {
  await sql`select ${sperreHauptschluessel('geteilt')}`.execute(trx)
  await trx
    .insertInto('installation')
    .values({ pruefwert })
    .onConflict(conflict => conflict.column('einzige').doNothing())
    .execute()
  const { pruefwert: gueltig } = await trx
    .selectFrom('installation')
    .select('pruefwert')
    .executeTakeFirstOrThrow()
  return gueltig === pruefwert
}
