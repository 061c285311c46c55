import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { v7 as uuid } from 'uuid'
import { liesStelle, mitStelle } from '../../data/zugriff.ts'
import { zeigeFelder } from '../../web/feldansicht.ts'
import { gibtEsNicht } from '../../web/errors.ts'
import { type Eingaben, eingaben } from '../../web/forms.ts'
import type { Meldungen } from '../../web/formular.ts'
import { angemeldete, darf } from '../anmeldung/zutritt.ts'
import { fehlerliste } from '../faelle/fehler.ts'
import { leseId } from '../faelle/forms.ts'
import { werAus } from '../faelle/zutritt.ts'
import { bericht } from './bericht.ts'
import { zaehleAntraege, zaehleGruende } from './bericht-store.ts'
import { listEigene, listFenster, listZeitraeume } from './fonds-store.ts'
import { FONDS } from './forms.ts'
import { fondsansicht, SEITE } from './ansicht.ts'
import { richteEin } from './einrichten.ts'
import { liesFonds } from './mit-fonds.ts'

const LESEN = darf('traegerfonds', 'lesen')
const EINRICHTEN = darf('traegerfonds', 'einrichten')

/** The funds of the desk, the one screen that begins one, its page and its report. */
export function fondsseiten(app: FastifyInstance): void {
  app.get(SEITE, LESEN, async (request, reply) => {
    const fonds = await liesStelle(app.zugang, werAus(request), listEigene)
    return reply.view('fondstraeger/liste', {
      titel: 'Eigener Fonds',
      fonds: fonds.map(({ id, name, zweck }) => ({ href: `${SEITE}/${id}`, name, zweck })),
      neu: rechte(request).einrichten,
    })
  })

  app.get(`${SEITE}/neu`, EINRICHTEN, (_request, reply) => zeigeNeu(reply, { oft: '1' }, {}))

  app.post(`${SEITE}/neu`, EINRICHTEN, async (request, reply) => {
    const werte = eingaben(request.body)
    const id = leseId(werte['fonds']) ?? uuid()
    const uhr = { heute: app.heute(), jetzt: app.jetzt() }
    const { fehler } = await mitStelle(app.zugang, werAus(request), z => richteEin(z, id, werte, uhr))
    if (Object.keys(fehler).length > 0) return zeigeNeu(reply.code(422), werte, fehler)
    return reply.redirect(`${SEITE}/${id}`, 303)
  })

  app.get(`${SEITE}/:id`, LESEN, async (request, reply) => {
    const modell = await liesFonds(request, async (z, fonds) => {
      const stand = { zeitraeume: await listZeitraeume(z, fonds.id), fenster: await listFenster(z, fonds.id) }
      return fondsansicht(fonds, { ...stand, staende: await zaehleAntraege(z, fonds.id) }, app.heute())
    })
    return modell
      ? reply.view('fondstraeger/fonds', { ...modell, darf: rechte(request) })
      : gibtEsNicht(reply)
  })

  app.get(`${SEITE}/:id/bericht`, LESEN, async (request, reply) => {
    const modell = await liesFonds(request, async (z, fonds) =>
      bericht(fonds, {
        zeitraeume: await listZeitraeume(z, fonds.id),
        staende: await zaehleAntraege(z, fonds.id),
        gruende: await zaehleGruende(z, fonds.id),
      }),
    )
    return modell ? reply.view('fondstraeger/bericht', modell) : gibtEsNicht(reply)
  })
}

const rechte = (request: FastifyRequest) => {
  const { rollen } = angemeldete(request)
  const hat = (option: typeof LESEN): boolean => option.config.zutritt.some(rolle => rollen.includes(rolle))
  return { einrichten: hat(EINRICHTEN), entscheiden: hat(darf('traegerfonds', 'entscheiden')) }
}

async function zeigeNeu(reply: FastifyReply, werte: Eingaben, fehler: Meldungen): Promise<FastifyReply> {
  return reply.view('fondstraeger/neu', {
    titel: 'Fonds einrichten',
    weg: [{ href: SEITE, text: 'Eigener Fonds' }],
    fonds: leseId(werte['fonds']) ?? uuid(),
    felder: zeigeFelder(FONDS, werte, fehler),
    fehlerliste: fehlerliste(fehler),
  })
}
