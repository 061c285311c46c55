import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { mitStelle, type Stellenzugriff } from '../../data/zugriff.ts'
import { gibtEsNicht } from '../../web/errors.ts'
import { type Eingaben, eingaben, text } from '../../web/forms.ts'
import type { Meldungen } from '../../web/formular.ts'
import { listBriefe } from '../briefe/store.ts'
import { kopf } from '../faelle/fallseite.ts'
import { fehlerliste } from '../faelle/fehler.ts'
import { mitFall } from '../faelle/mit-fall.ts'
import { findFall, findStelle } from '../faelle/store.ts'
import { insertEreignis } from '../faelle/verlauf-store.ts'
import { BERATUNG, fallId, werAus } from '../faelle/zutritt.ts'
import { auskunftsdatei, dritte, IDENTITAET, type Zugriff } from './auskunft.ts'
import { lesAlles } from './auskunft-store.ts'
import { auskunftsblatt } from './auskunftsseite.ts'
import { monateVon } from './vormerken-store.ts'

/** Who has looked at a case, from whatever keeps that record; undefined while nothing does. */
export type Zugriffe = (z: Stellenzugriff, fallId: string) => Promise<readonly Zugriff[]>

const FRISCH = { config: { ...BERATUNG.config, frisch: true } } as const

/** What a household gets of its own (Art. 15, 20 DSGVO): prepared here, handed out by a person who knows them. */
export function auskunftsseiten(app: FastifyInstance, zugriffe?: Zugriffe): void {
  app.get('/faelle/:id/auskunft', FRISCH, (request, reply) => zeige(request, reply, {}, {}))

  app.post('/faelle/:id/auskunft', FRISCH, async (request, reply) => {
    const werte = eingaben(request.body)
    const wunsch = liesWunsch(werte)
    if ('fehler' in wunsch) return zeige(request, reply.code(422), werte, wunsch.fehler)
    const inhalt = await mitStelle(app.zugang, werAus(request), z =>
      bereiteVor(z, fallId(request), wunsch, zugriffe),
    )
    if (inhalt === 'unbekannt') return gibtEsNicht(reply)
    if (inhalt === 'keinCodewort')
      return zeige(request, reply.code(422), werte, {
        identitaet: 'Für diesen Fall ist kein Codewort vereinbart.',
      })
    return antworte(reply, inhalt, wunsch.alsDatei)
  })
}

type Wunsch = { readonly wie: (typeof IDENTITAET)[number]; readonly alsDatei: boolean }

function liesWunsch(werte: Eingaben): Wunsch | { readonly fehler: Meldungen } {
  const wie = IDENTITAET.find(({ wert }) => wert === text(werte, 'identitaet'))
  const fehler: Meldungen = {
    ...(!wie && { identitaet: 'Wählen Sie, woran Sie die Person erkannt haben.' }),
    ...(text(werte, 'dritte') === '' && {
      dritte: 'Sehen Sie zuerst die Angaben über andere Menschen durch.',
    }),
  }
  if (!wie || Object.keys(fehler).length > 0) return { fehler }
  return { wie, alsDatei: text(werte, 'form') === 'datei' }
}

/** Notes in the timeline that it was prepared, and reads; the note is part of what is handed out. */
async function bereiteVor(
  z: Stellenzugriff,
  id: string | undefined,
  { wie, alsDatei }: Wunsch,
  zugriffe: Zugriffe | undefined,
) {
  const fall = id === undefined ? undefined : await findFall(z, id)
  if (!fall) return 'unbekannt'
  if (wie.wert === 'codewort' && fall.akte.haushalt.codewort === undefined) return 'keinCodewort'
  const was = `Auskunft ${alsDatei ? 'als Datei' : 'auf Papier'} vorbereitet (Art. 15 DSGVO)`
  await insertEreignis(z, fall.id, 'auskunft', `${was}. Identität: ${wie.label}.`)
  return {
    daten: await lesAlles(z, fall.id),
    stelle: { ...(await findStelle(z)), monate: await monateVon(z) },
    blicke: zugriffe ? await zugriffe(z, fall.id) : null,
  }
}

type Inhalt = Exclude<Awaited<ReturnType<typeof bereiteVor>>, string>

function antworte(reply: FastifyReply, { daten, stelle, blicke }: Inhalt, alsDatei: boolean): FastifyReply {
  const { heute, jetzt } = reply.server
  if (!alsDatei) return reply.view('aufbewahrung/blatt', auskunftsblatt(daten, blicke, stelle, heute()))
  return reply
    .type('application/json; charset=utf-8')
    .header('content-disposition', `attachment; filename="Auskunft-${heute()}.json"`)
    .send(JSON.stringify(auskunftsdatei(daten, blicke, stelle, jetzt()), null, 2))
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
