import { loescheEntwurf, loescheFall } from '../../data/loeschen.ts'
import { zumLoeschen } from '../../data/zugriff.ts'
import type { Lauf } from './lauf.ts'
import { listStellen } from './lauf-store.ts'
import {
  deleteDokumente,
  type Faellig,
  findMonate,
  listAlteEntwuerfe,
  listFaellige,
  lockFaellig,
  merkeVor,
} from './vormerken-store.ts'
import { DOKUMENT_MONATE, FALLMONATE, VORLAUF_TAGE } from './zeiten.ts'

/** Announces and erases closed cases, desk by desk; each case in a transaction of its own. */
export async function raeumeFaelle(lauf: Lauf): Promise<void> {
  await einzeln(await listStellen(lauf.db), async stelleId => {
    const faellige = await zumLoeschen(lauf.db, stelleId, async trx => {
      const monate = (await findMonate(trx, stelleId)) ?? FALLMONATE.vorgabe
      await merkeVor(trx, stelleId, { monate, vorlauf: VORLAUF_TAGE, heute: lauf.heute })
      return listFaellige(trx, stelleId, lauf.heute)
    })
    await einzeln(faellige, fall => loesche(lauf, stelleId, fall))
  })
}

/** Looks once more under the lock: whoever reopened the case a moment ago keeps it. */
async function loesche({ db, heute }: Lauf, stelleId: string, { id, grund }: Faellig): Promise<void> {
  await zumLoeschen(db, stelleId, async trx => {
    if (await lockFaellig(trx, stelleId, id, heute))
      await loescheFall(trx, stelleId, id, { am: heute, grund })
  })
}

/** Uploaded papers of closed cases; their number stays, so that the timeline still makes sense. */
export async function raeumeDokumente({ db, heute, jetzt }: Lauf): Promise<void> {
  await einzeln(await listStellen(db), stelleId =>
    zumLoeschen(db, stelleId, trx =>
      deleteDokumente(trx, stelleId, { heute, jetzt, monate: DOKUMENT_MONATE }),
    ),
  )
}

export async function raeumeEntwuerfe({ db }: Lauf, vor: Date): Promise<void> {
  await einzeln(await listStellen(db), stelleId =>
    zumLoeschen(db, stelleId, async trx => {
      for (const id of await listAlteEntwuerfe(trx, stelleId, vor)) await loescheEntwurf(trx, stelleId, id)
    }),
  )
}

/** One after the other, all of them; what went wrong with one is told at the end. */
async function einzeln<T>(liste: readonly T[], fn: (eintrag: T) => Promise<void>): Promise<void> {
  let fehler: unknown
  for (const eintrag of liste) {
    await fn(eintrag).catch((error: unknown) => {
      fehler ??= error
    })
  }
  if (fehler !== undefined) throw fehler
}
