import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { v7 as uuid } from 'uuid'
import type { Traegerfonds } from '../../data/tables.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import { zeigeFelder } from '../../web/feldansicht.ts'
import { gibtEsNicht } from '../../web/errors.ts'
import { datum } from '../../web/format.ts'
import { type Eingaben, eingaben, text } from '../../web/forms.ts'
import type { Meldungen } from '../../web/formular.ts'
import { darf } from '../anmeldung/zutritt.ts'
import { fehlerliste } from '../faelle/fehler.ts'
import { leseId } from '../faelle/forms.ts'
import { SEITE, wegZu } from './ansicht.ts'
import { insertAntrag, listAntraege } from './antrag-store.ts'
import { antragszeile } from './antragsansicht.ts'
import { findFenster } from './fonds-store.ts'
import { ANTRAG, type Antragsdaten, lies, OHNE_NUMMER } from './forms.ts'
import { haushaltVon, type Kennungen } from './haushalt.ts'
import { aendereFonds, antworte, type Ausgang, ERLEDIGT, liesFonds, nein } from './mit-fonds.ts'

const ENTSCHEIDEN = darf('traegerfonds', 'entscheiden')
const HOECHSTENS = 200

/** The applications of a fund: those that wait first, and the form that enters one. */
export function antragsseiten(app: FastifyInstance): void {
  app.get(`${SEITE}/:id/antraege`, ENTSCHEIDEN, async (request, reply) => {
    const modell = await liesFonds(request, async (z, fonds) => {
      z.merkzettel.vermerke.push({ aktion: 'fondsantrag.gesehen', bezug: fonds.id, felder: [] })
      const alle = await listAntraege(z, fonds.id, HOECHSTENS)
      return {
        titel: 'Anträge',
        weg: wegZu(fonds),
        basis: `${SEITE}/${fonds.id}/antraege`,
        antraege: alle.map(antrag => antragszeile(antrag, `${SEITE}/${fonds.id}/antraege`)),
        voll: alle.length === HOECHSTENS ? `Sie sehen die letzten ${HOECHSTENS} Anträge.` : null,
      }
    })
    return modell ? reply.view('fondstraeger/antraege', modell) : gibtEsNicht(reply)
  })

  app.get(`${SEITE}/:id/antraege/neu`, ENTSCHEIDEN, (request, reply) =>
    zeigeNeu(request, reply, { eingang: datum(app.heute()) }, {}),
  )

  app.post(`${SEITE}/:id/antraege`, ENTSCHEIDEN, async (request, reply) => {
    const werte = eingaben(request.body)
    const id = leseId(werte['antrag']) ?? uuid()
    const uhr = { heute: app.heute(), jetzt: app.jetzt() }
    const ausgang = await aendereFonds(request, (z, fonds) => trageEin(z, fonds, id, werte, uhr))
    const ziel = `${SEITE}/${(request.params as { id: string }).id}/antraege/${id}`
    return antworte(reply, ausgang, ziel, (neu, fehler) => zeigeNeu(request, neu, werte, fehler))
  })
}

type Getippt = Antragsdaten & { readonly eingang: Datum; readonly kennungen?: Kennungen }
type Uhr = { readonly heute: Datum; readonly jetzt: Date }

/** Enters an application where the fund takes one on that day. */
async function trageEin(
  z: Stellenzugriff,
  fonds: Traegerfonds,
  id: string,
  werte: Eingaben,
  { heute, jetzt }: Uhr,
): Promise<Ausgang> {
  const { wert, fehler } = lies<Getippt>(ANTRAG, werte, heute)
  if (Object.keys(fehler).length > 0) return { fehler }
  const { eingang, kennungen = {}, ...daten } = wert as Getippt
  if (eingang > heute) return nein('eingang', 'Dieser Tag liegt in der Zukunft.')
  const fenster = await findFenster(z, fonds.id, eingang)
  if (!fenster) return nein('eingang', 'An diesem Tag nimmt der Fonds keine Anträge an.')
  const haushalt = haushaltVon(z, fonds.id, kennungen)
  if (!haushalt) return nein('zaehler', OHNE_NUMMER)
  const neu = { id, fondsId: fonds.id, zeitraumId: fenster.zeitraumId, eingang, ...haushalt }
  if (await insertAntrag(z, { ...neu, daten, angelegtAm: jetzt }))
    z.merkzettel.vermerke.push({ aktion: 'fondsantrag.eingetragen', bezug: id, felder: [] })
  return ERLEDIGT
}

async function zeigeNeu(request: FastifyRequest, reply: FastifyReply, werte: Eingaben, fehler: Meldungen) {
  const modell = await liesFonds(request, async (_z, fonds) => ({
    titel: 'Antrag eintragen',
    weg: wegZu(fonds),
    ziel: `${SEITE}/${fonds.id}/antraege`,
  }))
  if (!modell) return gibtEsNicht(reply)
  return reply.view('fondstraeger/antragneu', {
    ...modell,
    antrag: leseId(text(werte, 'antrag')) ?? uuid(),
    felder: zeigeFelder(ANTRAG, werte, fehler),
    fehlerliste: fehlerliste(fehler),
  })
}
