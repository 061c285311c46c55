import type { FastifyInstance, FastifyReply } from 'fastify'
import { vermerkeKonto } from '../../data/aufzeichnung.ts'
import { beiAnmeldung } from '../../data/zugriff.ts'
import { startseite } from '../../web/bereiche.ts'
import { eingaben } from '../../web/forms.ts'
import { ausgepackt } from '../../web/mitgenommen.ts'
import { beendeSitzung, vergissAnmeldung } from '../../web/session.ts'
import { bucheVersuch, drosselziele, streicheVersuch } from './drossel.ts'
import { anmeldung } from './forms.ts'
import type { Passwortdienst } from './passwort.ts'
import { anmeldeseite, mitnahmeAus, zielAus } from './seite.ts'
import { nachPasswort } from './ankommen.ts'
import { findKonto, type Konto, updatePasswort } from './store.ts'

/** The typed text of a whole form can come along, once more quoted. */
const MIT_EINGABEN = 512 * 1024

export function anmeldeseiten(app: FastifyInstance, passwoerter: Passwortdienst): void {
  const offen = { zutritt: 'offen', csrf: 'anonym' } as const

  app.get('/', { config: offen }, (request, reply) =>
    reply.redirect(request.angemeldet ? startseite(request.angemeldet.rollen) : '/anmelden', 303),
  )

  app.get('/anmelden', { config: offen }, (request, reply) => {
    if (request.angemeldet) return reply.redirect(startseite(request.angemeldet.rollen), 303)
    return anmeldeseite(reply, { ziel: zielAus(eingaben(request.query)['weiter']) })
  })

  app.post('/anmelden', { config: offen, bodyLimit: MIT_EINGABEN }, async (request, reply) => {
    vergissAnmeldung(request, reply)
    const form = anmeldung.parse(eingaben(request.body))
    const ausgang = await versuche(app, passwoerter, { ...form, ip: request.ip })
    if (ausgang.art === 'falsch') return nochmal(reply.code(422), form, FALSCH)
    if (ausgang.art === 'warten')
      return nochmal(warten(reply, ausgang.sekunden), form, zuViele(ausgang.sekunden))
    return nachPasswort(request, reply, ausgang.konto, mitnahmeAus(eingaben(request.body)))
  })

  // Signing out twice, or after the session has ended, is no mistake.
  app.post('/abmelden', { config: { zutritt: 'offen', csrf: 'angemeldet' } }, async (request, reply) => {
    await beendeSitzung(request, reply)
    return reply.redirect('/anmelden', 303)
  })
}

type Anmeldung = ReturnType<typeof anmeldung.parse>

const FALSCH = 'Anmeldename und Passwort passen nicht zusammen.'
const zuViele = (sekunden: number): string =>
  `Zu viele Versuche. Warten Sie ${sekunden} ${sekunden === 1 ? 'Sekunde' : 'Sekunden'}.`

const warten = (reply: FastifyReply, sekunden: number): FastifyReply =>
  reply.code(429).header('retry-after', String(sekunden))

/** The page again, with all that it carried; only the password has to be typed anew. */
const nochmal = (reply: FastifyReply, form: Anmeldung, fehler: string): FastifyReply =>
  anmeldeseite(reply, {
    ziel: zielAus(form.ziel),
    felder: ausgepackt(form.felder),
    anmeldename: form.anmeldename,
    fehler,
  })

type Ausgang =
  | { readonly art: 'angemeldet'; readonly konto: Konto }
  | { readonly art: 'warten'; readonly sekunden: number }
  | { readonly art: 'falsch' }

/** Unknown name, wrong password and blocked account end alike, after the same work. */
async function versuche(
  { db, schluesselbund, jetzt }: FastifyInstance,
  passwoerter: Passwortdienst,
  { anmeldename, passwort, ip }: { anmeldename: string; passwort: string; ip: string },
): Promise<Ausgang> {
  const am = jetzt()
  const ziele = drosselziele(schluesselbund.fuer('drossel'), anmeldename, ip)
  const { sekunden, konto } = await beiAnmeldung(db, async trx => ({
    sekunden: await bucheVersuch(trx, ziele, am),
    konto: await findKonto(trx, anmeldename),
  }))
  if (sekunden > 0) return { art: 'warten', sekunden }
  const stimmt = await passwoerter.stimmt(konto?.passwortHash, passwort)
  if (!konto || !stimmt || konto.gesperrt) {
    // To be counted, no more: whose name it was is not kept. An unknown name takes the same work.
    const stelleId = konto?.stelleId ?? null
    await beiAnmeldung(db, trx => vermerkeKonto(trx, 'konto.gescheitert', { stelleId, personId: null }))
    return { art: 'falsch' }
  }

  const neuerHash = passwoerter.veraltet(konto.passwortHash) ? await passwoerter.hash(passwort) : undefined
  await beiAnmeldung(db, async trx => {
    await streicheVersuch(trx, ziele, am)
    if (neuerHash !== undefined) await updatePasswort(trx, konto.personId, neuerHash)
  })
  return { art: 'angemeldet', konto }
}
