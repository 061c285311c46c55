import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { liesStelle, mitStelle, type Stellenzugriff } from '../../data/zugriff.ts'
import { gibtEsNicht } from '../../web/errors.ts'
import type { Feld } from '../../web/feld.ts'
import { eingaben, type Eingaben } from '../../web/forms.ts'
import type { Meldungen } from '../../web/formular.ts'
import { darf } from '../anmeldung/zutritt.ts'
import { findStelle } from '../faelle/store.ts'
import { werAus } from '../faelle/zutritt.ts'
import { listenansicht, profilansicht } from './ansicht.ts'
import { EIGENE, WEITERE } from './felder.ts'
import { alsGetippt, leseId, liesEintrag } from './forms.ts'
import { deleteWeitere, findEigene, findWeitere, insertStelle, listStellen, updateStelle } from './store.ts'
import { vergissStellen } from './verzeichnis.ts'

export const SEITE = '/verwaltung/stellen'
const KOORDINATION = darf('stelle', 'verwalten')

/** What the desk tells about itself, and the other places it knows; its coordinator writes it. */
export async function stellen(app: FastifyInstance): Promise<void> {
  app.get(SEITE, KOORDINATION, async (request, reply) => {
    const alle = await liesStelle(app.zugang, werAus(request), listStellen)
    return reply.view('stellen/liste', listenansicht(alle, app.heute()))
  })

  app.get(`${SEITE}/eigene`, KOORDINATION, async (request, reply) =>
    zeige(reply, EIGEN, await liesStelle(app.zugang, werAus(request), vorgabe)),
  )
  app.post(`${SEITE}/eigene`, KOORDINATION, (request, reply) => speichere(request, reply, EIGEN, findEigene))

  app.get(`${SEITE}/neu`, KOORDINATION, async (_request, reply) => zeige(reply, NEU, {}))
  app.post(`${SEITE}/neu`, KOORDINATION, (request, reply) =>
    speichere(request, reply, NEU, async () => undefined),
  )

  app.get(`${SEITE}/:id`, KOORDINATION, async (request, reply) => {
    const eine = await liesStelle(app.zugang, werAus(request), z => weitere(z, request))
    return eine ? zeige(reply, seiteZu(eine.id), alsGetippt(WEITERE, eine)) : gibtEsNicht(reply)
  })
  app.post(`${SEITE}/:id`, KOORDINATION, async (request, reply) => {
    const eine = await liesStelle(app.zugang, werAus(request), z => weitere(z, request))
    if (!eine) return gibtEsNicht(reply)
    return speichere(request, reply, seiteZu(eine.id), z => findWeitere(z, eine.id))
  })
  app.post(`${SEITE}/:id/entfernen`, KOORDINATION, async (request, reply) => {
    const eine = await mitStelle(app.zugang, werAus(request), async z => {
      const da = await weitere(z, request)
      if (da) await deleteWeitere(z, da.id)
      if (da) vermerke(z, 'stelle.entfernt')
      return da
    })
    if (!eine) return gibtEsNicht(reply)
    vergissStellen(app.db)
    return reply.redirect(SEITE, 303)
  })
}

/** One form: its fields, its address, and what it is called. */
type Seite = { readonly felder: readonly Feld[]; readonly ziel: string; readonly titel: string }

const EIGEN: Seite = { felder: EIGENE, ziel: `${SEITE}/eigene`, titel: 'Unsere Stelle' }
const NEU: Seite = { felder: WEITERE, ziel: `${SEITE}/neu`, titel: 'Weitere Stelle eintragen' }
const seiteZu = (id: string): Seite => ({ felder: WEITERE, ziel: `${SEITE}/${id}`, titel: 'Weitere Stelle' })

const weitere = async (z: Stellenzugriff, { params }: FastifyRequest) => {
  const id = leseId((params as { id?: unknown }).id)
  return id === undefined ? undefined : findWeitere(z, id)
}

/** The profile as it is; where there is none yet, what the desk told when it was founded. */
async function vorgabe(z: Stellenzugriff): Promise<Eingaben> {
  const da = await findEigene(z)
  if (da) return alsGetippt(EIGENE, da)
  const { name, strasse, plz, ort, telefon } = await findStelle(z)
  return { name, strasse, plz, ort, telefon }
}

/** What everybody reads about the desk, the Impressum included, has somebody who wrote it. */
const vermerke = (z: Stellenzugriff, aktion: string): void => {
  z.merkzettel.vermerke.push({ aktion, bezug: null, felder: [] })
}

async function speichere(
  request: FastifyRequest,
  reply: FastifyReply,
  seite: Seite,
  finde: (z: Stellenzugriff) => Promise<{ readonly id: string } | undefined>,
): Promise<FastifyReply> {
  const { zugang, db, heute, jetzt } = request.server
  const werte = eingaben(request.body)
  const gelesen = liesEintrag(seite.felder, werte, heute())
  if (!gelesen.ok) return zeige(reply.code(422), seite, werte, gelesen.fehler)
  await mitStelle(zugang, werAus(request), async z => {
    const da = await finde(z)
    if (da) await updateStelle(z, da.id, gelesen.wert, jetzt())
    else await insertStelle(z, { ...gelesen.wert, eigen: seite === EIGEN }, jetzt())
    vermerke(z, da ? 'stelle.geaendert' : 'stelle.eingetragen')
  })
  vergissStellen(db)
  return reply.redirect(SEITE, 303)
}

const zeige = (reply: FastifyReply, seite: Seite, werte: Eingaben, fehler: Meldungen = {}): FastifyReply =>
  reply.view('stellen/profil', {
    ...profilansicht(seite.felder, werte, fehler),
    titel: seite.titel,
    ziel: seite.ziel,
    weg: [{ href: SEITE, text: 'Beratungsstellen' }],
    entfernen: seite === EIGEN || seite === NEU ? null : `${seite.ziel}/entfernen`,
  })
