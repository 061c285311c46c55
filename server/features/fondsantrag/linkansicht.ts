import type { Datum } from '../../recht/datum.ts'
import { BEIM_TRAEGER } from '../../recht/fonds/antrag.ts'
import { zeitpunkt } from '../../web/format.ts'
import type { Antragsbild } from './lage.ts'
import type { Link } from './link-store.ts'

/** The carrier's link on the page of the application: make one, see how often it was opened, end it. */
export function linkansicht(
  { antrag, lage }: Antragsbild,
  {
    links,
    adresse,
    jetzt,
    heute,
  }: {
    readonly links: readonly Link[]
    readonly adresse: string | null
    readonly jetzt: Date
    readonly heute: Datum
  },
) {
  const offen = links.some(({ beendetAm, bis }) => beendetAm === null && bis > jetzt)
  return {
    moeglich: lage.einwilligung && [...BEIM_TRAEGER, 'rueckfrage'].includes(antrag.stand),
    adresse,
    offen,
    links: links.map(({ erstelltAm, bis, beendetAm, aufrufe, zuletztAm }) => ({
      erstellt: zeitpunkt(erstelltAm, heute),
      stand:
        beendetAm !== null
          ? `beendet ${zeitpunkt(beendetAm, heute)}`
          : `${bis > jetzt ? 'gilt' : 'galt'} bis ${zeitpunkt(bis, heute)}`,
      aufrufe:
        zuletztAm === null
          ? 'nie geöffnet'
          : `${aufrufe}-mal geöffnet, zuletzt ${zeitpunkt(zuletztAm, heute)}`,
    })),
  }
}
