import type { FastifyReply, FastifyRequest } from 'fastify'
import { wanduhr } from '../stellen/offen.ts'
import { gemerkteStellen } from '../stellen/verzeichnis.ts'
import { satz, SPRACHEN, type Sprache, type Worte, worte } from './sprache.ts'
import { telefonlink } from './stellenansicht.ts'
import { zeitansicht } from './zeitworte.ts'

/** Everything lies below this address; the language comes next. */
export const BASIS = '/selbstcheck'

export const basis = (sprache: Sprache): string => `${BASIS}/${sprache}`

/** The language of an address; German where the address has none of ours. */
export const spracheVon = ({ url }: FastifyRequest): Sprache => {
  const [, , wort] = url.split('?', 1)[0]?.split('/') ?? []
  return SPRACHEN.find(sprache => sprache === wort) ?? 'de'
}

/** A page in the frame of the self-check. */
export function zeigeSeite(
  request: FastifyRequest,
  reply: FastifyReply,
  seite: string,
  modell: { readonly titel: string; readonly zurueck?: string } & Readonly<Record<string, unknown>>,
): FastifyReply {
  const sprache = spracheVon(request)
  const { w, richtung, status } = worte(sprache)
  return reply.viewCheck(seite, {
    w,
    sprache,
    richtung,
    basis: basis(sprache),
    ungeprueft: status === 'ungeprueft',
    hilfe: hilfe(request.server, worte(sprache)),
    fehler: null,
    zurueck: null,
    ...modell,
  })
}

/** Whom to call: the one desk of this installation that wants it, otherwise who the configuration names. */
function hilfe({ db, jetzt, config }: FastifyRequest['server'], worte: Worte) {
  const [stelle, ...mehr] = gemerkteStellen(db).filter(({ eigen, oeffentlich }) => eigen && oeffentlich)
  if (!stelle || mehr.length > 0) {
    const { telefon, sprechzeiten } = config
    return telefon === undefined
      ? null
      : { telefon, link: telefonlink(telefon), zeiten: sprechzeiten === undefined ? [] : [sprechzeiten] }
  }
  const { telefon } = stelle.profil
  const { zeilen } = zeitansicht(worte, stelle.profil, wanduhr(jetzt()))
  return { telefon, link: telefonlink(telefon), zeiten: zeilen }
}

/** One sentence in the language of the address. */
export const sage = (
  request: FastifyRequest,
  schluessel: string,
  werte: Readonly<Record<string, string>> = {},
): string => satz(worte(spracheVon(request)), schluessel, werte)
