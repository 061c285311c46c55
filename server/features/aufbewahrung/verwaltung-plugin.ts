import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { liesStelle, mitStelle, type Stellenzugriff } from '../../data/zugriff.ts'
import { type Eingaben, eingaben, text } from '../../web/forms.ts'
import type { Meldungen } from '../../web/formular.ts'
import { darf } from '../anmeldung/zutritt.ts'
import { fehlerliste } from '../faelle/fehler.ts'
import { werAus } from '../faelle/zutritt.ts'
import { findLaufstand } from './lauf-store.ts'
import { verwaltungsseite } from './verwaltungsseite.ts'
import { listLaufende, listTermine, setzeMonate, zaehle } from './verwaltung-store.ts'
import { monateVon } from './vormerken-store.ts'
import { FALLMONATE } from './zeiten.ts'

const SEITE = '/verwaltung/aufbewahrung'

/** What is kept how long, and what goes next. Numbers and days, no content. */
export function verwaltungsseiten(app: FastifyInstance): void {
  app.get(SEITE, darf('aufbewahrung', 'verwalten'), (request, reply) => zeige(request, reply, {}, {}))

  app.post(
    `${SEITE}/frist`,
    { config: { ...darf('aufbewahrung', 'bestimmen').config, frisch: true } },
    async (request, reply) => {
      const werte = eingaben(request.body)
      const monate = Number(text(werte, 'monate') || 'x')
      if (!Number.isInteger(monate) || monate < FALLMONATE.von || monate > FALLMONATE.bis)
        return zeige(request, reply.code(422), werte, {
          monate: `Schreiben Sie eine ganze Zahl von ${FALLMONATE.von} bis ${FALLMONATE.bis}.`,
        })
      await mitStelle(app.zugang, werAus(request), z => setzeMonate(z, monate, app.jetzt()))
      return reply.redirect(SEITE, 303)
    },
  )
}

const GELOESCHT = 'Der Fall ist gelöscht. Übrig ist nur ein Merkposten ohne Namen und Nummer.'

async function zeige(
  request: FastifyRequest,
  reply: FastifyReply,
  werte: Eingaben,
  fehler: Meldungen,
): Promise<FastifyReply> {
  const modell = await liesStelle(request.server.zugang, werAus(request), z => lade(z, request))
  const { angemeldet } = request
  return reply.view('aufbewahrung/verwaltung', {
    ...modell,
    meldung: text(eingaben(request.query), 'geloescht') === '1' ? GELOESCHT : null,
    aendern: angemeldet?.rollen.includes('koordination') ?? false,
    monatefeld: text(werte, 'monate') || String(modell.monate),
    fehler: fehler['monate'] ?? null,
    fehlerliste: fehlerliste(fehler),
  })
}

async function lade(z: Stellenzugriff, { server }: FastifyRequest) {
  const [heute, jetzt] = [server.heute(), server.jetzt()]
  const stand = {
    monate: await monateVon(z),
    termine: await listTermine(z),
    laufende: await listLaufende(z, heute),
    zahlen: await zaehle(z, heute),
    lauf: await findLaufstand(z.trx, jetzt),
  }
  return verwaltungsseite(stand, heute)
}
