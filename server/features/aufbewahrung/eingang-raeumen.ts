import { zumLoeschen } from '../../data/zugriff.ts'
import { deleteAbgelaufene } from '../eingang/ablauf-store.ts'
import type { Lauf } from './lauf.ts'
import { listStellen } from './lauf-store.ts'

/** Requests nobody answered, and what was held back, desk by desk. */
export async function raeumeEingang({ db }: Lauf, liegtSeit: Date, gehaltenSeit: Date): Promise<void> {
  for (const stelleId of await listStellen(db))
    await zumLoeschen(db, stelleId, trx => deleteAbgelaufene(trx, stelleId, { liegtSeit, gehaltenSeit }))
}
