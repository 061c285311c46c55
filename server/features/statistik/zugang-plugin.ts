import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { liesAnmeldung, liesStelle, mitStelle, type Wer } from '../../data/zugriff.ts'
import { zeitpunkt } from '../../web/format.ts'
import { eingaben, text } from '../../web/forms.ts'
import { addGrenze } from '../../web/grenze.ts'
import { darf } from '../anmeldung/zutritt.ts'
import { werAus } from '../faelle/zutritt.ts'
import { type Abruf, type Absage, rufeAb } from './abruf.ts'
import { datei } from './ausgabe/formate.ts'
import { PROFILE } from './ausgabe/zeilen.ts'
import { reiter } from './seite.ts'
import { deleteZugang, findZugang, findZugangWer, setzeZugang, updateZuletzt } from './zugang-store.ts'
import { neuerSchluessel, schluesselHash } from './zugangsschluessel.ts'

const LESEN = darf('statistik', 'lesen')
/** Requests of programs per address and minute. */
const JE_MINUTE = 60

/** Released figures for a program of the coordinator: a key of one's own, and what it opens. */
export async function zugaenge(app: FastifyInstance): Promise<void> {
  app.get('/statistik/zugang', LESEN, (request, reply) => zeige(request, reply))

  // The key is shown once, in the answer to the form.
  app.post('/statistik/zugang', LESEN, async (request, reply) => {
    const schluessel = neuerSchluessel()
    const hash = schluesselHash(schluessel)
    if (!hash) throw new Error('a key that is none')
    await mitStelle(app.zugang, werAus(request), async z => {
      await setzeZugang(z, hash, app.jetzt())
      vermerke(z, 'statistik.schluessel')
    })
    return zeige(request, reply, schluessel)
  })

  app.post('/statistik/zugang/ende', LESEN, async (request, reply) => {
    await mitStelle(app.zugang, werAus(request), async z => {
      await deleteZugang(z)
      vermerke(z, 'statistik.ende')
    })
    return reply.redirect('/statistik/zugang', 303)
  })

  // A scope of its own, so that the limit counts nothing else.
  await app.register(async programm => {
    await addGrenze(programm, JE_MINUTE)
    programm.get('/statistik/abruf/:format', { config: { zutritt: 'offen' } }, antworte)
  })
}

type Merkend = { readonly merkzettel: { readonly vermerke: unknown[] } }
const vermerke = (z: Merkend, aktion: string, felder: readonly string[] = []): void =>
  void z.merkzettel.vermerke.push({ aktion, bezug: null, felder })

async function zeige(
  request: FastifyRequest,
  reply: FastifyReply,
  schluessel: string | null = null,
): Promise<FastifyReply> {
  const { zugang, config, heute } = request.server
  const da = await liesStelle(zugang, werAus(request), findZugang)
  return reply.view('statistik/zugang', {
    titel: 'Zahlen für ein eigenes Programm',
    reiter: reiter('Programm', ''),
    schluessel,
    adresse: `${config.baseUrl}/statistik/abruf/json?zeitraum=2025&bereich=kreis&profil=oeffentlich`,
    seit: da ? `Ihr Schlüssel ist vom ${zeitpunkt(da.erstelltAm, heute())}.` : null,
    zuletzt: da?.zuletztAm ? `Zuletzt benutzt ${zeitpunkt(da.zuletztAm, heute())}.` : null,
  })
}

async function antworte(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { db } = request.server
  const hash = schluesselHash(/^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1])
  const wer = hash && (await liesAnmeldung(db, trx => findZugangWer(trx, hash)))
  if (!wer)
    return reply.code(401).header('www-authenticate', 'Bearer').send({ fehler: 'Der Schlüssel gilt nicht.' })
  const abruf = await hole(request, { ...wer, weg: request.routeOptions.url })
  if (abruf === 400) return reply.code(400).send({ fehler: 'Diese Frage gibt es nicht.' })
  const wunsch = text(eingaben(request.query), 'profil') || 'oeffentlich'
  const profil = PROFILE.find(eines => eines === wunsch)
  const fertig =
    profil && typeof abruf === 'object'
      ? await datei(text(eingaben(request.params), 'format'), abruf, profil)
      : undefined
  if (!fertig) return reply.code(404).send({ fehler: 'Diese Zahlen gibt es nicht.' })
  return reply
    .type(fertig.typ)
    .header('content-disposition', `attachment; filename="${fertig.name}"`)
    .send(fertig.inhalt)
}

/** Every call is recorded under the person whose key it is. */
const hole = (request: FastifyRequest, wer: Wer): Promise<Abruf | Absage | 'leer'> =>
  mitStelle(request.server.zugang, wer, async z => {
    await updateZuletzt(z, request.server.jetzt())
    vermerke(z, 'statistik.abgerufen')
    return rufeAb(z, eingaben(request.query))
  })
