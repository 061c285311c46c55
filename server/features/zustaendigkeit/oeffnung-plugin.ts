import type { FastifyInstance, FastifyReply } from 'fastify'
import { mitStelle, type Stellenzugriff } from '../../data/zugriff.ts'
import { type Eingaben, eingaben, text } from '../../web/forms.ts'
import { darf } from '../anmeldung/zutritt.ts'
import { fehlerliste } from '../faelle/fehler.ts'
import { insertHinweise } from '../faelle/hinweise-store.ts'
import { werAus } from '../faelle/zutritt.ts'
import { liesOeffnung } from './forms.ts'
import type { Meldungen } from './schutz.ts'
import { findFallkopfNach, findSchutzNach, insertOeffnung, listKoordination } from './store.ts'

const OEFFNEN = { config: { ...darf('fall', 'oeffnen').config, frisch: true } } as const

/** S-52: a counsellor with a pressing reason opens a restricted case by its number, for an hour, and it is told. */
export function oeffnungsseiten(app: FastifyInstance): void {
  app.get('/oeffnung', OEFFNEN, (_request, reply) => zeige(reply, {}, {}))

  app.post('/oeffnung', OEFFNEN, async (request, reply) => {
    const werte = eingaben(request.body)
    const form = liesOeffnung(werte)
    if (!form.ok) return zeige(reply.code(422), werte, form.fehler)
    const { nummer, grund } = form.wert
    const id = await mitStelle(app.zugang, werAus(request), z => oeffne(z, nummer, grund))
    if (id === undefined) return zeige(reply.code(422), werte, { nummer: UNBEKANNT })
    return reply.redirect(`/faelle/${id}`, 303)
  })
}

const UNBEKANNT = 'Einen Fall mit dieser Nummer gibt es nicht. Die Koordination hat von dem Versuch erfahren.'

/** The id of the case that is open now; undefined where there is none. A second click tells nobody twice. */
async function oeffne(z: Stellenzugriff, nummer: string, grund: string): Promise<string | undefined> {
  const offen = await findFallkopfNach(z, nummer)
  if (offen) return offen.id
  const koordination = await listKoordination(z)
  const schutz = await findSchutzNach(z, nummer)
  if (!schutz) {
    await insertHinweise(z, koordination, { art: 'versuch', nummer, grund })
    z.merkzettel.vermerke.push({ aktion: 'schutz.versucht', bezug: null, felder: [] })
    return undefined
  }
  await insertOeffnung(z, schutz.fallId)
  const benannte = schutz.personen.map(({ id }) => id)
  await insertHinweise(z, [...koordination, ...benannte], { art: 'oeffnung', nummer, grund })
  z.merkzettel.vermerke.push({ aktion: 'schutz.geoeffnet', bezug: schutz.bezug, felder: [] })
  return schutz.fallId
}

function zeige(reply: FastifyReply, werte: Eingaben, fehler: Meldungen): FastifyReply {
  return reply.view('zustaendigkeit/oeffnung', {
    titel: 'Eingeschränkten Fall öffnen',
    nummer: text(werte, 'nummer'),
    grund: text(werte, 'grund'),
    fehler,
    fehlerliste: fehlerliste(fehler),
  })
}
