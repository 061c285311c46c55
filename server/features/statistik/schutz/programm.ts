import { type Basis, type Betrag, FORDERUNGSKOSTEN, type Merkmal } from '../../../data/merkmale.ts'
import { RHYTHMEN, type Rhythmus } from './zeitraum.ts'

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

/** The name of a table in what is released: `gesamt`, `anlass`, `stand*ergebnis`; of short contacts `kurzkontakte`. */
export const tabellenname = ({ basis, merkmale }: Pick<Tabelle, 'basis' | 'merkmale'>): string =>
  merkmale.length > 0 ? merkmale.join('*') : basis === 'kurzkontakt' ? 'kurzkontakte' : 'gesamt'

const tabellenort = ({ ebene, rhythmus, ...eine }: Tabelle): string =>
  [ebene, rhythmus, tabellenname(eine)].join(' ')

/** What version 3 leaves out. */
const WEICHT: ReadonlySet<string> = new Set([
  'stelle jahr energieart',
  'kreis jahr energieart',
  'land jahr zugangsweg',
  'land jahr antwortzeit',
  'land jahr anlass*ergebnis',
])

/**
 * With the demands: one cell more for each case at Kreis and one at Land, which makes 14 and 28 and uses up the budget.
 * What a demand would have cost is added up beside totals that are released anyway.
 */
export const V2: Programm = {
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

/**
 * With what funds answered, and how long a case took: both take the place of yearly tables that nobody could act upon, so
 * that the budget holds. Months and quarters stay, so that a year in which the version changes keeps within it, too.
 */
const V3: Programm = {
  version: '3',
  tabellen: [
    ...V2.tabellen.filter(eine => !WEICHT.has(tabellenort(eine))),
    ...je('stelle', 'jahr', 'abgeschlossen', ['fondsausgang']),
    ...(['kreis', 'land'] as const).flatMap((ebene): Tabelle[] => [
      ...je(ebene, 'jahr', 'abgeschlossen', ['dauer']),
      {
        ebene,
        rhythmus: 'jahr',
        basis: 'abgeschlossen',
        merkmale: ['fondsausgang'],
        betraege: ['fehlbedarf'],
      },
    ]),
  ],
}

/** What is released from now on. A period is released once; those of an earlier version keep it. */
export const AKTUELL: Programm = V3
export const VERSIONEN: readonly Programm[] = [V1, V2, V3]

type Aussetzung = { readonly nah: number; readonly alle: number }

/**
 * How many released cells of a year one case can be in, at desk and Kreis and at all levels. Of several versions: at
 * most, when the year of the case is released with one of them and its months and quarters with others.
 */
export function aussetzung(...versionen: readonly Programm[]): Aussetzung {
  // A case is in one month, one quarter and one half-year, with its intake and with its outcome.
  const je = RHYTHMEN.map(rhythmus =>
    versionen.map(({ tabellen }) =>
      tabellen.filter(eine => eine.basis !== 'kurzkontakt' && eine.rhythmus === rhythmus),
    ),
  )
  const hoechstens = (zaehlt: (eine: Tabelle) => boolean): number =>
    je.reduce((n, listen) => n + Math.max(...listen.map(liste => liste.filter(zaehlt).length)), 0)
  return { nah: hoechstens(({ ebene }) => ebene !== 'land'), alle: hoechstens(() => true) }
}

/** The exposure lint: whoever knows all other cases must not learn about the last one by averaging. */
export const HOECHSTE_AUSSETZUNG = { nah: 15, alle: 28 } as const
