import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { vermerkeKonto } from '../../data/aufzeichnung.ts'
import { beiAnmeldung, liesAnmeldung } from '../../data/zugriff.ts'
import { eingaben, readForm, text } from '../../web/forms.ts'
import { beginneSitzung } from '../../web/session.ts'
import { deleteAndereSitzungen, deleteEigeneSitzung } from '../../web/sitzungen/store.ts'
import { bucheVersuch, drosselziele, streicheVersuch } from './drossel.ts'
import { formularfehler } from './fehler.ts'
import { eigenesPasswort } from './forms.ts'
import { ichansicht } from './ichansicht.ts'
import type { Passwortdienst } from './passwort.ts'
import { findKontoVon, updatePasswort } from './store.ts'
import { angemeldete, darf } from './zutritt.ts'

const EIGENES = darf('konto', 'verwalten')

/** What everybody finds under their own name: who they are here, where else they are signed in, the password. */
export function eigeneSeiten(app: FastifyInstance, passwoerter: Passwortdienst): void {
  app.get('/ich', EIGENES, (request, reply) => zeige(request, reply))

  app.post('/ich/passwort', EIGENES, async (request, reply) => {
    const { name, stelle } = angemeldete(request)
    const form = readForm(eigenesPasswort([name, stelle]), eingaben(request.body))
    if (!form.ok) return zeige(request, reply.code(422), form.errors)
    const fehler = await aendere(request, reply, passwoerter, form.data)
    if (fehler) return zeige(request, reply.code(422), fehler)
    return zeige(request, reply, {}, 'Das neue Passwort gilt ab jetzt. Andere Geräte sind abgemeldet.')
  })

  // Ending one session twice, or one that is gone, ends in the same: it is not there any more.
  app.post('/ich/sitzungen', EIGENES, async (request, reply) => {
    const { personId } = angemeldete(request)
    const kennung = text(eingaben(request.body), 'sitzung')
    await beiAnmeldung(app.db, async trx => {
      if (kennung === 'andere') await deleteAndereSitzungen(trx, personId, request.sitzung)
      else await deleteEigeneSitzung(trx, personId, Buffer.from(kennung, 'base64url'))
    })
    return reply.redirect('/ich', 303)
  })
}

async function zeige(
  request: FastifyRequest,
  reply: FastifyReply,
  fehler: Readonly<Record<string, string>> = {},
  meldung: string | null = null,
): Promise<FastifyReply> {
  return reply.view('anmeldung/ich', { meldung, ...(await ichansicht(request)), ...formularfehler(fehler) })
}

/** Changes the password after the present one; guessing it here is braked like guessing it at the door. */
async function aendere(
  request: FastifyRequest,
  reply: FastifyReply,
  passwoerter: Passwortdienst,
  { altes, passwort }: { altes: string; passwort: string },
): Promise<Record<string, string> | undefined> {
  const { db, schluesselbund, jetzt } = request.server
  const { personId } = angemeldete(request)
  const am = jetzt()
  const ziele = drosselziele(schluesselbund.fuer('drossel'), personId, request.ip)
  const sekunden = await beiAnmeldung(db, trx => bucheVersuch(trx, ziele, am))
  if (sekunden > 0) return { altes: `Zu viele Versuche. Warten Sie ${sekunden} Sekunden.` }
  const konto = await liesAnmeldung(db, trx => findKontoVon(trx, personId))
  if (!konto || !(await passwoerter.stimmt(konto.passwortHash, altes))) {
    return { altes: 'Das ist nicht Ihr jetziges Passwort.' }
  }
  const neu = await passwoerter.hash(passwort)
  await beiAnmeldung(db, async trx => {
    await streicheVersuch(trx, ziele, am)
    await updatePasswort(trx, personId, neu)
    await deleteAndereSitzungen(trx, personId, null)
    await vermerkeKonto(trx, 'konto.geaendert', { ...konto, bezug: personId }, ['passwort'])
  })
  await beginneSitzung(request, reply, konto, 'voll')
  return undefined
}
