import type { FastifyInstance, FastifyReply } from 'fastify'
import { liesEuro } from '../../web/eingabe.ts'
import { eingaben, text } from '../../web/forms.ts'
import { euro } from '../../web/format.ts'
import { vergissStand } from './cookie.ts'
import { OFFEN } from './fragen-plugin.ts'
import { vergissQuittung } from './quittung-cookie.ts'
import { SPRACHEN } from './sprache.ts'
import { BASIS, basis } from './zeigen.ts'

/** S-33: one press, and everything of ours is gone from this browser; what is seen then is a calculator. */
export async function verlassen(app: FastifyInstance): Promise<void> {
  app.post(`${BASIS}/verlassen`, OFFEN, async (_request, reply) => raeume(reply).redirect('/rechner', 303))
  app.post(`${BASIS}/loeschen`, OFFEN, async (request, reply) => {
    const gewollt = text(eingaben(request.body), 'sprache')
    const sprache = SPRACHEN.find(eine => eine === gewollt) ?? 'de'
    return raeume(reply).redirect(`${basis(sprache)}?geloescht=1`, 303)
  })
  app.get('/rechner', OFFEN, async (request, reply) => {
    const { a, b } = request.query as Record<string, unknown>
    const [erste, zweite] = [zahl(a), zahl(b)]
    return reply.viewCheckOhne('selbstcheck/rechner', {
      a: erste.text,
      b: zweite.text,
      summe: erste.cent === null || zweite.cent === null ? null : zusammen(erste.cent + zweite.cent),
    })
  })
}

function raeume(reply: FastifyReply): FastifyReply {
  vergissStand(reply)
  vergissQuittung(reply)
  return reply.header('clear-site-data', '"cache","cookies","storage"')
}

function zahl(roh: unknown): { text: string; cent: number | null } {
  const getippt = typeof roh === 'string' ? roh.slice(0, 20) : ''
  const gelesen = liesEuro(getippt)
  return { text: getippt, cent: gelesen.art === 'wert' ? gelesen.wert : null }
}

const zusammen = (cent: number): string => euro(cent).replace(/(,00)?\s€$/, '')
