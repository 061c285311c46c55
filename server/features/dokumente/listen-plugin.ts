import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Eingaben, eingaben, text } from '../../web/forms.ts'
import type { Meldungen } from '../../web/formular.ts'
import { mitFall } from '../faelle/mit-fall.ts'
import { BERATUNG, fallId, werAus } from '../faelle/zutritt.ts'
import { listenseite } from './dokumentseite.ts'
import { ladeHoch, type Werkzeug } from './hochladen.ts'
import { HOECHSTENS } from './konverter/protokoll.ts'
import { HOECHSTENS_JE_FALL, HOECHSTENS_ZUSAMMEN } from './meldungen.ts'
import { listDokumente } from './store.ts'

const MIT_DATEIEN = {
  // Every file may take its 20 seconds, one after the other.
  handlerTimeout: 250_000,
  config: {
    ...BERATUNG.config,
    dateien: {
      feld: 'dateien',
      zahl: HOECHSTENS_JE_FALL,
      byte: HOECHSTENS.byte,
      zusammen: HOECHSTENS_ZUSAMMEN,
    },
  },
} as const

/** The documents of a case: see them, add to them. */
export function dokumentliste(app: FastifyInstance, werkzeug: Werkzeug): void {
  app.get('/faelle/:id/dokumente', BERATUNG, (request, reply) => zeige(request, reply, {}, {}))

  app.post('/faelle/:id/dokumente', MIT_DATEIEN, async (request, reply) => {
    const id = fallId(request)
    if (id === undefined) return reply.callNotFound()
    const werte = eingaben(request.body)
    const ausgang = await ladeHoch(werkzeug, {
      wer: werAus(request),
      fallId: id,
      werte,
      hochgeladen: request.hochgeladen,
      heute: app.heute(),
      jetzt: app.jetzt(),
    })
    if (ausgang.art === 'unbekannt') return reply.callNotFound()
    if (ausgang.art === 'fehler') return zeige(request, reply.code(422), werte, ausgang.fehler)
    return reply.redirect(`/faelle/${id}/dokumente?neu=${ausgang.neu}&schon=${ausgang.schonDa}`, 303)
  })
}

async function zeige(
  request: FastifyRequest,
  reply: FastifyReply,
  werte: Eingaben,
  fehler: Meldungen,
): Promise<FastifyReply> {
  const app = request.server
  const modell = await mitFall(app, request, async (z, fall) =>
    listenseite(fall, await listDokumente(z, fall.id), { werte, fehler }, app.heute()),
  )
  if (!modell) {
    reply.callNotFound()
    return reply
  }
  return reply.view('dokumente/liste', { ...modell, meldung: meldung(eingaben(request.query)) })
}

/** What the last upload did; the address says it in small numbers only. */
function meldung(abfrage: Eingaben): string | null {
  const zahl = (name: string): number =>
    /^\d{1,2}$/.test(text(abfrage, name)) ? Number(text(abfrage, name)) : 0
  const [neu, schon] = [zahl('neu'), zahl('schon')]
  const saetze = [
    ...(neu === 0
      ? []
      : [neu === 1 ? 'Das Dokument ist gespeichert.' : `${neu} Dokumente sind gespeichert.`]),
    ...(schon === 0
      ? []
      : [schon === 1 ? SCHON_EINE : `${schon} Dateien hat der Fall schon. Sie stehen weiter nur einmal da.`]),
    ...(text(abfrage, 'entfernt') === '1' ? ['Das Dokument ist entfernt.'] : []),
  ]
  return saetze.join(' ') || null
}

const SCHON_EINE = 'Diese Datei hat der Fall schon. Sie steht weiter nur einmal da.'
