import { alsDatum, plusMonate, spaeterer, tag, type Datum } from '../datum.ts'
import type { Schritt } from '../ergebnis.ts'
import { alsEuro, cent, type Cent } from '../geld.ts'
import { am, type Parameter } from '../parameter.ts'
import {
  VERMOEGEN_CORONA,
  VERMOEGEN_CORONA_WEITERE,
  VERMOEGEN_JE_PERSON,
  VERMOEGEN_KARENZZEIT,
  VERMOEGEN_NACH_ALTER,
} from '../parameter/sgb2.ts'
import { plus, rest, oderNichts } from './rechnen.ts'

/* Which wealth stays free (§ 12 SGB II): by the day on which the Bewilligungszeitraum began (§ 65a Abs. 1 SGB II). */

const REFORM = tag('2026-07-01')
const BUERGERGELD = tag('2023-01-01')

export type Vermoegensrecht = {
  readonly bewilligungsbeginn: Datum
  readonly stichtag: Datum
  /** Only asked for between 2023 and 30.6.2026. */
  readonly karenzzeit: boolean
}

export type Vermoegensfreibetraege = {
  /** One for each person, in the order of the ages; null: this law is not kept here. */
  readonly jePerson: readonly Cent[] | null
  readonly schritte: readonly Schritt[]
  readonly norm: string
  readonly parameter: readonly Parameter<unknown>[]
}

export const karenzzeitZaehlt = (bewilligungsbeginn: Datum): boolean =>
  bewilligungsbeginn >= BUERGERGELD && bewilligungsbeginn < REFORM

/** The allowances of the persons of a Bedarfsgemeinschaft by their ages, the first being who applies. */
export function vermoegensfreibetraege(
  alter: readonly number[],
  recht: Vermoegensrecht,
): Vermoegensfreibetraege {
  const { bewilligungsbeginn, stichtag } = recht
  if (bewilligungsbeginn >= REFORM) return nachAlter(alter, spaeterer(bewilligungsbeginn, stichtag))
  if (bewilligungsbeginn >= BUERGERGELD || stichtag >= BUERGERGELD) return jePerson(alter, recht)
  if (stichtag < plusMonate(bewilligungsbeginn, 6)) return inDerPandemie(alter, stichtag)
  const text = `Ab dem siebten Monat einer Bewilligung vom ${alsDatum(bewilligungsbeginn)} gilt § 12 SGB II in der bis 31.12.2022 geltenden Fassung. Er ist hier nicht hinterlegt.`
  return { jePerson: null, schritte: [{ text, norm: '§ 12 SGB II' }], norm: '§ 12 SGB II', parameter: [] }
}

function nachAlter(alter: readonly number[], stichtag: Datum): Vermoegensfreibetraege {
  const tabelle = am(VERMOEGEN_NACH_ALTER, stichtag)
  const betraege = alter.map(jahre => oderNichts(tabelle.find(({ abAlter }) => jahre >= abAlter)?.betrag))
  const norm = '§ 12 Abs. 2 S. 1 SGB II'
  const schritte = betraege.map((betragCent, i) => ({
    text: `Freibetrag mit ${alter[i]} Jahren`,
    betragCent,
    norm,
  }))
  return { jePerson: betraege, schritte, norm, parameter: [VERMOEGEN_NACH_ALTER] }
}

function jePerson(
  alter: readonly number[],
  { bewilligungsbeginn, stichtag, karenzzeit }: Vermoegensrecht,
): Vermoegensfreibetraege {
  const tagDesRechts = spaeterer(bewilligungsbeginn, stichtag)
  const jede = am(VERMOEGEN_JE_PERSON, tagDesRechts)
  const inKarenz = karenzzeit && karenzzeitZaehlt(bewilligungsbeginn)
  const erste = inKarenz ? am(VERMOEGEN_KARENZZEIT, tagDesRechts) : jede
  const norm = inKarenz
    ? '§ 12 Abs. 4 SGB II in der bis 30.6.2026 geltenden Fassung'
    : '§ 12 Abs. 2 SGB II in der bis 30.6.2026 geltenden Fassung'
  const schritte = [
    ...(bewilligungsbeginn < stichtag && stichtag >= REFORM
      ? [
          {
            text: `Der Bewilligungszeitraum begann am ${alsDatum(bewilligungsbeginn)}, vor dem 01.07.2026: es gilt das alte Recht`,
            norm: '§ 65a Abs. 1 SGB II',
          },
        ]
      : []),
    ...abstufung(alter.length, erste, jede, norm),
  ]
  return {
    jePerson: alter.map((_, i) => (i === 0 ? erste : jede)),
    schritte,
    norm,
    parameter: [inKarenz ? VERMOEGEN_KARENZZEIT : VERMOEGEN_JE_PERSON],
  }
}

function inDerPandemie(alter: readonly number[], stichtag: Datum): Vermoegensfreibetraege {
  const [erste, weitere] = [am(VERMOEGEN_CORONA, stichtag), am(VERMOEGEN_CORONA_WEITERE, stichtag)]
  const norm = '§ 67 Abs. 2 SGB II'
  return {
    jePerson: alter.map((_, i) => (i === 0 ? erste : weitere)),
    schritte: [
      { text: 'Sechs Monate lang zählt nur erhebliches Vermögen', norm },
      ...abstufung(alter.length, erste, weitere, norm),
    ],
    norm,
    parameter: [VERMOEGEN_CORONA, VERMOEGEN_CORONA_WEITERE],
  }
}

const abstufung = (personen: number, erste: Cent, weitere: Cent, norm: string): readonly Schritt[] => [
  {
    text: erste === weitere ? 'Freibetrag je Person' : 'Freibetrag der ersten Person',
    betragCent: erste,
    norm,
  },
  ...(personen > 1
    ? [
        {
          text: `für ${personen - 1} weitere je ${alsEuro(weitere)}`,
          betragCent: cent(weitere * (personen - 1)),
          norm,
        },
      ]
    : []),
]

export type Besitz = {
  readonly index: number
  readonly kind: boolean
  readonly vermoegen: Cent
  readonly freibetrag: Cent
}

const ueber = (auswahl: readonly Besitz[]): Cent =>
  plus(...auswahl.map(({ vermoegen, freibetrag }) => rest(vermoegen, freibetrag)))
const frei = (auswahl: readonly Besitz[]): Cent =>
  plus(...auswahl.map(({ vermoegen, freibetrag }) => rest(freibetrag, vermoegen)))

/** What is over the allowances after those not used up were passed on (§ 12 Abs. 2 S. 3); the parents' first. */
export function ueberhang(personen: readonly Besitz[]): {
  readonly eltern: Cent
  readonly kinder: ReadonlyMap<number, Cent>
} {
  const erwachsene = personen.filter(({ kind }) => !kind)
  const kinder = personen.filter(({ kind }) => kind)
  const eltern = rest(ueber(erwachsene), frei(personen))
  let uebrig = rest(frei(personen), ueber(erwachsene))
  const jeKind = new Map<number, Cent>()
  for (const { index, vermoegen, freibetrag } of kinder) {
    const zuViel = rest(vermoegen, freibetrag)
    if (zuViel > uebrig) jeKind.set(index, rest(zuViel, uebrig))
    uebrig = rest(uebrig, zuViel)
  }
  return { eltern, kinder: jeKind }
}
