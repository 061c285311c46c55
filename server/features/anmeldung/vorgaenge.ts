import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { beiAnmeldung, liesAnmeldung } from '../../data/zugriff.ts'
import { gibtEsNicht } from '../../web/errors.ts'
import { zeitpunkt } from '../../web/format.ts'
import { kontokennung } from './forms.ts'
import { rollenworte } from './rollen.ts'
import { bestaetige, neuerLink } from './vorgang.ts'
import { listVorgaenge, lockVorgang, updateErledigt, type Vorgang } from './vorgang-store.ts'
import { angemeldete, darf } from './zutritt.ts'

const SEITE = '/verwaltung/vorgaenge'
const ZUSTIMMEN = darf('team', 'zustimmen')
const FRISCH = { config: { ...ZUSTIMMEN.config, frisch: true } }

/** Invitations and resets that are under way: the second person agrees here, and the link is handed over. */
export function vorgangsseiten(app: FastifyInstance): void {
  app.get(SEITE, ZUSTIMMEN, (request, reply) => zeige(request, reply))

  app.post(`${SEITE}/:id/bestaetigungen`, FRISCH, async (request, reply) => {
    const ziel = zielAus(request)
    if (!ziel) return gibtEsNicht(reply)
    const ausgang = await beiAnmeldung(app.db, trx => bestaetige(trx, ziel, app.jetzt()))
    if (ausgang === 'bestaetigt') return reply.redirect(SEITE, 303)
    return ausgang === 'weg' ? gibtEsNicht(reply) : zeige(request, reply.code(422), SELBST)
  })

  app.post(`${SEITE}/:id/links`, FRISCH, async (request, reply) => {
    const ziel = zielAus(request)
    const link =
      ziel && (await beiAnmeldung(app.db, trx => neuerLink(trx, ziel.stelleId, ziel.id, app.jetzt())))
    if (!link) return gibtEsNicht(reply)
    if (link === 'gesperrt') return zeige(request, reply.code(422), NOCH_NICHT)
    return reply.view('anmeldung/link', {
      titel: 'Link übergeben',
      name: link.vorgang.name,
      link: `${app.config.baseUrl}/zugang?code=${link.code}`,
      bis: zeitpunkt(link.giltBis, app.heute()),
    })
  })

  app.post(`${SEITE}/:id/abbruch`, ZUSTIMMEN, async (request, reply) => {
    const ziel = zielAus(request)
    const da = await beiAnmeldung(app.db, async trx => {
      const vorgang = ziel && (await lockVorgang(trx, ziel.stelleId, ziel.id))
      if (vorgang) await updateErledigt(trx, vorgang, app.jetzt())
      return vorgang !== undefined
    })
    return da ? reply.redirect(SEITE, 303) : gibtEsNicht(reply)
  })
}

const SELBST = 'Zustimmen muss jemand anderes: nicht, wer es verlangt hat, und nicht, um wen es geht.'
const NOCH_NICHT = 'Dieser Link ist noch nicht frei.'

function zielAus(request: FastifyRequest) {
  const id = kontokennung.safeParse(request.params).data?.id
  const { stelleId, personId } = angemeldete(request)
  return id === undefined ? undefined : { stelleId, id, personId }
}

async function zeige(request: FastifyRequest, reply: FastifyReply, fehler?: string): Promise<FastifyReply> {
  const { stelleId, personId } = angemeldete(request)
  const { db, jetzt, heute } = request.server
  const offene = await liesAnmeldung(db, trx => listVorgaenge(trx, stelleId))
  return reply.view('anmeldung/vorgaenge', {
    titel: 'Offene Vorgänge im Team',
    vorgaenge: offene.map(vorgang => ({
      id: vorgang.id,
      ...WORTE[vorgang.art],
      wer: vorgang.name,
      rollen: rollenworte(vorgang.rollen),
      verlangt: `${vorgang.verlangtVonName ?? 'Betrieb'}, ${zeitpunkt(vorgang.verlangtAm, heute())}`,
      ...stand(vorgang, personId, jetzt()),
      ab: vorgang.giltAb ? zeitpunkt(vorgang.giltAb, heute()) : '',
    })),
    fehlerliste: fehler === undefined ? [] : [{ feld: 'vorgaenge', text: fehler }],
  })
}

const WORTE = {
  einladung: { was: 'Einladung' },
  rollen: { was: 'Andere Rollen' },
  passwort: { was: 'Neues Passwort' },
  faktor: { was: 'Zweiter Faktor verloren' },
} as const

/** What can be done with it now, and by this person. */
function stand({ giltAb, verlangtVon, personId }: Vorgang, ich: string, jetzt: Date) {
  const wartet = giltAb === null
  return {
    wartet,
    zustimmen: wartet && verlangtVon !== ich && personId !== ich,
    ruht: giltAb !== null && giltAb > jetzt,
    frei: giltAb !== null && giltAb <= jetzt,
  }
}
