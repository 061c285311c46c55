import { type Basis, type Betrag, FORDERUNGSKOSTEN, type Merkmal } from '../../../data/merkmale.ts'
import type { Rhythmus } from './zeitraum.ts'

/*
 * THE CLOSED TABLE PROGRAMME: every table that is ever released. What stands in no line can be asked by nobody. A new
 * line is a new version; the old ones stay as they are.
 */

/** From small to large. */
export const EBENEN = ['stelle', 'kreis', 'land'] as const
export type Ebene = (typeof EBENEN)[number]

export type Tabelle = {
  readonly ebene: Ebene
  readonly rhythmus: Rhythmus
  readonly basis: Basis
  /** None: the total. Two: each with each. */
  readonly merkmale: readonly Merkmal[]
  /** Sums of euros beside each count of the table. */
  readonly betraege?: readonly Betrag[]
}

export type Programm = { readonly version: string; readonly tabellen: readonly Tabelle[] }

const je = (ebene: Ebene, rhythmus: Rhythmus, basis: Basis, ...listen: readonly Merkmal[][]): Tabelle[] =>
  listen.map(merkmale => ({ ebene, rhythmus, basis, merkmale }))

/** What funds, offices and suppliers granted or waived. */
export const BEWILLIGT: readonly Betrag[] = ['fonds', 'darlehen', 'zuschuss', 'erlassen']

export const V1: Programm = {
  version: '1',
  tabellen: [
    ...je('stelle', 'jahr', 'aufgenommen', [], ['anlass'], ['energieart']),
    ...je('stelle', 'jahr', 'abgeschlossen', ['ergebnis']),
    ...je('stelle', 'jahr', 'kurzkontakt', []),
    ...je('kreis', 'quartal', 'aufgenommen', [], ['anlass']),
    ...je('kreis', 'quartal', 'abgeschlossen', ['ergebnis']),
    { ebene: 'kreis', rhythmus: 'jahr', basis: 'aufgenommen', merkmale: [], betraege: ['rueckstand'] },
    ...je('kreis', 'jahr', 'aufgenommen', ['anlass'], ['energieart'], ['rueckstandsband']),
    ...je('kreis', 'jahr', 'abgeschlossen', ['ergebnis'], ['stand', 'ergebnis']),
    ...je('kreis', 'jahr', 'kurzkontakt', []),
    ...je('land', 'monat', 'aufgenommen', []),
    ...je('land', 'quartal', 'aufgenommen', [], ['energieart']),
    { ebene: 'land', rhythmus: 'jahr', basis: 'aufgenommen', merkmale: [], betraege: ['rueckstand'] },
    ...je('land', 'jahr', 'aufgenommen', ['anlass'], ['energieart'], ['rueckstandsband']),
    ...je('land', 'jahr', 'aufgenommen', ['lieferantentyp'], ['zugangsweg']),
    {
      ebene: 'land',
      rhythmus: 'jahr',
      basis: 'abgeschlossen',
      merkmale: ['ergebnis'],
      betraege: BEWILLIGT,
    },
    ...je('land', 'jahr', 'abgeschlossen', ['antwortzeit'], ['anlass', 'ergebnis'], ['stand', 'ergebnis']),
    ...je('land', 'jahr', 'kurzkontakt', []),
  ],
}

/**
 * With the demands: one cell more for each case at Kreis and one at Land, which makes 14 and 28 and uses up the budget.
 * What a demand would have cost is added up beside totals that are released anyway.
 */
const V2: Programm = {
  version: '2',
  tabellen: [
    ...V1.tabellen.map(eine =>
      eine.betraege?.includes('rueckstand')
        ? { ...eine, betraege: [...eine.betraege, ...FORDERUNGSKOSTEN] }
        : eine,
    ),
    ...(['kreis', 'land'] as const).map((ebene): Tabelle => ({
      ebene,
      rhythmus: 'jahr',
      basis: 'abgeschlossen',
      merkmale: ['forderung'],
      betraege: ['rueckstand'],
    })),
  ],
}

/** What is released from now on. A period is released once; those of an earlier version keep it. */
export const AKTUELL: Programm = V2

/** The name of a table in what is released: `gesamt`, `anlass`, `stand*ergebnis`; of short contacts `kurzkontakte`. */
export const tabellenname = ({ basis, merkmale }: Pick<Tabelle, 'basis' | 'merkmale'>): string =>
  merkmale.length > 0 ? merkmale.join('*') : basis === 'kurzkontakt' ? 'kurzkontakte' : 'gesamt'

/** How many released cells of a year one case can be in, at desk and Kreis and at all levels. */
export function aussetzung({ tabellen }: Programm): { readonly nah: number; readonly alle: number } {
  // A case is in one month, one quarter and one half-year, with its intake and with its outcome.
  const eines = tabellen.filter(({ basis }) => basis !== 'kurzkontakt')
  return { nah: eines.filter(({ ebene }) => ebene !== 'land').length, alle: eines.length }
}

/** The exposure lint: whoever knows all other cases must not learn about the last one by averaging. */
export const HOECHSTE_AUSSETZUNG = { nah: 15, alle: 28 } as const
