import type { Datum } from '../../datum.ts'
import type { Schritt } from '../../ergebnis.ts'
import type { Cent } from '../../geld.ts'
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
export function rechneVermoegen(anfrage: Vermoegensanfrage): Vermoegensantwort {
  const { stichtag, bewilligungsbeginn, personen, karenzzeit } = anfrage
  pruefeStichtag(stichtag)
  const alter = personen.map(person => alterVon(person, stichtag))
  const fehlendeAngaben = luecken(alter, bewilligungsbeginn, karenzzeit)
  const bekannte = alter.flatMap(jahre => jahre ?? [])
  if (bewilligungsbeginn === undefined || fehlendeAngaben.length > 0)
    return {
      betragCent: null,
      freibetragCent: null,
      schritte: [],
      norm: NORM,
      rechtsstand: rechtsstand(stichtag, []),
      fehlendeAngaben,
    }
  const { jePerson, schritte, norm, parameter } = vermoegensfreibetraege(bekannte, {
    bewilligungsbeginn,
    stichtag,
    karenzzeit: karenzzeit ?? false,
  })
  const freibetragCent = jePerson === null ? null : plus(...jePerson)
  return {
    betragCent: freibetragCent,
    freibetragCent,
    schritte: [...schritte, ...(freibetragCent === null ? [] : [zusammen(freibetragCent)])],
    norm: [norm, '§ 65a Abs. 1 SGB II'],
    rechtsstand: rechtsstand(stichtag, parameter),
    fehlendeAngaben,
  }
}

const NORM = ['§ 12 SGB II', '§ 65a Abs. 1 SGB II']

const alterVon = (
  { alter, geburtsdatum }: Vermoegensanfrage['personen'][number],
  stichtag: Datum,
): number | undefined => alter ?? (geburtsdatum ? alterImMonat(geburtsdatum, stichtag) : undefined)

const zusammen = (betragCent: Cent): Schritt => ({
  text: 'Zusammen; was eine Person nicht ausschöpft, hilft den anderen',
  betragCent,
  norm: '§ 12 Abs. 2 SGB II',
})

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
