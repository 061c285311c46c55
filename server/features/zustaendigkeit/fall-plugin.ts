import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { mitStelle, type Stellenzugriff } from '../../data/zugriff.ts'
import { gibtEsNicht } from '../../web/errors.ts'
import { type Eingaben, eingaben } from '../../web/forms.ts'
import { angemeldete } from '../anmeldung/zutritt.ts'
import type { Fall } from '../faelle/fall.ts'
import { kopf } from '../faelle/fallseite.ts'
import { mitFall } from '../faelle/mit-fall.ts'
import { findFall } from '../faelle/store.ts'
import { BERATUNG, fallId, werAus } from '../faelle/zutritt.ts'
import { hebeAuf, type Kennung, type Meldungen, schraenkeEin, schutzansicht } from './schutz.ts'
import { findSchutz, listBeratende } from './store.ts'

const FRISCH = { config: { ...BERATUNG.config, frisch: true } } as const

/** Who sees a case: everybody of the desk who counsels, or named people only. The responsible counsellor decides. */
export function schutzseiten(app: FastifyInstance): void {
  app.get('/faelle/:id/schutz', BERATUNG, (request, reply) => zeige(request, reply))
  app.post('/faelle/:id/schutz', BERATUNG, (request, reply) => aendere(request, reply, schraenkeEin))
  app.post('/faelle/:id/schutz/ende', FRISCH, (request, reply) => aendere(request, reply, hebeAuf))
}

type Aenderung = (z: Stellenzugriff, fall: Kennung, werte: Eingaben) => Promise<Meldungen>

async function aendere(request: FastifyRequest, reply: FastifyReply, fn: Aenderung): Promise<FastifyReply> {
  const werte = eingaben(request.body)
  const id = fallId(request)
  const fehler = await mitStelle(request.server.zugang, werAus(request), async z => {
    const fall = id === undefined ? undefined : await findFall(z, id)
    if (!fall) return undefined
    if (!entscheidet(request, fall)) return { personen: NICHT_ZUSTAENDIG }
    return fn(z, { ...fall, fallId: fall.id }, werte)
  })
  if (!fehler) return gibtEsNicht(reply)
  if (Object.keys(fehler).length > 0) return zeige(request, reply.code(422), werte, fehler)
  return reply.redirect(`/faelle/${id}/schutz`, 303)
}

const NICHT_ZUSTAENDIG = 'Das entscheidet, wer für den Fall zuständig ist, oder die Koordination.'

/** The responsible counsellor, anybody while there is none, and the coordinator. */
function entscheidet(request: FastifyRequest, { zustaendig }: Fall): boolean {
  const { personId, rollen } = angemeldete(request)
  return zustaendig === null || zustaendig === personId || rollen.includes('koordination')
}

async function zeige(
  request: FastifyRequest,
  reply: FastifyReply,
  werte: Eingaben = {},
  fehler: Meldungen = {},
): Promise<FastifyReply> {
  const app = request.server
  const modell = await mitFall(app, request, async (z, fall) => ({
    ...kopf(fall, 'Wer den Fall sieht'),
    titel: `Wer den Fall sieht: ${fall.nummer}`,
    ueberschrift: 'Wer den Fall sieht',
    darf: entscheidet(request, fall),
    warum: NICHT_ZUSTAENDIG,
    schutz: schutzansicht(
      {
        schutz: await findSchutz(z, fall.id),
        beratende: await listBeratende(z),
        ziel: `/faelle/${fall.id}/schutz`,
        heute: app.heute(),
      },
      werte,
      fehler,
    ),
  }))
  return modell
    ? reply.view('zustaendigkeit/fall', { ...modell, fehlerliste: modell.schutz.fehlerliste })
    : gibtEsNicht(reply)
}
