import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { v7 as uuid } from 'uuid'
import { type Anfrage, kuvertOrt } from '../../data/anfrage.ts'
import { verschliesse } from '../../data/kuvert.ts'
import { fingerabdruck } from '../../data/verschluesselung.ts'
import { nterWerktag, STRENG } from '../../recht/werktage.ts'
import { adresspraefix } from '../../web/adresse.ts'
import { type Eingaben, eingaben, text } from '../../web/forms.ts'
import { alsAngaben } from './angaben.ts'
import { type Gelesen, kontaktform, liesAnfrage } from './anfrage.ts'
import { type Antworten, wegDurch } from './antworten.ts'
import { type Bremse, bremse, type Grenze } from './bremse.ts'
import { liesStand } from './cookie.ts'
import { type Annahme, findSalz, findStand, insertEingang, listAnnahmen } from './einwurf-store.ts'
import { type Einmal, einmal } from './einmal.ts'
import { OFFEN } from './fragen-plugin.ts'
import { kennungVon } from './quittung.ts'
import { schreibeQuittung } from './quittung-cookie.ts'
import { neuesFormular, pruefeFormular } from './rueckruf-token.ts'
import { type Formularlage, rueckrufansicht } from './rueckrufansicht.ts'
import { SPRACHEN, worte } from './sprache.ts'
import { tageBis } from './stufe.ts'
import { basis, sage, spracheVon, zeigeSeite } from './zeigen.ts'

/** Within so many Werktage the desk wants to answer. */
const WERKTAGE = 2
const ZWEI_STUNDEN_MS = 120 * 60_000

/** P6: asking for a call. Nothing is stored before somebody has agreed and pressed the button. */
export async function rueckruf(app: FastifyInstance): Promise<void> {
  const waechter: Waechter = { bremsen: bremse(), abgesandt: einmal(ZWEI_STUNDEN_MS) }
  for (const sprache of SPRACHEN) {
    app.get(`${basis(sprache)}/rueckruf`, OFFEN, async (request, reply) => zeige(request, reply, {}))
    app.post(`${basis(sprache)}/rueckruf`, OFFEN, async (request, reply) => nimm(request, reply, waechter))
  }
}

/** What this process remembers of submissions: how many there were, and which forms were used. */
type Waechter = { readonly bremsen: Bremse; readonly abgesandt: Einmal }

async function nimm(request: FastifyRequest, reply: FastifyReply, waechter: Waechter): Promise<FastifyReply> {
  const app = request.server
  const body = eingaben(request.body)
  const token = text(body, 'formular')
  const annahmen = await listAnnahmen(app.db)
  if (annahmen.length === 0) return zeige(request, reply.code(503), {})
  const formular = pruefeFormular(app, token)
  if (formular.art === 'alt') return veraltet(request, reply.code(422), body)
  const seite = spracheVon(request)
  const gelesen = liesAnfrage(body, { heute: app.heute(), seite, annahmen, antworten: antwortenVon(request) })
  if (!gelesen.ok) return zeige(request, reply.code(422), { body, token, fehler: gelesen.fehler })
  if (formular.art === 'schnell')
    return zeige(request, reply.code(422), { body, token, oben: sage(request, 'rueckruf.fehler.schnell') })
  return sende(request, reply, waechter, { body, token, code: formular.code, gelesen })
}

type Sendung = {
  readonly body: Eingaben
  readonly token: string
  readonly code: string
  readonly gelesen: Extract<Gelesen, { ok: true }>
}

async function sende(
  request: FastifyRequest,
  reply: FastifyReply,
  { bremsen, abgesandt }: Waechter,
  { body, token, code, gelesen }: Sendung,
): Promise<FastifyReply> {
  const app = request.server
  const kennung = await kennungVon(code, (await findSalz(app.db)) ?? Buffer.alloc(16))
  if (!abgesandt.schon(code)) {
    const warten = bremsen.nimm(grenzen(request, gelesen.an), app.jetzt(), app.heute())
    if (warten > 0) return zuviel(request, reply, { body, token }, warten)
  }
  const wann = await abgesandt.tu(code, app.jetzt(), () => wirfEin(app, gelesen, kennung))
  // Sent once more after it was taken back: this code is used up.
  if (wann === 'wieder' && (await findStand(app.db, kennung)) === undefined)
    return veraltet(request, reply.code(409), body)
  schreibeQuittung(reply, { code, ...quittungFuer(request, gelesen) })
  return reply.redirect(`${basis(spracheVon(request))}/fertig`, 303)
}

/** What this browser answered, without what was left behind; null where it answered nothing. */
function antwortenVon(request: FastifyRequest): Antworten | null {
  const stand = liesStand(request)
  if (typeof stand === 'string') return null
  const { antworten } = wegDurch(stand.antworten, request.server.heute())
  return Object.keys(antworten).length > 0 ? antworten : null
}

/** S-60: submissions only; whoever asks questions of the check is never counted. */
const grenzen = ({ ip }: FastifyRequest, { id }: Annahme): readonly Grenze[] => [
  { was: `adresse|${adresspraefix(ip)}`, hoechstens: 3, stunden: 1 },
  { was: `adresse|${adresspraefix(ip)}`, hoechstens: 10, stunden: 24 },
  { was: `stelle|${id}`, hoechstens: 60, stunden: 1 },
  { was: 'alle', hoechstens: 300, stunden: 1 },
]

async function wirfEin(
  { db, schluesselbund, jetzt }: FastifyInstance,
  { anfrage, an, verdacht }: { anfrage: Anfrage; an: Annahme; verdacht: boolean },
  kennung: Buffer,
): Promise<void> {
  const id = uuid()
  const siegel = verschliesse(an.oeffentlich, kuvertOrt(an.id, id), anfrage)
  const doppel = fingerabdruck(schluesselbund.fuer('doppel'), Buffer.from(kontaktform(anfrage)))
  await insertEingang(db, { stelleId: an.id, id, kennung, quarantaene: verdacht, doppel, siegel }, jetzt())
}

function quittungFuer(request: FastifyRequest, { anfrage, an }: { anfrage: Anfrage; an: Annahme }) {
  return {
    weg: anfrage.mail === null ? ('telefon' as const) : ('mail' as const),
    mitCodewort: anfrage.codewort !== null,
    bisTag: nterWerktag(anfrage.am, WERKTAGE, an.bundesland, STRENG),
    eilt: eilt(request),
  }
}

/** Three days or less, or cut already: nobody should wait for a call. */
function eilt(request: FastifyRequest): boolean {
  const antworten = antwortenVon(request)
  if (!antworten) return false
  const angaben = alsAngaben(antworten, request.server.heute())
  return angaben.sperre?.vollzogen === true || (tageBis(angaben) ?? Infinity) < 3
}

async function zeige(
  request: FastifyRequest,
  reply: FastifyReply,
  lage: Partial<Pick<Formularlage, 'body' | 'token' | 'fehler' | 'oben'>>,
  mehr: { readonly zuviel: string | null } = { zuviel: null },
): Promise<FastifyReply> {
  const app = request.server
  const annahmen = await listAnnahmen(app.db)
  const wo = basis(spracheVon(request))
  return zeigeSeite(request, reply, 'selbstcheck/rueckruf', {
    titel: sage(request, 'rueckruf.titel'),
    zurueck: liesStand(request) === 'keiner' ? wo : `${wo}/weiter`,
    offen: annahmen.length > 0,
    ...mehr,
    ...rueckrufansicht(worte(spracheVon(request)), {
      token: neuesFormular(app),
      body: {},
      fehler: {},
      oben: null,
      ...lage,
      annahmen,
      mitAntworten: antwortenVon(request) !== null,
    }),
  })
}

/** A form that can no longer be sent: the same with a new token, and everything typed still in it. */
const veraltet = (request: FastifyRequest, reply: FastifyReply, body: Eingaben): Promise<FastifyReply> =>
  zeige(request, reply, { body, oben: sage(request, 'rueckruf.fehler.alt') })

function zuviel(
  request: FastifyRequest,
  reply: FastifyReply,
  lage: { readonly body: Eingaben; readonly token: string },
  sekunden: number,
): Promise<FastifyReply> {
  const minuten = String(Math.ceil(sekunden / 60))
  const text = request.server.config.telefon
    ? sage(request, 'rueckruf.zuvielTun', { minuten })
    : sage(request, 'rueckruf.zuvielOhne', { minuten })
  return zeige(request, reply.code(429).header('retry-after', String(sekunden)), lage, { zuviel: text })
}
