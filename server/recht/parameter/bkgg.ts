import { tag, type Datum } from '../datum.ts'
import { cent, type Cent } from '../geld.ts'
import type { Parameter } from '../parameter.ts'

/*
 * Kindergeld and Kinderzuschlag, newest first. Read in the published texts of 19.8.2026; the maximum amounts are worked
 * out from the Existenzminimum. The amounts for 2027 are not known.
 */

const GEPRUEFT = tag('2026-08-19')

const gleichbleibend = <T>(name: string, norm: string, wert: T, ab: Datum): Parameter<T> => ({
  name,
  norm,
  geprueftBis: GEPRUEFT,
  fassungen: [{ ab, wert, fundstelle: norm }],
})

export const KINDERGELD: Parameter<Cent | null> = {
  name: 'Kindergeld für ein erstes Kind',
  norm: '§ 6 Abs. 1 BKGG, § 66 EStG',
  geprueftBis: GEPRUEFT,
  fassungen: [
    { ab: tag('2027-01-01'), wert: null, fundstelle: '§ 6 Abs. 2 BKGG: der Betrag ist noch nicht bekannt' },
    { ab: tag('2026-01-01'), wert: cent(259_00), fundstelle: '§ 6 Abs. 1 BKGG' },
    { ab: tag('2025-01-01'), wert: cent(255_00), fundstelle: '§ 6 Abs. 1 BKGG' },
    { ab: tag('2023-01-01'), wert: cent(250_00), fundstelle: '§ 6 Abs. 1 BKGG' },
    {
      ab: tag('2021-01-01'),
      wert: cent(219_00),
      fundstelle: '§ 6 Abs. 1 BKGG in der bis 31.12.2022 geltenden Fassung',
    },
  ],
}

export const KIZ_HOECHSTBETRAG: Parameter<Cent | null> = {
  name: 'Kinderzuschlag je Kind, höchstens, mit Sofortzuschlag',
  norm: '§ 6a Abs. 2 BKGG',
  geprueftBis: GEPRUEFT,
  fassungen: [
    { ab: tag('2027-01-01'), wert: null, fundstelle: '§ 6a Abs. 2 BKGG: der Betrag ist noch nicht bekannt' },
    { ab: tag('2025-01-01'), wert: cent(297_00), fundstelle: '§ 6a Abs. 2 BKGG: 272 € und 25 €' },
    { ab: tag('2024-01-01'), wert: cent(292_00), fundstelle: '§ 6a Abs. 2 BKGG: 272 € und 20 €' },
    { ab: tag('2023-01-01'), wert: cent(250_00), fundstelle: '§ 6a Abs. 2, § 20 Abs. 3a BKGG' },
    { ab: tag('2022-07-01'), wert: cent(229_00), fundstelle: '§ 6a Abs. 2 BKGG: 209 € und 20 €' },
    { ab: tag('2022-01-01'), wert: cent(209_00), fundstelle: '§ 6a Abs. 2 BKGG: 428 € − 219 €' },
    { ab: tag('2021-01-01'), wert: cent(205_00), fundstelle: '§ 6a Abs. 2 BKGG: 424 € − 219 €' },
  ],
}

export const KIZ_MINDESTEINKOMMEN = gleichbleibend<Cent>(
  'Mindesteinkommen für Kinderzuschlag',
  '§ 6a Abs. 1 Nr. 2 BKGG',
  cent(900_00),
  tag('2008-10-01'),
)
export const KIZ_MINDESTEINKOMMEN_ALLEIN = gleichbleibend<Cent>(
  'Mindesteinkommen für Kinderzuschlag, alleinerziehend',
  '§ 6a Abs. 1 Nr. 2 BKGG',
  cent(600_00),
  tag('2008-10-01'),
)
export const KIZ_MINDERUNG = gleichbleibend(
  'Minderung des Kinderzuschlags durch Einkommen des Kindes und durch Lohn',
  '§ 6a Abs. 3 S. 3, Abs. 6 S. 3 BKGG',
  450,
  tag('2020-01-01'),
)
export const KIZ_LUECKE = gleichbleibend<Cent>(
  'Erweiterter Zugang zum Kinderzuschlag: es fehlen höchstens',
  '§ 6a Abs. 1a Nr. 1 BKGG',
  cent(100_00),
  tag('2020-01-01'),
)
export const KIZ_VERMOEGEN: Parameter<Cent> = {
  name: 'Vermögen beim Kinderzuschlag, berechtigte Person',
  norm: '§ 6a Abs. 3 S. 5, Abs. 5 S. 3 BKGG',
  geprueftBis: GEPRUEFT,
  fassungen: [
    { ab: tag('2023-01-01'), wert: cent(40_000_00), fundstelle: '§ 6a Abs. 3 S. 5 BKGG' },
    {
      ab: tag('2020-03-01'),
      wert: cent(60_000_00),
      fundstelle: '§ 20 BKGG, § 67 Abs. 2 SGB II',
      beleg: 'gedaechtnis',
    },
  ],
}
export const KIZ_VERMOEGEN_WEITERE: Parameter<Cent> = {
  name: 'Vermögen beim Kinderzuschlag, jede weitere Person',
  norm: '§ 6a Abs. 3 S. 5, Abs. 5 S. 3 BKGG',
  geprueftBis: GEPRUEFT,
  fassungen: [
    { ab: tag('2023-01-01'), wert: cent(15_000_00), fundstelle: '§ 6a Abs. 3 S. 5 BKGG' },
    {
      ab: tag('2020-03-01'),
      wert: cent(30_000_00),
      fundstelle: '§ 20 BKGG, § 67 Abs. 2 SGB II',
      beleg: 'gedaechtnis',
    },
  ],
}

/** Housing and heating in the 12th report on the Existenzminimum, a year. The law does not say which year counts. */
const wohnbedarf = (wer: string, jahr: number, euro: number): Parameter<Cent> => ({
  name: `Wohnbedarf ${wer} im 12. Existenzminimumbericht, Jahr ${jahr}`,
  norm: '§ 6a Abs. 5 S. 4 BKGG',
  geprueftBis: GEPRUEFT,
  fassungen: [
    {
      ab: tag('2019-07-01'),
      wert: cent(euro * 100),
      fundstelle: '§ 6a Abs. 5 S. 4 BKGG, BT-Drs. 19/5400, Übersicht 4',
    },
  ],
})

export const KIZ_WOHNBEDARF = [
  {
    allein: wohnbedarf('einer alleinstehenden Person', 2019, 4080),
    paar: wohnbedarf('eines Paares', 2019, 5904),
    kind: wohnbedarf('eines Kindes', 2019, 1212),
  },
  {
    allein: wohnbedarf('einer alleinstehenden Person', 2020, 4212),
    paar: wohnbedarf('eines Paares', 2020, 6180),
    kind: wohnbedarf('eines Kindes', 2020, 1248),
  },
] as const
