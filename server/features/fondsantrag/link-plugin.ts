import type { FastifyInstance } from 'fastify'
import { v7 as uuid } from 'uuid'
import { insertEreignis } from '../faelle/verlauf-store.ts'
import { BERATUNG, fallId } from '../faelle/zutritt.ts'
import { zeigeAntrag } from './antrag-plugin.ts'
import { geheimnisHash, neuesGeheimnis } from './linkgeheimnis.ts'
import { linkansicht } from './linkansicht.ts'
import { insertLink, updateBeendet } from './link-store.ts'
import { aendereAntrag, antragId } from './mit-antrag.ts'

/** A link answers for so many days. */
const GILT_TAGE = 14
const TAG = 86_400_000

const KEIN_LINK = {
  link: 'Einen Link gibt es erst, wenn der Antrag eingereicht ist und die Einwilligung des Haushalts gilt.',
}

/** The carrier's link: made once and shown once; a new one ends those before. */
export function linkseiten(app: FastifyInstance): void {
  app.post('/faelle/:id/fondsantrag/:antrag/link', BERATUNG, async (request, reply) => {
    const jetzt = app.jetzt()
    const geheimnis = neuesGeheimnis()
    const tokenHash = geheimnisHash(geheimnis)
    const gemacht = await aendereAntrag(request, async (z, fall, bild) => {
      const { moeglich } = linkansicht(bild, { links: [], adresse: null, jetzt, heute: app.heute() })
      if (!moeglich || tokenHash === undefined) return false
      await updateBeendet(z, bild.antrag, jetzt)
      const bis = new Date(jetzt.getTime() + GILT_TAGE * TAG)
      await insertLink(z, bild.antrag, { id: uuid(), tokenHash, erstelltAm: jetzt, bis })
      await insertEreignis(z, fall.id, 'fonds', `${bild.antrag.fonds.name}: Link für den Träger gemacht.`)
      return true
    })
    if (gemacht === undefined) return reply.callNotFound()
    if (!gemacht) return zeigeAntrag(request, reply.code(422), { fehler: KEIN_LINK })
    void reply.header('cache-control', 'no-store')
    return zeigeAntrag(request, reply, { adresse: `${app.config.baseUrl}/fondsantrag/${geheimnis}` })
  })

  app.post('/faelle/:id/fondsantrag/:antrag/link/ende', BERATUNG, async (request, reply) => {
    const da = await aendereAntrag(request, async (z, fall, { antrag }) => {
      await updateBeendet(z, antrag, app.jetzt())
      await insertEreignis(z, fall.id, 'fonds', `${antrag.fonds.name}: Link für den Träger beendet.`)
      return true
    })
    if (!da) return reply.callNotFound()
    return reply.redirect(`/faelle/${fallId(request)}/fondsantrag/${antragId(request)}`, 303)
  })
}
