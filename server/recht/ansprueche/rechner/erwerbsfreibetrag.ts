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
import { erwerbsfreibetrag, type Freibetrag } from '../erwerbsfreibetrag.ts'
import { frage } from '../fragen.ts'
import { pruefeStichtag, rechtsstand } from '../stand.ts'

export type Freibetragsanfrage = {
  readonly stichtag: Datum
  readonly bruttoCent?: Cent | undefined
  readonly nettoCent?: Cent | undefined
  readonly mitMinderjaehrigemKind?: boolean | undefined
  readonly unter25InAusbildung?: boolean | undefined
  readonly absetzungen?: Absetzungen | null | undefined
}

/** What of a wage stays free (§ 11b SGB II); throws RangeError before 2022. */
export function rechneErwerbsfreibetrag(anfrage: Freibetragsanfrage): Freibetragsantwort {
  pruefeStichtag(anfrage.stichtag)
  const { stichtag, bruttoCent, nettoCent, unter25InAusbildung } = anfrage
  const offen = luecken(anfrage)
  const ergebnis = offen.length === 0 && bruttoCent !== undefined ? rechne(anfrage, bruttoCent) : NICHTS
  return {
    betragCent: ergebnis.freibetrag,
    freibetragCent: ergebnis.freibetrag,
    anrechenbarCent: nettoCent === undefined ? null : ergebnis.anrechenbar,
    schritte: ergebnis.schritte,
    norm: ['§ 11b Abs. 2 SGB II', '§ 11b Abs. 2b SGB II', '§ 11b Abs. 3 SGB II'],
    rechtsstand: rechtsstand(stichtag, [
      GRUNDABSETZUNG,
      FREIBETRAGSSTUFEN,
      ...(unter25InAusbildung ? [FREIBETRAG_AUSBILDUNG] : []),
    ]),
    fehlendeAngaben: [...offen, ...nettofrage(nettoCent), ...nachweisfrage(anfrage)],
  }
}

const NICHTS: Freibetrag = { freibetrag: null, anrechenbar: null, schritte: [] }

const rechne = (anfrage: Freibetragsanfrage, brutto: Cent): Freibetrag =>
  erwerbsfreibetrag({
    stichtag: anfrage.stichtag,
    brutto,
    netto: anfrage.nettoCent ?? brutto,
    mitKind: anfrage.mitMinderjaehrigemKind ?? false,
    unter25InAusbildung: anfrage.unter25InAusbildung ?? false,
    absetzungen: anfrage.absetzungen,
  })

/** Only what changes the allowance is asked. */
function luecken(anfrage: Freibetragsanfrage): readonly FehlendeAngabe[] {
  const { bruttoCent, mitMinderjaehrigemKind: mitKind, unter25InAusbildung: jung } = anfrage
  if (bruttoCent === undefined)
    return [
      frage('bruttoCent', 'Wie hoch ist der Bruttolohn?', 'Der Freibetrag richtet sich nach dem Bruttolohn.'),
    ]
  const hoehe = (anders: Partial<Freibetragsanfrage>) =>
    rechne({ ...anfrage, ...anders }, bruttoCent).freibetrag
  const jetzt = hoehe({})
  return [
    ...(mitKind === undefined && hoehe({ mitMinderjaehrigemKind: true }) !== jetzt
      ? [
          frage(
            'mitMinderjaehrigemKind',
            'Gibt es ein minderjähriges Kind?',
            'Mit Kind reicht der Freibetrag bis 1.500 € brutto.',
          ),
        ]
      : []),
    ...(jung === undefined && hoehe({ unter25InAusbildung: true }) !== jetzt
      ? [
          frage(
            'unter25InAusbildung',
            'Ist die Person unter 25 und in Schule, Studium oder Ausbildung?',
            'Dann bleibt der Lohn bis zur Minijobgrenze frei.',
          ),
        ]
      : []),
  ]
}

const nettofrage = (netto: Cent | undefined): readonly FehlendeAngabe[] =>
  netto === undefined ? [frage('nettoCent', 'Was bleibt netto?', 'Angerechnet wird vom Nettolohn.')] : []

/** Without proof the flat 100 € apply; with more, more stays free. */
const nachweisfrage = ({
  absetzungen,
  bruttoCent,
  stichtag,
  unter25InAusbildung,
}: Freibetragsanfrage): readonly FehlendeAngabe[] =>
  absetzungen === undefined && !unter25InAusbildung && (bruttoCent ?? 0) > am(NACHWEIS_UEBER, stichtag)
    ? [
        frage(
          'absetzungen',
          'Welche Kosten hat die Arbeit (Fahrten, Kfz-Versicherung, Riester)?',
          'Mehr als 100 € im Monat mindern die Anrechnung, wenn sie nachgewiesen sind.',
        ),
      ]
    : []
