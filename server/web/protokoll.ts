import { type FastifyRequest, type FastifyReply, type FastifyServerOptions, LogController } from 'fastify'
import { fehlerart } from './fehlerart.ts'

/*
 * The log, without personal data: which route (its pattern, not the address), how it ended, how long it took. No
 * address, name, query or body; of an error its kind and where it happened.
 */

type Zeile = { readonly method: string; readonly route: string; readonly status: number; readonly ms: number }

const zeile = (request: FastifyRequest, reply: FastifyReply): Zeile => ({
  method: request.method,
  route: request.routeOptions.url ?? '(unbekannt)',
  status: reply.statusCode,
  ms: Math.round(reply.elapsedTime),
})

class Protokoll extends LogController {
  override incomingRequest(): void {}
  override routeNotFound(): void {}

  override requestCompleted(
    error: Error | null | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    if (error) reply.log.error({ ...zeile(request, reply), err: error }, 'abgebrochen')
    else reply.log.info(zeile(request, reply), 'erledigt')
  }

  override streamError(error: Error, request: FastifyRequest, reply: FastifyReply): void {
    reply.log.info({ ...zeile(request, reply), err: error }, 'abgebrochen')
  }
}

/** Options of Fastify's logger; `stream` is where the lines go, standard error unless told. */
export const protokollOptionen = (
  level: string,
  stream: { write: (line: string) => void } = process.stderr,
): Pick<FastifyServerOptions, 'logger' | 'logController'> => ({
  logController: new Protokoll(),
  logger: {
    level,
    stream,
    base: null,
    serializers: { err: fehlerart, req: () => ({}), res: ({ statusCode }) => ({ statusCode }) },
  },
})
