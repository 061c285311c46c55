import type { Eingangsstand, EingangZeile } from '../../data/tables.ts'
import { alsOeffentlich } from '../../data/zugriff.ts'
import type { Bundesland } from '../../recht/sperre/angaben.ts'
import type { Db } from '../../data/tables.ts'

/** A desk that takes requests, and the key they are closed with. */
export type Annahme = {
  readonly id: string
  readonly name: string
  readonly bundesland: Bundesland
  readonly oeffentlich: Buffer
}

export const listAnnahmen = (db: Db): Promise<Annahme[]> =>
  alsOeffentlich(db, trx =>
    trx
      .selectFrom('annahme')
      .innerJoin('stelle', 'stelle.id', 'annahme.stelleId')
      .select(['stelle.id', 'stelle.name', 'stelle.bundesland', 'annahme.oeffentlich'])
      .where('annahme.aktiv', '=', true)
      .orderBy('stelle.name')
      .execute(),
  )

/** What all codes of this installation are hashed with; undefined before the first desk. */
export async function findSalz(db: Db): Promise<Buffer | undefined> {
  const zeile = await alsOeffentlich(db, trx =>
    trx.selectFrom('installation').select('quittungssalz').executeTakeFirst(),
  )
  return zeile?.quittungssalz
}

export type Einwurf = Pick<EingangZeile, 'stelleId' | 'id' | 'kennung' | 'quarantaene' | 'doppel'> & {
  readonly siegel: Buffer
}

/** Puts one in; a second time with the same code changes nothing. */
export async function insertEingang(db: Db, einwurf: Einwurf, am: Date): Promise<void> {
  const zeile = {
    ...einwurf,
    am,
    geaendertAm: am,
    stand: 'neu',
    genommenVon: null,
    genommenBis: null,
  } as const
  await alsOeffentlich(db, trx =>
    trx
      .insertInto('eingang')
      .values(zeile)
      .onConflict(conflict => conflict.doNothing())
      .execute(),
  )
}

/** How far the one with this code is; undefined where there is none (any more). */
export async function findStand(db: Db, kennung: Buffer): Promise<Eingangsstand | undefined> {
  const zeile = await alsOeffentlich(
    db,
    trx => trx.selectFrom('eingang').select('stand').executeTakeFirst(),
    kennung,
  )
  return zeile?.stand
}

/** Takes the one with this code back, whole; the policy keeps all others out of reach. */
export async function deleteEingang(db: Db, kennung: Buffer): Promise<void> {
  await alsOeffentlich(db, trx => trx.deleteFrom('eingang').execute(), kennung)
}
