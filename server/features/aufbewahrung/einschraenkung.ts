import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { liesStelle } from '../../data/zugriff.ts'
import { UNSICHER } from '../../web/herkunft.ts'
import { alleFelder, sichtbar } from '../../web/mitgenommen.ts'
import { fallId, werAus } from '../faelle/zutritt.ts'
import { findSperre } from './aussetzung-store.ts'

/** What stays possible in a case that may only be kept: to look, to hand out, to end the restriction. */
const ERLAUBT: ReadonlySet<string> = new Set([
  '/faelle/:id/einwilligung',
  '/faelle/:id/einwilligung/widerruf',
  '/faelle/:id/aussetzungen',
  '/faelle/:id/aussetzungen/:aussetzung/ende',
  '/faelle/:id/auskunft',
])

/**
 * Art. 18 Abs. 2 DSGVO: a restricted case is stored and nothing else. One guard for every page under a case, also
 * those that come later; what was typed is shown again, nothing of it is stored.
 */
export function addEinschraenkung(app: FastifyInstance): void {
  app.addHook('preHandler', async (request, reply) => {
    const { url = '' } = request.routeOptions
    if (!UNSICHER.has(request.method) || !url.startsWith('/faelle/:id/') || ERLAUBT.has(url)) return undefined
    const id = fallId(request)
    if (id === undefined) return undefined
    const grund = await liesStelle(app.zugang, werAus(request), z => findSperre(z, id, app.heute()))
    // Closing is no use of the data.
    if (grund === null || (grund === 'einschraenkung' && url === '/faelle/:id/abschluss')) return undefined
    return weiseAb(request, reply, id, grund)
  })
}

const TEXTE = {
  einschraenkung: {
    satz: 'Die Bearbeitung dieses Falls ist eingeschränkt (Art. 18 DSGVO). Er wird nur aufbewahrt. Möchte der Haushalt, dass Sie weiterarbeiten, beenden Sie die Einschränkung.',
    wort: 'aufbewahrung',
    link: 'Zur Einschränkung',
  },
  widerruf: {
    satz: 'Der Haushalt hat die Einwilligung in die Fallakte widerrufen. Es darf nichts mehr eingetragen werden. Möchte der Haushalt doch Hilfe, tragen Sie zuerst die Einwilligung neu ein.',
    wort: 'einwilligung',
    link: 'Zur Einwilligung',
  },
} as const

function weiseAb(
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
  grund: keyof typeof TEXTE,
): FastifyReply {
  const { satz, wort, link } = TEXTE[grund]
  return reply.code(409).view('aufbewahrung/gesperrt', {
    titel: 'Nicht gespeichert',
    satz,
    href: `/faelle/${id}/${wort}`,
    link,
    zurueck: `/faelle/${id}`,
    sichtbar: sichtbar(alleFelder(request.body)),
  })
}
