import { monatsanfang, tag, type Datum } from '../../datum.ts'
import type { Cent } from '../../geld.ts'
import type { FehlendeAngabe } from '../../sperre/antwort.ts'
import type { Angemessen, LaufendeLeistung, Person, Wohnung } from '../angaben.ts'
import {
  fehltEinkommen,
  fehltGeburtsdatum,
  fehltGrundrente,
  fehltVermoegen,
  fehltWarmwasser,
  fehltWohnung,
  frage,
  ohneDoppelte,
} from '../fragen.ts'
import { mitglieder, type Annahme, type Mitglied } from '../lage.ts'
import { NULL_CENT } from '../rechnen.ts'
import { unterkunftsangaben } from '../unterkunft.ts'
import { karenzzeitZaehlt, type Vermoegensrecht } from '../vermoegen.ts'
import { ausbildungOffen, zuordnung, type Zuordnung } from '../zuordnung.ts'
import { rechneMonat, type Monat, type Monatsergebnis } from './monat.ts'

/** What is known of a household for one month. */
export type Monatslage = {
  readonly stichtag: Datum
  readonly personen: readonly Person[]
  readonly wohnung: Wohnung | null | undefined
  readonly angemessen: Angemessen | null | undefined
  readonly karenzzeit: boolean | undefined
  readonly koepfe: number
  readonly heizkostenEinmalig: Cent
  readonly laufende: readonly LaufendeLeistung[]
  /** First day of the Bewilligungszeitraum; absent: not known. */
  readonly bewilligungsbeginn: Datum | undefined
  /** Where in the request that day would stand. */
  readonly pfadBeginn: string
}

export type Monatsspanne = {
  /** With everything that is not known taken against the household, and for it; null: figures of the year not known. */
  readonly mindestens: Monatsergebnis | null
  readonly hoechstens: Monatsergebnis | null
  readonly fragen: readonly FehlendeAngabe[]
  /** Without the question about the Karenzzeit of the rent nothing is left open. */
  readonly nurKarenzzeitOffen: boolean
}

/** The month twice: what the household gets at least and at most with what is known. */
export function monatsspanne(
  lage: Monatslage,
  knapp = monat(lage, 'unguenstig'),
  reichlich?: Monat,
): Monatsspanne {
  const grund = monatsfragen(lage)
  const offenBeginn = besitzt(lage.personen) ? rechtsfragen(lage) : []
  const karenz = lage.karenzzeit === undefined && ueberGrenze(lage) ? [KARENZFRAGE] : []
  const fragen = ohneDoppelte([...grund, ...offenBeginn, ...karenz])
  const mindestens = rechneMonat(knapp)
  const hoechstens = fragen.length === 0 ? mindestens : rechneMonat(reichlich ?? monat(lage, 'guenstig'))
  return { mindestens, hoechstens, fragen, nurKarenzzeitOffen: grund.length + offenBeginn.length === 0 }
}

/** What every reckoning of a month needs, wealth law apart. */
export const monatsfragen = (lage: Monatslage): readonly FehlendeAngabe[] =>
  ohneDoppelte([
    ...fehltGeburtsdatum(lage.personen),
    ...fehltEinkommen(lage.personen),
    ...fehltVermoegen(lage.personen),
    ...fehltWohnung(lage.wohnung),
    ...fehltWarmwasser(lage.wohnung),
    ...fehltGrundrente(lage.personen),
    ...fehltAusbildung(lage),
  ])

/** The month of the household under one assumption. */
export function monat(lage: Monatslage, annahme: Annahme): Monat {
  const { alle, wo } = aufgestellt(lage, annahme)
  return {
    stichtag: lage.stichtag,
    annahme,
    alle,
    wo,
    koepfe: lage.koepfe,
    unterkunft: unterkunftsangaben(lage.wohnung, annahme),
    angemessen: lage.angemessen,
    karenzzeit: lage.karenzzeit ?? annahme === 'guenstig',
    heizkostenEinmalig: lage.heizkostenEinmalig,
    recht: rechte(lage),
  }
}

export function aufgestellt(
  { personen, stichtag, laufende }: Pick<Monatslage, 'personen' | 'stichtag' | 'laufende'>,
  annahme: Annahme,
): { readonly alle: readonly Mitglied[]; readonly wo: Zuordnung } {
  const alle = mitglieder(personen, stichtag, annahme)
  return { alle, wo: zuordnung(alle, laufende, annahme) }
}

const besitzt = (personen: readonly Person[]): boolean =>
  personen.some(({ vermoegenCent }) => vermoegenCent !== 0 && vermoegenCent !== null)

/** Since 1.7.2026 the start of the Bewilligungszeitraum decides which § 12 SGB II applies; one that runs began at most a year before. */
const REFORM = tag('2026-07-01')
const VOR_REFORM = tag('2026-06-01')

function rechte(lage: Monatslage): readonly Vermoegensrecht[] {
  const beginne = lage.bewilligungsbeginn
    ? [lage.bewilligungsbeginn]
    : lage.stichtag >= REFORM
      ? [REFORM, VOR_REFORM]
      : [monatsanfang(lage.stichtag)]
  return beginne.flatMap(bewilligungsbeginn => {
    const karenz =
      lage.karenzzeit === undefined && karenzzeitZaehlt(bewilligungsbeginn)
        ? [true, false]
        : [lage.karenzzeit ?? false]
    return karenz.map(karenzzeit => ({ bewilligungsbeginn, stichtag: lage.stichtag, karenzzeit }))
  })
}

function rechtsfragen(lage: Monatslage): readonly FehlendeAngabe[] {
  return [
    ...(lage.bewilligungsbeginn
      ? []
      : [
          frage(
            lage.pfadBeginn,
            'Wann begann der laufende Bewilligungszeitraum?',
            'Vor dem 1.7.2026 gelten andere Freibeträge für Vermögen.',
          ),
        ]),
    ...(lage.karenzzeit === undefined &&
    rechte(lage).some(({ bewilligungsbeginn }) => karenzzeitZaehlt(bewilligungsbeginn))
      ? [KARENZFRAGE]
      : []),
  ]
}

const KARENZFRAGE = frage(
  'karenzzeit',
  'Liegt der Monat im ersten Jahr des Leistungsbezugs?',
  'In der Karenzzeit zählt die tatsächliche Miete, bei älteren Bewilligungen auch ein höheres Vermögen nicht.',
)

function ueberGrenze({ angemessen, wohnung }: Monatslage): boolean {
  const grenze = angemessen?.bruttokaltmiete
  if (grenze === undefined || grenze === null) return false
  return (wohnung?.kaltmieteCent ?? 0) + (wohnung?.nebenkostenCent ?? 0) > grenze
}

const fehltAusbildung = ({ personen, stichtag, laufende }: Monatslage): readonly FehlendeAngabe[] =>
  !personen.some(({ merkmale }) => merkmale?.includes('ausbildung')) ||
  laufende.some(({ art }) => art === 'bafoeg')
    ? []
    : mitglieder(personen, stichtag, 'guenstig').flatMap(person =>
        ausbildungOffen(person)
          ? [
              frage(
                `personen.${person.index}.einkommen`,
                'Bekommt die Person BAföG, oder könnte sie es bekommen?',
                'Wer BAföG bekommen kann und nicht bei den Eltern wohnt, ist vom Grundsicherungsgeld ausgeschlossen (§ 7 Abs. 5 SGB II).',
              ),
            ]
          : [],
      )

/** A household of which only persons and flat are known: no limits, nothing paid yet. */
export const einzellage = (
  stichtag: Datum,
  personen: readonly Person[],
  wohnung: Wohnung | null | undefined,
): Monatslage => ({
  stichtag,
  personen,
  wohnung,
  angemessen: null,
  karenzzeit: false,
  koepfe: personen.length,
  heizkostenEinmalig: NULL_CENT,
  laufende: [],
  bewilligungsbeginn: stichtag,
  pfadBeginn: 'stichtag',
})
