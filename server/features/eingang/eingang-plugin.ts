import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { liesStelle, mitStelle, type Stellenzugriff } from '../../data/zugriff.ts'
import { gibtEsNicht } from '../../web/errors.ts'
import { eingaben, text } from '../../web/forms.ts'
import { darf } from '../anmeldung/zutritt.ts'
import { leseId } from '../faelle/forms.ts'
import { werAus } from '../faelle/zutritt.ts'
import { einzeln, zeile } from './ansicht.ts'
import { findAnnahme } from './annahme-store.ts'
import { istBesetzt, SPERRE_MS } from './sperre.ts'
import {
  findEingangsstand,
  findWartende,
  listUebernommene,
  listWartende,
  lockEingang,
  updateEingang,
} from './store.ts'
import { uebernimm } from './uebernehmen.ts'
import { alter } from './worte.ts'

const BERATUNG = darf('eingang', 'bearbeiten')

/** B11: who asks for a call, the oldest first; taking it, and making a case of it. */
export function eingangsseiten(app: FastifyInstance): void {
  app.get('/eingang', BERATUNG, async (request, reply) => {
    const modell = await liesStelle(app.zugang, werAus(request), z => liste(z, app))
    return reply.view('eingang/liste', { titel: 'Eingang', ...modell })
  })

  app.get('/eingang/:anfrage', BERATUNG, async (request, reply) => zeige(request, reply, null))

  app.post('/eingang/:anfrage/nehmen', BERATUNG, async (request, reply) => {
    const id = anfrageId(request)
    const stand = id === undefined ? 'keiner' : await nimm(request, id, app)
    if (stand === 'keiner') return gibtEsNicht(reply)
    return stand === 'besetzt' ? besetzt(request, reply) : reply.redirect(`/eingang/${id}`, 303)
  })

  app.post('/eingang/:anfrage/fall', BERATUNG, async (request, reply) => {
    const id = anfrageId(request)
    if (id === undefined) return gibtEsNicht(reply)
    const uhr = { jetzt: app.jetzt(), heute: app.heute() }
    const wie = await mitStelle(app.zugang, werAus(request), z => uebernimm(z, id, uhr))
    if (wie === 'keiner') return gibtEsNicht(reply)
    if (wie === 'da') return reply.redirect(`/faelle/${id}`, 303)
    return wie === 'besetzt' ? besetzt(request, reply) : zeige(request, reply.code(409), UNLESBAR)
  })

  app.post('/eingang/:anfrage/stand', BERATUNG, async (request, reply) => {
    const id = anfrageId(request)
    const stand = STAENDE.find(einer => einer === text(eingaben(request.body), 'stand'))
    const wie = id === undefined || !stand ? 'keiner' : await setze(request, id, stand, app)
    if (wie === 'keiner') return gibtEsNicht(reply)
    return wie === 'besetzt' ? besetzt(request, reply) : reply.redirect('/eingang', 303)
  })
}

/** What somebody can say of a request; `frei` lets go of it. */
const STAENDE = ['geplant', 'nichtErreicht', 'erledigt', 'frei'] as const

const WEG = [{ href: '/eingang', text: 'Eingang' }]
const UNLESBAR = 'Diese Anfrage lässt sich nicht öffnen. Melden Sie es der Technik.'

export const anfrageId = ({ params }: FastifyRequest): string | undefined =>
  leseId((params as { anfrage?: unknown }).anfrage)

/** Shown in the list is what was sealed, so each line is recorded as seen. */
async function liste(z: Stellenzugriff, app: FastifyInstance) {
  const lage = { jetzt: app.jetzt(), heute: app.heute(), personId: z.personId }
  const gruppen = await listWartende(z)
  for (const [{ id }] of gruppen)
    z.merkzettel.vermerke.push({ aktion: 'eingang.gesehen', bezug: id, felder: [] })
  return {
    zeilen: gruppen.map(gruppe => zeile(gruppe, lage)),
    nimmtAn: (await findAnnahme(z)) === true,
    uebernommen: (await listUebernommene(z)).map(({ id, am }) => ({
      id,
      alter: alter(am, lage.jetzt),
      href: `/faelle/${id}`,
    })),
  }
}

async function zeige(
  request: FastifyRequest,
  reply: FastifyReply,
  meldung: string | null,
): Promise<FastifyReply> {
  const app = request.server
  const id = anfrageId(request)
  if (id === undefined) return gibtEsNicht(reply)
  const wer = werAus(request)
  const lage = { jetzt: app.jetzt(), heute: app.heute(), personId: wer.personId }
  const modell = await liesStelle(app.zugang, wer, async z => {
    const gruppe = await findWartende(z, id)
    if (gruppe) z.merkzettel.vermerke.push({ aktion: 'eingang.gesehen', bezug: gruppe[0].id, felder: [] })
    return gruppe && einzeln(gruppe, lage)
  })
  if (!modell) return gibtEsNicht(reply)
  return reply.view('eingang/anfrage', { titel: `Anfrage ${modell.alter}`, weg: WEG, meldung, ...modell })
}

const besetzt = (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
  zeige(request, reply.code(409), 'Diese Anfrage hat gerade jemand anders. Es ist nichts geändert worden.')

const nimm = (request: FastifyRequest, id: string, app: FastifyInstance) =>
  mitStelle(app.zugang, werAus(request), async z => {
    const genommenBis = new Date(app.jetzt().getTime() + SPERRE_MS)
    return aendere(z, id, app, { genommenVon: z.personId, genommenBis }, 'eingang.genommen')
  })

/** Of one that became a case only its code is left, which then says that it is done. */
const setze = (request: FastifyRequest, id: string, stand: (typeof STAENDE)[number], app: FastifyInstance) =>
  mitStelle(app.zugang, werAus(request), async z => {
    if (stand === 'erledigt' && (await findEingangsstand(z, id)) === 'uebernommen') {
      await updateEingang(z, [id], { stand }, app.jetzt())
      z.merkzettel.vermerke.push({ aktion: 'eingang.geaendert', bezug: id, felder: [stand] })
      return 'da' as const
    }
    const frei = { genommenVon: null, genommenBis: null }
    return aendere(z, id, app, stand === 'frei' ? frei : { stand, ...frei }, 'eingang.geaendert')
  })

async function aendere(
  z: Stellenzugriff,
  id: string,
  app: FastifyInstance,
  aenderung: Parameters<typeof updateEingang>[2],
  aktion: string,
): Promise<'da' | 'besetzt' | 'keiner'> {
  await lockEingang(z)
  const gruppe = await findWartende(z, id)
  if (!gruppe) return 'keiner'
  if (istBesetzt(gruppe, z.personId, app.jetzt())) return 'besetzt'
  await updateEingang(
    z,
    gruppe.map(eintrag => eintrag.id),
    aenderung,
    app.jetzt(),
  )
  z.merkzettel.vermerke.push({
    aktion,
    bezug: gruppe[0].id,
    felder: aenderung.stand === undefined ? [] : [aenderung.stand],
  })
  return 'da'
}
