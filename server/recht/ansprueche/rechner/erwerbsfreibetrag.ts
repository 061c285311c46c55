import type { Datum } from '../../datum.ts'
import type { Cent } from '../../geld.ts'
import { am } from '../../parameter.ts'
import {
  FREIBETRAG_AUSBILDUNG,
  FREIBETRAGSSTUFEN,
  GRUNDABSETZUNG,
  NACHWEIS_UEBER,
} from '../../parameter/sgb2.ts'
import type { FehlendeAngabe } from '../../sperre/antwort.ts'
import type { Absetzungen } from '../angaben.ts'
import type { Freibetragsantwort } from '../antwort.ts'
import { erwerbsfreibetrag } from '../erwerbsfreibetrag.ts'
import { frage } from '../fragen.ts'
import { pruefeStichtag, rechtsstand } from '../stand.ts'

export type Freibetragsanfrage = {
  readonly stichtag: Datum
  readonly bruttoCent: Cent
  readonly nettoCent: Cent
  readonly mitMinderjaehrigemKind?: boolean | undefined
  readonly unter25InAusbildung?: boolean | undefined
  readonly absetzungen?: Absetzungen | null | undefined
}

/** What of a wage stays free (§ 11b SGB II); throws RangeError before 2022. */
export function rechneErwerbsfreibetrag(anfrage: Freibetragsanfrage): Freibetragsantwort {
  pruefeStichtag(anfrage.stichtag)
  const { stichtag, bruttoCent: brutto, nettoCent: netto, absetzungen } = anfrage
  const rechne = (mitKind: boolean, unter25InAusbildung: boolean) =>
    erwerbsfreibetrag({ stichtag, brutto, netto, mitKind, unter25InAusbildung, absetzungen })
  const { mitMinderjaehrigemKind: mitKind, unter25InAusbildung: jung } = anfrage
  const ergebnis = rechne(mitKind ?? false, jung ?? false)
  const anders = (mit: boolean, in25: boolean): boolean =>
    rechne(mit, in25).freibetrag !== ergebnis.freibetrag
  const offen = [
    ...(mitKind === undefined && anders(true, jung ?? false)
      ? [
          frage(
            'mitMinderjaehrigemKind',
            'Gibt es ein minderjähriges Kind?',
            'Mit Kind reicht der Freibetrag bis 1.500 € brutto.',
          ),
        ]
      : []),
    ...(jung === undefined && anders(mitKind ?? false, true)
      ? [
          frage(
            'unter25InAusbildung',
            'Ist die Person unter 25 und in Schule, Studium oder Ausbildung?',
            'Dann bleibt der Lohn bis zur Minijobgrenze frei.',
          ),
        ]
      : []),
  ]
  const bekannt = offen.length === 0
  return {
    betragCent: bekannt ? ergebnis.freibetrag : null,
    freibetragCent: bekannt ? ergebnis.freibetrag : null,
    anrechenbarCent: bekannt ? ergebnis.anrechenbar : null,
    schritte: bekannt ? ergebnis.schritte : [],
    norm: ['§ 11b Abs. 2 SGB II', '§ 11b Abs. 2b SGB II', '§ 11b Abs. 3 SGB II'],
    rechtsstand: rechtsstand(stichtag, [
      GRUNDABSETZUNG,
      FREIBETRAGSSTUFEN,
      ...(jung ? [FREIBETRAG_AUSBILDUNG] : []),
    ]),
    fehlendeAngaben: [...offen, ...nachweisfrage(anfrage)],
  }
}

/** Without proof the flat 100 € apply; with more, more stays free. */
const nachweisfrage = ({
  absetzungen,
  bruttoCent,
  stichtag,
  unter25InAusbildung,
}: Freibetragsanfrage): readonly FehlendeAngabe[] =>
  absetzungen === undefined && !unter25InAusbildung && bruttoCent > am(NACHWEIS_UEBER, stichtag)
    ? [
        frage(
          'absetzungen',
          'Welche Kosten hat die Arbeit (Fahrten, Kfz-Versicherung, Riester)?',
          'Mehr als 100 € im Monat mindern die Anrechnung, wenn sie nachgewiesen sind.',
        ),
      ]
    : []
