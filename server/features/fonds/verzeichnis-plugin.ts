import type { FastifyInstance, FastifyRequest } from 'fastify'
import { liesStelle, type Stellenzugriff } from '../../data/zugriff.ts'
import { eingaben, text } from '../../web/forms.ts'
import { darf } from '../anmeldung/zutritt.ts'
import { leseId, leseVersion } from '../faelle/forms.ts'
import { werAus } from '../faelle/zutritt.ts'
import { detail } from './detailansicht.ts'
import { alsFilter, anrufliste, filterzeile, gruppen } from './listenansicht.ts'
import { listPruefungen } from './pruefung-store.ts'
import { saeeAus } from './saeen.ts'
import { findFonds, listFassungen, listFonds } from './store.ts'

export const PFLEGE = darf('fonds', 'pflegen')

/** The id of the entry in the address; undefined where it is none. */
export const fondsId = ({ params }: FastifyRequest): string | undefined =>
  leseId((params as { fonds?: unknown }).fonds)

/** The directory: all entries, one entry, one version of it. */
export function verzeichnisseiten(app: FastifyInstance): void {
  app.get('/fonds', PFLEGE, async (request, reply) => {
    await saeeAus(app, request)
    const frage = eingaben(request.query)
    const [filter, suche] = [alsFilter(text(frage, 'stand')), text(frage, 'wort')]
    const alle = await liesStelle(app.zugang, werAus(request), listFonds)
    return reply.view('fonds/liste', {
      titel: 'Hilfen',
      filter: filterzeile(filter),
      suche,
      stand: filter,
      anrufe: anrufliste(alle, app.heute()).length,
      gruppen: gruppen(alle, filter, suche, app.heute()),
    })
  })

  app.get('/fonds/:fonds', PFLEGE, async (request, reply) => {
    const modell = await mitFonds(request, async (z, eintrag) =>
      detail(eintrag, await listFassungen(z, eintrag.id), await listPruefungen(z, eintrag.id), app.heute()),
    )
    return modell ? reply.view('fonds/detail', { ...modell, fassung: null }) : reply.callNotFound()
  })

  app.get('/fonds/:fonds/fassungen/:nummer', PFLEGE, async (request, reply) => {
    const nummer = leseVersion((request.params as { nummer?: unknown }).nummer)
    const modell = await mitFonds(request, async (z, eintrag) => {
      const fassungen = await listFassungen(z, eintrag.id)
      const eine = fassungen.find(fassung => fassung.nummer === nummer)
      return eine && detail({ ...eintrag, fonds: eine.fonds }, fassungen, [], app.heute())
    })
    return modell ? reply.view('fonds/detail', { ...modell, fassung: nummer }) : reply.callNotFound()
  })
}

/** Reads the entry of the address for a page; undefined for unknown and foreign ones alike. */
export async function mitFonds<T>(
  request: FastifyRequest,
  fn: (z: Stellenzugriff, eintrag: NonNullable<Awaited<ReturnType<typeof findFonds>>>) => Promise<T> | T,
): Promise<T | undefined> {
  const id = fondsId(request)
  if (id === undefined) return undefined
  return liesStelle(request.server.zugang, werAus(request), async z => {
    const eintrag = await findFonds(z, id)
    return eintrag && fn(z, eintrag)
  })
}
