import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { v7 as uuid } from 'uuid'
import { mitStelle, type Stellenzugriff } from '../../data/zugriff.ts'
import { type Datum, plusMonate, plusTage } from '../../recht/datum.ts'
import { zeigeFelder } from '../../web/feldansicht.ts'
import { datum } from '../../web/format.ts'
import { type Eingaben, eingaben } from '../../web/forms.ts'
import { liesFormular, type Meldungen, wendeAn } from '../../web/formular.ts'
import { gibtEsNicht } from '../../web/errors.ts'
import { kopf } from '../faelle/fallseite.ts'
import { fehlerliste } from '../faelle/fehler.ts'
import { leseId } from '../faelle/forms.ts'
import { mitFall } from '../faelle/mit-fall.ts'
import { lockFall } from '../faelle/store.ts'
import { insertEreignis } from '../faelle/verlauf-store.ts'
import { WIDERRUF_TAGE } from '../faelle/widerruf.ts'
import { BERATUNG, fallId, werAus } from '../faelle/zutritt.ts'
import { insertAussetzung, listAussetzungen, updateBeendet, verschiebeLoeschung } from './aussetzung-store.ts'
import { artVon, AUSSETZUNG, grundworte, HOECHSTENS_MONATE } from './forms.ts'
import { aussetzungszeile, loeschstand } from './stand.ts'
import { monateVon } from './vormerken-store.ts'

type Getippt = { readonly grund: string; readonly bis: Datum; readonly text?: string }

/** How long one case is kept, and what puts its erasure off. */
export function aussetzungsseiten(app: FastifyInstance): void {
  app.get('/faelle/:id/aufbewahrung', BERATUNG, (request, reply) => zeige(request, reply, {}, {}))

  app.post('/faelle/:id/aussetzungen', BERATUNG, async (request, reply) => {
    const werte = eingaben(request.body)
    const gelesen = liesFormular(AUSSETZUNG, werte, app.heute())
    const getippt = wendeAn({} as Getippt, AUSSETZUNG, gelesen)
    const fehler = { ...unpassend(getippt, app.heute()), ...gelesen.fehler }
    if (Object.keys(fehler).length > 0) return zeige(request, reply.code(422), werte, fehler)
    const id = leseId(werte['aussetzung']) ?? uuid()
    const neu = { ...getippt, text: getippt.text ?? null, id, art: artVon(getippt.grund), am: app.jetzt() }
    return aendere(request, reply, async (z, fall) => {
      if (!(await insertAussetzung(z, fall, neu))) return
      await verschiebeLoeschung(z, fall, plusTage(neu.bis, WIDERRUF_TAGE))
      await insertEreignis(
        z,
        fall,
        'aufbewahrung',
        `${ART[neu.art].an} bis ${datum(neu.bis)}: ${grundworte(neu.grund)}.`,
      )
    })
  })

  app.post('/faelle/:id/aussetzungen/:aussetzung/ende', BERATUNG, async (request, reply) => {
    const id = leseId((request.params as { aussetzung?: unknown }).aussetzung)
    return aendere(request, reply, async (z, fall) => {
      if (id === undefined || !(await updateBeendet(z, fall, id, app.jetzt()))) return
      await verschiebeLoeschung(z, fall, plusTage(app.heute(), WIDERRUF_TAGE))
      await insertEreignis(z, fall, 'aufbewahrung', 'Aussetzung oder Einschränkung beendet.')
    })
  })
}

const ART = {
  aussetzung: { an: 'Löschung ausgesetzt' },
  einschraenkung: { an: 'Bearbeitung eingeschränkt (Art. 18 DSGVO)' },
} as const

function unpassend({ grund, bis, text }: Partial<Getippt>, heute: Datum): Meldungen {
  return {
    ...(bis !== undefined && bis <= heute && { bis: 'Der Tag muss in der Zukunft liegen.' }),
    ...(bis !== undefined &&
      bis > plusMonate(heute, HOECHSTENS_MONATE) && {
        bis: `Höchstens ein Jahr, also bis ${datum(plusMonate(heute, HOECHSTENS_MONATE))}. Danach sehen Sie neu nach.`,
      }),
    ...(grund === 'sonstiges' && text === undefined && { text: 'Schreiben Sie den Grund dazu.' }),
  }
}

async function zeige(
  request: FastifyRequest,
  reply: FastifyReply,
  werte: Eingaben,
  fehler: Meldungen,
): Promise<FastifyReply> {
  const app = request.server
  const modell = await mitFall(app, request, async (z, fall) => ({
    ...kopf(fall, 'Aufbewahrung'),
    titel: `Aufbewahrung: ${fall.nummer}`,
    ueberschrift: 'Wie lange dieser Fall bleibt',
    basis: `/faelle/${fall.id}`,
    stand: loeschstand(fall, await monateVon(z), app.heute()),
    aussetzungen: (await listAussetzungen(z, fall.id)).map(a => aussetzungszeile(a, fall.id, app.heute())),
  }))
  if (!modell) return gibtEsNicht(reply)
  const felder = zeigeFelder(AUSSETZUNG, werte, fehler)
  return reply.view('aufbewahrung/fall', {
    ...modell,
    felder: AUSSETZUNG.map(({ name }) => felder[name]),
    aussetzung: leseId(werte['aussetzung']) ?? uuid(),
    fehlerliste: fehlerliste(fehler),
  })
}

/** Changes the case in the address, one person at a time. */
async function aendere(
  request: FastifyRequest,
  reply: FastifyReply,
  fn: (z: Stellenzugriff, fallId: string) => Promise<void>,
): Promise<FastifyReply> {
  const id = fallId(request)
  const da = await mitStelle(request.server.zugang, werAus(request), async z => {
    if (id === undefined || !(await lockFall(z, id))) return false
    await fn(z, id)
    return true
  })
  return da ? reply.redirect(`/faelle/${id}/aufbewahrung`, 303) : gibtEsNicht(reply)
}
