import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { mitStelle, type Stellenzugriff } from '../../data/zugriff.ts'
import type { Fall } from '../faelle/fall.ts'
import { leseId } from '../faelle/forms.ts'
import { mitFall } from '../faelle/mit-fall.ts'
import { lockFall } from '../faelle/store.ts'
import { insertEreignis } from '../faelle/verlauf-store.ts'
import { BERATUNG, fallId, werAus } from '../faelle/zutritt.ts'
import { ansichtsseite, entfernenseite, inWorten, serverName } from './dokumentseite.ts'
import { leseSeite } from './forms.ts'
import { deleteDokument, type Dokument, findDatei, findDokument, findSeite } from './store.ts'

/** One document: look at it, take it along, remove it. */
export function dokumentseiten(app: FastifyInstance): void {
  app.get('/faelle/:id/dokumente/:dokument', BERATUNG, async (request, reply) => {
    const modell = await mitDokument(request, (_z, fall, dokument) =>
      ansichtsseite(fall, dokument, app.heute()),
    )
    return modell ? reply.view('dokumente/dokument', modell) : reply.callNotFound()
  })

  app.get('/faelle/:id/dokumente/:dokument/seiten/:seite', BERATUNG, async (request, reply) => {
    const seite = leseSeite((request.params as { seite?: unknown }).seite)
    const bild = await mitDokument(request, (z, fall, { id }) =>
      seite === undefined ? undefined : findSeite(z, fall.id, id, seite),
    )
    return bild ? sende(reply, bild, 'image/jpeg', 'inline') : reply.callNotFound()
  })

  app.get('/faelle/:id/dokumente/:dokument/datei', BERATUNG, async (request, reply) => {
    const gefunden = await mitDokument(request, async (z, fall, dokument) => ({
      dokument,
      inhalt: await findDatei(z, fall.id, dokument),
    }))
    if (!gefunden?.inhalt) return reply.callNotFound()
    const { dokument, inhalt } = gefunden
    const typ = dokument.format === 'pdf' ? 'application/pdf' : 'image/jpeg'
    return sende(reply, inhalt, typ, `attachment; filename="${serverName(dokument)}"`)
  })

  entfernen(app)
}

function entfernen(app: FastifyInstance): void {
  app.get('/faelle/:id/dokumente/:dokument/entfernen', BERATUNG, async (request, reply) => {
    const modell = await mitDokument(request, (_z, fall, dokument) =>
      entfernenseite(fall, dokument, app.heute()),
    )
    return modell ? reply.view('dokumente/entfernen', modell) : reply.callNotFound()
  })

  app.post('/faelle/:id/dokumente/:dokument/entfernung', BERATUNG, async (request, reply) => {
    const [id, dokument] = [fallId(request), dokumentId(request)]
    if (id === undefined || dokument === undefined) return reply.callNotFound()
    const da = await mitStelle(app.zugang, werAus(request), z => entferne(z, id, dokument, app.jetzt()))
    return da ? reply.redirect(`/faelle/${id}/dokumente?entfernt=1`, 303) : reply.callNotFound()
  })
}

async function entferne(z: Stellenzugriff, fallId: string, id: string, jetzt: Date): Promise<boolean> {
  const fall = await lockFall(z, fallId)
  const dokument = fall && (await findDokument(z, fallId, id))
  if (!dokument || !(await deleteDokument(z, fallId, id, jetzt))) return false
  await insertEreignis(z, fallId, 'dokument', `Dokument ${dokument.nummer} entfernt: ${inWorten(dokument)}.`)
  return true
}

const dokumentId = ({ params }: FastifyRequest): string | undefined =>
  leseId((params as { dokument?: unknown }).dokument)

/** The document of the address; undefined for unknown, foreign and removed ones alike. */
async function mitDokument<T>(
  request: FastifyRequest,
  fn: (z: Stellenzugriff, fall: Fall, dokument: Dokument) => Promise<T> | T,
): Promise<T | undefined> {
  const id = dokumentId(request)
  return mitFall(request.server, request, async (z, fall) => {
    const dokument = id === undefined ? undefined : await findDokument(z, fall.id, id)
    return dokument && fn(z, fall, dokument)
  })
}

/** S-45: whatever a browser makes of these bytes, it does it without our origin: no script, no form, no frame. */
const ABGESCHOTTET = "default-src 'none'; frame-ancestors 'none'; sandbox"

const sende = (reply: FastifyReply, inhalt: Buffer, typ: string, wie: string): FastifyReply =>
  reply
    .header('content-security-policy', ABGESCHOTTET)
    .header('content-disposition', wie)
    .type(typ)
    .send(inhalt)
