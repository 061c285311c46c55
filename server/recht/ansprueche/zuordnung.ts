import type { LaufendeLeistung } from './angaben.ts'
import { hat, type Annahme, type Mitglied } from './lage.ts'

/**
 * Which law keeps a person: SGB II; SGB XII chapter 4 (age limit, permanently unable to work) or 3; training that
 * excludes from the SGB II (§ 7 Abs. 5); the Asylbewerberleistungsgesetz; or none of it here (other people in the flat,
 * children from 25 on, who form a Bedarfsgemeinschaft of their own).
 */
export type System = 'sgb2' | 'kapitel4' | 'kapitel3' | 'ausbildung' | 'asylblg' | 'aussen'

export type Zuordnung = ReadonlyMap<number, System>

export function zuordnung(
  alle: readonly Mitglied[],
  laufende: readonly LaufendeLeistung[],
  annahme: Annahme,
): Zuordnung {
  const arten = laufende.map(({ art }) => art)
  const asyl = arten.includes('asylblg') || arten.includes('asylblgAnalog')
  const bafoeg = arten.includes('bafoeg')
  const systeme = alle.map(
    person => [person, asyl ? asylsystem(person) : einzeln(person, bafoeg, annahme)] as const,
  )
  const erwerbsfaehige = systeme.some(
    ([person, system]) => (system === 'sgb2' || system === 'ausbildung') && erwerbsfaehig(person),
  )
  return new Map(
    systeme.map(([{ index }, system]) => [index, system === 'sgb2' && !erwerbsfaehige ? 'kapitel3' : system]),
  )
}

const gehoertDazu = ({ rolle, alter }: Mitglied): boolean =>
  rolle !== 'weitere' && (rolle !== 'kind' || alter < 25)

const asylsystem = (person: Mitglied): System => (gehoertDazu(person) ? 'asylblg' : 'aussen')

function einzeln(person: Mitglied, bafoeg: boolean, annahme: Annahme): System {
  if (person.rolle === 'weitere') return 'aussen'
  if (person.altersgrenzeErreicht && person.rolle !== 'kind') return 'kapitel4'
  if (person.alter >= 18 && hat(person, 'dauerhaftVollErwerbsgemindert')) return 'kapitel4'
  if (!gehoertDazu(person)) return 'aussen'
  if (hat(person, 'regelaltersrente')) return 'kapitel3'
  if (inAusgeschlossenerAusbildung(person, bafoeg, annahme)) return 'ausbildung'
  return 'sgb2'
}

/** § 7 Abs. 5, 6 SGB II: students in a flat of their own; not children at their parents', not an apprenticeship. */
function inAusgeschlossenerAusbildung(person: Mitglied, bafoeg: boolean, annahme: Annahme): boolean {
  if (person.rolle === 'kind') return false
  if (beziehtBafoeg(person)) return true
  if (!hat(person, 'ausbildung')) return false
  return bafoeg || (ausbildungOffen(person) && annahme === 'unguenstig')
}

const beziehtBafoeg = ({ quellen }: Mitglied): boolean =>
  quellen.some(({ art, netto }) => art === 'bafoeg' && netto > 0)

/** In training without BAföG and without a wage: it is not said whether BAföG could be had (§ 7 Abs. 5 S. 1 SGB II). */
export const ausbildungOffen = (person: Mitglied): boolean =>
  person.rolle !== 'kind' &&
  hat(person, 'ausbildung') &&
  !beziehtBafoeg(person) &&
  !person.quellen.some(({ art, netto }) => art === 'erwerb' && netto > 0)

/** § 7 Abs. 1 S. 1 Nr. 1, 2, § 8 SGB II. */
const erwerbsfaehig = (person: Mitglied): boolean =>
  person.alter >= 15 &&
  !hat(person, 'zeitweiseVollErwerbsgemindert') &&
  !hat(person, 'dauerhaftVollErwerbsgemindert')

export const imSystem = (alle: readonly Mitglied[], wo: Zuordnung, system: System): readonly Mitglied[] =>
  alle.filter(({ index }) => wo.get(index) === system)
