import type { Datum } from '../../datum.ts'
import type { FehlendeAngabe } from '../../sperre/antwort.ts'
import { alterImMonat } from '../alter.ts'
import type { Vermoegensantwort } from '../antwort.ts'
import { frage } from '../fragen.ts'
import { plus } from '../rechnen.ts'
import { pruefeStichtag, rechtsstand } from '../stand.ts'
import { karenzzeitZaehlt, vermoegensfreibetraege } from '../vermoegen.ts'

export type Vermoegensanfrage = {
  readonly stichtag: Datum
  readonly bewilligungsbeginn?: Datum | undefined
  readonly personen: readonly {
    readonly alter?: number | undefined
    readonly geburtsdatum?: Datum | undefined
  }[]
  readonly karenzzeit?: boolean | undefined
}

/** The wealth that stays free for a Bedarfsgemeinschaft (§ 12 SGB II); throws RangeError before 2022. */
export function rechneVermoegen({
  stichtag,
  bewilligungsbeginn,
  personen,
  karenzzeit,
}: Vermoegensanfrage): Vermoegensantwort {
  pruefeStichtag(stichtag)
  const alter = personen.map(
    ({ alter: jahre, geburtsdatum }) =>
      jahre ?? (geburtsdatum ? alterImMonat(geburtsdatum, stichtag) : undefined),
  )
  const fragen = luecken(alter, bewilligungsbeginn, karenzzeit)
  if (fragen.length > 0 || bewilligungsbeginn === undefined)
    return {
      betragCent: null,
      freibetragCent: null,
      schritte: [],
      norm: ['§ 12 SGB II', '§ 65a Abs. 1 SGB II'],
      rechtsstand: rechtsstand(stichtag, []),
      fehlendeAngaben: fragen,
    }
  const ergebnis = vermoegensfreibetraege(
    alter.map(jahre => jahre ?? 0),
    { bewilligungsbeginn, stichtag, karenzzeit: karenzzeit ?? false },
  )
  const freibetragCent = ergebnis.jePerson === null ? null : plus(...ergebnis.jePerson)
  return {
    betragCent: freibetragCent,
    freibetragCent,
    schritte: [
      ...ergebnis.schritte,
      ...(freibetragCent === null
        ? []
        : [
            {
              text: 'Zusammen; was eine Person nicht ausschöpft, hilft den anderen',
              betragCent: freibetragCent,
              norm: '§ 12 Abs. 2 SGB II',
            },
          ]),
    ],
    norm: [ergebnis.norm, '§ 65a Abs. 1 SGB II'],
    rechtsstand: rechtsstand(stichtag, ergebnis.parameter),
    fehlendeAngaben: [],
  }
}

function luecken(
  alter: readonly (number | undefined)[],
  bewilligungsbeginn: Datum | undefined,
  karenzzeit: boolean | undefined,
): readonly FehlendeAngabe[] {
  const karenz =
    bewilligungsbeginn !== undefined && karenzzeitZaehlt(bewilligungsbeginn) && karenzzeit === undefined
  return [
    ...(bewilligungsbeginn === undefined
      ? [
          frage(
            'bewilligungsbeginn',
            'Wann begann der Bewilligungszeitraum?',
            'Vor dem 1.7.2026 gelten andere Freibeträge.',
          ),
        ]
      : []),
    ...alter.flatMap((jahre, i) =>
      jahre === undefined
        ? [frage(`personen.${i}.alter`, 'Wie alt ist die Person?', 'Der Freibetrag hängt vom Alter ab.')]
        : [],
    ),
    ...(karenz
      ? [
          frage(
            'karenzzeit',
            'Liegt der Monat im ersten Jahr des Leistungsbezugs?',
            'In der Karenzzeit war mehr Vermögen frei.',
          ),
        ]
      : []),
  ]
}
