import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { liesStelle, mitStelle, type Stellenzugriff } from '../../data/zugriff.ts'
import { gibtEsNicht } from '../../web/errors.ts'
import { eingaben, text } from '../../web/forms.ts'
import { darf } from '../anmeldung/zutritt.ts'
import { werAus } from '../faelle/zutritt.ts'
import { sendung } from './ansicht.ts'
import { findAnnahme, upsertAnnahme } from './annahme-store.ts'
import { anfrageId } from './eingang-plugin.ts'
import { QUARANTAENE_TAGE } from './ablauf-store.ts'
import { deleteZurueckgehalten, listQuarantaene, updateFrei } from './store.ts'

const VERWALTEN = darf('eingang', 'verwalten')
const HIER = '/verwaltung/eingang'

/** For the coordinators: whether the desk takes requests, and what was held back (S-64). */
export function verwaltungsseiten(app: FastifyInstance): void {
  app.get(HIER, VERWALTEN, async (request, reply) => {
    const modell = await liesStelle(app.zugang, werAus(request), async z => {
      const gehalten = await listQuarantaene(z)
      for (const { id } of gehalten)
        z.merkzettel.vermerke.push({ aktion: 'eingang.gesehen', bezug: id, felder: [] })
      return {
        nimmtAn: (await findAnnahme(z)) === true,
        gehalten: gehalten.map(eintrag => sendung(eintrag, app.heute())),
      }
    })
    return reply.view('eingang/verwaltung', {
      titel: 'Eingang aus dem Selbst-Check',
      tage: QUARANTAENE_TAGE,
      ...modell,
    })
  })

  app.post(`${HIER}/annahme`, VERWALTEN, async (request, reply) => {
    const aktiv = text(eingaben(request.body), 'aktiv') === 'ja'
    await mitStelle(app.zugang, werAus(request), async z => {
      await upsertAnnahme(z, aktiv, app.jetzt())
      z.merkzettel.vermerke.push({
        aktion: aktiv ? 'eingang.geoeffnet' : 'eingang.geschlossen',
        bezug: null,
        felder: [],
      })
    })
    return reply.redirect(HIER, 303)
  })

  app.post(`${HIER}/:anfrage/frei`, VERWALTEN, async (request, reply) =>
    entscheide(request, reply, 'eingang.freigegeben', (z, id) => updateFrei(z, id, app.jetzt())),
  )
  app.post(`${HIER}/:anfrage/loeschen`, VERWALTEN, async (request, reply) =>
    entscheide(request, reply, 'eingang.geloescht', deleteZurueckgehalten),
  )
}

async function entscheide(
  request: FastifyRequest,
  reply: FastifyReply,
  aktion: string,
  tu: (z: Stellenzugriff, id: string) => Promise<boolean>,
): Promise<FastifyReply> {
  const id = anfrageId(request)
  if (id === undefined) return gibtEsNicht(reply)
  const da = await mitStelle(request.server.zugang, werAus(request), async z => {
    const getan = await tu(z, id)
    if (getan) z.merkzettel.vermerke.push({ aktion, bezug: id, felder: [] })
    return getan
  })
  return da ? reply.redirect(HIER, 303) : gibtEsNicht(reply)
}
