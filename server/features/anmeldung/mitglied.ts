import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { beiAnmeldung, liesAnmeldung } from '../../data/zugriff.ts'
import { gibtEsNicht } from '../../web/errors.ts'
import { eingaben, readForm } from '../../web/forms.ts'
import { formularfehler } from './fehler.ts'
import { kontokennung, rollenwechsel, ruecksetzung } from './forms.ts'
import { ROLLENWAHL } from './rollen.ts'
import { findKontoVon, type Konto } from './store.ts'
import { verlange } from './vorgang.ts'
import { angemeldete, darf } from './zutritt.ts'

const SEITE = '/verwaltung/team/:id'

/** One account of the desk: what it may do, and new ways in when something is lost. */
export function mitgliedseiten(app: FastifyInstance): void {
  const koordination = darf('team', 'verwalten')
  const frisch = { config: { ...koordination.config, frisch: true } }

  app.get(SEITE, koordination, async (request, reply) => {
    const konto = await kontoAus(request)
    return konto ? zeige(request, reply, konto) : gibtEsNicht(reply)
  })

  app.post(`${SEITE}/rollen`, frisch, async (request, reply) => {
    const konto = await kontoAus(request)
    if (!konto || konto.personId === angemeldete(request).personId) return gibtEsNicht(reply)
    const form = readForm(rollenwechsel, eingaben(request.body))
    if (!form.ok) return zeige(request, reply.code(422), konto, form.errors)
    await beantrage(request, konto, { art: 'rollen', persoenlich: true, rollen: form.data.rollen })
    return reply.redirect('/verwaltung/vorgaenge', 303)
  })

  app.post(`${SEITE}/ruecksetzungen`, frisch, async (request, reply) => {
    const konto = await kontoAus(request)
    if (!konto) return gibtEsNicht(reply)
    const form = readForm(ruecksetzung, eingaben(request.body))
    if (!form.ok) return zeige(request, reply.code(422), konto, form.errors)
    await beantrage(request, konto, { ...form.data, rollen: [] })
    return reply.redirect('/verwaltung/vorgaenge', 303)
  })
}

/** The account of the address, of this very desk. */
async function kontoAus(request: FastifyRequest): Promise<Konto | undefined> {
  const id = kontokennung.safeParse(request.params).data?.id
  const konto = id && (await liesAnmeldung(request.server.db, trx => findKontoVon(trx, id)))
  return konto && konto.stelleId === angemeldete(request).stelleId ? konto : undefined
}

async function beantrage(
  request: FastifyRequest,
  { stelleId, personId, name, anmeldename, rollen: zuvor }: Konto,
  was: Pick<Parameters<typeof verlange>[1], 'art' | 'persoenlich' | 'rollen'>,
): Promise<void> {
  const { db, jetzt } = request.server
  const verlangtVon = angemeldete(request).personId
  const neu = { stelleId, personId, name, anmeldename, verlangtVon, verlangtAm: jetzt(), ...was }
  await beiAnmeldung(db, trx => verlange(trx, neu, zuvor))
}

function zeige(
  request: FastifyRequest,
  reply: FastifyReply,
  konto: Konto,
  fehler: Readonly<Record<string, string>> = {},
): FastifyReply {
  return reply.view('anmeldung/mitglied', {
    titel: konto.name,
    konto,
    ich: konto.personId === angemeldete(request).personId,
    rollenwahl: ROLLENWAHL,
    verloren: [
      { wert: 'passwort', label: 'Das Passwort', tipp: 'Der zweite Faktor wird danach trotzdem gefragt.' },
      {
        wert: 'faktor',
        label: 'Der zweite Faktor',
        tipp: 'Telefon und Notfallcodes. Eine zweite Person muss zustimmen.',
      },
    ],
    erkannt: [
      { wert: 'ja', label: 'Die Person steht vor mir und ich kenne sie' },
      {
        wert: 'nein',
        label: 'Am Telefon oder anders',
        tipp: 'Beim zweiten Faktor gilt dann ein Tag Wartezeit.',
      },
    ],
    ...formularfehler(fehler),
  })
}
