import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { vermerkeKonto } from '../../data/aufzeichnung.ts'
import { beiAnmeldung, liesAnmeldung } from '../../data/zugriff.ts'
import { gibtEsNicht } from '../../web/errors.ts'
import { type Eingaben, eingaben, readForm, text, texte } from '../../web/forms.ts'
import { deleteAndereSitzungen } from '../../web/sitzungen/store.ts'
import { formularfehler } from './fehler.ts'
import { einladung, kontokennung } from './forms.ts'
import { ROLLENWAHL, rollenworte } from './rollen.ts'
import { findKonto, listTeam, updateGesperrt } from './store.ts'
import { verlange } from './vorgang.ts'
import { angemeldete, darf } from './zutritt.ts'

const SEITE = '/verwaltung/team'

/** The accounts of the desk, for its coordinator. */
export function teamseiten(app: FastifyInstance): void {
  const koordination = darf('team', 'verwalten')
  const frisch = { config: { ...koordination.config, frisch: true } }

  app.get(SEITE, koordination, (request, reply) => zeige(request, reply, { rollen: ['beratung'] }))

  app.post(SEITE, frisch, async (request, reply) => {
    const werte = eingaben(request.body)
    const form = readForm(einladung, werte)
    if (!form.ok) return zeige(request, reply.code(422), werte, form.errors)
    const { stelleId, personId: verlangtVon } = angemeldete(request)
    const da = await beiAnmeldung(app.db, async trx => {
      if (await findKonto(trx, form.data.anmeldename)) return false
      const neu = { stelleId, art: 'einladung', personId: null, persoenlich: true, verlangtVon } as const
      await verlange(trx, { ...neu, ...form.data, verlangtAm: app.jetzt() })
      return true
    })
    if (da) return reply.redirect('/verwaltung/vorgaenge', 303)
    return zeige(request, reply.code(422), werte, { anmeldename: VERGEBEN })
  })

  app.post(`${SEITE}/:id/sperren`, koordination, (request, reply) => sperre(request, reply, true))
  app.post(`${SEITE}/:id/entsperrungen`, frisch, (request, reply) => sperre(request, reply, false))
}

const VERGEBEN = 'Diesen Anmeldenamen gibt es schon. Nehmen Sie einen anderen.'

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
