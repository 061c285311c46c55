import type { Datum } from '../../datum.ts'
import { BARBETRAG } from '../../parameter/sgb12.ts'
import type { Person, Wohnung } from '../angaben.ts'
import type { Altersantwort } from '../antwort.ts'
import { sozialhilfemonat, type Sozialhilfeergebnis } from '../grundsicherung-alter.ts'
import { einzellage, monat, monatsfragen } from '../grundsicherungsgeld/spanne.ts'
import { spanneVon } from '../leistung.ts'
import type { FehlendeAngabe } from '../../sperre/antwort.ts'
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
  const lage = einzellage(stichtag, personen, wohnung)
  const fragen = monatsfragen(lage)
  const mindestens = sozialhilfemonat(monat(lage, 'unguenstig'), 'kapitel4')
  const hoechstens = fragen.length === 0 ? mindestens : sozialhilfemonat(monat(lage, 'guenstig'), 'kapitel4')
  return {
    ...ergebnis(mindestens, hoechstens, fragen),
    norm: NORM,
    rechtsstand: rechtsstand(stichtag, [...REGELBEDARFE, BARBETRAG]),
    fehlendeAngaben: fragen,
  }
}

const NORM = [
  '§ 41 SGB XII',
  '§ 42 SGB XII',
  '§ 43 SGB XII',
  '§ 82 SGB XII',
  '§ 82a SGB XII',
  '§ 90 Abs. 2 Nr. 9 SGB XII',
]

type Ergebnis = Pick<Altersantwort, 'betragCent' | 'jePerson' | 'spanne' | 'schritte'>

function ergebnis(
  mindestens: Sozialhilfeergebnis | null,
  hoechstens: Sozialhilfeergebnis | null,
  fragen: readonly FehlendeAngabe[],
): Ergebnis {
  const offen = { betragCent: null, jePerson: [], spanne: null, schritte: [] }
  if (mindestens === null || hoechstens === null) return { ...offen, schritte: [{ text: UNBEKANNT }] }
  const ohneAlter = fragen.some(({ path }) => path.endsWith('geburtsdatum'))
  const spanne = spanneVon(mindestens.betrag, hoechstens.betrag)
  if (mindestens.betrag !== hoechstens.betrag || ohneAlter) return { ...offen, spanne }
  return {
    betragCent: mindestens.betrag,
    jePerson: mindestens.jePerson,
    spanne: null,
    schritte: schritteVon(mindestens),
  }
}

const schritteVon = ({ berechtigte, schritte }: Sozialhilfeergebnis): Altersantwort['schritte'] =>
  berechtigte.length === 0
    ? [
        {
          text: 'Niemand hat die Altersgrenze erreicht oder ist auf Dauer voll erwerbsgemindert',
          norm: '§ 41 Abs. 2, 3 SGB XII',
        },
      ]
    : schritte
