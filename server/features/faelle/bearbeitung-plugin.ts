import type { FastifyInstance, FastifyReply } from 'fastify'
import { mitStelle } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import { alsEingaben, zeigeFelder } from '../../web/feldansicht.ts'
import { type Eingaben, eingaben, text } from '../../web/forms.ts'
import { type Meldungen, ohneLeereZeilen } from '../../web/formular.ts'
import { aendere, type Aenderung, type Konflikt } from './aendern.ts'
import { anzeigename, type Fall } from './fall.ts'
import { kopf, reiter } from './fallseite.ts'
import { fehlerliste } from './fehler.ts'
import type { Seitenart } from './felder.ts'
import { leseVersion } from './forms.ts'
import { mitFall } from './mit-fall.ts'
import { BERATUNG, fallId, werAus } from './zutritt.ts'

/** One page of a case on which facts are changed. */
export function bearbeitungsseite(app: FastifyInstance, seite: Seitenart): void {
  const pfad = `/faelle/:id/${seite.wort}`

  app.get(pfad, BERATUNG, async (request, reply) => {
    const fall = await mitFall(app, request, (_z, f) => f)
    if (!fall) return reply.callNotFound()
    const akte = seite.vorbelegt?.(fall.akte, app.heute()) ?? fall.akte
    return zeige(reply, seite, fall, alsEingaben(seite.felder, akte), { heute: app.heute() })
  })

  app.post(pfad, BERATUNG, async (request, reply) => {
    const werte = ohneLeereZeilen(seite.felder, eingaben(request.body))
    const version = leseVersion(werte['version'])
    if (text(werte, 'weitere') !== '') {
      // Without JavaScript the button for one more row comes here: nothing is stored, everything typed is shown again.
      const fall = await mitFall(app, request, (_z, f) => f)
      return fall
        ? zeige(reply, seite, { ...fall, version: version ?? fall.version }, werte, { heute: app.heute() })
        : reply.callNotFound()
    }
    const neu = { seite, werte, version, heute: app.heute() }
    const aenderung = await mitStelle(app.zugang, werAus(request), z => aendere(z, fallId(request), neu))
    return antworte(reply, seite, werte, aenderung, app.heute())
  })
}

function antworte(
  reply: FastifyReply,
  seite: Seitenart,
  werte: Eingaben,
  aenderung: Aenderung,
  heute: Datum,
): FastifyReply {
  switch (aenderung.art) {
    case 'unbekannt':
      reply.callNotFound()
      return reply
    case 'fehler':
      return zeige(reply.code(422), seite, aenderung.fall, werte, { heute, fehler: aenderung.fehler })
    case 'konflikt':
      return zeige(reply.code(409), seite, aenderung.fall, werte, { heute, konflikt: aenderung.konflikt })
    case 'gespeichert':
      return reply.redirect(
        seite.danach !== undefined
          ? `/faelle/${aenderung.fall.id}/${seite.danach}`
          : `/faelle/${aenderung.fall.id}${aenderung.fristenGeaendert ? '?geaendert=1' : ''}`,
        303,
      )
  }
}

type Dazu = { readonly heute: Datum; readonly fehler?: Meldungen; readonly konflikt?: Konflikt }

function zeige(
  reply: FastifyReply,
  seite: Seitenart,
  fall: Fall,
  werte: Eingaben,
  { heute, fehler = {}, konflikt }: Dazu,
): FastifyReply {
  const felder = zeigeFelder(seite.felder, werte, fehler)
  return reply.view('faelle/seite', {
    ...kopf(fall, seite.titel),
    titel: `${seite.titel}: ${anzeigename(fall.akte)}`,
    ueberschrift: seite.titel,
    ziel: `/faelle/${fall.id}/${seite.wort}`,
    zurueck: `/faelle/${fall.id}`,
    version: fall.version,
    reiter: reiter(fall, seite.unterReiter ?? seite.wort),
    oben: seite.oben?.(fall, heute) ?? null,
    gruppen: seite.gruppen.map(({ titel, felder: teil }) => ({
      titel,
      felder: teil.map(({ name }) => felder[name]),
    })),
    fehlerliste: fehlerliste(fehler),
    konflikt,
  })
}
