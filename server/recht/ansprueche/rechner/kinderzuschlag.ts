import type { Datum } from '../../datum.ts'
import { KIZ_HOECHSTBETRAG, KIZ_VERMOEGEN } from '../../parameter/bkgg.ts'
import type { Person, Wohnung } from '../angaben.ts'
import type { Kinderzuschlagsantwort, Spanne } from '../antwort.ts'
import { beduerftigkeit } from '../beduerftigkeit.ts'
import { monat, monatsfragen, type Monatslage } from '../grundsicherungsgeld/spanne.ts'
import type { Monat } from '../grundsicherungsgeld/monat.ts'
import { kinderzuschlag, type Kinderzuschlag } from '../kinderzuschlag.ts'
import { NULL_CENT, plus } from '../rechnen.ts'
import { pruefeStichtag, rechtsstand } from '../stand.ts'
import { wohngeldDesHaushalts } from '../wohngeldfrage.ts'
import { REGELBEDARFE } from './gemeinsam.ts'

export type Kinderzuschlagsanfrage = {
  readonly stichtag: Datum
  readonly personen: readonly Person[]
  readonly wohnung?: Wohnung | null | undefined
}

/** One month of Kinderzuschlag with the income of the month; throws RangeError before 2022. */
export function rechneKinderzuschlag({
  stichtag,
  personen,
  wohnung,
}: Kinderzuschlagsanfrage): Kinderzuschlagsantwort {
  pruefeStichtag(stichtag)
  const lage: Monatslage = {
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
  }
  const fragen = monatsfragen(lage)
  const voll = monat(lage, 'unguenstig')
  const wenig = kizMonat(voll)
  const viel = fragen.length === 0 ? wenig : kizMonat(monat(lage, 'guenstig'))
  const rahmen = {
    norm: ['§ 6a BKGG', '§§ 11 bis 11b SGB II', '§ 12 SGB II'],
    rechtsstand: rechtsstand(stichtag, [...REGELBEDARFE, KIZ_HOECHSTBETRAG, KIZ_VERMOEGEN]),
  }
  const offen = {
    gesamtbedarfElternCent: null,
    hoechstbetragCent: null,
    minderungCent: null,
    beduerftigkeitVermieden: null,
  }
  if (wenig === null || viel === null)
    return {
      betragCent: null,
      ...offen,
      spanne: null,
      schritte: [UNBEKANNT_KIZ],
      fehlendeAngaben: fragen,
      ...rahmen,
    }
  const spanne = spanneVon(wenig.von, viel.bis)
  if (fragen.length > 0 && spanne !== null)
    return { betragCent: null, ...offen, spanne, schritte: [], fehlendeAngaben: fragen, ...rahmen }
  const pruefung = beduerftigkeit(voll, wenig.von, () =>
    wohngeldDesHaushalts({ stichtag, personen, wohnung, mietenstufe: undefined, ausgeschlossen: new Set() }),
  )
  return {
    betragCent: wenig.von,
    gesamtbedarfElternCent: wenig.gesamtbedarfEltern,
    hoechstbetragCent: wenig.hoechstbetrag,
    minderungCent: wenig.minderung,
    beduerftigkeitVermieden: pruefung.vermieden,
    spanne,
    schritte: [...wenig.schritte, ...pruefung.schritte],
    fehlendeAngaben: [...fragen, ...pruefung.fragen],
    ...rahmen,
  }
}

const UNBEKANNT_KIZ = {
  text: 'Die Beträge für dieses Jahr sind noch nicht bekannt; deshalb wird nicht gerechnet.',
  norm: '§ 6a Abs. 2 BKGG',
}

/** The Kinderzuschlag of a month as the Grundsicherungsgeld sees it. */
export const kizMonat = ({
  stichtag,
  alle,
  unterkunft: { bruttokalt, heizung, dezentral },
}: Monat): Kinderzuschlag | null =>
  kinderzuschlag({ stichtag, alle, miete: plus(bruttokalt, heizung), dezentral })

const spanneVon = (vonCent: Spanne['vonCent'], bisCent: Spanne['bisCent']): Spanne | null =>
  vonCent === bisCent ? null : { vonCent, bisCent }
