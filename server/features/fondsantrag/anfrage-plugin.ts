import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { v7 as uuid } from 'uuid'
import { liesAnmeldung, mitStelle, type Stellenzugriff } from '../../data/zugriff.ts'
import { type Antragsschritt, TRAEGERSCHRITTE } from '../../recht/fonds/antrag.ts'
import { type Eingaben, eingaben, text } from '../../web/forms.ts'
import type { Meldungen } from '../../web/formular.ts'
import { addGrenze } from '../../web/grenze.ts'
import { findSperre } from '../aufbewahrung/aussetzung-store.ts'
import type { Fall } from '../faelle/fall.ts'
import { leseId } from '../faelle/forms.ts'
import { findStelle, lockFall } from '../faelle/store.ts'
import { anfrageseite, widerrufsseite } from './anfrageseite.ts'
import { leseNummer } from './forms.ts'
import { gehe, type Gangergebnis } from './gehen.ts'
import { antragsbild, type Antragsbild, istWiderrufen } from './lage.ts'
import { geheimnisHash } from './linkgeheimnis.ts'
import { findLinkziel, type Linkziel, updateAufruf } from './link-store.ts'
import { liesSchritt } from './schrittfelder.ts'
import { findAntrag } from './store.ts'

/** Requests per address and minute: an office behind one address, and nobody who tries secrets. */
const JE_MINUTE = 60
const OFFEN = { config: { zutritt: 'offen' } } as const

/**
 * The carrier's side, without an account. The address alone shows nothing, so that a mail program that looks at links
 * opens no file; one click shows what the household has agreed to, and is recorded before it is shown.
 */
export async function anfrageseiten(app: FastifyInstance): Promise<void> {
  await addGrenze(app, JE_MINUTE)

  app.get('/fondsantrag/:token', OFFEN, async (request, reply) => {
    const ziel = await zielAus(request)
    if (!ziel) return reply.callNotFound()
    return neutral(reply).view('fondsantrag/anfrage', {
      titel: 'Anfrage einer Beratungsstelle',
      ziel: request.url,
    })
  })

  app.post('/fondsantrag/:token', OFFEN, async (request, reply) => {
    const ziel = await zielAus(request)
    const werte = eingaben(request.body)
    const modell =
      ziel && (await mitLink(request, ziel, (z, fall, bild) => oeffne(request, z, { fall, bild, werte })))
    if (!modell) return reply.callNotFound()
    return neutral(reply.code(modell.status)).view(modell.vorlage, modell)
  })
}

/** Kept by nobody: no cache, no search engine, no address handed on. */
const neutral = (reply: FastifyReply): FastifyReply =>
  reply
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex, nofollow')
    .header('referrer-policy', 'no-referrer')

async function zielAus(request: FastifyRequest): Promise<Linkziel | undefined> {
  const { server: app } = request
  const hash = geheimnisHash((request.params as { token?: unknown }).token)
  return hash && liesAnmeldung(app.db, trx => findLinkziel(trx, hash, app.jetzt()))
}

type Zweck<T> = (z: Stellenzugriff, fall: Fall, bild: Antragsbild) => Promise<T>

/** With the eyes of who made the link, for this one application; nothing where the case is locked. */
async function mitLink<T>(request: FastifyRequest, ziel: Linkziel, fn: Zweck<T>): Promise<T | undefined> {
  const { server: app } = request
  const { stelleId, personId, id, fallId, antragId } = ziel
  const wer = { stelleId, personId, weg: request.routeOptions.url }
  return mitStelle(app.zugang, wer, async z => {
    const fall = await lockFall(z, fallId)
    const antrag = fall && (await findAntrag(z, fallId, antragId))
    if (!antrag || (await findSperre(z, fallId, app.heute())) !== null) return undefined
    const bild = await antragsbild(z, fall, antrag, app.heute())
    if (!bild.lage.einwilligung && !istWiderrufen(bild)) return undefined
    await updateAufruf(z, id, app.jetzt())
    z.merkzettel.vermerke.push({ aktion: 'fondslink.geoeffnet', bezug: fall.bezug, felder: [] })
    return fn(z, fall, bild)
  })
}

/** Opened: what the household has agreed to; after it has taken that back, only that it did. */
const oeffne = async (request: FastifyRequest, z: Stellenzugriff, antwort: Antwort) =>
  istWiderrufen(antwort.bild)
    ? {
        ...widerrufsseite(antwort.bild, await findStelle(z)),
        vorlage: 'fondsantrag/anfrage-widerrufen',
        status: 200,
      }
    : { ...(await beantworte(request, z, antwort)), vorlage: 'fondsantrag/anfrage-offen' }

type Antwort = { readonly fall: Fall; readonly bild: Antragsbild; readonly werte: Eingaben }

async function beantworte(request: FastifyRequest, z: Stellenzugriff, { fall, bild, werte }: Antwort) {
  const stelle = await findStelle(z)
  const seite = (
    dazu: { readonly fehler?: Meldungen; readonly fertig?: boolean; readonly status?: number } = {},
  ) =>
    anfrageseite(bild, {
      stelle,
      werte,
      ziel: request.url,
      klick: uuid(),
      fehler: {},
      fertig: false,
      status: 200,
      ...dazu,
    })
  const wort = text(werte, 'schritt')
  if (wort === '') return seite()
  const schritt = TRAEGERSCHRITTE.find(einer => einer === wort)
  if (!schritt) return seite({ status: 422, fehler: { schritt: 'Wählen Sie aus, wie Sie antworten.' } })
  const { fehler, ergebnis } = await geheDurchLink(request, z, { fall, bild, werte }, schritt)
  if (ergebnis?.art === 'getan') {
    z.merkzettel.vermerke.push({ aktion: 'fondslink.beantwortet', bezug: fall.bezug, felder: [] })
    return seite({ fertig: true })
  }
  return seite({ status: ergebnis?.art === 'ueberholt' ? 409 : 422, fehler })
}

async function geheDurchLink(
  { server: app }: FastifyRequest,
  z: Stellenzugriff,
  { fall, bild: { antrag }, werte }: Antwort,
  schritt: Antragsschritt,
): Promise<{ readonly fehler: Meldungen; readonly ergebnis?: Gangergebnis }> {
  const heute = app.heute()
  const { angaben, fehler } = liesSchritt(schritt, werte, heute)
  if (Object.keys(fehler).length > 0) return { fehler }
  const ergebnis = await gehe(z, fall, antrag.id, {
    klick: leseId(werte['klick']) ?? uuid(),
    nummer: leseNummer(werte['nummer']) ?? -1,
    schritt,
    // The day of an answer that is given here is today.
    angaben: { ...angaben, am: heute },
    durch: 'traeger',
    heute,
    jetzt: app.jetzt(),
  })
  if (ergebnis.art === 'maengel') return { ergebnis, fehler: ergebnis.maengel }
  return { ergebnis, fehler: ergebnis.art === 'ueberholt' ? { schritt: UEBERHOLT } : {} }
}

const UEBERHOLT =
  'Der Stand hat sich inzwischen geändert. Ihre Antwort ist noch nicht eingetragen. Prüfen Sie sie, und schicken Sie sie noch einmal.'
