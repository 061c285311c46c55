import type { FastifyRequest } from 'fastify'
import { liesStelle, mitStelle, type Stellenzugriff } from '../../data/zugriff.ts'
import type { Fall } from '../faelle/fall.ts'
import { leseId } from '../faelle/forms.ts'
import { findFall, lockFall } from '../faelle/store.ts'
import { fallId, werAus } from '../faelle/zutritt.ts'
import { antragsbild, type Antragsbild } from './lage.ts'
import { findAntrag } from './store.ts'

/** The application in the address; undefined where it is none. */
export const antragId = ({ params }: FastifyRequest): string | undefined =>
  leseId((params as { antrag?: unknown }).antrag)

type Zweck<T> = (z: Stellenzugriff, fall: Fall, bild: Antragsbild) => Promise<T> | T

/** Reads the application of the address for a page; undefined for unknown and foreign ones alike. */
export async function mitAntrag<T>(request: FastifyRequest, fn: Zweck<T>): Promise<T | undefined> {
  const { server: app } = request
  const id = fallId(request)
  if (id === undefined) return undefined
  return liesStelle(app.zugang, werAus(request), async z => {
    const fall = await findFall(z, id)
    return fall && nach(request, z, fall, fn)
  })
}

/** Likewise to change it, one person at a time. */
export async function aendereAntrag<T>(request: FastifyRequest, fn: Zweck<T>): Promise<T | undefined> {
  const { server: app } = request
  const id = fallId(request)
  if (id === undefined) return undefined
  return mitStelle(app.zugang, werAus(request), async z => {
    const fall = await lockFall(z, id)
    return fall && nach(request, z, fall, fn)
  })
}

async function nach<T>(request: FastifyRequest, z: Stellenzugriff, fall: Fall, fn: Zweck<T>) {
  const id = antragId(request)
  const antrag = id === undefined ? undefined : await findAntrag(z, fall.id, id)
  return antrag && fn(z, fall, await antragsbild(z, fall, antrag, request.server.heute()))
}
