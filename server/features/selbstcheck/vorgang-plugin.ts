import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Eingangsstand } from '../../data/tables.ts'
import { adresspraefix } from '../../web/adresse.ts'
import { eingaben, text } from '../../web/forms.ts'
import { type Bremse, bremse, type Grenze } from './bremse.ts'
import { deleteEingang, findSalz, findStand } from './einwurf-store.ts'
import { OFFEN } from './fragen-plugin.ts'
import { gruppiert, kennungVon, liesCode } from './quittung.ts'
import { vergissQuittung } from './quittung-cookie.ts'
import { SPRACHEN } from './sprache.ts'
import { basis, sage, spracheVon, zeigeSeite } from './zeigen.ts'

/** P8: with the code alone, how far it is, and taking it back. The code travels in forms, never in an address. */
export async function vorgang(app: FastifyInstance): Promise<void> {
  const bremsen = bremse()
  for (const sprache of SPRACHEN) {
    const wo = `${basis(sprache)}/vorgang`
    app.get(wo, OFFEN, async (request, reply) => frage(request, reply, '', null))
    for (const [weg, art] of [
      [wo, 'stand'],
      [`${wo}/loeschen`, 'loeschen'],
    ] as const)
      app.post(weg, OFFEN, async (request, reply) => {
        const gefunden = await sieheNach(request, reply, bremsen)
        return 'stand' in gefunden ? zeige(request, reply, art, gefunden) : gefunden
      })
    app.post(`${wo}/geloescht`, OFFEN, async (request, reply) => {
      const gefunden = await sieheNach(request, reply, bremsen)
      if (!('stand' in gefunden)) return gefunden
      await deleteEingang(app.db, gefunden.kennung)
      vergissQuittung(reply)
      return zeige(request, reply, 'geloescht', gefunden)
    })
    // Reloaded or opened from the history: these pages exist only as answers to a code.
    for (const seite of ['loeschen', 'geloescht'])
      app.get(`${wo}/${seite}`, OFFEN, (_request, reply) => reply.redirect(wo, 303))
  }
}

type Gefunden = { readonly code: string; readonly kennung: Buffer; readonly stand: Eingangsstand }

/**
 * The entry of the code that was typed, or the page that says why there is none. S-66: a code is counted as wrong
 * before it is looked up, so that many at once do not slip through.
 */
async function sieheNach(
  request: FastifyRequest,
  reply: FastifyReply,
  bremsen: Bremse,
): Promise<Gefunden | FastifyReply> {
  const { db, jetzt, heute } = request.server
  const getippt = text(eingaben(request.body), 'code')
  const code = liesCode(getippt)
  if (code === null) return frage(request, reply.code(422), getippt, sage(request, 'vorgang.fehler.laenge'))
  const grenzen: readonly Grenze[] = [{ was: adresspraefix(request.ip), hoechstens: 10, stunden: 1 }]
  const warten = bremsen.nimm(grenzen, jetzt(), heute())
  if (warten > 0) return zuOft(request, reply, getippt, warten)
  const kennung = await kennungVon(code, (await findSalz(db)) ?? Buffer.alloc(16))
  const stand = await findStand(db, kennung)
  if (stand === undefined)
    return frage(request, reply.code(422), getippt, sage(request, 'vorgang.fehler.unbekannt'))
  bremsen.gibZurueck(grenzen)
  return { code, kennung, stand }
}

function zuOft(
  request: FastifyRequest,
  reply: FastifyReply,
  getippt: string,
  sekunden: number,
): FastifyReply {
  const fehler = sage(request, 'vorgang.fehler.zuOft', { minuten: String(Math.ceil(sekunden / 60)) })
  return frage(request, reply.code(429).header('retry-after', String(sekunden)), getippt, fehler)
}

const frage = (
  request: FastifyRequest,
  reply: FastifyReply,
  getippt: string,
  fehler: string | null,
): FastifyReply =>
  zeigeSeite(request, reply, 'selbstcheck/vorgang', {
    titel: sage(request, 'vorgang.titel'),
    zurueck: basis(spracheVon(request)),
    art: 'frage',
    code: '',
    getippt: getippt.slice(0, 40),
    fehler,
    stand: '',
    beimTisch: false,
  })

/** What a household is told; more than that nobody learns who finds the code. */
const STAND = {
  neu: 'vorgang.angekommen',
  nichtErreicht: 'vorgang.angekommen',
  geplant: 'vorgang.geplant',
  uebernommen: 'vorgang.geplant',
  erledigt: 'vorgang.erledigt',
} as const satisfies Record<Eingangsstand, string>

const TITEL = {
  stand: 'vorgang.titel',
  loeschen: 'vorgang.loeschenTitel',
  geloescht: 'vorgang.geloeschtTitel',
} as const

const zeige = (
  request: FastifyRequest,
  reply: FastifyReply,
  art: keyof typeof TITEL,
  { code, stand }: Gefunden,
): FastifyReply =>
  zeigeSeite(request, reply, 'selbstcheck/vorgang', {
    titel: sage(request, TITEL[art]),
    zurueck: `${basis(spracheVon(request))}/vorgang`,
    art,
    code: gruppiert(code),
    getippt: '',
    stand: sage(request, STAND[stand]),
    beimTisch: stand === 'uebernommen',
  })
