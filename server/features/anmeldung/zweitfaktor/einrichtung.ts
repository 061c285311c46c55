import type { FastifyInstance, FastifyRequest } from 'fastify'
import { vermerkeKonto } from '../../../data/aufzeichnung.ts'
import type { Trx } from '../../../data/tables.ts'
import { beiAnmeldung, liesAnmeldung, type Wer } from '../../../data/zugriff.ts'
import { oeffne, Unlesbar, versiegle } from '../../../data/verschluesselung.ts'
import { nimmAufgabe, updateAufgabe } from '../../../web/sitzungen/store.ts'
import type { Konto } from '../store.ts'
import { neueNotfallcodes, notfallhash } from './notfallcodes.ts'
import { anlegeoptionen, neuerPasskey, passkeyOrt } from './passkey.ts'
import { versiegeltesGeheimnis } from './pruefen.ts'
import { findFaktoren, insertPasskey, listPasskeys, replaceCodes, replaceTotp } from './store.ts'
import { alsBild, alsText, neuesGeheimnis, schrittVon } from './totp.ts'

/*
 * Setting up a second factor, at the first sign-in and later. The secret on its way to the app lives in a sealed
 * field of the page, so that nothing is stored before its first code was right.
 */

const ort = (personId: string): string => `einrichtung|geheimnis|${personId}`

/** What the page shows: the picture, the letters, the sealed secret, and what a passkey needs. */
export async function einrichtungsansicht(
  request: FastifyRequest,
  konto: Konto,
  siegel?: string,
): Promise<{ bild: string; text: string; siegel: string; passkey: string | null }> {
  const { server } = request
  const geheimnis = (siegel !== undefined && geheimnisAus(server, konto.personId, siegel)) || neuesGeheimnis()
  const schluessel = server.schluesselbund.fuer('einrichtung')
  return {
    bild: await alsBild(geheimnis, konto.anmeldename),
    text: alsText(geheimnis),
    siegel: versiegle(schluessel, ort(konto.personId), geheimnis).toString('base64url'),
    passkey: await passkeyWunsch(request, konto),
  }
}

function geheimnisAus({ schluesselbund }: FastifyInstance, personId: string, siegel: string) {
  try {
    return oeffne(schluesselbund.fuer('einrichtung'), ort(personId), Buffer.from(siegel, 'base64url'))
  } catch (error) {
    if (error instanceof Unlesbar) return undefined
    throw error
  }
}

async function passkeyWunsch({ server, sitzung }: FastifyRequest, konto: Konto): Promise<string | null> {
  const wo = passkeyOrt(server.config.baseUrl)
  if (!wo || !sitzung) return null
  const vorhandene = await liesAnmeldung(server.db, trx => listPasskeys(trx, konto.personId))
  const optionen = await anlegeoptionen(wo, konto, vorhandene)
  await beiAnmeldung(server.db, trx => updateAufgabe(trx, sitzung, optionen.challenge))
  return JSON.stringify(optionen)
}

/** Keeps the app's secret once its code is right; the emergency codes where there were none, null for a wrong code. */
export async function richteAppEin(
  app: FastifyInstance,
  konto: Konto,
  { siegel, code }: { readonly siegel: string; readonly code: string },
): Promise<string[] | null> {
  const geheimnis = geheimnisAus(app, konto.personId, siegel)
  const letzterSchritt = geheimnis ? schrittVon(geheimnis, code, app.jetzt()) : null
  if (!geheimnis || letzterSchritt === null) return null
  const versiegelt = versiegeltesGeheimnis(app, konto.personId, geheimnis)
  return beiAnmeldung(app.db, async trx => {
    await replaceTotp(trx, konto, { geheimnis: versiegelt, letzterSchritt, erstelltAm: app.jetzt() })
    return mitVermerk(trx, konto)
  })
}

/** Keeps a passkey once its answer is right; the emergency codes where there were none, null for a wrong answer. */
export async function richtePasskeyEin(
  { server, sitzung }: FastifyRequest,
  konto: Konto,
  { antwort, name }: { readonly antwort: string; readonly name: string },
): Promise<string[] | null> {
  const wo = passkeyOrt(server.config.baseUrl)
  const aufgabe = sitzung && (await beiAnmeldung(server.db, trx => nimmAufgabe(trx, sitzung)))
  const neu = wo && aufgabe ? await neuerPasskey(wo, antwort, aufgabe) : undefined
  if (!neu) return null
  return beiAnmeldung(server.db, async trx => {
    if (!(await insertPasskey(trx, konto, { ...neu, name, erstelltAm: server.jetzt() }))) return null
    return mitVermerk(trx, konto)
  })
}

/** The emergency codes that are missing, and the entry of the record. */
async function mitVermerk(trx: Trx, wer: Wer): Promise<string[]> {
  const codes = (await findFaktoren(trx, wer.personId)).codes > 0 ? [] : await neueCodes(trx, wer)
  await vermerkeKonto(trx, 'konto.geaendert', { ...wer, bezug: wer.personId }, ['zweitfaktor'])
  return codes
}

/** Ten new emergency codes in clear, to be shown this once. */
export async function legeCodesAn(trx: Trx, wer: Wer): Promise<string[]> {
  const codes = await neueCodes(trx, wer)
  await vermerkeKonto(trx, 'konto.geaendert', { ...wer, bezug: wer.personId }, ['notfallcodes'])
  return codes
}

async function neueCodes(trx: Trx, wer: Wer): Promise<string[]> {
  const codes = neueNotfallcodes()
  await replaceCodes(trx, wer, codes.map(notfallhash))
  return codes
}
