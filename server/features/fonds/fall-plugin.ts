import type { FastifyInstance } from 'fastify'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Fondslage } from '../../recht/fonds/lage.ts'
import { datum, euro } from '../../web/format.ts'
import { anspruecheVon } from '../ansprueche/haushalt.ts'
import type { Fall } from '../faelle/fall.ts'
import { kopf, reiter } from '../faelle/fallseite.ts'
import { mitFall } from '../faelle/mit-fall.ts'
import { BERATUNG } from '../faelle/zutritt.ts'
import { gesetzlicheWege } from './gesetzlich.ts'
import { hilfenansicht } from './hilfenansicht.ts'
import { fondslage } from './lage.ts'
import { saeeAus } from './saeen.ts'
import { type Eintrag, listFonds } from './store.ts'

/** Which entries have paid for a case already, and when; whoever keeps the applications knows, app.ts hands it in. */
export type Bekommen = (z: Stellenzugriff, fallId: string) => Promise<NonNullable<Fondslage['bekommen']>>

/** „Hilfen“ of a case: the statutory ways, the funds, help in kind and counselling, in the order in which to ask. */
export function fallhilfen(app: FastifyInstance, bekommen: Bekommen): void {
  app.get('/faelle/:id/fonds', BERATUNG, async (request, reply) => {
    await saeeAus(app, request)
    const seite = await mitFall(app, request, async (z, fall) => {
      const lage = fondslage(fall.akte, app.heute())
      const bezahlt = await bekommen(z, fall.id)
      // That the desk knows of no payment does not mean that there was none.
      const bekannt = bezahlt.length === 0 ? lage : { ...lage, bekommen: bezahlt }
      return modell(fall, await listFonds(z), bekannt)
    })
    return seite ? reply.view('fonds/fall', seite) : reply.callNotFound()
  })
}

function modell(fall: Fall, eintraege: readonly Eintrag[], lage: Fondslage) {
  const { rueckstandCent, sperrtag, stichtag: heute } = lage
  const ansprueche = anspruecheVon(fall, heute)
  return {
    ...kopf(fall, 'Hilfen'),
    titel: `Hilfen: ${fall.nummer}`,
    ueberschrift: 'Welche Hilfe kommt in Frage?',
    reiter: reiter(fall, 'fonds'),
    basis: `/faelle/${fall.id}`,
    stand: [
      rueckstandCent === undefined ? 'Rückstand unbekannt' : `${euro(rueckstandCent)} offen`,
      sperrtag === undefined ? 'Sperrtag unbekannt' : `Sperrtag ${datum(sperrtag)}`,
      `verglichen am ${datum(heute)}`,
    ].join(' · '),
    gesetzlich: ansprueche && gesetzlicheWege(fall, ansprueche),
    ...hilfenansicht(fall, eintraege, lage),
  }
}
