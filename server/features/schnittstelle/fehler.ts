import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'

/** One entry for each field that cannot be used. */
export type Feldfehler = { readonly path: string; readonly message: string }

/** The body is JSON, but not a question this interface knows. */
export class NichtVerstanden extends Error {
  readonly statusCode = 422
  readonly errors: readonly Feldfehler[]

  constructor(errors: readonly Feldfehler[]) {
    super('Die Angaben passen nicht zur Beschreibung der Schnittstelle.')
    this.errors = errors
  }
}

/** RFC 9457 for everything that goes wrong here; a cause that is ours goes to the log and never into the answer. */
export function beantworteFehler(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const status = statusVon(error)
  if (status >= 500)
    request.log.error({ err: error, route: request.routeOptions.url }, 'Fehler der Schnittstelle')
  return problem(reply, status, detail(error, status), error instanceof NichtVerstanden ? error.errors : [])
}

export const gibtEsNicht = (_request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  problem(reply, 404, TEXTE[404].detail)

/** Law that is not stored (a day before the oldest rules, outside the holiday table) is the caller's date. */
function statusVon(error: FastifyError): number {
  if (error instanceof RangeError && error.statusCode === undefined) return 422
  const { statusCode } = error
  return statusCode !== undefined && statusCode >= 400 && statusCode < 600 ? statusCode : 500
}

function detail(error: FastifyError, status: number): string {
  if (error instanceof NichtVerstanden || error instanceof RangeError)
    return `${error.message.replace(/\.$/, '')}.`
  return textFuer(status).detail
}

const TEXTE = {
  400: { title: 'Ungültiges JSON', detail: 'Der Inhalt der Anfrage ist kein gültiges JSON.' },
  404: { title: 'Nicht gefunden', detail: 'Diese Adresse gibt es nicht.' },
  405: { title: 'Methode nicht erlaubt', detail: 'Diese Adresse nimmt diese Methode nicht an.' },
  413: { title: 'Zu groß', detail: 'Die Anfrage darf höchstens 256 KiB groß sein.' },
  415: { title: 'Falsches Format', detail: 'Die Anfrage muss application/json sein.' },
  422: {
    title: 'Angaben nicht verwendbar',
    detail: 'Die Angaben passen nicht zur Beschreibung der Schnittstelle.',
  },
  429: { title: 'Zu viele Anfragen', detail: 'Bitte in einer Minute noch einmal versuchen.' },
  500: {
    title: 'Fehler der Schnittstelle',
    detail: 'Der Fehler liegt bei uns. Bitte später noch einmal versuchen.',
  },
} as const

const textFuer = (status: number): { readonly title: string; readonly detail: string } =>
  status in TEXTE ? TEXTE[status as keyof typeof TEXTE] : status < 500 ? TEXTE[400] : TEXTE[500]

function problem(
  reply: FastifyReply,
  status: number,
  text: string,
  errors: readonly Feldfehler[] = [],
): FastifyReply {
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .serializer((body: unknown) => JSON.stringify(body))
    .send({
      type: 'about:blank',
      title: textFuer(status).title,
      status,
      detail: text,
      errors,
      ...(status >= 500 && { instance: reply.request.id }),
    })
}
