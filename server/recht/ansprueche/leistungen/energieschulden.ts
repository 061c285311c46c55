import type { Schritt } from '../../ergebnis.ts'
import type { Energieschulden } from '../angaben.ts'
import type { Leistungsantwort } from '../antwort.ts'
import { laeuft, type Haushaltslage } from '../haushaltslage.ts'
import { JOBCENTER, keiner, unklar } from '../leistung.ts'
import { NULL_CENT } from '../rechnen.ts'
import { tilgungsschritte } from './darlehen.ts'
import {
  AN_BEIDE,
  ausErspartem,
  beziehtSgb2,
  istAntwort,
  notlage,
  selbsthilfeschritte,
  type Weg,
} from './notlage.ts'

const WEG: Weg = {
  leistung: 'energieschuldenDarlehen',
  norm: ['§ 22 Abs. 8 SGB II', '§ 42a SGB II', '§ 12 Abs. 2 SGB II'],
  wo: JOBCENTER,
  brief: 'L20',
}

/** Arrears as a loan of the Jobcenter (§ 22 Abs. 8 SGB II). */
export function energieschuldenDarlehen(lage: Haushaltslage): Leistungsantwort {
  const not = notlage(lage, WEG)
  if (istAntwort(not)) return not
  const bezieht = beziehtSgb2(lage)
  if (bezieht === false)
    return keiner(
      WEG.leistung,
      'Das Darlehen setzt Grundsicherungsgeld für Unterkunft und Heizung voraus. Für andere ist § 36 SGB XII da.',
      WEG.norm,
    )
  if (bezieht === null)
    return unklar(WEG.leistung, [...lage.grundsicherungsgeld.fragen, ...not.fragen], WEG.norm, {
      schritte: [AN_BEIDE],
    })
  if (ohneWohnkosten(lage))
    return keiner(
      WEG.leistung,
      'Es fallen keine Kosten der Unterkunft an, für die Grundsicherungsgeld erbracht wird.',
      WEG.norm,
    )
  return ausErspartem(lage, WEG, not, NULL_CENT, schritte(lage, not.schulden))
}

const ohneWohnkosten = ({ knapp: { unterkunft }, angaben }: Haushaltslage): boolean =>
  angaben.wohnung !== undefined && unterkunft.bruttokalt + unterkunft.heizung === 0

const schritte = (lage: Haushaltslage, schulden: Energieschulden): readonly Schritt[] => [
  {
    text: 'Eine Energiesperre in einer bewohnten Wohnung gilt als Notlage, die der Wohnungslosigkeit vergleichbar ist',
    norm: '§ 22 Abs. 8 S. 1 SGB II',
  },
  ...selbsthilfeschritte(schulden),
  ...tilgungsschritte(lage),
  ...(laeuft(lage, 'grundsicherungsgeld')
    ? []
    : [
        {
          text: 'Zugleich Grundsicherungsgeld beantragen; ohne diese Leistung gibt es das Darlehen nicht',
          norm: '§ 37 Abs. 1 SGB II',
        },
      ]),
]
