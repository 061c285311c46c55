import type { Datum } from '../../datum.ts'
import { BARBETRAG } from '../../parameter/sgb12.ts'
import type { Person, Wohnung } from '../angaben.ts'
import type { Altersantwort } from '../antwort.ts'
import { sozialhilfemonat } from '../grundsicherung-alter.ts'
import { monat, monatsfragen, type Monatslage } from '../grundsicherungsgeld/spanne.ts'
import { NULL_CENT } from '../rechnen.ts'
import { pruefeStichtag, rechtsstand } from '../stand.ts'
import { REGELBEDARFE, UNBEKANNT } from './gemeinsam.ts'

export type Altersanfrage = {
  readonly stichtag: Datum
  readonly personen: readonly Person[]
  readonly wohnung?: Wohnung | null | undefined
}

/** One month of Grundsicherung im Alter und bei Erwerbsminderung; throws RangeError before 2022. */
export function rechneGrundsicherungAlter({ stichtag, personen, wohnung }: Altersanfrage): Altersantwort {
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
  const mindestens = sozialhilfemonat(monat(lage, 'unguenstig'), 'kapitel4')
  const hoechstens = fragen.length === 0 ? mindestens : sozialhilfemonat(monat(lage, 'guenstig'), 'kapitel4')
  const rahmen = {
    norm: [
      '§ 41 SGB XII',
      '§ 42 SGB XII',
      '§ 43 SGB XII',
      '§ 82 SGB XII',
      '§ 82a SGB XII',
      '§ 90 Abs. 2 Nr. 9 SGB XII',
    ],
    rechtsstand: rechtsstand(stichtag, [...REGELBEDARFE, BARBETRAG]),
    fehlendeAngaben: fragen,
  }
  if (mindestens === null || hoechstens === null)
    return { betragCent: null, jePerson: [], spanne: null, schritte: [{ text: UNBEKANNT }], ...rahmen }
  const gleich =
    mindestens.betrag === hoechstens.betrag && fragen.every(({ path }) => !path.endsWith('geburtsdatum'))
  if (!gleich)
    return {
      betragCent: null,
      jePerson: [],
      spanne: { vonCent: mindestens.betrag, bisCent: hoechstens.betrag },
      schritte: [],
      ...rahmen,
    }
  return {
    betragCent: mindestens.betrag,
    jePerson: mindestens.jePerson,
    spanne: null,
    schritte: schritteVon(mindestens),
    ...rahmen,
  }
}

const schritteVon = ({
  berechtigte,
  schritte,
}: NonNullable<ReturnType<typeof sozialhilfemonat>>): Altersantwort['schritte'] =>
  berechtigte.length === 0
    ? [
        {
          text: 'Niemand hat die Altersgrenze erreicht oder ist auf Dauer voll erwerbsgemindert',
          norm: '§ 41 Abs. 2, 3 SGB XII',
        },
      ]
    : schritte
