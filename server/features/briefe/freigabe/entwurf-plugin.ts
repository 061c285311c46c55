import type { FastifyInstance, FastifyRequest } from 'fastify'
import { liesStelle, mitStelle, type Stellenzugriff } from '../../../data/zugriff.ts'
import { eingaben, text } from '../../../web/forms.ts'
import { angemeldete } from '../../anmeldung/zutritt.ts'
import { leseId } from '../../faelle/forms.ts'
import { findFall } from '../../faelle/store.ts'
import { BERATUNG, fallId, werAus } from '../../faelle/zutritt.ts'
import { zeigeEntwurf } from '../zeigen.ts'
import { deleteEntwurf, findEntwurf, upsertEntwurf } from './entwurf-store.ts'
import { gibFrei, gibZurueck, inhaltVon, legeVor } from './freigeben.ts'
import { leseAenderungen, worteseite } from './worteseite.ts'

/** A letter before it is printed: looked at, put in other words, handed on, released. */
export function entwurfseiten(app: FastifyInstance): void {
  const seite = '/faelle/:id/briefe/entwurf/:brief'

  app.get(seite, BERATUNG, async (request, reply) => zeigeEntwurf(app, request, reply, {}))

  worte(app, seite)

  app.post(`${seite}/vorlegen`, BERATUNG, async (request, reply) => {
    const { fall, brief } = ziel(request)
    const da = await inFall(app, request, z => legeVor(z, fall, brief))
    return da === true ? reply.redirect(adresse(request), 303) : reply.callNotFound()
  })

  entscheidungen(app, seite)

  app.post(`${seite}/verwerfen`, BERATUNG, async (request, reply) => {
    const { fall, brief } = ziel(request)
    const da = await inFall(app, request, async z => {
      await deleteEntwurf(z, fall, brief)
      return true
    })
    return da === true ? reply.redirect(`/faelle/${fall}/briefe`, 303) : reply.callNotFound()
  })
}

function worte(app: FastifyInstance, seite: string): void {
  app.get(`${seite}/worte`, BERATUNG, async (request, reply) => {
    const modell = await liesStelle(app.zugang, werAus(request), z =>
      worteseite(z, ziel(request), app.heute(), {}, {}),
    )
    return modell ? reply.view('briefe/seiten/worte', modell) : reply.callNotFound()
  })

  app.post(`${seite}/worte`, BERATUNG, async (request, reply) => {
    const werte = eingaben(request.body)
    const wo = ziel(request)
    const ergebnis = await mitStelle(app.zugang, werAus(request), async z => {
      const gelesen = await leseAenderungen(z, wo, app.heute(), werte)
      if (gelesen === undefined || 'fehler' in gelesen) return gelesen
      const { entwurf, aenderungen } = gelesen
      const inhalt = { ...inhaltVon(entwurf), aenderungen }
      await upsertEntwurf(z, wo.fall, { id: entwurf.id, art: entwurf.art, inhalt }, app.jetzt())
      return 'gespeichert' as const
    })
    if (ergebnis === undefined) return reply.callNotFound()
    if (ergebnis === 'gespeichert') return reply.redirect(adresse(request), 303)
    const modell = await liesStelle(app.zugang, werAus(request), z =>
      worteseite(z, wo, app.heute(), werte, ergebnis.fehler),
    )
    return reply.code(422).view('briefe/seiten/worte', modell ?? {})
  })
}

function entscheidungen(app: FastifyInstance, seite: string): void {
  app.post(`${seite}/freigeben`, BERATUNG, async (request, reply) => {
    const { fall, brief: id } = ziel(request)
    const grund = text(eingaben(request.body), 'grund')
    const { rollen } = angemeldete(request)
    const wunsch = { id, grund, rollen, heute: app.heute(), jetzt: app.jetzt() }
    const ergebnis = await inFall(app, request, z => gibFrei(z, fall, wunsch))
    if (ergebnis === undefined || ergebnis === 'unbekannt') return reply.callNotFound()
    if (ergebnis === 'frei') return reply.redirect(adresse(request), 303)
    return zeigeEntwurf(app, request, reply.code(422), ergebnis, { grund })
  })

  app.post(`${seite}/zurueckgeben`, BERATUNG, async (request, reply) => {
    const { fall, brief: id } = ziel(request)
    const rueckgabe = text(eingaben(request.body), 'rueckgabe')
    const ergebnis = await inFall(app, request, z => gibZurueck(z, fall, { id, grund: rueckgabe }))
    if (ergebnis === undefined || ergebnis === 'unbekannt') return reply.callNotFound()
    if (ergebnis === 'zurueck') return reply.redirect(adresse(request), 303)
    return zeigeEntwurf(app, request, reply.code(422), ergebnis, { rueckgabe })
  })
}

/** Does something with a draft of a case that this desk has. */
function inFall<T>(
  app: FastifyInstance,
  request: FastifyRequest,
  fn: (z: Stellenzugriff) => Promise<T>,
): Promise<T | undefined> {
  const { fall, brief } = ziel(request)
  return mitStelle(app.zugang, werAus(request), async z => {
    if (!(await findFall(z, fall)) || !(await findEntwurf(z, fall, brief))) return undefined
    return fn(z)
  })
}

const ziel = (request: FastifyRequest) => ({
  fall: fallId(request) ?? '',
  brief: leseId((request.params as { brief?: unknown }).brief) ?? '',
})

const adresse = (request: FastifyRequest): string => {
  const { fall, brief } = ziel(request)
  return `/faelle/${fall}/briefe/entwurf/${brief}`
}
