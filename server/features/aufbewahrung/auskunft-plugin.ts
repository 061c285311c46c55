import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { mitStelle, type Stellenzugriff } from '../../data/zugriff.ts'
import { gibtEsNicht } from '../../web/errors.ts'
import { type Eingaben, eingaben, text } from '../../web/forms.ts'
import type { Meldungen } from '../../web/formular.ts'
import { listBriefe } from '../briefe/store.ts'
import type { Fall } from '../faelle/fall.ts'
import { kopf } from '../faelle/fallseite.ts'
import { fehlerliste } from '../faelle/fehler.ts'
import { mitFall } from '../faelle/mit-fall.ts'
import { findFall, findStelle } from '../faelle/store.ts'
import { insertEreignis } from '../faelle/verlauf-store.ts'
import { BERATUNG, fallId, werAus } from '../faelle/zutritt.ts'
import { auskunftsdatei, dateiname, dritte, IDENTITAET, type Zugriff } from './auskunft.ts'
import { lesAlles } from './auskunft-store.ts'
import { auskunftsblatt } from './auskunftsseite.ts'

/** Who has looked at a case, from whatever keeps that record; undefined while nothing does. */
export type Zugriffe = (z: Stellenzugriff, fallId: string) => Promise<readonly Zugriff[]>

const FRISCH = { config: { ...BERATUNG.config, frisch: true } } as const

/** What a household gets of its own (Art. 15, 20 DSGVO): prepared here, handed out by a person who knows them. */
export function auskunftsseiten(app: FastifyInstance, zugriffe?: Zugriffe): void {
  app.get('/faelle/:id/auskunft', FRISCH, (request, reply) => zeige(request, reply, {}, {}))

  app.post('/faelle/:id/auskunft', FRISCH, async (request, reply) => {
    const werte = eingaben(request.body)
    const wie = IDENTITAET.find(({ wert }) => wert === text(werte, 'identitaet'))
    const fehler: Meldungen = {
      ...(!wie && { identitaet: 'Wählen Sie, woran Sie die Person erkannt haben.' }),
      ...(text(werte, 'dritte') === '' && {
        dritte: 'Sehen Sie zuerst die Angaben über andere Menschen durch.',
      }),
    }
    if (!wie || Object.keys(fehler).length > 0) return zeige(request, reply.code(422), werte, fehler)
    const alsDatei = text(werte, 'form') === 'datei'
    const inhalt = await mitStelle(app.zugang, werAus(request), async z => {
      const id = fallId(request)
      const fall = id === undefined ? undefined : await findFall(z, id)
      if (!fall) return undefined
      const was = alsDatei ? 'als Datei' : 'auf Papier'
      await insertEreignis(
        z,
        fall.id,
        'auskunft',
        `Auskunft ${was} vorbereitet (Art. 15 DSGVO). Identität: ${wie.label}.`,
      )
      return lies(z, fall)
    })
    if (!inhalt) return gibtEsNicht(reply)
    const { daten, stelle, blicke } = inhalt
    if (!alsDatei) return reply.view('aufbewahrung/blatt', auskunftsblatt(daten, blicke, stelle, app.heute()))
    return reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="${dateiname(app.heute(), 'json')}"`)
      .send(JSON.stringify(auskunftsdatei(daten, blicke, stelle, app.jetzt()), null, 2))
  })

  async function lies(z: Stellenzugriff, fall: Fall) {
    return {
      daten: await lesAlles(z, fall.id),
      stelle: await findStelle(z),
      blicke: zugriffe ? await zugriffe(z, fall.id) : null,
    }
  }
}

async function zeige(
  request: FastifyRequest,
  reply: FastifyReply,
  werte: Eingaben,
  fehler: Meldungen,
): Promise<FastifyReply> {
  const modell = await mitFall(request.server, request, async (z, fall) => ({
    ...kopf(fall, 'Auskunft'),
    titel: `Auskunft: ${fall.nummer}`,
    ueberschrift: 'Auskunft für den Haushalt',
    ziel: `/faelle/${fall.id}/auskunft`,
    zurueck: `/faelle/${fall.id}`,
    pruefen: dritte(fall, (await listBriefe(z, fall.id)).length),
  }))
  if (!modell) return gibtEsNicht(reply)
  return reply.view('aufbewahrung/auskunft', {
    ...modell,
    identitaet: IDENTITAET,
    werte: { identitaet: text(werte, 'identitaet'), dritte: text(werte, 'dritte') !== '' },
    fehler: { identitaet: null, dritte: null, ...fehler },
    fehlerliste: fehlerliste(fehler),
  })
}
