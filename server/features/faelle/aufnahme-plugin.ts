import type { FastifyInstance, FastifyReply } from 'fastify'
import { v7 as uuid } from 'uuid'
import { istGeloescht } from '../../data/loeschen.ts'
import { fallSchluesselAnlegen } from '../../data/schluesselbund.ts'
import { liesStelle, mitStelle, type Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import { type Eingaben, eingaben, text } from '../../web/forms.ts'
import type { Meldungen } from '../../web/formular.ts'
import { type Aufnahme, liesAufnahme } from './aufnahme.ts'
import { aufnahmeseite } from './aufnahmeseite.ts'
import { FASSUNG } from './einwilligung.ts'
import { deleteEntwurf, findEntwurf, upsertEntwurf } from './entwurf-store.ts'
import { leseId } from './forms.ts'
import { listAnbieter } from './listen-store.ts'
import { findFall, findStelle, insertFall } from './store.ts'
import type { Fallteile } from './teile.ts'
import { insertEinwilligung, insertEreignis } from './verlauf-store.ts'
import { GRUND, wort } from './worte.ts'
import { BERATUNG, werAus } from './zutritt.ts'

/** The Schnellaufnahme: draft, save, one case per draft. */
export function aufnahmeseiten(app: FastifyInstance, teile: Fallteile): void {
  app.get('/faelle/neu', BERATUNG, async (request, reply) => {
    const id = entwurfId(eingaben(request.query))
    // Every intake has an address of its own, so that the back button finds its case and makes no second one.
    if (id === undefined) return reply.redirect(`/faelle/neu?entwurf=${uuid()}`, 303)
    const { fall, entwurf } = await liesStelle(app.zugang, werAus(request), z => bisher(z, id))
    if (fall) return reply.redirect(`/faelle/${id}`, 303)
    return zeige(reply, { werte: entwurf?.felder ?? {}, entwurf: id, fehler: {} })
  })

  // Saved while typing: with JavaScript every few seconds, without it by its own button.
  app.post('/faelle/entwurf', BERATUNG, async (request, reply) => {
    const werte = eingaben(request.body)
    const entwurf = entwurfId(werte) ?? uuid()
    await mitStelle(app.zugang, werAus(request), z => sichere(z, entwurf, werte, app.jetzt()))
    return zeige(reply, { werte, entwurf, fehler: {}, meldung: GESPEICHERT })
  })

  app.post('/faelle', BERATUNG, async (request, reply) => {
    const werte = eingaben(request.body)
    const entwurf = entwurfId(werte) ?? uuid()
    const aufnahme = await mitStelle(app.zugang, werAus(request), z =>
      nimmAuf(z, entwurf, werte, app.heute()),
    )
    if (aufnahme === 'geloescht')
      return zeige(reply.code(422), { werte, entwurf: uuid(), fehler: { grund: GELOESCHT } })
    if (!aufnahme.ok) return zeige(reply.code(422), { werte, entwurf, fehler: aufnahme.fehler })
    return reply.redirect(text(werte, 'weiter') === 'naechste' ? '/faelle/neu' : `/faelle/${entwurf}`, 303)
  })

  async function zeige(
    reply: FastifyReply,
    stand: { werte: Eingaben; entwurf: string; fehler: Meldungen; meldung?: string },
  ) {
    const [stelle, anbieter] = await liesStelle(app.zugang, werAus(reply.request), async z => [
      await findStelle(z),
      await listAnbieter(z),
    ])
    return reply.view(
      'faelle/neu',
      aufnahmeseite({ ...stand, anbieter, bundesland: stelle.bundesland }, teile, app.heute()),
    )
  }
}

const GELOESCHT =
  'Der Fall aus diesem Formular ist gelöscht. Ist es ein neuer Fall, speichern Sie noch einmal.'
const GESPEICHERT = 'Gespeichert. Sie finden die Aufnahme unter „Heute“ wieder.'

/** What became of an intake so far: its case, or its draft, or nothing. */
const bisher = async (z: Stellenzugriff, id: string) => ({
  fall: await findFall(z, id),
  entwurf: await findEntwurf(z, id),
})

/** Keeps a draft. A case that was taken in from it meanwhile has no draft any more. */
async function sichere(z: Stellenzugriff, id: string, werte: Eingaben, jetzt: Date): Promise<void> {
  const { _csrf, ...felder } = werte
  if (!(await findFall(z, id)) && !(await istGeloescht(z.trx, id))) await upsertEntwurf(z, id, felder, jetzt)
}

/** One case per draft: a second click, the back button, a repeated request all end at the same case. */
async function nimmAuf(
  z: Stellenzugriff,
  id: string,
  werte: Eingaben,
  heute: Datum,
): Promise<Aufnahme | 'geloescht'> {
  // A form left open in a browser must not bring an erased case back.
  if (await istGeloescht(z.trx, id)) return 'geloescht'
  const { bundesland } = await findStelle(z)
  const aufnahme = liesAufnahme(werte, bundesland, heute)
  if (!aufnahme.ok) return aufnahme
  // Storing the key first makes a second request wait for this one, and then find its case.
  await fallSchluesselAnlegen(z.trx, z.schluessel, z.stelleId, id)
  if (await findFall(z, id)) return aufnahme
  await insertFall(z, id, aufnahme.akte, heute)
  const { umfang, sprache } = aufnahme
  await insertEinwilligung(z, id, { fassung: FASSUNG, sprache, umfang: [...umfang], am: heute })
  await insertEreignis(z, id, 'aufnahme', `Fall aufgenommen: ${wort(GRUND, aufnahme.grund)}.`)
  if (aufnahme.akte.notiz !== undefined) await insertEreignis(z, id, 'notiz', aufnahme.akte.notiz)
  await deleteEntwurf(z, id)
  return aufnahme
}

const entwurfId = (felder: Eingaben): string | undefined => leseId(felder['entwurf'])
