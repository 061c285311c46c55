import type { Schritt } from '../../ergebnis.ts'
import { alsEuro } from '../../geld.ts'
import { am } from '../../parameter.ts'
import { REGELBEDARF } from '../../parameter/regelbedarf.ts'
import { TILGUNG } from '../../parameter/sgb2.ts'
import type { Leistungsantwort } from '../antwort.ts'
import type { Haushaltslage } from '../haushaltslage.ts'
import { JOBCENTER, keiner, unklar } from '../leistung.ts'
import { alsProzent, NULL_CENT, promille } from '../rechnen.ts'
import { ausErspartem, beziehtSgb2, istAntwort, notlage, type Weg } from './notlage.ts'

const WEG: Weg = {
  leistung: 'darlehenUnabweisbar',
  norm: ['§ 24 Abs. 1 SGB II', '§ 37 Abs. 1 S. 2 SGB II', '§ 42a SGB II'],
  wo: JOBCENTER,
  brief: 'L33',
}

/** A loan for an unavoidable need the Regelbedarf covers: household electricity (§ 24 Abs. 1 SGB II). */
export function darlehenUnabweisbar(lage: Haushaltslage): Leistungsantwort {
  const not = notlage(lage, WEG)
  if (istAntwort(not)) return not
  if (not.schulden.sparte !== 'strom')
    return keiner(
      WEG.leistung,
      'Der Regelbedarf umfasst nur Haushaltsstrom. Heizung und Wasser gehören zur Unterkunft.',
      WEG.norm,
    )
  const bezieht = beziehtSgb2(lage)
  if (bezieht === false)
    return keiner(WEG.leistung, 'Das Darlehen gibt es nur neben Grundsicherungsgeld.', WEG.norm)
  if (bezieht === null)
    return unklar(WEG.leistung, [...lage.grundsicherungsgeld.fragen, ...not.fragen], WEG.norm)
  return ausErspartem(lage, WEG, not, NULL_CENT, [...VORAUSSETZUNGEN, ...tilgungsschritte(lage)])
}

const VORAUSSETZUNGEN: readonly Schritt[] = [
  {
    text: 'Für einen laufenden, nicht aufschiebbaren Bedarf an Strom (Abschlag, Nachzahlung, Guthaben am Prepaidzähler); für Schulden geht § 22 Abs. 8 SGB II vor. Ob der Bedarf unabweisbar ist, prüft das Jobcenter.',
    norm: '§ 24 Abs. 1 SGB II',
  },
  { text: 'Gesondert zu beantragen', norm: '§ 37 Abs. 1 S. 2 SGB II' },
]

/** § 42a Abs. 2 S. 1 SGB II: set off from the month after payment, from who took the loan. */
export function tilgungsschritte({ knapp, stichtag }: Haushaltslage): readonly Schritt[] {
  const person = knapp.alle.find(({ rolle }) => rolle === 'antragsteller')
  const regel = person === undefined ? null : am(REGELBEDARF[person.stufe], stichtag)
  if (regel === null) return []
  const satz = am(TILGUNG, stichtag)
  return [
    {
      text: `Rückzahlung: ${alsProzent(satz)} von ${alsEuro(regel)} im Monat, ab dem Monat nach der Auszahlung, nur bei wem das Darlehen aufgenommen wird`,
      betragCent: promille(regel, satz),
      norm: '§ 42a Abs. 1 S. 3, Abs. 2 S. 1 SGB II',
    },
  ]
}
