import type { Schritt } from '../../ergebnis.ts'
import { mal } from '../../geld.ts'
import { am } from '../../parameter.ts'
import { BARBETRAG } from '../../parameter/sgb12.ts'
import type { Leistungsantwort } from '../antwort.ts'
import { imAsylbezug, kommtVor, type Haushaltslage } from '../haushaltslage.ts'
import { keiner, SOZIALAMT, unklar } from '../leistung.ts'
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
  leistung: 'schuldenuebernahmeSgb12',
  norm: ['§ 36 Abs. 1 SGB XII', '§ 21 S. 2 SGB XII', '§ 90 SGB XII'],
  wo: SOZIALAMT,
  brief: 'L21',
}

/** Arrears taken over by the Sozialamt (§ 36 SGB XII), for who is not needy under the SGB II through § 21 S. 2. */
export function schuldenuebernahmeSgb12(lage: Haushaltslage): Leistungsantwort {
  if (imAsylbezug(lage))
    return keiner(
      WEG.leistung,
      'Wer nach § 1 AsylbLG berechtigt ist, bekommt keine Sozialhilfe. Hilfe nach §§ 2, 6 AsylbLG prüft die Beratung selbst.',
      ['§ 23 Abs. 2 SGB XII'],
    )
  const not = notlage(lage, WEG)
  if (istAntwort(not)) return not
  const bezieht = beziehtSgb2(lage)
  if (bezieht === true)
    return keiner(
      WEG.leistung,
      'Wer nach dem SGB II hilfebedürftig ist, bekommt die Hilfe vom Jobcenter (§ 22 Abs. 8 SGB II).',
      WEG.norm,
    )
  if (bezieht === null)
    return unklar(WEG.leistung, [...lage.grundsicherungsgeld.fragen, ...not.fragen], WEG.norm, {
      schritte: [AN_BEIDE],
    })
  const erwachsene = lage.knapp.alle.filter(
    ({ rolle }) => rolle === 'antragsteller' || rolle === 'partner',
  ).length
  return ausErspartem(lage, WEG, not, mal(am(BARBETRAG, lage.stichtag), erwachsene), [
    zugang(lage),
    {
      text: 'Möglich als Beihilfe oder als Darlehen; die Beihilfe muss nicht zurückgezahlt werden, deshalb Beihilfe beantragen',
      norm: '§ 36 Abs. 1 S. 3 SGB XII',
    },
    ...selbsthilfeschritte(not.schulden),
    {
      text: 'Sozialhilfe beginnt, sobald das Amt davon weiß; ein Anruf mit Vermerk genügt',
      norm: '§ 18 Abs. 1 SGB XII',
    },
  ])
}

function zugang(lage: Haushaltslage): Schritt {
  if (kommtVor(lage, 'sgb2'))
    return {
      text: 'Erwerbsfähig und nach dem SGB II nicht hilfebedürftig: trotzdem möglich',
      norm: '§ 21 S. 2 SGB XII',
    }
  if (kommtVor(lage, 'ausbildung'))
    return {
      text: 'Wer in einer geförderten Ausbildung ist, bekommt Hilfe nur in besonderen Härtefällen',
      norm: '§ 22 Abs. 1 S. 2 SGB XII',
    }
  return {
    text: 'Nicht erwerbsfähig oder über der Altersgrenze: das Sozialamt ist zuständig',
    norm: '§ 36 SGB XII',
  }
}
