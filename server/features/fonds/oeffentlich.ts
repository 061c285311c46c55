import type { FastifyInstance } from 'fastify'
import type { OeffentlicheHilfe } from '../../data/tables.ts'
import type { Datum } from '../../recht/datum.ts'
import { wirksamerStatus } from '../../recht/fonds/stand.ts'
import { gemerkt } from '../../web/gemerkt.ts'
import { listOeffentlicheHilfen } from './oeffentlich-store.ts'

const hilfen = gemerkt('Hilfen', listOeffentlicheHilfen)

/** The offers of all desks that everybody may see and that are checked and open today. */
export const offeneHilfen = async (
  app: Pick<FastifyInstance, 'db' | 'jetzt' | 'log'>,
  heute: Datum,
): Promise<readonly OeffentlicheHilfe[]> =>
  (await hilfen.liste(app)).filter(stand => wirksamerStatus({ ...stand, status: 'aktiv' }, heute) === 'aktiv')

/** After a change the next page reads anew. */
export const vergissHilfen = hilfen.vergiss
