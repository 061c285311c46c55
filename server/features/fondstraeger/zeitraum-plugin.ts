import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { v7 as uuid } from 'uuid'
import { gibtEsNicht } from '../../web/errors.ts'
import { zeigeFelder } from '../../web/feldansicht.ts'
import { euro } from '../../web/format.ts'
import { type Eingaben, eingaben } from '../../web/forms.ts'
import type { Meldungen } from '../../web/formular.ts'
import { darf } from '../anmeldung/zutritt.ts'
import { fehlerliste } from '../faelle/fehler.ts'
import { leseId } from '../faelle/forms.ts'
import { SEITE, wegZu } from './ansicht.ts'
import { AUSSERHALB } from './einrichten.ts'
import { insertFenster, insertZeitraum, listFenster, listZeitraeume, updateBudget } from './fonds-store.ts'
import { BUDGET, lies, NEUER_ZEITRAUM, NEUES_FENSTER } from './forms.ts'
import { aendereFonds, antworte, type Ausgang, ERLEDIGT, idAus, liesFonds, nein } from './mit-fonds.ts'
import { enthaelt, pruefeSpanne, type Spanne, spannenworte } from './regeln.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'

const EINRICHTEN = darf('traegerfonds', 'einrichten')

/** More money, the next period, another window. One person at a time. */
export function zeitraumseiten(app: FastifyInstance): void {
  app.get(`${SEITE}/:id/zeitraeume`, EINRICHTEN, (request, reply) => zeige(request, reply, {}, {}))

  app.post(`${SEITE}/:id/zeitraeume`, EINRICHTEN, (request, reply) =>
    aendere(request, reply, (z, fondsId, werte, neu) => neuerZeitraum(z, fondsId, werte, app.heute(), neu)),
  )

  app.post(`${SEITE}/:id/fenster`, EINRICHTEN, (request, reply) =>
    aendere(request, reply, (z, fondsId, werte, neu) => neuesFenster(z, fondsId, werte, app.heute(), neu)),
  )

  app.get(`${SEITE}/:id/zeitraeume/:zeitraum`, EINRICHTEN, (request, reply) =>
    zeigeBudget(request, reply, undefined, {}),
  )

  app.post(`${SEITE}/:id/zeitraeume/:zeitraum`, EINRICHTEN, async (request, reply) => {
    const werte = eingaben(request.body)
    const { wert, fehler } = lies<{ budgetCent: number }>(BUDGET, werte, app.heute())
    const ausgang = await aendereFonds(request, (z, { id }) =>
      setzeBudget(z, id, idAus(request, 'zeitraum'), { ...wert, fehler }),
    )
    return antworte(reply, ausgang, ziel(request), (neu, meldungen) =>
      zeigeBudget(request, neu, werte, meldungen),
    )
  })
}

const ziel = ({ params }: FastifyRequest): string => `${SEITE}/${(params as { id: string }).id}`

type Schritt = (z: Stellenzugriff, fondsId: string, werte: Eingaben, id: string) => Promise<Ausgang>

async function aendere(request: FastifyRequest, reply: FastifyReply, fn: Schritt): Promise<FastifyReply> {
  const werte = eingaben(request.body)
  const id = leseId(werte['neu']) ?? uuid()
  const ausgang = await aendereFonds(request, (z, fonds) => fn(z, fonds.id, werte, id), { allein: true })
  return antworte(reply, ausgang, ziel(request), (neu, fehler) => zeige(request, neu, werte, fehler))
}

async function neuerZeitraum(z: Stellenzugriff, fondsId: string, werte: Eingaben, heute: Datum, id: string) {
  const { wert, fehler } = lies<Spanne & { budgetCent: number }>(NEUER_ZEITRAUM, werte, heute)
  const { von, bis, budgetCent } = wert
  if (von === undefined || bis === undefined || budgetCent === undefined || Object.keys(fehler).length > 0)
    return { fehler }
  const vorhandene = await listZeitraeume(z, fondsId)
  if (vorhandene.some(zeitraum => zeitraum.id === id)) return ERLEDIGT
  const falsch = pruefeSpanne({ von, bis }, vorhandene, { von: 'von', bis: 'bis' })
  if (Object.keys(falsch).length > 0) return { fehler: falsch }
  await insertZeitraum(z, { id, fondsId, von, bis, budgetCent })
  return vermerke(z, fondsId, 'zeitraum')
}

async function neuesFenster(z: Stellenzugriff, fondsId: string, werte: Eingaben, heute: Datum, id: string) {
  const { wert, fehler } = lies<{ fenster: Partial<Spanne> }>(NEUES_FENSTER, werte, heute)
  const { von, bis } = wert.fenster ?? {}
  if (von === undefined || bis === undefined || Object.keys(fehler).length > 0) return { fehler }
  const vorhandene = await listFenster(z, fondsId)
  if (vorhandene.some(fenster => fenster.id === id)) return ERLEDIGT
  const falsch = pruefeSpanne({ von, bis }, vorhandene, { von: 'fensterVon', bis: 'fensterBis' })
  if (Object.keys(falsch).length > 0) return { fehler: falsch }
  const zeitraum = (await listZeitraeume(z, fondsId)).find(eines => enthaelt(eines, { von, bis }))
  if (!zeitraum) return nein('fensterVon', AUSSERHALB)
  await insertFenster(z, { id, fondsId, zeitraumId: zeitraum.id, von, bis })
  return vermerke(z, fondsId, 'fenster')
}

function vermerke(z: Stellenzugriff, fondsId: string, feld: string): Ausgang {
  z.merkzettel.vermerke.push({ aktion: 'eigenfonds.eingerichtet', bezug: fondsId, felder: [feld] })
  return ERLEDIGT
}

type Budget = Ausgang & { readonly budgetCent?: number }

async function setzeBudget(z: Stellenzugriff, fondsId: string, id: string | undefined, neu: Budget) {
  const zeitraum = (await listZeitraeume(z, fondsId)).find(eines => eines.id === id)
  if (!zeitraum) return undefined
  if (neu.budgetCent === undefined || Object.keys(neu.fehler).length > 0) return { fehler: neu.fehler }
  if (await updateBudget(z, zeitraum.id, neu.budgetCent)) return vermerke(z, fondsId, 'budget')
  return nein(
    'budget',
    `Bewilligt sind schon ${euro(zeitraum.gebundenCent)}. Weniger kann das Budget nicht werden.`,
  )
}

async function zeige(request: FastifyRequest, reply: FastifyReply, werte: Eingaben, fehler: Meldungen) {
  const modell = await liesFonds(request, async (z, fonds) => ({
    titel: 'Zeitraum und Antragsfenster',
    weg: wegZu(fonds),
    basis: `${SEITE}/${fonds.id}`,
    zeitraeume: (await listZeitraeume(z, fonds.id)).map(eines => ({
      href: `${SEITE}/${fonds.id}/zeitraeume/${eines.id}`,
      spanne: spannenworte(eines),
      budget: euro(eines.budgetCent),
    })),
    fenster: (await listFenster(z, fonds.id)).map(spannenworte),
  }))
  if (!modell) return gibtEsNicht(reply)
  return reply.view('fondstraeger/zeitraeume', {
    ...modell,
    neu: leseId(werte['neu']) ?? uuid(),
    felder: zeigeFelder([...NEUER_ZEITRAUM, ...NEUES_FENSTER], werte, fehler),
    fehlerliste: fehlerliste(fehler),
  })
}

async function zeigeBudget(
  request: FastifyRequest,
  reply: FastifyReply,
  werte: Eingaben | undefined,
  fehler: Meldungen,
): Promise<FastifyReply> {
  const modell = await liesFonds(request, async (z, fonds) => {
    const id = idAus(request, 'zeitraum')
    const zeitraum = (await listZeitraeume(z, fonds.id)).find(eines => eines.id === id)
    if (!zeitraum) return undefined
    const jetzt = { budget: euro(zeitraum.budgetCent).replace(/\s?€/, '') }
    return {
      titel: 'Budget ändern',
      weg: wegZu(fonds),
      unter: `${spannenworte(zeitraum)}, bewilligt ${euro(zeitraum.gebundenCent)}`,
      ziel: `${SEITE}/${fonds.id}/zeitraeume/${zeitraum.id}`,
      feld: zeigeFelder(BUDGET, werte ?? jetzt, fehler)['budget'],
      zurueck: `${SEITE}/${fonds.id}`,
    }
  })
  if (!modell) return gibtEsNicht(reply)
  return reply.view('fondstraeger/budget', { ...modell, fehlerliste: fehlerliste(fehler) })
}
