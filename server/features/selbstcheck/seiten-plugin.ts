import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { OFFEN } from './fragen-plugin.ts'
import { liesStand } from './cookie.ts'
import { type Katalog, satz, SPRACHEN, type Sprache, worte } from './sprache.ts'
import { BASIS, basis, sage, zeigeSeite } from './zeigen.ts'

const SEITEN = ['sicher-surfen', 'datenschutz', 'barrierefreiheit', 'leicht'] as const

/** The pages around the questions: the beginning, the emergency, and what there is to read. */
export async function checkSeiten(app: FastifyInstance): Promise<void> {
  app.get(BASIS, OFFEN, (_request, reply) => reply.redirect(basis('de'), 303))
  app.get('/notfall', OFFEN, (_request, reply) => reply.redirect(`${basis('de')}/notfall`, 303))
  for (const sprache of SPRACHEN) {
    const wo = basis(sprache)
    app.get(wo, OFFEN, async (request, reply) => anfang(request, reply, wo))
    app.get(`${wo}/start`, OFFEN, async (request, reply) =>
      zeigeSeite(request, reply, 'selbstcheck/sicherheit', {
        titel: sage(request, 'sicherheit.titel'),
        zurueck: wo,
      }),
    )
    app.get(`${wo}/notfall`, OFFEN, async (request, reply) => notfall(request, reply, sprache))
    for (const seite of SEITEN) {
      app.get(`${wo}/${seite}`, OFFEN, async (request, reply) =>
        zeigeSeite(request, reply, 'selbstcheck/text', {
          ...textseite(sprache, `seiten.${seite}`),
          zurueck: wo,
        }),
      )
    }
    wissen(app, sprache)
  }
}

function anfang(request: FastifyRequest, reply: FastifyReply, wo: string): FastifyReply {
  const { vorbei, geloescht } = request.query as Record<string, unknown>
  const wort = vorbei === '1' ? 'start.vorbei' : geloescht === '1' ? 'start.geloescht' : null
  const angefangen = typeof liesStand(request) !== 'string'
  return zeigeSeite(request, reply, 'selbstcheck/start', {
    titel: sage(request, 'start.titel'),
    meldung: wort && sage(request, wort),
    angefangen,
    weiter: angefangen ? `${wo}/weiter` : `${wo}/start`,
  })
}

function notfall(request: FastifyRequest, reply: FastifyReply, sprache: Sprache): FastifyReply {
  const { w } = worte(sprache)
  return zeigeSeite(request, reply, 'selbstcheck/notfall', {
    titel: sage(request, 'notfall.titel'),
    schritte: eintraege(unter(w, 'notfall.schritt')).map(([, schritt]) => ({ satz: null, ...schritt })),
    weiter: `${basis(sprache)}/weiter`,
    zurueck: basis(sprache),
  })
}

/** Eight short pages to read, and their list. */
function wissen(app: FastifyInstance, sprache: Sprache): void {
  const wo = `${basis(sprache)}/wissen`
  const seiten = eintraege(unter(worte(sprache).w, 'wissen'))
  app.get(wo, OFFEN, async (request, reply) =>
    zeigeSeite(request, reply, 'selbstcheck/text', {
      ...textseite(sprache, 'seiten.wissen'),
      zurueck: basis(sprache),
      links: seiten.map(([id]) => ({
        href: `${wo}/${id}`,
        wort: satz(worte(sprache), `wissen.${id}.titel`),
      })),
    }),
  )
  for (const [id] of seiten) {
    app.get(`${wo}/${id}`, OFFEN, async (request, reply) =>
      zeigeSeite(request, reply, 'selbstcheck/text', { ...textseite(sprache, `wissen.${id}`), zurueck: wo }),
    )
  }
}

/** A page of text: sections of sentences, in the order of the catalogue. */
export function textseite(sprache: Sprache, schluessel: string) {
  const alle = worte(sprache)
  return {
    titel: satz(alle, `${schluessel}.titel`),
    lead: satz(alle, `${schluessel}.lead`),
    teile: eintraege(unter(alle.w, `${schluessel}.teile`)).map(([nummer]) => ({
      titel: satz(alle, `${schluessel}.teile.${nummer}.titel`),
      saetze: Object.values(unter(alle.w, `${schluessel}.teile.${nummer}.saetze`)),
    })),
    links: null,
  }
}

const eintraege = (teil: Katalog): [string, Katalog][] =>
  Object.entries(teil).filter((eintrag): eintrag is [string, Katalog] => typeof eintrag[1] === 'object')

/** A section of the catalogue. */
function unter(w: Katalog, schluessel: string): Katalog {
  const teil = schluessel
    .split('.')
    .reduce<string | Katalog | undefined>((s, name) => (typeof s === 'object' ? s[name] : undefined), w)
  if (typeof teil !== 'object') throw new Error(`no section ${schluessel}`)
  return teil
}
