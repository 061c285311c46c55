import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { v7 as uuid } from 'uuid'
import { liesStelle, type Stellenzugriff } from '../../data/zugriff.ts'
import type { Eingaben } from '../../web/forms.ts'
import { liesFormular, type Meldungen } from '../../web/formular.ts'
import { angemeldete } from '../anmeldung/zutritt.ts'
import { leseId } from '../faelle/forms.ts'
import { fallId, werAus } from '../faelle/zutritt.ts'
import { liesAngaben } from './angaben.ts'
import type { Briefart } from './briefart.ts'
import { pruefseite } from './briefseite.ts'
import { brieftext, schreibe } from './brief.ts'
import { ANGABEN } from './forms.ts'
import { type Entwurf, findEntwurf, istText } from './freigabe/entwurf-store.ts'
import { freigabeansicht } from './freigabe/freigabeansicht.ts'
import { einweisungVon } from './freigabe/freigeben.ts'
import { findVorlage } from './freigabe/vorlage-store.ts'
import { findBriefart } from './katalog.ts'
import { brieflage } from './lage.ts'

/** The letter of the address; undefined where it is none. */
export const briefId = ({ params }: FastifyRequest): string | undefined =>
  leseId((params as { brief?: unknown }).brief)

/** A letter that nobody has saved yet, with what was typed for it. */
export async function zeigeNeu(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  { art, werte, dazu = {} }: { art: Briefart | undefined; werte: Eingaben; dazu?: Meldungen },
): Promise<FastifyReply> {
  const id = leseId(werte['brief']) ?? uuid()
  const heute = app.heute()
  const modell =
    art &&
    (await liesStelle(app.zugang, werAus(request), async z => {
      const entwurf = await findEntwurf(z, fallId(request) ?? '', id)
      return briefmodell(app, request, z, { art, id, werte, dazu, entwurf })
    }))
  if (!modell) {
    reply.callNotFound()
    return reply
  }
  const { fehler } = liesFormular([...ANGABEN, ...(art.felder ?? [])], werte, heute)
  if (Object.keys({ ...fehler, ...dazu }).length > 0) void reply.code(422)
  return reply.view('briefe/seiten/pruefen', modell)
}

/** A saved draft; `werte` adds what was typed into the forms of the release. */
export async function zeigeEntwurf(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  dazu: Meldungen,
  werte: Eingaben = {},
): Promise<FastifyReply> {
  const id = briefId(request)
  const modell = await liesStelle(app.zugang, werAus(request), async z => {
    const entwurf = id === undefined ? undefined : await findEntwurf(z, fallId(request) ?? '', id)
    const art = entwurf && findBriefart(entwurf.art)
    if (!art || id === undefined) return undefined
    return briefmodell(app, request, z, { art, id, werte: { ...entwurf.werte, ...werte }, dazu, entwurf })
  })
  if (modell) return reply.view('briefe/seiten/pruefen', modell)
  reply.callNotFound()
  return reply
}

type Gezeigt = {
  readonly art: Briefart
  readonly id: string
  readonly werte: Eingaben
  readonly dazu: Meldungen
  readonly entwurf: Entwurf | undefined
}

async function briefmodell(
  app: FastifyInstance,
  request: FastifyRequest,
  z: Stellenzugriff,
  { art, id, werte, dazu, entwurf }: Gezeigt,
) {
  // A released letter is shown with the day for which it was released.
  const tag = entwurf?.freigabe?.tag ?? app.heute()
  const lage = await brieflage(z, fallId(request), liesAngaben(werte, tag, art), tag)
  if (!lage) return undefined
  const { fehler } = liesFormular([...ANGABEN, ...(art.felder ?? [])], werte, app.heute())
  const brief = schreibe(art, lage.fakten, entwurf?.aenderungen)
  const gilt = entwurf?.freigabe ? await istText(z, lage.fall.id, entwurf.freigabe, brieftext(brief)) : false
  const { personId, rollen } = angemeldete(request)
  const wer = {
    personId,
    rollen,
    einweisung: await einweisungVon(z, personId, { rollen, heute: app.heute() }),
  }
  const vorlage = await findVorlage(z, art.id)
  const { veraltet } = brief
  const stand = { entwurf, klasse: art.freigabe(lage.fakten), gilt, veraltet, vorlage, wer }
  return {
    ...pruefseite(lage, { art, brief, werte, fehler: { ...fehler, ...dazu }, briefId: id }),
    freigabe: freigabeansicht(stand, { heute: app.heute() }),
  }
}
