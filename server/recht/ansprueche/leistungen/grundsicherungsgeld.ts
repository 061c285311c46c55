import { am } from '../../parameter.ts'
import { NACHWEIS_UEBER } from '../../parameter/sgb2.ts'
import type { FehlendeAngabe } from '../../sperre/antwort.ts'
import type { Leistungsantwort } from '../antwort.ts'
import { fehltAbsetzung, fehltGeburtsdatum, fehltMerkmal, frage } from '../fragen.ts'
import { imAsylbezug, kommtVor, laeuft, type Haushaltslage } from '../haushaltslage.ts'
import { antwort, imMonat, JOBCENTER, KEIN_ANTRAG, keiner, monatVon, spanneVon, unklar } from '../leistung.ts'
import { UNBEKANNT } from '../rechner/gemeinsam.ts'

const NORM = [
  '§ 7 Abs. 1 SGB II',
  '§ 9 Abs. 2 SGB II',
  '§§ 11, 11b SGB II',
  '§ 12 Abs. 2 SGB II',
  '§ 19 SGB II',
  '§ 20 SGB II',
  '§ 21 SGB II',
  '§ 22 Abs. 1 SGB II',
]

/** The month without the one-off bill and without the Sofortzuschlag. */
export function grundsicherungsgeld(lage: Haushaltslage): Leistungsantwort {
  const ausgeschlossen = ausschluss(lage)
  if (ausgeschlossen) return keiner('grundsicherungsgeld', ...ausgeschlossen)
  const { mindestens, hoechstens, fragen } = lage.grundsicherungsgeld
  const ohneAlter = fehltGeburtsdatum(lage.angaben.personen)
  if (ohneAlter.length > 0) return unklar('grundsicherungsgeld', fragen, NORM)
  if (mindestens === null || hoechstens === null)
    return unklar('grundsicherungsgeld', fragen, NORM, { schritte: [{ text: UNBEKANNT }] })
  if (hoechstens.betrag === 0)
    return antwort('grundsicherungsgeld', 'keinAnspruch', {
      schritte: hoechstens.schritte,
      norm: NORM,
      fehlendeAngaben: nebenfragen(lage),
    })
  if (mindestens.betrag === 0) return unklar('grundsicherungsgeld', fragen, NORM)
  const gleich = mindestens.betrag === hoechstens.betrag
  const spanne = spanneVon(mindestens.betrag, hoechstens.betrag)
  const offen = gleich ? [] : fragen
  return antwort('grundsicherungsgeld', unsicher(lage) ? 'wahrscheinlich' : 'anspruch', {
    betragCent: gleich || spanne !== null ? mindestens.betrag : null,
    spanne,
    zeitraum: monatVon(lage.stichtag),
    schritte: mindestens.schritte,
    norm: NORM,
    antrag: laeuft(lage, 'grundsicherungsgeld') ? KEIN_ANTRAG : imMonat(JOBCENTER, lage.stichtag, 'L26'),
    fehlendeAngaben: [
      ...offen,
      ...nebenfragen(lage),
      ...fehltMerkmal(lage.angaben.personen),
      ...grenzfrage(lage),
    ],
  })
}

/** Why the household as a whole gets no Grundsicherungsgeld, with the norms. */
export function ausschluss(lage: Haushaltslage): readonly [grund: string, norm: readonly string[]] | null {
  if (imAsylbezug(lage))
    return [
      'Wer nach § 1 AsylbLG berechtigt ist, ist ausgenommen. Hilfe nach §§ 2, 3, 6 AsylbLG prüft die Beratung selbst.',
      ['§ 7 Abs. 1 S. 2 Nr. 3 SGB II'],
    ]
  if (kommtVor(lage, 'sgb2') || fehltGeburtsdatum(lage.angaben.personen).length > 0) return null
  if (kommtVor(lage, 'ausbildung'))
    return [
      'Wer eine Ausbildung macht, die mit BAföG gefördert werden kann, und nicht bei den Eltern wohnt, ist ausgeschlossen. Mehrbedarfe nach § 27 SGB II sind trotzdem möglich.',
      ['§ 7 Abs. 5 SGB II', '§ 7 Abs. 6 SGB II'],
    ]
  return [
    'Niemand im Haushalt ist erwerbsfähig und unter der Altersgrenze.',
    ['§ 7 Abs. 1 SGB II', '§ 7 Abs. 4 SGB II', '§ 7a SGB II'],
  ]
}

/** Facts that were not said to be absent, and Elterngeld, of which up to 300 € can be free (§ 10 Abs. 5 BEEG). */
const unsicher = ({ angaben }: Haushaltslage): boolean =>
  angaben.personen.some(
    ({ rolle, merkmale, einkommen }) =>
      rolle !== 'weitere' &&
      ((rolle !== 'kind' && merkmale === undefined) ||
        (einkommen ?? []).some(({ art }) => art === 'elterngeld')),
  )

/** What could make it more, though the law has an answer without it. */
const nebenfragen = ({ angaben, stichtag }: Haushaltslage): readonly FehlendeAngabe[] =>
  fehltAbsetzung(angaben.personen, am(NACHWEIS_UEBER, stichtag))

const grenzfrage = ({ angaben }: Haushaltslage): readonly FehlendeAngabe[] =>
  angaben.angemessenCent === undefined
    ? [
        frage(
          'angemessenCent',
          'Welche Grenzen für Miete und Heizung gelten am Ort?',
          'Über der Grenze zählen die Kosten nur in der Karenzzeit oder bis zu einer Frist. Gerechnet ist mit den tatsächlichen Kosten.',
        ),
      ]
    : []
