import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { wanduhr } from '../stellen/offen.ts'
import { gemerkteStellen } from '../stellen/verzeichnis.ts'
import { LEICHT } from './leicht.ts'
import { satz, SPRACHEN, type Sprache, statusDer, type Worte, worte } from './sprache.ts'
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

type Modell = { readonly titel: string; readonly zurueck?: string } & Readonly<Record<string, unknown>>

/** A page in the frame of the self-check. */
export function zeigeSeite(
  request: FastifyRequest,
  reply: FastifyReply,
  seite: string,
  modell: Modell,
): FastifyReply {
  return reply.viewCheck(seite, { ...rahmen(request), ...modell })
}

/** Pages that are the same for everybody, by what they depend on. None of them holds an answer. */
const FERTIG = new WeakMap<FastifyInstance, Map<string, Buffer>>()
const HOECHSTENS = 2_000

/**
 * A page that is drawn once and kept: `wovon` names all it depends on beside the address and the help phone. Who is
 * signed in has a token in every form and gets a page of their own.
 */
export async function zeigeFertig(
  request: FastifyRequest,
  reply: FastifyReply,
  seite: string,
  wovon: string,
  modell: () => Modell,
): Promise<FastifyReply> {
  if (reply.locals.rahmen.angemeldet) return zeigeSeite(request, reply, seite, modell())
  const fertig = FERTIG.get(request.server) ?? new Map<string, Buffer>()
  const wen = hilfe(request.server, worte(spracheVon(request)))
  const schluessel = [request.url.split('?', 1)[0], wovon, wen?.telefon, wen?.zeiten].join('|')
  const gefunden =
    fertig.get(schluessel) ??
    Buffer.from(await reply.viewCheckAsync(seite, { ...rahmen(request), ...modell() }))
  if (fertig.size >= HOECHSTENS) fertig.clear()
  FERTIG.set(request.server, fertig.set(schluessel, gefunden))
  return reply.type('text/html; charset=utf-8').send(gefunden)
}

function rahmen(request: FastifyRequest) {
  const sprache = spracheVon(request)
  const { w, richtung } = worte(sprache)
  return {
    w,
    sprache,
    richtung,
    basis: basis(sprache),
    ...sprachlage(request, sprache),
    hilfe: hilfe(request.server, worte(sprache)),
    leicht: sprache === 'de' ? LEICHT['anfang']?.titel : null,
    fehler: null,
    zurueck: null,
  }
}

/** The languages in which somebody still has to read a sentence. */
const OFFENE = new Set(SPRACHEN.filter(sprache => statusDer(worte(sprache)) === 'ungeprueft'))

/** Where else this page can be read, and whether anybody has checked its words: said first where they are a translation. */
function sprachlage({ url }: FastifyRequest, sprache: Sprache) {
  const offen = OFFENE.has(sprache)
  return {
    ungeprueft: { oben: offen && sprache !== 'de', unten: offen && sprache === 'de' },
    sprachwahl: SPRACHEN.map(worte).map(andere => ({
      sprache: andere.sprache,
      name: andere.name,
      richtung: andere.richtung,
      href: inSprache(url, andere.sprache),
      hier: andere.sprache === sprache,
    })),
  }
}

/** The same page in another language; what follows the `?` belongs to this visit. */
const inSprache = (url: string, sprache: Sprache): string => {
  const [, , , ...rest] = url.split('?', 1)[0]?.split('/') ?? []
  return [basis(sprache), ...rest].join('/')
}

/** Whom to call: the one desk of this installation that wants it, otherwise who the configuration names. */
function hilfe({ db, jetzt, config }: FastifyRequest['server'], worte: Worte) {
  const [stelle, ...mehr] = gemerkteStellen(db).filter(({ eigen, oeffentlich }) => eigen && oeffentlich)
  if (!stelle || mehr.length > 0) {
    const { telefon, sprechzeiten } = config
    return telefon === undefined
      ? null
      : {
          telefon,
          link: telefonlink(telefon),
          zeiten: sprechzeiten === undefined ? [] : [sprechzeiten],
          deutsch: true,
        }
  }
  const { telefon } = stelle.profil
  const { zeilen } = zeitansicht(worte, stelle.profil, wanduhr(jetzt()))
  return { telefon, link: telefonlink(telefon), zeiten: zeilen, deutsch: false }
}

/** One sentence in the language of the address. */
export const sage = (
  request: FastifyRequest,
  schluessel: string,
  werte: Readonly<Record<string, string>> = {},
): string => satz(worte(spracheVon(request)), schluessel, werte)
