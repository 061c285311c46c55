import type { FastifyRequest } from 'fastify'
import type { Wer } from '../../data/zugriff.ts'
import { angemeldete, darf } from '../anmeldung/zutritt.ts'
import { leseId } from './forms.ts'

/** Who works on cases; a coordinator sees none unless also a counsellor. */
export const BERATUNG = darf('fall', 'bearbeiten')

/** The person behind a request to a staff page. */
export function werAus(request: FastifyRequest): Wer {
  const { stelleId, personId } = angemeldete(request)
  return { stelleId, personId, weg: request.routeOptions.url }
}

/** The id in the address; undefined where it is none, which is answered like an unknown one. */
export const fallId = ({ params }: FastifyRequest): string | undefined =>
  leseId((params as { id?: unknown }).id)
