import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { vermerkeKonto } from '../../data/aufzeichnung.ts'
import { beiAnmeldung, liesAnmeldung } from '../../data/zugriff.ts'
import { tag } from '../../web/format.ts'
import { type Eingaben, eingaben, readForm, text } from '../../web/forms.ts'
import { type Eintrag, insertEinweisung, listEinweisungen } from './einweisung-store.ts'
import { formularfehler } from './fehler.ts'
import { einweisung } from './forms.ts'
import { findKontoVon, listTeam } from './store.ts'
import { angemeldete, darf } from './zutritt.ts'

const SEITE = '/verwaltung/einweisungen'

/** Who was instructed and trained, when and by whom: the proof that the desk works under guidance (§ 6 Abs. 2 RDG). */
export function einweisungsseiten(app: FastifyInstance): void {
  const anleitung = darf('team', 'einweisen')

  app.get(SEITE, anleitung, (request, reply) => zeige(request, reply, {}))

  app.post(SEITE, anleitung, async (request, reply) => {
    const werte = eingaben(request.body)
    const form = readForm(einweisung(app.heute()), werte)
    if (!form.ok) return zeige(request, reply.code(422), werte, form.errors)
    const { stelleId, personId: eingetragenVon } = angemeldete(request)
    const { person: personId, ...rest } = form.data
    const da = await beiAnmeldung(app.db, async trx => {
      if ((await findKontoVon(trx, personId))?.stelleId !== stelleId) return false
      await insertEinweisung(trx, { ...rest, stelleId, personId, eingetragenVon, eingetragenAm: app.jetzt() })
      await vermerkeKonto(trx, 'konto.eingewiesen', { stelleId, personId: eingetragenVon, bezug: personId })
      return true
    })
    if (da) return reply.redirect(SEITE, 303)
    return zeige(request, reply.code(422), werte, { person: 'Wählen Sie aus, wer eingewiesen wurde.' })
  })
}

async function zeige(
  request: FastifyRequest,
  reply: FastifyReply,
  werte: Eingaben,
  fehler: Readonly<Record<string, string>> = {},
): Promise<FastifyReply> {
  const { stelleId } = angemeldete(request)
  const [team, eintraege] = await liesAnmeldung(request.server.db, async trx => [
    await listTeam(trx, stelleId),
    await listEinweisungen(trx, stelleId),
  ])
  return reply.view('anmeldung/einweisungen', {
    titel: 'Einweisung und Fortbildung',
    eintraege: eintraege.map(einweisungszeile),
    personen: team.filter(({ gesperrt }) => !gesperrt).map(({ id, name }) => ({ wert: id, label: name })),
    arten: [
      { wert: 'einweisung', label: 'Einweisung' },
      { wert: 'fortbildung', label: 'Fortbildung' },
    ],
    werte: Object.fromEntries(FELDER.map(feld => [feld, text(werte, feld)])),
    ...formularfehler(fehler),
  })
}

const FELDER = ['person', 'art', 'am', 'thema', 'anleitung']

/** As a table shows it. */
export const einweisungszeile = ({ am, art, ...rest }: Eintrag) => ({
  ...rest,
  am: tag(am),
  art: art === 'einweisung' ? 'Einweisung' : 'Fortbildung',
})
