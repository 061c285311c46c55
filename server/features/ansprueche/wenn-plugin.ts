import type { FastifyInstance } from 'fastify'
import { unmoeglich } from '../../recht/ansprueche/widerspruch.ts'
import type { Datum } from '../../recht/datum.ts'
import { zeigeFelder } from '../../web/feldansicht.ts'
import { type Eingaben, eingaben } from '../../web/forms.ts'
import { liesFormular, type Meldungen, wendeAn } from '../../web/formular.ts'
import type { Fall } from '../faelle/fall.ts'
import { kopf, reiter } from '../faelle/fallseite.ts'
import { fehlerliste } from '../faelle/fehler.ts'
import { mitFall } from '../faelle/mit-fall.ts'
import { BERATUNG } from '../faelle/zutritt.ts'
import { haushaltAus } from './haushalt.ts'
import { geaendert, wennansicht } from './wenn.ts'
import { WENN, type Wunsch } from './wennfelder.ts'

/** Two situations of one household side by side; the question stands in the address, nothing is stored. */
export function wennseite(app: FastifyInstance): void {
  app.get('/faelle/:id/ansprueche/wenn', BERATUNG, async (request, reply) => {
    const fall = await mitFall(app, request, (_z, f) => f)
    if (!fall) return reply.callNotFound()
    const seite = wennmodell(fall, eingaben(request.query), app.heute())
    return reply.code(seite.fehlerliste.length > 0 ? 422 : 200).view('ansprueche/wenn', seite)
  })
}

function wennmodell(fall: Fall, werte: Eingaben, heute: Datum) {
  const haushalt = haushaltAus(fall.akte)
  const gelesen = liesFormular(WENN, werte, heute)
  const wunsch: Wunsch = wendeAn({}, WENN, gelesen)
  const fehler: Meldungen = {
    ...gelesen.fehler,
    ...(haushalt && unmoeglich(geaendert(haushalt, wunsch, heute), heute).length > 0
      ? { person: 'Eine Partnerin oder einen Partner gibt es in diesem Haushalt schon.' }
      : {}),
  }
  const fragt = Object.keys(fehler).length === 0 && Object.keys(wunsch).length > 0
  return {
    ...kopf(fall, 'Was wäre, wenn …'),
    titel: `Was wäre, wenn …: ${fall.nummer}`,
    ueberschrift: 'Was wäre, wenn …',
    basis: `/faelle/${fall.id}`,
    ziel: `/faelle/${fall.id}/ansprueche/wenn`,
    reiter: reiter(fall, 'ansprueche'),
    felder: Object.values(zeigeFelder(WENN, werte, fehler)),
    fehlerliste: fehlerliste(fehler),
    ohneHaushalt: haushalt === null,
    ergebnis: haushalt && fragt ? wennansicht(haushalt, wunsch, heute) : null,
  }
}
