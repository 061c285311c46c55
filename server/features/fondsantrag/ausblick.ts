import { type Datum, tageZwischen } from '../../recht/datum.ts'
import { BEIM_TRAEGER } from '../../recht/fonds/antrag.ts'
import { reichtBetrag } from '../../recht/fonds/antragsbetrag.ts'
import type { Zeit } from '../../recht/fonds/antwort.ts'
import type { Fondslage } from '../../recht/fonds/lage.ts'
import { pruefeZeit } from '../../recht/fonds/zeit.ts'
import type { Fall } from '../faelle/fall.ts'
import { briefweg } from '../fonds/gesetzlich.ts'
import { fondslage } from '../fonds/lage.ts'
import { KOMMT } from '../fonds/worte.ts'
import { zugesagtCent } from './andere.ts'
import type { Antragsbild } from './lage.ts'
import type { Antrag } from './store.ts'

const REICHT = {
  alles: 'ja, ganz',
  stoppt: 'ja, die Sperre',
  zuWenig: 'nein',
  unbekannt: 'noch offen',
} as const

const OFFEN: readonly Antrag['stand'][] = [
  'entwurf',
  'pruefbereit',
  'freigegeben',
  'rueckfrage',
  ...BEIM_TRAEGER,
]

/** The two questions every application has to answer: is it enough, and does it come before the cut? */
export function ausblick(fall: Fall, { antrag, andere }: Antragsbild, heute: Datum) {
  const { inhalt, stand } = antrag
  const lage = fondslage(fall.akte, heute)
  const andereCent = zugesagtCent(andere)
  const betragCent = inhalt.bewilligtCent ?? inhalt.betragCent
  const { reicht, grund } = reichtBetrag({ betragCent, andereCent }, lage)
  const zeit = OFFEN.includes(stand) ? zeitVon(antrag, lage, heute) : null
  return {
    zeilen: [
      ...(inhalt.gezahltCent === null
        ? [{ name: 'Beendet das die Notlage?', wert: `${REICHT[reicht]}. ${grund}` }]
        : []),
      ...(zeit ? [{ name: 'Kommt es vor der Sperre?', wert: `${KOMMT[zeit.kommt][1]}. ${zeit.grund}` }] : []),
    ],
    // L51 waits as a draft of its own once the application is out.
    bruecken: (zeit?.bruecken ?? [])
      .filter(({ brief }) => brief !== 'L51')
      .map(({ brief, wozu, norm }) => ({ ...briefweg(fall.id, brief, wozu), norm })),
  }
}

/** What is left of the days the carrier needs. */
function zeitVon({ fonds, inhalt }: Antrag, lage: Fondslage, heute: Datum): Zeit {
  const { tage } = fonds.entscheidung ?? {}
  if (tage === undefined) return pruefeZeit(fonds, lage)
  const vergangen = inhalt.eingereichtAm === null ? 0 : tageZwischen(inhalt.eingereichtAm, heute)
  return pruefeZeit({ entscheidung: { tage: Math.max(0, tage - vergangen) } }, lage)
}
