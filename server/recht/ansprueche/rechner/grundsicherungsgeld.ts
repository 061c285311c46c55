import type { Datum } from '../../datum.ts'
import type { Cent } from '../../geld.ts'
import { am } from '../../parameter.ts'
import { LOHN_UNTER_15, NACHWEIS_UEBER, SOFORTZUSCHLAG } from '../../parameter/sgb2.ts'
import type { Angemessen, Person, Wohnung } from '../angaben.ts'
import type { Grundsicherungsgeldantwort } from '../antwort.ts'
import { fehltAbsetzung } from '../fragen.ts'
import type { Monatsergebnis } from '../grundsicherungsgeld/monat.ts'
import { monatsspanne } from '../grundsicherungsgeld/spanne.ts'
import { UNBEGRENZT } from '../lage.ts'
import { NULL_CENT } from '../rechnen.ts'
import { pruefeStichtag, rechtsstand } from '../stand.ts'
import { REGELBEDARFE, UNBEKANNT } from './gemeinsam.ts'

export type Grundsicherungsgeldanfrage = {
  readonly stichtag: Datum
  readonly bewilligungsbeginn?: Datum | undefined
  readonly personen: readonly Person[]
  readonly wohnung?: Wohnung | null | undefined
  readonly karenzzeit?: boolean | undefined
  /** Everybody who lives in the flat, also who is not named; absent: the persons named. */
  readonly koepfeImHaushalt?: number | undefined
  readonly heizkostenEinmaligCent?: Cent | null | undefined
  readonly angemessenCent?: Angemessen | null | undefined
}

const NORM = [
  '§ 7 SGB II',
  '§ 9 Abs. 2 SGB II',
  '§§ 11, 11b SGB II',
  '§ 12 SGB II',
  '§ 19 SGB II',
  '§§ 20, 21, 22, 23 SGB II',
  '§ 41 Abs. 2 SGB II',
  '§ 72 SGB II',
]

/** One month of Grundsicherungsgeld; throws RangeError before 2022. */
export function rechneGrundsicherungsgeld(anfrage: Grundsicherungsgeldanfrage): Grundsicherungsgeldantwort {
  pruefeStichtag(anfrage.stichtag)
  const { stichtag, personen } = anfrage
  const { mindestens, hoechstens, fragen, nurKarenzzeitOffen } = monatsspanne({
    stichtag,
    personen,
    wohnung: anfrage.wohnung,
    angemessen: anfrage.angemessenCent,
    karenzzeit: anfrage.karenzzeit,
    koepfe: anfrage.koepfeImHaushalt ?? personen.length,
    heizkostenEinmalig: anfrage.heizkostenEinmaligCent ?? NULL_CENT,
    laufende: [],
    bewilligungsbeginn: anfrage.bewilligungsbeginn,
    pfadBeginn: 'bewilligungsbeginn',
  })
  const einig =
    nurKarenzzeitOffen ||
    (mindestens?.betrag === hoechstens?.betrag && fragen.every(({ path }) => !path.endsWith('geburtsdatum')))
  const rahmen = {
    norm: NORM,
    rechtsstand: rechtsstand(stichtag, [
      ...REGELBEDARFE,
      SOFORTZUSCHLAG,
      ...(lohnVonKindern(anfrage) ? [LOHN_UNTER_15] : []),
    ]),
    fehlendeAngaben: [...fragen, ...fehltAbsetzung(personen, am(NACHWEIS_UEBER, stichtag))],
  }
  if (mindestens === null || hoechstens === null || !einig)
    return {
      ...OFFEN,
      ...rahmen,
      schritte: mindestens === null ? [{ text: UNBEKANNT }] : [],
      spanne: spanneVon(mindestens, hoechstens),
    }
  return { ...ausgegeben(mindestens), ...rahmen, spanne: spanneVon(mindestens, hoechstens) }
}

const OFFEN = {
  betragCent: null,
  gesamtbedarfCent: null,
  anrechenbaresEinkommenCent: null,
  sofortzuschlagCent: null,
  jePerson: [],
} as const

const ausgegeben = (monat: Monatsergebnis) => ({
  betragCent: monat.betrag,
  gesamtbedarfCent: monat.gesamtbedarf,
  anrechenbaresEinkommenCent: monat.einkommen,
  sofortzuschlagCent: monat.sofortzuschlag,
  jePerson: monat.jePerson,
  schritte: monat.schritte,
})

/** From the least to the most, where both are known and differ. */
export function spanneVon(
  mindestens: Monatsergebnis | null,
  hoechstens: Monatsergebnis | null,
): Grundsicherungsgeldantwort['spanne'] {
  if (mindestens === null || hoechstens === null || mindestens.betrag === hoechstens.betrag) return null
  return hoechstens.gesamtbedarf >= UNBEGRENZT
    ? null
    : { vonCent: mindestens.betrag, bisCent: hoechstens.betrag }
}

const lohnVonKindern = ({ personen }: Grundsicherungsgeldanfrage): boolean =>
  personen.some(
    ({ rolle, einkommen }) => rolle === 'kind' && (einkommen ?? []).some(({ art }) => art === 'erwerb'),
  )
