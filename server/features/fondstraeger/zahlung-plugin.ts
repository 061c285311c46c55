import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { v7 as uuid } from 'uuid'
import type { Traegerfonds } from '../../data/tables.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import { abWerktag, STRENG } from '../../recht/werktage.ts'
import { gibtEsNicht } from '../../web/errors.ts'
import { datum, euro, zeitpunkt } from '../../web/format.ts'
import { eingaben } from '../../web/forms.ts'
import { darf } from '../anmeldung/zutritt.ts'
import { leseId } from '../faelle/forms.ts'
import { SEITE, wegZu } from './ansicht.ts'
import { zahlungsliste } from './csv.ts'
import { aendereFonds, ERLEDIGT, idAus, liesFonds } from './mit-fonds.ts'
import { ueberweisung, type Zahlungsposten } from './pain001.ts'
import {
  type Datei,
  findDatei,
  insertDatei,
  landDerStelle,
  listDateien,
  listOffene,
  listPosten,
} from './zahlung-store.ts'

const ENTSCHEIDEN = darf('traegerfonds', 'entscheiden')

/** What is granted and not paid yet, and the files in which it goes to the bank: each payment into exactly one. */
export function zahlungsseiten(app: FastifyInstance): void {
  app.get(`${SEITE}/:id/zahlungen`, ENTSCHEIDEN, async (request, reply) => {
    const modell = await liesFonds(request, (z, fonds) => seite(z, fonds, request))
    return modell ? reply.view('fondstraeger/zahlungen', modell) : gibtEsNicht(reply)
  })

  app.post(`${SEITE}/:id/zahlungen`, ENTSCHEIDEN, async (request, reply) => {
    const id = leseId(eingaben(request.body)['datei']) ?? uuid()
    const da = await aendereFonds(request, (z, fonds) => gibAus(z, fonds, id, request), { allein: true })
    if (!da) return gibtEsNicht(reply)
    return reply.redirect(`${SEITE}/${(request.params as { id: string }).id}/zahlungen`, 303)
  })

  app.get(`${SEITE}/:id/zahlungen/:datei/liste.csv`, ENTSCHEIDEN, (request, reply) =>
    schicke(request, reply, ['text/csv', 'Zahlungen', 'csv'], (_fonds, _datei, posten) =>
      zahlungsliste(posten),
    ),
  )

  app.get(`${SEITE}/:id/zahlungen/:datei/ueberweisung.xml`, ENTSCHEIDEN, (request, reply) =>
    schicke(request, reply, ['application/xml', 'Ueberweisung', 'xml'], (fonds, datei, posten) =>
      ueberweisung(fonds, { ...datei, posten }),
    ),
  )
}

async function seite(z: Stellenzugriff, fonds: Traegerfonds, { server }: FastifyRequest) {
  z.merkzettel.vermerke.push({ aktion: 'fondszahlung.gesehen', bezug: fonds.id, felder: [] })
  const offene = await listOffene(z, fonds.id)
  const basis = `${SEITE}/${fonds.id}/zahlungen`
  return {
    titel: 'Zahlungen',
    weg: wegZu(fonds),
    basis,
    datei: uuid(),
    offene: offene.map(({ antragId, betragCent, daten }) => ({
      href: `${SEITE}/${fonds.id}/antraege/${antragId}`,
      zeichen: daten?.aktenzeichen ?? 'nicht lesbar',
      empfaenger: daten?.empfaenger ?? '',
      betrag: euro(betragCent),
    })),
    summe: euro(offene.reduce((summe, { betragCent }) => summe + betragCent, 0)),
    dateien: (await listDateien(z, fonds.id)).map(eine => ({
      nummer: eine.nummer,
      am: `${zeitpunkt(eine.am, server.heute())}, ${eine.name}`,
      ausfuehrung: datum(eine.ausfuehrung),
      zahl: eine.zahl,
      summe: euro(eine.summeCent),
      csv: eine.geloescht > 0 ? null : `${basis}/${eine.id}/liste.csv`,
      xml: eine.geloescht > 0 ? null : `${basis}/${eine.id}/ueberweisung.xml`,
    })),
  }
}

async function gibAus(
  z: Stellenzugriff,
  { id: fondsId }: Traegerfonds,
  id: string,
  { server }: FastifyRequest,
) {
  const ausfuehrung = abWerktag(server.heute(), await landDerStelle(z), STRENG)
  if (await insertDatei(z, { id, fondsId, am: server.jetzt(), ausfuehrung }))
    z.merkzettel.vermerke.push({ aktion: 'fondszahlung.ausgegeben', bezug: id, felder: [] })
  return ERLEDIGT
}

type Machart = readonly [typ: string, name: string, endung: string]

async function schicke(
  request: FastifyRequest,
  reply: FastifyReply,
  [typ, name, endung]: Machart,
  fn: (fonds: Traegerfonds, datei: Datei, posten: readonly Zahlungsposten[]) => string,
): Promise<FastifyReply> {
  const fertig = await liesFonds(request, async (z, fonds) => {
    const id = idAus(request, 'datei')
    const datei = id === undefined ? undefined : await findDatei(z, fonds.id, id)
    const posten = datei && (await lesbare(z, fonds.id, datei))
    if (!datei || !posten) return undefined
    z.merkzettel.vermerke.push({ aktion: 'fondszahlung.gesehen', bezug: datei.id, felder: [] })
    return { nummer: datei.nummer, inhalt: fn(fonds, datei, posten) }
  })
  if (!fertig) return gibtEsNicht(reply)
  return reply
    .type(`${typ}; charset=utf-8`)
    .header('content-disposition', `attachment; filename="${name}-${fertig.nummer}.${endung}"`)
    .send(fertig.inhalt)
}

/** The payments of a file; undefined where something of it was erased: half a file is none. */
async function lesbare(z: Stellenzugriff, fondsId: string, { id, zahl }: Datei) {
  const posten = (await listPosten(z, fondsId, id)).flatMap(({ antragId, betragCent, daten }) =>
    daten ? [{ kennung: antragId.replaceAll('-', ''), betragCent, daten }] : [],
  )
  return posten.length === zahl ? posten : undefined
}
