import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { v7 as neueId } from 'uuid'
import { vermerkeKonto } from '../../data/aufzeichnung.ts'
import type { Kontovorgang } from '../../data/tables.ts'
import { beiAnmeldung, liesAnmeldung } from '../../data/zugriff.ts'
import { eingaben, readForm, text } from '../../web/forms.ts'
import { vergissAnmeldung } from '../../web/session.ts'
import { deleteAndereSitzungen } from '../../web/sitzungen/store.ts'
import { betritt, nachPasswort } from './ankommen.ts'
import { formularfehler } from './fehler.ts'
import { neuesPasswort } from './forms.ts'
import { linkhash } from './linktoken.ts'
import type { Passwortdienst } from './passwort.ts'
import { findKontoVon, insertPerson, type Konto, updatePasswort } from './store.ts'
import { findVorgang, updateErledigt } from './vorgang-store.ts'
import { gebremst } from './zweitfaktor/pruefen.ts'
import { deleteFaktoren } from './zweitfaktor/store.ts'

const OFFEN = { config: { zutritt: 'offen', csrf: 'anonym' } } as const

/** Where the link of an invitation, of a new password or of a lost second factor leads. Each link counts once. */
export function zugangsseiten(app: FastifyInstance, passwoerter: Passwortdienst): void {
  app.get('/zugang', OFFEN, async (request, reply) => {
    vergissAnmeldung(request, reply)
    const code = text(eingaben(request.query), 'code')
    const vorgang = await vorgangZu(app, code)
    return vorgang ? zeige(reply, vorgang, code) : verbraucht(reply)
  })

  app.post('/zugang', OFFEN, async (request, reply) => {
    vergissAnmeldung(request, reply)
    const code = text(eingaben(request.body), 'code')
    const vorgang = await vorgangZu(app, code)
    if (!vorgang) return verbraucht(reply)
    if (vorgang.art === 'faktor') return neuerFaktor(request, reply, passwoerter, vorgang, code)
    return neuesKennwort(request, reply, passwoerter, vorgang, code)
  })
}

const vorgangZu = ({ db, jetzt }: FastifyInstance, code: string): Promise<Kontovorgang | undefined> =>
  liesAnmeldung(db, trx => findVorgang(trx, linkhash(code), jetzt()))

const TITEL = {
  einladung: 'Willkommen bei Sperrstopp',
  passwort: 'Neues Passwort',
  faktor: 'Zweiten Faktor neu einrichten',
  rollen: '',
} as const

function zeige(
  reply: FastifyReply,
  { art, name, anmeldename }: Kontovorgang,
  code: string,
  fehler: Readonly<Record<string, string>> = {},
): FastifyReply {
  const titel = TITEL[art]
  return reply.view('anmeldung/zugang', { titel, art, name, anmeldename, code, ...formularfehler(fehler) })
}

const verbraucht = (reply: FastifyReply): FastifyReply =>
  reply.code(404).view('anmeldung/zugang-vorbei', { titel: 'Dieser Link gilt nicht mehr' })

/** Invitation or forgotten password: somebody chooses a password. The second factor is still asked for. */
async function neuesKennwort(
  request: FastifyRequest,
  reply: FastifyReply,
  passwoerter: Passwortdienst,
  vorgang: Kontovorgang,
  code: string,
): Promise<FastifyReply> {
  const form = readForm(neuesPasswort([vorgang.name, vorgang.anmeldename]), eingaben(request.body))
  if (!form.ok) return zeige(reply.code(422), vorgang, code, form.errors)
  const passwortHash = await passwoerter.hash(form.data.passwort)
  const ausgang = await vollziehe(request.server, vorgang, passwortHash)
  if (ausgang === 'vergeben') return zeige(reply.code(422), vorgang, code, { passwort: VERGEBEN })
  return ausgang ? nachPasswort(request, reply, ausgang, {}) : verbraucht(reply)
}

const VERGEBEN =
  'Diesen Anmeldenamen hat inzwischen jemand anderes. Bitten Sie um eine neue Einladung mit einem anderen Namen.'

/** All or nothing; undefined where the link was used in the meantime. */
async function vollziehe(
  { db, jetzt }: FastifyInstance,
  vorgang: Kontovorgang,
  passwortHash: string,
): Promise<Konto | 'vergeben' | undefined> {
  const { stelleId, anmeldename, name, rollen } = vorgang
  return beiAnmeldung(db, async trx => {
    if (!(await updateErledigt(trx, vorgang, jetzt()))) return undefined
    const id = vorgang.personId ?? neueId()
    if (vorgang.personId === null) {
      if (!(await insertPerson(trx, { stelleId, id, anmeldename, name, passwortHash }, rollen)))
        return 'vergeben'
    } else {
      await updatePasswort(trx, id, passwortHash)
      await deleteAndereSitzungen(trx, id, null)
    }
    const konto = await findKontoVon(trx, id)
    const neu = vorgang.personId === null
    const wer = { stelleId, personId: id, bezug: id }
    await vermerkeKonto(trx, neu ? 'konto.angelegt' : 'konto.geaendert', wer, neu ? rollen : ['passwort'])
    return konto
  })
}

/** The old factor ends only now, in the hands of somebody who knows the password; a new one is set up at once. */
async function neuerFaktor(
  request: FastifyRequest,
  reply: FastifyReply,
  passwoerter: Passwortdienst,
  vorgang: Kontovorgang,
  code: string,
): Promise<FastifyReply> {
  const { db, jetzt } = request.server
  const personId = vorgang.personId ?? ''
  const konto = await liesAnmeldung(db, trx => findKontoVon(trx, personId))
  const ausgang = await gebremst(request, personId, () =>
    passwoerter.stimmt(konto?.passwortHash, text(eingaben(request.body), 'passwort')),
  )
  if (!konto || konto.gesperrt) return verbraucht(reply)
  if (ausgang !== true)
    return zeige(reply.code(422), vorgang, code, { passwort: ausgang || 'Das ist nicht Ihr Passwort.' })
  const erster = await beiAnmeldung(db, async trx => {
    if (!(await updateErledigt(trx, vorgang, jetzt()))) return false
    await deleteFaktoren(trx, personId)
    await deleteAndereSitzungen(trx, personId, null)
    await vermerkeKonto(trx, 'konto.geaendert', { ...konto, bezug: personId }, ['zweitfaktor'])
    return true
  })
  return erster ? betritt(request, reply, konto, 'einrichten', {}) : verbraucht(reply)
}
