import type { FastifyInstance } from 'fastify'

const TAGE = 180
const TAG_MS = 86_400_000

/** RFC 9116: where a weakness is reported. Without SECURITY_CONTACT there is no such page. */
export function addKontakt(app: FastifyInstance): void {
  const { sicherheitskontakt, baseUrl } = app.config
  if (sicherheitskontakt === undefined) return
  app.get('/.well-known/security.txt', { config: { zutritt: 'offen' } }, async (_request, reply) =>
    reply
      .type('text/plain; charset=utf-8')
      .send(
        [
          `Contact: ${sicherheitskontakt}`,
          `Expires: ${ablauf(app.jetzt())}`,
          'Preferred-Languages: de, en',
          `Canonical: ${baseUrl}/.well-known/security.txt`,
          '',
        ].join('\n'),
      ),
  )
}

/** Half a year from the beginning of today: as long as somebody runs the desk, the address is maintained. */
const ablauf = (jetzt: Date): string =>
  new Date(Math.floor(jetzt.getTime() / TAG_MS + TAGE) * TAG_MS).toISOString()
