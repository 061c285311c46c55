import type { Datum } from '../../datum.ts'
import { KIZ_HOECHSTBETRAG, KIZ_VERMOEGEN } from '../../parameter/bkgg.ts'
import type { Person, Wohnung } from '../angaben.ts'
import type { FehlendeAngabe } from '../../sperre/antwort.ts'
import type { Kinderzuschlagsantwort } from '../antwort.ts'
import { beduerftigkeit } from '../beduerftigkeit.ts'
import { einzellage, monat, monatsfragen } from '../grundsicherungsgeld/spanne.ts'
import type { Monat } from '../grundsicherungsgeld/monat.ts'
import { kizMonat, type Kinderzuschlag } from '../kinderzuschlag.ts'
import { spanneVon } from '../leistung.ts'
import { pruefeStichtag, rechtsstand } from '../stand.ts'
import { wohngeldDesHaushalts } from '../wohngeldfrage.ts'
import { REGELBEDARFE } from './gemeinsam.ts'

export type Kinderzuschlagsanfrage = {
  readonly stichtag: Datum
  readonly personen: readonly Person[]
  readonly wohnung?: Wohnung | null | undefined
}

/** One month of Kinderzuschlag with the income of the month; throws RangeError before 2022. */
export function rechneKinderzuschlag(anfrage: Kinderzuschlagsanfrage): Kinderzuschlagsantwort {
  const { stichtag, personen, wohnung } = anfrage
  pruefeStichtag(stichtag)
  const lage = einzellage(stichtag, personen, wohnung)
  const fragen = monatsfragen(lage)
  const knapp = monat(lage, 'unguenstig')
  const wenig = kizMonat(knapp)
  const viel = fragen.length === 0 ? wenig : kizMonat(monat(lage, 'guenstig'))
  return {
    ...OFFEN,
    ...(wenig === null || viel === null
      ? { schritte: [UNBEKANNT_KIZ] }
      : ergebnis(anfrage, knapp, wenig, viel, fragen)),
    norm: ['§ 6a BKGG', '§§ 11 bis 11b SGB II', '§ 12 SGB II'],
    rechtsstand: rechtsstand(stichtag, [...REGELBEDARFE, KIZ_HOECHSTBETRAG, KIZ_VERMOEGEN]),
  }
}

const OFFEN = {
  betragCent: null,
  gesamtbedarfElternCent: null,
  hoechstbetragCent: null,
  minderungCent: null,
  beduerftigkeitVermieden: null,
  spanne: null,
  schritte: [],
  fehlendeAngaben: [],
} as const

/** Without age, income or rent nothing can be said: less income can also end the claim (§ 6a Abs. 1 Nr. 2, 3 BKGG). */
const entscheidend = ({ path }: FehlendeAngabe): boolean =>
  path !== 'wohnung.warmwasser' && /^wohnung|einkommen|geburtsdatum/.test(path)

type Ergebnis = Partial<Kinderzuschlagsantwort>

function ergebnis(
  anfrage: Kinderzuschlagsanfrage,
  knapp: Monat,
  wenig: Kinderzuschlag,
  viel: Kinderzuschlag,
  fragen: readonly FehlendeAngabe[],
): Ergebnis {
  const spanne = spanneVon(wenig.von, viel.bis)
  if (fragen.some(entscheidend)) return { fehlendeAngaben: fragen }
  if (fragen.length > 0 && wenig.von !== viel.von) return { spanne, fehlendeAngaben: fragen }
  const pruefung = beduerftigkeit(knapp, wenig.von, () =>
    wohngeldDesHaushalts({
      ...anfrage,
      wohnung: anfrage.wohnung,
      mietenstufe: undefined,
      ausgeschlossen: new Set(),
    }),
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
  }
}

const UNBEKANNT_KIZ = {
  text: 'Die Beträge für dieses Jahr sind noch nicht bekannt; deshalb wird nicht gerechnet.',
  norm: '§ 6a Abs. 2 BKGG',
}
