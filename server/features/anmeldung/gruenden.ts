import type { FastifyInstance, FastifyReply } from 'fastify'
import { liesAnmeldung } from '../../data/zugriff.ts'
import type { Bundesland } from '../../recht/sperre/angaben.ts'
import { type Eingaben, eingaben, readForm, text } from '../../web/forms.ts'
import { vergissAnmeldung } from '../../web/session.ts'
import { betritt } from './ankommen.ts'
import { gruendung } from './forms.ts'
import { giltCode, gruende } from './gruendung.ts'
import type { Passwortdienst } from './passwort.ts'
import { findKontoVon } from './store.ts'
import { formularfehler } from './fehler.ts'

export const LAENDER: Readonly<Record<Bundesland, string>> = {
  BW: 'Baden-Württemberg',
  BY: 'Bayern',
  BE: 'Berlin',
  BB: 'Brandenburg',
  HB: 'Bremen',
  HH: 'Hamburg',
  HE: 'Hessen',
  MV: 'Mecklenburg-Vorpommern',
  NI: 'Niedersachsen',
  NW: 'Nordrhein-Westfalen',
  RP: 'Rheinland-Pfalz',
  SL: 'Saarland',
  SN: 'Sachsen',
  ST: 'Sachsen-Anhalt',
  SH: 'Schleswig-Holstein',
  TH: 'Thüringen',
}

/** Founding the desk, with the link that is printed at the first start. */
export function gruendungsseiten(app: FastifyInstance, passwoerter: Passwortdienst): void {
  const offen = { zutritt: 'offen', csrf: 'anonym' } as const

  app.get('/gruenden', { config: offen }, async (request, reply) => {
    vergissAnmeldung(request, reply)
    const code = text(eingaben(request.query), 'code')
    if (!(await giltCode(app.db, code))) return verbraucht(reply)
    return zeige(reply, code, { bundesland: 'NW' })
  })

  app.post('/gruenden', { config: offen }, async (request, reply) => {
    vergissAnmeldung(request, reply)
    const werte = eingaben(request.body)
    const code = text(werte, 'code')
    // First the code, so that without it nobody makes the machine work.
    if (!(await giltCode(app.db, code))) return verbraucht(reply)
    const form = readForm(gruendung, werte)
    if (!form.ok) return zeige(reply.code(422), code, werte, form.errors)
    const wer = await gruende(app, passwoerter, code, form.data)
    if (!wer) return verbraucht(reply)
    const konto = await liesAnmeldung(app.db, trx => findKontoVon(trx, wer.personId))
    return konto ? betritt(request, reply, konto, 'einrichten', {}) : verbraucht(reply)
  })
}

function zeige(
  reply: FastifyReply,
  code: string,
  werte: Eingaben,
  fehler: Readonly<Record<string, string>> = {},
): FastifyReply {
  return reply.view('anmeldung/gruenden', {
    titel: 'Beratungsstelle anlegen',
    code,
    werte: ohnePasswoerter(werte),
    laender: Object.entries(LAENDER).map(([wert, label]) => ({ wert, label })),
    ...formularfehler(fehler),
  })
}

/** Only texts: a field sent twice or nested must not reach the template. */
const ohnePasswoerter = (werte: Eingaben): Eingaben =>
  Object.fromEntries(
    Object.keys(werte)
      .filter(name => !name.startsWith('passwort'))
      .map(name => [name, text(werte, name)]),
  )

const verbraucht = (reply: FastifyReply): FastifyReply =>
  reply.code(404).view('anmeldung/verbraucht', { titel: 'Dieser Link ist schon benutzt' })
