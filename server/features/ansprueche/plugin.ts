import type { FastifyInstance } from 'fastify'
import { GEMEINDEN_QUELLE } from '../../recht/parameter/gemeinden.ts'
import { monatUndJahr } from '../../web/format.ts'
import { bearbeitungsseite } from '../faelle/bearbeitung-plugin.ts'
import type { Fall } from '../faelle/fall.ts'
import { kopf, reiter } from '../faelle/fallseite.ts'
import { mitFall } from '../faelle/mit-fall.ts'
import { BERATUNG } from '../faelle/zutritt.ts'
import { gerechnetMit } from './angabenansicht.ts'
import { ansicht } from './ansicht.ts'
import { anspruecheVon, haushaltAus } from './haushalt.ts'
import { BESCHEIDSEITE, HAUSHALTSSEITE } from './seite.ts'
import { wennseite } from './wenn-plugin.ts'
import { abweichung } from './vorbelegung.ts'
import type { Datum } from '../../recht/datum.ts'

/** What the household of a case is entitled to: entered once, reckoned for every benefit. */
export async function ansprueche(app: FastifyInstance): Promise<void> {
  bearbeitungsseite(app, HAUSHALTSSEITE)
  bearbeitungsseite(app, BESCHEIDSEITE)
  wennseite(app)

  app.get('/faelle/:id/ansprueche', BERATUNG, async (request, reply) => {
    const fall = await mitFall(app, request, (_z, f) => f)
    return fall ? reply.view('ansprueche/ansprueche', seite(fall, app.heute())) : reply.callNotFound()
  })

  app.get('/faelle/:id/ansprueche/drucken', BERATUNG, async (request, reply) => {
    const fall = await mitFall(app, request, (_z, f) => f)
    return fall ? reply.view('ansprueche/drucken', seite(fall, app.heute())) : reply.callNotFound()
  })
}

function seite(fall: Fall, heute: Datum) {
  const haushalt = haushaltAus(fall.akte)
  const ergebnis = anspruecheVon(fall, heute)
  const { rechnung } = fall.akte
  return {
    ...kopf(fall, 'Ansprüche'),
    titel: `Ansprüche: ${fall.nummer}`,
    ueberschrift: 'Ansprüche',
    unter: `Gerechnet für ${monatUndJahr(heute)}`,
    basis: `/faelle/${fall.id}`,
    reiter: reiter(fall, 'ansprueche'),
    ergebnis: haushalt && ergebnis ? ansicht(haushalt, ergebnis, heute) : null,
    quelle: GEMEINDEN_QUELLE,
    abweichung: abweichung(fall.akte),
    gerechnetMit: rechnung ? gerechnetMit(rechnung) : [],
  }
}
