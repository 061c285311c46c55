import type { FastifyInstance, FastifyRequest } from 'fastify'
import { beiAnmeldung } from '../../../data/zugriff.ts'
import { oeffne, versiegle } from '../../../data/verschluesselung.ts'
import { bucheVersuch, drosselziele, streicheVersuch } from '../drossel.ts'
import { istNotfallcode, notfallhash } from './notfallcodes.ts'
import { findTotp, updateCode, updateSchritt } from './store.ts'
import { schrittVon } from './totp.ts'

const ort = (personId: string): string => `totp|geheimnis|${personId}`

/** The secret of an app as the table keeps it. */
export const versiegeltesGeheimnis = (
  { schluesselbund }: Pick<FastifyInstance, 'schluesselbund'>,
  personId: string,
  geheimnis: Buffer,
): Buffer => versiegle(schluesselbund.fuer('zweitfaktor'), ort(personId), geheimnis)

/** Whether this is a code of the app, or an emergency code, that was not used before; uses it up. */
export async function stimmtCode(
  { db, jetzt, schluesselbund }: Pick<FastifyInstance, 'db' | 'jetzt' | 'schluesselbund'>,
  personId: string,
  code: string,
): Promise<boolean> {
  if (istNotfallcode(code)) {
    return beiAnmeldung(db, trx => updateCode(trx, personId, notfallhash(code), jetzt()))
  }
  return beiAnmeldung(db, async trx => {
    const versiegelt = await findTotp(trx, personId)
    if (!versiegelt) return false
    const geheimnis = oeffne(schluesselbund.fuer('zweitfaktor'), ort(personId), versiegelt)
    const schritt = schrittVon(geheimnis, code, jetzt())
    return schritt !== null && (await updateSchritt(trx, personId, schritt))
  })
}

/** Guessing at the second step is braked like at the first: the answer, or the sentence that says how long to wait. */
export async function gebremst(
  { server: { db, schluesselbund, jetzt }, ip }: FastifyRequest,
  personId: string,
  pruefe: () => Promise<boolean>,
): Promise<boolean | string> {
  const am = jetzt()
  const ziele = drosselziele(schluesselbund.fuer('drossel'), `faktor|${personId}`, ip)
  const sekunden = await beiAnmeldung(db, trx => bucheVersuch(trx, ziele, am))
  if (sekunden > 0)
    return `Zu viele Versuche. Warten Sie ${sekunden} ${sekunden === 1 ? 'Sekunde' : 'Sekunden'}.`
  const stimmt = await pruefe()
  if (stimmt) await beiAnmeldung(db, trx => streicheVersuch(trx, ziele, am))
  return stimmt
}
