import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { gibtEsNicht } from '../../web/errors.ts'
import { eingaben } from '../../web/forms.ts'
import { mitAntwort, type Weg, wegDurch } from './antworten.ts'
import { liesStand, schreibeStand, vergissStand } from './cookie.ts'
import { ergebnisansicht } from './ergebnisansicht.ts'
import { type Frage, frageMit } from './fragen.ts'
import { frageansicht, gestalt, zusammenfassung } from './frageansicht.ts'
import { liesAntwort } from './lesen.ts'
import { SPRACHEN, worte } from './sprache.ts'
import { basis, sage, spracheVon, zeigeFertig, zeigeSeite } from './zeigen.ts'

/** `csrf`: nobody's session and nothing stored; who is signed in still needs the token. */
export const OFFEN = { config: { zutritt: 'offen', csrf: 'angemeldet' } } as const

type MitFrage = { Params: { frage: string } }

/** The questions, the answers once more, and the result. */
export async function checkFragen(app: FastifyInstance): Promise<void> {
  for (const sprache of SPRACHEN) {
    app.get<MitFrage>(`${basis(sprache)}/frage/:frage`, OFFEN, async (request, reply) =>
      frageSeite(request, reply),
    )
    app.post<MitFrage>(`${basis(sprache)}/frage/:frage`, OFFEN, async (request, reply) =>
      nimmAntwort(request, reply),
    )
    app.get(`${basis(sprache)}/weiter`, OFFEN, async (request, reply) => {
      const weg = wegVon(request)
      return weg ? zumNaechsten(reply, weg, basis(sprache)) : reply.redirect(`${basis(sprache)}/start`, 303)
    })
    app.get(`${basis(sprache)}/pruefen`, OFFEN, async (request, reply) =>
      amEnde(request, reply, weg =>
        zeigeSeite(request, reply, 'selbstcheck/pruefen', {
          titel: sage(request, 'pruefen.titel'),
          zurueck: `${basis(sprache)}/frage/${weg.fragen.at(-1)?.id}`,
          zeilen: zusammenfassung(worte(sprache), weg, basis(sprache)),
        }),
      ),
    )
    app.get(`${basis(sprache)}/ergebnis`, OFFEN, async (request, reply) =>
      amEnde(request, reply, weg =>
        zeigeSeite(request, reply, 'selbstcheck/ergebnis', {
          zurueck: `${basis(sprache)}/pruefen`,
          ...ergebnisansicht(worte(sprache), weg, app.heute(), basis(sprache)),
        }),
      ),
    )
  }
}

/** How far this browser has come; null where it has no answers (any more). */
function wegVon(request: FastifyRequest): Weg | null {
  const stand = liesStand(request)
  return typeof stand === 'string' ? null : wegDurch(stand.antworten, request.server.heute())
}

const zumNaechsten = (reply: FastifyReply, { offen }: Weg, wo: string): FastifyReply =>
  reply.redirect(offen ? `${wo}/frage/${offen.id}` : `${wo}/pruefen`, 303)

/** Answers that are too old, altered or not there: the beginning, with a kind word. */
function vonVorn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (liesStand(request) === 'vorbei') vergissStand(reply)
  return reply.redirect(`${basis(spracheVon(request))}?vorbei=1`, 303)
}

/** Only who has answered everything sees these pages; everybody else is led to the first open question. */
function amEnde(
  request: FastifyRequest,
  reply: FastifyReply,
  zeige: (weg: Weg) => FastifyReply,
): FastifyReply {
  const weg = wegVon(request)
  if (!weg) return vonVorn(request, reply)
  return weg.offen ? zumNaechsten(reply, weg, basis(spracheVon(request))) : zeige(weg)
}

const ANFANG = 'energie'

/** The way of this browser, and the question of the address when its turn has come. */
function anDerReihe(request: FastifyRequest<MitFrage>): { weg: Weg; frage: Frage | undefined } | null {
  const weg = wegVon(request)
  const { frage: id } = request.params
  if (!weg) {
    if (id !== ANFANG) return null
    const neu = wegDurch({}, request.server.heute())
    return { weg: neu, frage: neu.fragen[0] }
  }
  return { weg, frage: weg.fragen.find(frage => frage.id === id) }
}

async function frageSeite(request: FastifyRequest<MitFrage>, reply: FastifyReply): Promise<FastifyReply> {
  if (!frageMit(request.params.frage)) return gibtEsNicht(reply)
  const stelle = anDerReihe(request)
  if (!stelle) return vonVorn(request, reply)
  const wo = basis(spracheVon(request))
  if (!stelle.frage) return zumNaechsten(reply, stelle.weg, wo)
  return zeigeFrage(request, reply, stelle.frage, stelle.weg, null)
}

async function nimmAntwort(request: FastifyRequest<MitFrage>, reply: FastifyReply): Promise<FastifyReply> {
  if (!frageMit(request.params.frage)) return gibtEsNicht(reply)
  const stelle = anDerReihe(request)
  if (!stelle) return vonVorn(request, reply)
  const { weg, frage } = stelle
  const wo = basis(spracheVon(request))
  if (!frage) return zumNaechsten(reply, weg, wo)
  const body = eingaben(request.body)
  const heute = request.server.heute()
  const gelesen = liesAntwort(frage, body, weg.antworten, heute)
  if (!gelesen.ok) {
    return zeigeFrage(request, reply.code(422), frage, weg, { body, fehler: gelesen.fehler })
  }
  const stand = liesStand(request)
  const alle = mitAntwort(typeof stand === 'string' ? {} : stand.antworten, frage.id, gelesen.antwort)
  const neu = wegDurch(alle, heute)
  schreibeStand(reply, neu.antworten, typeof stand === 'string' ? undefined : stand.bis)
  if (frage.id === 'lage' && gelesen.antwort === 'gesperrt') return reply.redirect(`${wo}/notfall`, 303)
  return zumNaechsten(reply, neu, wo)
}

async function zeigeFrage(
  request: FastifyRequest,
  reply: FastifyReply,
  frage: Frage,
  weg: Weg,
  getippt: Parameters<typeof frageansicht>[3],
): Promise<FastifyReply> {
  const wo = basis(spracheVon(request))
  const davor = weg.fragen[weg.fragen.indexOf(frage) - 1]
  const zurueck = davor ? `${wo}/frage/${davor.id}` : `${wo}/start`
  const modell = () => ({ zurueck, ...frageansicht(worte(spracheVon(request)), frage, weg, getippt) })
  if (getippt || weg.antworten[frage.id] !== undefined) {
    return zeigeSeite(request, reply, 'selbstcheck/frage', modell())
  }
  return zeigeFertig(request, reply, 'selbstcheck/frage', `${zurueck}|${gestalt(frage, weg)}`, modell)
}
