import type { Datum } from '../datum.ts'
import { cent, type Cent } from '../geld.ts'
import { am } from '../parameter.ts'
import { GERINGFUEGIGKEITSGRENZE } from '../parameter/wohngeld.ts'
import type { FehlendeAngabe } from '../sperre/antwort.ts'
import { alterAm } from './alter.ts'
import type { Einkommen, Einkommensart, Person, Wohnung } from './angaben.ts'
import { anteilig } from './rechnen.ts'
import {
  rechneWohngeld,
  type Wohngeldantwort,
  type Wohngeldeinkommen,
  type Wohngeldmitglied,
  type Wohngeldposten,
} from './wohngeld.ts'

/* The household as the calculator of Wohngeld takes it, and its questions with the paths of the household. */

export type Wohngeldlage = {
  readonly stichtag: Datum
  readonly personen: readonly Person[]
  readonly wohnung: Wohnung | null | undefined
  readonly mietenstufe: number | undefined
  /** Who gets Grundsicherungsgeld or SGB XII and is not counted (§ 7 WoGG), by place in the list. */
  readonly ausgeschlossen: ReadonlySet<number>
}

/** A month's Wohngeld of the people of the flat who are a family; others bear their share of the rent (§ 11 Abs. 2 WoGG). */
export function wohngeldDesHaushalts(lage: Wohngeldlage): Wohngeldantwort {
  const familie = lage.personen.flatMap((person, index) =>
    person.rolle === 'weitere' ? [] : [{ person, index }],
  )
  const antwort = rechneWohngeld({
    stichtag: lage.stichtag,
    mietenstufe: lage.wohnung?.mietenstufe ?? lage.mietenstufe,
    bruttokaltmieteCent: miete(lage.wohnung, familie.length, lage.personen.length),
    mitglieder: familie.map(({ person, index }) => ({
      ...mitglied(person, lage.stichtag),
      beruecksichtigt: !lage.ausgeschlossen.has(index),
    })),
  })
  return {
    ...antwort,
    fehlendeAngaben: antwort.fehlendeAngaben.map(eine =>
      umbenannt(
        eine,
        familie.map(({ index }) => index),
        lage,
      ),
    ),
  }
}

function miete(wohnung: Wohnung | null | undefined, koepfe: number, alle: number): Cent | null | undefined {
  if (wohnung === null) return null
  const { kaltmieteCent, nebenkostenCent } = wohnung ?? {}
  if (kaltmieteCent === undefined || nebenkostenCent === undefined) return undefined
  return anteilig(cent((kaltmieteCent ?? 0) + (nebenkostenCent ?? 0)), koepfe, alle)
}

function mitglied(person: Person, stichtag: Datum): Wohngeldmitglied {
  const { geburtsdatum, einkommen, zusatzrenteCent } = person
  const zusatz: readonly Wohngeldposten[] = zusatzrenteCent
    ? [{ art: 'sonstiges', monatCent: zusatzrenteCent }]
    : []
  return {
    alter: geburtsdatum ? alterAm(geburtsdatum, stichtag) : undefined,
    alleinerziehend: person.merkmale?.includes('alleinerziehend'),
    einkommen: einkommen === undefined ? undefined : [...posten(einkommen ?? [], stichtag), ...zusatz],
    zahlt: person.zahlt,
    gdb: person.gdb,
    grundrentenzeiten33: person.grundrentenzeiten33 ?? undefined,
    kind: person.rolle === 'kind',
  }
}

const ARTEN: Readonly<Partial<Record<Einkommensart, Wohngeldeinkommen>>> = {
  rente: 'rente',
  arbeitslosengeld: 'alg1',
  krankengeld: 'krankengeld',
  elterngeld: 'elterngeld',
  unterhalt: 'unterhalt',
  unterhaltsvorschuss: 'unterhaltsvorschuss',
  bafoeg: 'bafoeg',
  sonstiges: 'sonstiges',
}

/** Kindergeld is no income of the WoGG; a wage up to the limit without deductions is a flat-taxed Minijob. */
const posten = (einkommen: readonly Einkommen[], stichtag: Datum): readonly Wohngeldposten[] =>
  einkommen.flatMap(({ art, bruttoCent, nettoCent }) => {
    const monatCent = bruttoCent === undefined && art !== 'erwerb' ? nettoCent : bruttoCent
    if (art === 'erwerb')
      return [{ art: istMinijob(bruttoCent, nettoCent, stichtag) ? 'minijobPauschal' : 'lohn', monatCent }]
    const entsprechend = ARTEN[art]
    return entsprechend ? [{ art: entsprechend, monatCent }] : []
  })

const istMinijob = (
  brutto: Cent | null | undefined,
  netto: Cent | null | undefined,
  stichtag: Datum,
): boolean =>
  typeof brutto === 'number' && brutto === netto && brutto <= am(GERINGFUEGIGKEITSGRENZE, stichtag)

/** `mitglieder.1.einkommen.0.monatCent` is `personen.2.einkommen` to who filled in the household. */
function umbenannt(
  angabe: FehlendeAngabe,
  indizes: readonly number[],
  { wohnung }: Wohngeldlage,
): FehlendeAngabe {
  const [erstes, nummer, feld] = angabe.path.split('.')
  if (erstes === 'mitglieder')
    return {
      ...angabe,
      path: `personen.${String(indizes[Number(nummer)])}.${FELDER[String(feld)] ?? String(feld)}`,
    }
  if (erstes === 'mietenstufe') return { ...angabe, path: 'gemeinde' }
  if (erstes === 'bruttokaltmieteCent')
    return { ...angabe, path: wohnung === undefined ? 'wohnung' : 'wohnung.kaltmieteCent' }
  return angabe
}

const FELDER: Readonly<Record<string, string>> = {
  alter: 'geburtsdatum',
  kind: 'rolle',
  alleinerziehend: 'merkmale',
  pflegebeduerftigZuHause: 'gdb',
}
