import type { FastifyInstance, FastifyRequest } from 'fastify'
import { liesStelle, mitStelle } from '../../data/zugriff.ts'
import { werAus } from '../faelle/zutritt.ts'
import { SAAT } from './saat/verzeichnis.ts'
import { insertSaat, listSaat } from './store.ts'

/**
 * Puts what came with the product and is missing into the directory of the desk, once. Reading comes first, so that
 * opening a page writes nothing on every other day.
 */
export async function saeeAus(app: FastifyInstance, request: FastifyRequest): Promise<void> {
  const wer = werAus(request)
  const da = await liesStelle(app.zugang, wer, listSaat)
  const neu = SAAT.filter(({ kennung }) => !da.has(kennung))
  if (neu.length === 0) return
  await mitStelle(app.zugang, wer, async z => {
    for (const eine of neu) await insertSaat(z, eine, app.jetzt())
  })
}
