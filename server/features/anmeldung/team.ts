import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { v7 as neueId } from 'uuid'
import { vermerkeKonto } from '../../data/aufzeichnung.ts'
import { beiAnmeldung, liesAnmeldung } from '../../data/zugriff.ts'
import { gibtEsNicht } from '../../web/errors.ts'
import { type Eingaben, eingaben, readForm, text, texte } from '../../web/forms.ts'
import { deleteAndereSitzungen } from '../../web/sitzungen/store.ts'
import { formularfehler } from './fehler.ts'
import { kontokennung, mitglied, type TEAMROLLEN } from './forms.ts'
import type { Passwortdienst } from './passwort.ts'
import { rollenworte } from './rollen.ts'
import { insertPerson, listTeam, updateGesperrt } from './store.ts'
import { angemeldete, darf } from './zutritt.ts'

const SEITE = '/verwaltung/team'

const ROLLENWAHL = [
  { wert: 'beratung', label: 'Beratung', tipp: 'sieht und bearbeitet die Fälle der Beratungsstelle' },
  {
    wert: 'koordination',
    label: 'Koordination',
    tipp: 'verwaltet das Team; sieht ohne Beratung keinen Fall',
  },
] as const satisfies readonly { wert: (typeof TEAMROLLEN)[number]; label: string; tipp: string }[]

/** The accounts of the desk, for its coordinator. */
export function teamseiten(app: FastifyInstance, passwoerter: Passwortdienst): void {
  const koordination = darf('team', 'verwalten')

  app.get(SEITE, koordination, (request, reply) => zeige(request, reply, { rollen: ['beratung'] }))

  app.post(SEITE, koordination, async (request, reply) => {
    const werte = eingaben(request.body)
    const { stelleId, stelle, personId } = angemeldete(request)
    const form = readForm(mitglied(stelle), werte)
    if (!form.ok) return zeige(request, reply.code(422), werte, form.errors)
    const { name, anmeldename, rollen, passwort } = form.data
    const konto = {
      stelleId,
      id: neueId(),
      anmeldename,
      name,
      passwortHash: await passwoerter.hash(passwort),
    }
    const angelegt = await beiAnmeldung(app.db, async trx => {
      if (!(await insertPerson(trx, konto, rollen))) return false
      await vermerkeKonto(trx, 'konto.angelegt', { stelleId, personId, bezug: konto.id }, rollen)
      return true
    })
    if (angelegt) return reply.redirect(SEITE, 303)
    return zeige(request, reply.code(422), werte, {
      anmeldename: 'Diesen Anmeldenamen gibt es schon. Nehmen Sie einen anderen.',
    })
  })

  app.post(`${SEITE}/:id/sperren`, koordination, (request, reply) => sperre(request, reply, true))
  app.post(`${SEITE}/:id/entsperrungen`, koordination, (request, reply) => sperre(request, reply, false))
}

/** Blocks an account (and signs it out everywhere) or opens it; nobody locks themselves out. */
async function sperre(
  request: FastifyRequest,
  reply: FastifyReply,
  gesperrt: boolean,
): Promise<FastifyReply> {
  const { stelleId, personId } = angemeldete(request)
  const id = kontokennung.safeParse(request.params).data?.id
  if (id === undefined || id === personId) return gibtEsNicht(reply)
  const gefunden = await beiAnmeldung(request.server.db, async trx => {
    const da = await updateGesperrt(trx, { stelleId, personId: id }, gesperrt)
    if (da && gesperrt) await deleteAndereSitzungen(trx, id, null)
    const aktion = gesperrt ? 'konto.gesperrt' : 'konto.entsperrt'
    if (da) await vermerkeKonto(trx, aktion, { stelleId, personId, bezug: id })
    return da
  })
  return gefunden ? reply.redirect(SEITE, 303) : gibtEsNicht(reply)
}

async function zeige(
  request: FastifyRequest,
  reply: FastifyReply,
  werte: Eingaben,
  fehler: Readonly<Record<string, string>> = {},
): Promise<FastifyReply> {
  const { stelleId, stelle, personId } = angemeldete(request)
  const team = await liesAnmeldung(request.server.db, trx => listTeam(trx, stelleId))
  return reply.view('anmeldung/team', {
    titel: 'Team',
    stelle,
    team: team.map(konto => ({ ...konto, rollen: rollenworte(konto.rollen), ich: konto.id === personId })),
    rollenwahl: ROLLENWAHL,
    werte: {
      name: text(werte, 'name'),
      anmeldename: text(werte, 'anmeldename'),
      rollen: texte(werte, 'rollen'),
    },
    ...formularfehler(fehler),
  })
}
