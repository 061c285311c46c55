import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { mitStelle } from '../../data/zugriff.ts'
import { gibtEsNicht } from '../../web/errors.ts'
import { eingaben, text } from '../../web/forms.ts'
import { darf } from '../anmeldung/zutritt.ts'
import { werAus } from '../faelle/zutritt.ts'
import type { Abruf } from './abruf.ts'
import { datei, FORMATE } from './ausgabe/formate.ts'
import { PROFILE } from './ausgabe/zeilen.ts'
import { auswahl, frage, reiter } from './seite.ts'
import { mitAbruf } from './seiten-plugin.ts'

const LESEN = darf('statistik', 'lesen')

/** K2: files of released values, and only of these. */
export function ausgaben(app: FastifyInstance): void {
  app.get('/statistik/export', LESEN, (request, reply) =>
    mitAbruf(request, reply, abruf => reply.view('statistik/export', exportseite(abruf))),
  )

  app.get('/statistik/export/:format', LESEN, (request, reply) =>
    mitAbruf(request, reply, abruf => gibAus(request, reply, abruf)),
  )
}

async function gibAus(request: FastifyRequest, reply: FastifyReply, abruf: Abruf): Promise<FastifyReply> {
  const wunsch = text(eingaben(request.query), 'profil') || 'oeffentlich'
  const profil = PROFILE.find(eines => eines === wunsch)
  const fertig = profil && (await datei(text(eingaben(request.params), 'format'), abruf, profil))
  if (!profil || !fertig) return gibtEsNicht(reply)
  await mitStelle(request.server.zugang, werAus(request), async z => {
    z.merkzettel.vermerke.push({ aktion: 'statistik.ausgegeben', bezug: null, felder: [profil] })
  })
  return reply
    .type(fertig.typ)
    .header('content-disposition', `attachment; filename="${fertig.name}"`)
    .send(fertig.inhalt)
}

const exportseite = (abruf: Abruf) => ({
  titel: 'Zahlen ausgeben',
  reiter: reiter('Export', frage(abruf)),
  auswahl: auswahl(abruf),
  formate: Object.entries(FORMATE).map(([wert, { text, nur }]) => ({
    text,
    dateien: PROFILE.filter(profil => (nur ?? profil) === profil).map(profil => ({
      text: profil === 'intern' ? 'intern' : 'öffentlich',
      href: `/statistik/export/${wert}${frage(abruf)}&profil=${profil}`,
    })),
  })),
})
