import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { v7 as uuid } from 'uuid'
import { mitStelle } from '../../data/zugriff.ts'
import { pruefeStand } from '../../recht/fonds/stand.ts'
import { zeigeFelder } from '../../web/feldansicht.ts'
import { type Eingaben, eingaben } from '../../web/forms.ts'
import { liesFormular, type Meldungen, wendeAn } from '../../web/formular.ts'
import { kopf } from '../faelle/fallseite.ts'
import { fehlerliste } from '../faelle/fehler.ts'
import { leseId } from '../faelle/forms.ts'
import { mitFall } from '../faelle/mit-fall.ts'
import { lockFall } from '../faelle/store.ts'
import { BERATUNG, fallId, werAus } from '../faelle/zutritt.ts'
import { findEinwilligung } from '../faelle/verlauf-store.ts'
import { findFonds } from '../fonds/store.ts'
import { beginne, type Wahl, wahlfelder } from './anlegen.ts'
import { VORGESCHLAGEN } from './auszug.ts'
import { darfSelbst } from './lage.ts'

/** From an entry of the directory to an application on the version that stands there now. */
export function neuseiten(app: FastifyInstance): void {
  app.get('/faelle/:id/fondsantrag/neu/:fonds', BERATUNG, (request, reply) =>
    zeige(request, reply, { felder: VORGESCHLAGEN }, {}),
  )

  app.post('/faelle/:id/fondsantrag/neu/:fonds', BERATUNG, async (request, reply) => {
    const werte = eingaben(request.body)
    const ausgang = await lege(request, werte)
    if (ausgang === undefined) return reply.callNotFound()
    if ('fehler' in ausgang) return zeige(request, reply.code(422), werte, ausgang.fehler)
    return reply.redirect(`/faelle/${fallId(request)}/fondsantrag/${ausgang.id}`, 303)
  })
}

const fondsId = ({ params }: FastifyRequest): string | undefined =>
  leseId((params as { fonds?: unknown }).fonds)

async function lege(
  request: FastifyRequest,
  werte: Eingaben,
): Promise<{ readonly id: string } | { readonly fehler: Meldungen } | undefined> {
  const { server: app } = request
  const [fall, fonds] = [fallId(request), fondsId(request)]
  if (fall === undefined || fonds === undefined) return undefined
  const heute = app.heute()
  return mitStelle(app.zugang, werAus(request), async z => {
    const akte = await lockFall(z, fall)
    const eintrag = akte && (await findFonds(z, fonds))
    if (!akte || !eintrag) return undefined
    const felder = wahlfelder(akte, heute)
    const gelesen = liesFormular(felder, werte, heute)
    if (Object.keys(gelesen.fehler).length > 0) return { fehler: gelesen.fehler }
    const leer: Wahl = { betragCent: null, felder: [] }
    const id = leseId(werte['antrag']) ?? uuid()
    const wahl = wendeAn(leer, felder, gelesen)
    await beginne(
      z,
      akte,
      { id, anschreiben: uuid(), bitte: uuid(), eintrag, wahl },
      { heute, jetzt: app.jetzt() },
    )
    return { id }
  })
}

async function zeige(
  request: FastifyRequest,
  reply: FastifyReply,
  werte: Eingaben,
  fehler: Meldungen,
): Promise<FastifyReply> {
  const { server: app } = request
  const id = fondsId(request)
  const heute = app.heute()
  const modell = await mitFall(app, request, async (z, fall) => {
    const eintrag = id === undefined ? undefined : await findFonds(z, id)
    if (!eintrag) return undefined
    const { fonds, stand } = eintrag
    const felder = wahlfelder(fall, heute)
    const gezeigt = zeigeFelder(felder, werte, fehler)
    const weitergabe = !darfSelbst(fonds.antragsteller)
    return {
      ...kopf(fall, fonds.name),
      titel: `${fonds.name}: ${fall.nummer}`,
      ueberschrift: weitergabe ? `Weitergabe beginnen: ${fonds.name}` : `Antrag beginnen: ${fonds.name}`,
      traeger: fonds.traeger.name,
      weitergabe,
      geprueft: pruefeStand(stand, heute).grund,
      umfang: (await findEinwilligung(z, fall.id))?.umfang.includes('fonds') ?? false,
      antrag: leseId(werte['antrag']) ?? uuid(),
      felder: felder.map(({ name }) => gezeigt[name]),
      fehlerliste: fehlerliste(fehler),
      ziel: `/faelle/${fall.id}/fondsantrag/neu/${eintrag.id}`,
      fallbasis: `/faelle/${fall.id}`,
    }
  })
  if (modell) return reply.view('fondsantrag/neu', modell)
  reply.callNotFound()
  return reply
}
