import type { FastifyInstance } from 'fastify'
import { zumLoeschen } from '../../data/zugriff.ts'
import { addStundenlauf } from '../../web/stundenlauf.ts'
import { raeumeAuf } from './lauf.ts'
import { findLaufstand } from './lauf-store.ts'

/** First look: after the desk has answered its first requests. */
const ANLAUF_MS = 3_000
/** One failure may be chance: a restart, a full disk for a moment. */
const BIS_ZUR_MELDUNG = 2

/** Starts the clearing right after the start and looks every hour whether today's is done. */
export function addUhrwerk(app: FastifyInstance): void {
  let gescheitert = 0
  app.hinweisquellen.push({
    rollen: ['koordination', 'technik'],
    hinweis: () => (gescheitert >= BIS_ZUR_MELDUNG ? MELDUNG : null),
  })
  addStundenlauf(app, ANLAUF_MS, () =>
    pruefe(app).then(
      stand => void (gescheitert = stand),
      (error: unknown) => app.log.error({ err: error }, 'Aufbewahrung'),
    ),
  )
}

const MELDUNG =
  'Die tägliche Löschung ist mehrmals nicht durchgelaufen. Daten liegen länger, als sie dürfen. Melden Sie es der Technik.'

/** Runs what is due and answers how many runs have failed since the last good one. */
async function pruefe(app: FastifyInstance): Promise<number> {
  const lauf = { db: app.db, jetzt: app.jetzt(), heute: app.heute() }
  await raeumeAuf(lauf, error => app.log.error({ err: error }, 'Aufbewahrung'))
  const stand = await zumLoeschen(app.db, null, trx => findLaufstand(trx, app.jetzt()))
  return stand.gescheitert
}
