import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { mitStelle } from '../../data/zugriff.ts'
import { gibtEsNicht } from '../../web/errors.ts'
import { euro } from '../../web/format.ts'
import { eingaben, text } from '../../web/forms.ts'
import { darf } from '../anmeldung/zutritt.ts'
import { ANNAHMEN } from '../faelle/forderungen.ts'
import { werAus } from '../faelle/zutritt.ts'
import type { Abruf } from './abruf.ts'
import { antragAlsOdt, antragAlsPdf } from './antrag.ts'
import { wirkungen } from './forderungen.ts'
import { auswahl, frage, reiter } from './seite.ts'
import { mitAbruf } from './seiten-plugin.ts'
import { zeitraumwort } from './worte.ts'

const LESEN = darf('statistik', 'lesen')

/** What the demands would have changed, and the motion that asks the council for a fund. */
export function forderungsseiten(app: FastifyInstance): void {
  app.get('/statistik/forderungen', LESEN, (request, reply) =>
    mitAbruf(request, reply, abruf => reply.view('statistik/forderungen', seite(abruf))),
  )

  app.get('/statistik/antrag/:format', LESEN, (request, reply) =>
    mitAbruf(request, reply, abruf => gibAntrag(request, reply, abruf)),
  )
}

const FORMATE = {
  pdf: { typ: 'application/pdf', schreibe: antragAlsPdf },
  odt: { typ: 'application/vnd.oasis.opendocument.text', schreibe: antragAlsOdt },
} as const

async function gibAntrag(request: FastifyRequest, reply: FastifyReply, abruf: Abruf): Promise<FastifyReply> {
  const format = text(eingaben(request.params), 'format')
  if ((format !== 'pdf' && format !== 'odt') || abruf.bereich.ebene !== 'kreis') return gibtEsNicht(reply)
  const { typ, schreibe } = FORMATE[format]
  const inhalt = await schreibe(abruf)
  await mitStelle(request.server.zugang, werAus(request), async z => {
    z.merkzettel.vermerke.push({ aktion: 'statistik.ausgegeben', bezug: null, felder: ['antrag'] })
  })
  return reply
    .type(typ)
    .header(
      'content-disposition',
      `attachment; filename="musterantrag-${abruf.kopf.zeitraum.toLowerCase()}.${format}"`,
    )
    .send(inhalt)
}

const ct = (wert: number): string => `${wert}\u00a0Cent`

const seite = (abruf: Abruf) => ({
  titel: 'Was Forderungen geändert hätten',
  unter: `${abruf.bereich.name} · ${zeitraumwort(abruf.kopf.zeitraum)}`,
  reiter: reiter('Forderungen', frage(abruf)),
  auswahl: auswahl(abruf),
  wirkungen: wirkungen(abruf.werte) ?? null,
  antrag: abruf.bereich.ebene === 'kreis' && abruf.werte.length > 0 ? frage(abruf) : null,
  annahmen: {
    preis: ct(ANNAHMEN.preis),
    kontingentpreis: ct(ANNAHMEN.kontingentpreis),
    deckel: ct(ANNAHMEN.deckel),
    ab: euro(ANNAHMEN.sperreAbCent),
    fassung: '2',
  },
})
