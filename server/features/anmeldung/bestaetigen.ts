import type { FastifyInstance } from 'fastify'
import { liesAnmeldung } from '../../data/zugriff.ts'
import { eingaben, text } from '../../web/forms.ts'
import { bestaetigeSitzung } from '../../web/session.ts'
import { weiter } from './ankommen.ts'
import type { Passwortdienst } from './passwort.ts'
import { bestaetigungsseite, mitnahmeAus, zielAus } from './seite.ts'
import { findKontoVon } from './store.ts'
import { gebremst } from './zweitfaktor/pruefen.ts'
import { angemeldete, darf } from './zutritt.ts'

const FALSCH = 'Das ist nicht Ihr Passwort.'
const ALLE = { ...darf('konto', 'verwalten'), bodyLimit: 512 * 1024 }

/** Asked before an act that weighs more (`frisch` in the config of its route): the password once again. */
export function bestaetigungsseiten(app: FastifyInstance, passwoerter: Passwortdienst): void {
  app.get('/anmelden/bestaetigen', ALLE, (request, reply) =>
    bestaetigungsseite(reply, { ziel: zielAus(eingaben(request.query)['weiter']) }),
  )

  app.post('/anmelden/bestaetigen', ALLE, async (request, reply) => {
    const werte = eingaben(request.body)
    const mit = mitnahmeAus(werte)
    const { personId } = angemeldete(request)
    const konto = await liesAnmeldung(app.db, trx => findKontoVon(trx, personId))
    const ausgang = await gebremst(request, personId, () =>
      passwoerter.stimmt(konto?.passwortHash, text(werte, 'passwort')),
    )
    if (ausgang !== true || !konto)
      return bestaetigungsseite(reply.code(422), mit, typeof ausgang === 'string' ? ausgang : FALSCH)
    await bestaetigeSitzung(request, reply, konto)
    return weiter(reply, konto, mit)
  })
}
