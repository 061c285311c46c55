import type { FastifyInstance } from 'fastify'
import { mitStelle, type Stellenzugriff } from '../../data/zugriff.ts'
import { eingaben, text } from '../../web/forms.ts'
import { bearbeitungsseite } from './bearbeitung-plugin.ts'
import { SEITEN } from './felder.ts'
import { kopf } from './fallseite.ts'
import { mitFall } from './mit-fall.ts'
import { findFall } from './store.ts'
import type { Fallteile } from './teile.ts'
import { uebersicht } from './uebersicht.ts'
import { insertEreignis, listEreignisse } from './verlauf-store.ts'
import { verlaufszeile } from './verlauf.ts'
import { BERATUNG, fallId, werAus } from './zutritt.ts'

/** The case file: overview, its pages, timeline, notes. */
export function fallseiten(app: FastifyInstance, teile: Fallteile): void {
  app.get('/faelle/:id', BERATUNG, async (request, reply) => {
    const geaendert = text(eingaben(request.query), 'geaendert') === '1'
    const modell = await mitFall(app, request, async (z, fall) => ({
      ...(await uebersicht(z, fall, teile, app.heute())),
      meldung: geaendert ? await fristmeldung(z, fall.id) : null,
    }))
    return modell ? reply.view('faelle/fall', modell) : reply.callNotFound()
  })

  for (const seite of SEITEN) bearbeitungsseite(app, seite)

  app.get('/faelle/:id/verlauf', BERATUNG, async (request, reply) => {
    const modell = await mitFall(app, request, async (z, fall) => ({
      ...kopf(fall, 'Verlauf'),
      verlauf: (await listEreignisse(z, fall.id, 1000)).map(ereignis => verlaufszeile(ereignis, app.heute())),
    }))
    return modell ? reply.view('faelle/verlauf', modell) : reply.callNotFound()
  })

  app.post('/faelle/:id/notizen', BERATUNG, async (request, reply) => {
    const id = fallId(request)
    const body = eingaben(request.body)
    const da = await mitStelle(app.zugang, werAus(request), z =>
      notiere(z, id, text(body, 'notiz'), text(body, 'art') === 'anruf'),
    )
    return da ? reply.redirect(`/faelle/${id}`, 303) : reply.callNotFound()
  })
}

/** What the last save did to the deadlines; null once something else has happened. */
async function fristmeldung(z: Stellenzugriff, id: string): Promise<string | null> {
  const ereignisse = await listEreignisse(z, id, 5)
  const zuletzt = ereignisse[0]?.am.getTime()
  return ereignisse.find(({ art, am }) => art === 'fristen' && am.getTime() === zuletzt)?.text ?? null
}

/** Notes are stored whole, however long the form lets them be. */
async function notiere(
  z: Stellenzugriff,
  id: string | undefined,
  notiz: string,
  anruf: boolean,
): Promise<boolean> {
  const fall = id === undefined ? undefined : await findFall(z, id)
  if (!fall) return false
  if (notiz !== '')
    await insertEreignis(z, fall.id, anruf ? 'anruf' : 'notiz', anruf ? `Anruf: ${notiz}` : notiz)
  return true
}
