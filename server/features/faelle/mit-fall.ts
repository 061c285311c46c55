import type { FastifyInstance, FastifyRequest } from 'fastify'
import { liesStelle, type Stellenzugriff } from '../../data/zugriff.ts'
import type { Fall } from './fall.ts'
import { findFall } from './store.ts'
import { fallId, werAus } from './zutritt.ts'

/** Reads the case of the address for a page; undefined for unknown and foreign ones alike. */
export async function mitFall<T>(
  app: FastifyInstance,
  request: FastifyRequest,
  fn: (z: Stellenzugriff, fall: Fall) => Promise<T> | T,
): Promise<T | undefined> {
  const id = fallId(request)
  if (id === undefined) return undefined
  return liesStelle(app.zugang, werAus(request), async z => {
    const fall = await findFall(z, id)
    return fall && fn(z, fall)
  })
}
