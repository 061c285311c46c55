import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { v7 as uuid } from 'uuid'
import { type Antragsschritt, gelesenerStand, istSchritt } from '../../recht/fonds/antrag.ts'
import { zeigeFelder } from '../../web/feldansicht.ts'
import { type Eingaben, eingaben } from '../../web/forms.ts'
import type { Meldungen } from '../../web/formular.ts'
import { kopf } from '../faelle/fallseite.ts'
import { fehlerliste } from '../faelle/fehler.ts'
import { leseId } from '../faelle/forms.ts'
import { BERATUNG, fallId } from '../faelle/zutritt.ts'
import { leseNummer } from './forms.ts'
import { gehe, type Gangergebnis } from './gehen.ts'
import { aendereAntrag, antragId, mitAntrag } from './mit-antrag.ts'
import { liesSchritt, schrittfelder } from './schrittfelder.ts'
import { SCHRITT, STAND } from './worte.ts'
import { angabenworte, schrittzeile } from './zeilen.ts'

/** One step of an application: a page with what it needs, and doing it. */
export function schrittseiten(app: FastifyInstance): void {
  app.get('/faelle/:id/fondsantrag/:antrag/schritt/:schritt', BERATUNG, (request, reply) =>
    zeige(request, reply, { werte: {}, fehler: {} }),
  )

  app.post('/faelle/:id/fondsantrag/:antrag/schritt/:schritt', BERATUNG, async (request, reply) => {
    const schritt = schrittAus(request)
    const werte = eingaben(request.body)
    if (schritt === undefined) return reply.callNotFound()
    const ergebnis = await aendereAntrag(request, (z, fall, { antrag, dokumente }) => {
      const { angaben, fehler } = liesSchritt(schritt, werte, app.heute(), dokumente)
      if (Object.keys(fehler).length > 0) return { art: 'maengel', maengel: fehler } as const
      return gehe(z, fall, antrag.id, {
        klick: leseId(werte['klick']) ?? uuid(),
        nummer: leseNummer(werte['nummer']) ?? -1,
        schritt,
        angaben,
        durch: 'stelle',
        heute: app.heute(),
        jetzt: app.jetzt(),
      })
    })
    return antworte(request, reply, werte, ergebnis)
  })
}

async function antworte(
  request: FastifyRequest,
  reply: FastifyReply,
  werte: Eingaben,
  ergebnis: Gangergebnis | undefined,
): Promise<FastifyReply> {
  switch (ergebnis?.art) {
    case 'getan':
      return reply.redirect(`/faelle/${fallId(request)}/fondsantrag/${antragId(request)}`, 303)
    case 'maengel':
      return zeige(request, reply.code(422), { werte, fehler: ergebnis.maengel })
    case 'ueberholt':
      return zeige(request, reply.code(409), { werte, fehler: {}, ueberholt: ergebnis.letzter })
    default:
      reply.callNotFound()
      return reply
  }
}

const schrittAus = ({ params }: FastifyRequest): Antragsschritt | undefined => {
  const wort = String((params as { schritt?: unknown }).schritt)
  return istSchritt(wort) ? wort : undefined
}

type Gezeigt = {
  readonly werte: Eingaben
  readonly fehler: Meldungen
  readonly ueberholt?: Extract<Gangergebnis, { art: 'ueberholt' }>['letzter']
}

async function zeige(
  request: FastifyRequest,
  reply: FastifyReply,
  { werte, fehler, ueberholt }: Gezeigt,
): Promise<FastifyReply> {
  const schritt = schrittAus(request)
  const heute = request.server.heute()
  const modell =
    schritt &&
    (await mitAntrag(request, (_z, fall, { antrag, lage, dokumente }) => {
      const felder = schrittfelder(schritt, dokumente)
      const gezeigt = zeigeFelder(felder, werte, fehler)
      const hier = angabenworte(liesSchritt(schritt, werte, heute, dokumente).angaben)
      const [art, wort] = STAND[gelesenerStand(lage)]
      return {
        ...kopf(fall, SCHRITT[schritt][0]),
        titel: `${SCHRITT[schritt][0]}: ${fall.nummer}`,
        ueberschrift: `${antrag.fonds.name}: ${SCHRITT[schritt][0]}`,
        tun: SCHRITT[schritt][0],
        stand: { art, wort },
        // A form that was overtaken is made anew from what stands there now, with what was typed in it.
        nummer: antrag.nummer,
        klick: uuid(),
        ueberholt:
          ueberholt === undefined ? null : { dort: schrittzeile(ueberholt, heute), hier: hier.join(', ') },
        felder: felder.map(({ name }) => gezeigt[name]),
        fehlerliste: fehlerliste(fehler),
        basis: `/faelle/${fall.id}/fondsantrag/${antrag.id}`,
        ziel: `/faelle/${fall.id}/fondsantrag/${antrag.id}/schritt/${schritt}`,
      }
    }))
  if (modell) return reply.view('fondsantrag/schritt', modell)
  reply.callNotFound()
  return reply
}
