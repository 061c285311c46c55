import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { liesStelle, mitStelle, type Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import { gibtEsNicht } from '../../web/errors.ts'
import { tagkurz, zeitpunkt } from '../../web/format.ts'
import { type Eingaben, eingaben, text } from '../../web/forms.ts'
import { darf } from '../anmeldung/zutritt.ts'
import { fallId, werAus } from '../faelle/zutritt.ts'
import { hebeAuf, type Kennung, type Meldungen, schraenkeEin, schutzansicht } from './schutz.ts'
import {
  findFallkopf,
  findSchutz,
  type Fallkopf,
  listBeratende,
  listFallkoepfe,
  listSchutz,
  updateZustaendig,
} from './store.ts'

const SEITE = '/verwaltung/zuteilung'
const JE_SEITE = 50
const KOORDINATION = darf('fall', 'zuteilen')
const FRISCH = { config: { ...KOORDINATION.config, frisch: true } } as const

/** Who works on which case, for the coordinator: numbers and days, nothing of a household. */
export function zuteilungsseiten(app: FastifyInstance): void {
  app.get(SEITE, KOORDINATION, async (request, reply) => {
    const seite = seitenzahl(text(eingaben(request.query), 'seite'))
    const modell = await liesStelle(app.zugang, werAus(request), z => liste(z, app.heute(), seite))
    return reply.view('zustaendigkeit/zuteilung', modell)
  })

  app.get(`${SEITE}/:id`, KOORDINATION, (request, reply) => zeige(request, reply))

  app.post(`${SEITE}/:id`, KOORDINATION, async (request, reply) => {
    const id = fallId(request)
    const person = text(eingaben(request.body), 'person')
    const da = await mitStelle(app.zugang, werAus(request), z => teileZu(z, id, person))
    return da ? reply.redirect(SEITE, 303) : reply.callNotFound()
  })

  app.post(`${SEITE}/:id/schutz`, KOORDINATION, (request, reply) => aendere(request, reply, schraenkeEin))
  app.post(`${SEITE}/:id/schutz/ende`, FRISCH, (request, reply) => aendere(request, reply, hebeAuf))
}

/** False for an unknown or restricted case, and for a person who does not counsel here. */
async function teileZu(z: Stellenzugriff, id: string | undefined, person: string): Promise<boolean> {
  const fall = id === undefined ? undefined : await findFallkopf(z, id)
  if (!fall || !(await listBeratende(z)).some(kollege => kollege.id === person)) return false
  if (fall.zustaendig === person) return true
  await updateZustaendig(z, fall.id, person)
  z.merkzettel.felder.set(fall.id, ['zustaendig'])
  return true
}

/** A case of the desk by its head; a restricted one by what the desk knows of it. */
async function findKennung(z: Stellenzugriff, id: string | undefined): Promise<Kennung | undefined> {
  if (id === undefined) return undefined
  const fall = (await findFallkopf(z, id)) ?? (await findSchutz(z, id))
  return fall && { fallId: id, nummer: fall.nummer, bezug: fall.bezug, zustaendig: zustaendigIn(fall) }
}

const zustaendigIn = (fall: object): string | null =>
  'zustaendig' in fall && typeof fall.zustaendig === 'string' ? fall.zustaendig : null

async function aendere(
  request: FastifyRequest,
  reply: FastifyReply,
  fn: (z: Stellenzugriff, fall: Kennung, werte: Eingaben) => Promise<Meldungen>,
): Promise<FastifyReply> {
  const werte = eingaben(request.body)
  const fehler = await mitStelle(request.server.zugang, werAus(request), async z => {
    const fall = await findKennung(z, fallId(request))
    return fall && fn(z, fall, werte)
  })
  if (!fehler) return gibtEsNicht(reply)
  if (Object.keys(fehler).length > 0) return zeige(request, reply.code(422), werte, fehler)
  return reply.redirect(`${SEITE}/${fallId(request)}`, 303)
}

async function zeige(
  request: FastifyRequest,
  reply: FastifyReply,
  werte: Eingaben = {},
  fehler: Meldungen = {},
): Promise<FastifyReply> {
  const { zugang, heute } = request.server
  const modell = await liesStelle(zugang, werAus(request), async z => {
    const fall = await findKennung(z, fallId(request))
    if (!fall) return undefined
    const lage = {
      schutz: await findSchutz(z, fall.fallId),
      beratende: await listBeratende(z),
      ziel: `${SEITE}/${fall.fallId}/schutz`,
      heute: heute(),
    }
    return {
      titel: `Fall ${fall.nummer}`,
      weg: WEG,
      ort: fall.nummer,
      schutz: schutzansicht(lage, werte, fehler),
    }
  })
  if (!modell) return gibtEsNicht(reply)
  return reply.view('zustaendigkeit/einzeln', { ...modell, fehlerliste: modell.schutz.fehlerliste })
}

const WEG = [{ href: SEITE, text: 'Zuteilung' }]

async function liste(z: Stellenzugriff, heute: Datum, seite: number) {
  const faelle = await listFallkoepfe(z, { ab: seite * JE_SEITE, anzahl: JE_SEITE + 1 })
  const beratende = (await listBeratende(z)).map(({ id, name }) => ({ wert: id, label: name }))
  return {
    titel: 'Zuteilung',
    faelle: faelle.slice(0, JE_SEITE).map(fall => zeile(fall, heute)),
    beratende,
    eingeschraenkt: (await listSchutz(z)).map(({ fallId: id, nummer, personen }) => ({
      href: `${SEITE}/${id}`,
      nummer,
      personen: personen.map(({ name }) => name).join(', '),
    })),
    seiten: blaettern(seite, faelle.length > JE_SEITE),
  }
}

const zeile = ({ id, nummer, angelegtAm, faelligAm, zustaendig }: Fallkopf, heute: Datum) => ({
  ziel: `${SEITE}/${id}`,
  id,
  nummer,
  angelegt: zeitpunkt(angelegtAm, heute),
  faellig: faelligAm === null ? 'ohne Tag' : tagkurz(faelligAm as Datum, heute),
  zustaendig,
})

function seitenzahl(roh: string): number {
  const seite = Number(roh || '1')
  return Number.isInteger(seite) && seite >= 1 && seite <= 10_000 ? seite - 1 : 0
}

/** Null where everything is on one page. */
function blaettern(seite: number, weitere: boolean) {
  if (seite === 0 && !weitere) return null
  return {
    zurueck: seite > 0 ? `${SEITE}?seite=${seite}` : null,
    weiter: weitere ? `${SEITE}?seite=${seite + 2}` : null,
    text: `Seite ${seite + 1}`,
  }
}
