import { tag, type Datum } from '../datum.ts'
import { cent, type Cent } from '../geld.ts'
import type { Parameter } from '../parameter.ts'
import type { Stufe } from './regelbedarf.ts'

/*
 * The figures of the SGB II, newest first. Read in the published texts of 19.8.2026. Shares are in thousandths, so
 * that 2.3 percent stays a whole number.
 */

const GEPRUEFT = tag('2026-08-19')
const GRUNDSTAND = tag('2011-04-01')
const REFORM = tag('2026-07-01')
const FREIBETRAEGE_NEU = tag('2023-07-01')
const BUERGERGELD = tag('2023-01-01')
const REFORM_FUNDSTELLE = 'BGBl. 2026 I Nr. 107'

/** A figure that has not changed since the oldest day asked about. */
const gleichbleibend = <T>(name: string, norm: string, wert: T, ab: Datum = GRUNDSTAND): Parameter<T> => ({
  name,
  norm,
  geprueftBis: GEPRUEFT,
  fassungen: [{ ab, wert, fundstelle: norm }],
})

export const MEHRBEDARF_SCHWANGERSCHAFT = gleichbleibend(
  'Mehrbedarf bei Schwangerschaft',
  '§ 21 Abs. 2 SGB II, § 30 Abs. 2 SGB XII',
  170,
)
export const MEHRBEDARF_KLEINE_KINDER = gleichbleibend(
  'Mehrbedarf Alleinerziehende: ein Kind unter 7 oder zwei bis drei unter 16 Jahren',
  '§ 21 Abs. 3 Nr. 1 SGB II, § 30 Abs. 3 Nr. 1 SGB XII',
  360,
)
export const MEHRBEDARF_JE_KIND = gleichbleibend(
  'Mehrbedarf Alleinerziehende je Kind',
  '§ 21 Abs. 3 Nr. 2 SGB II, § 30 Abs. 3 Nr. 2 SGB XII',
  120,
)
export const MEHRBEDARF_ALLEIN_HOECHSTENS = gleichbleibend(
  'Mehrbedarf Alleinerziehende, höchstens',
  '§ 21 Abs. 3 Nr. 2 SGB II, § 30 Abs. 3 Nr. 2 SGB XII',
  600,
)
export const MEHRBEDARF_TEILHABE = gleichbleibend(
  'Mehrbedarf bei Behinderung und Leistungen zur Teilhabe',
  '§ 21 Abs. 4 SGB II, § 30 Abs. 4, § 42b Abs. 3 SGB XII',
  350,
)
export const MEHRBEDARF_MERKZEICHEN_G = gleichbleibend(
  'Mehrbedarf bei Merkzeichen G',
  '§ 23 Nr. 4 SGB II, § 30 Abs. 1 SGB XII',
  170,
)

const warmwasser = (stufe: Stufe, satz: number, nummer: number): Parameter<number> =>
  gleichbleibend(
    `Mehrbedarf Warmwasser, Regelbedarfsstufe ${stufe}`,
    `§ 21 Abs. 7 S. 2 Nr. ${nummer} SGB II, § 30 Abs. 7 SGB XII`,
    satz,
  )

/** § 30 Abs. 7 SGB XII knows no share for Stufe 3. */
export const MEHRBEDARF_WARMWASSER: Readonly<Record<Stufe, Parameter<number>>> = {
  1: warmwasser(1, 23, 1),
  2: warmwasser(2, 23, 1),
  3: warmwasser(3, 23, 1),
  4: warmwasser(4, 14, 2),
  5: warmwasser(5, 12, 3),
  6: warmwasser(6, 8, 4),
}

export const SOFORTZUSCHLAG: Parameter<Cent> = {
  name: 'Sofortzuschlag für Kinder und junge Erwachsene',
  norm: '§ 72 SGB II, § 145 SGB XII',
  geprueftBis: GEPRUEFT,
  fassungen: [
    { ab: tag('2025-01-01'), wert: cent(25_00), fundstelle: '§ 72 SGB II, BGBl. 2024 I Nr. 449' },
    { ab: tag('2022-07-01'), wert: cent(20_00), fundstelle: '§ 72 SGB II, BGBl. 2022 I S. 760' },
    { ab: GRUNDSTAND, wert: cent(0), fundstelle: 'vor § 72 SGB II kein Zuschlag' },
  ],
}

export const GRUNDABSETZUNG = gleichbleibend<Cent>(
  'Grundabsetzungsbetrag vom Erwerbseinkommen',
  '§ 11b Abs. 2 S. 1 SGB II',
  cent(100_00),
)
export const NACHWEIS_UEBER = gleichbleibend<Cent>(
  'Nachgewiesene Kosten zählen über einem Bruttolohn von',
  '§ 11b Abs. 2 S. 2 SGB II',
  cent(400_00),
)

/** What of the gross wage between two limits stays free, in thousandths. */
export type Freibetragsstufe = { readonly ueber: Cent; readonly bis: Cent; readonly promille: number }

const stufe = (ueber: number, bis: number, promille: number): Freibetragsstufe => ({
  ueber: cent(ueber * 100),
  bis: cent(bis * 100),
  promille,
})

export const FREIBETRAGSSTUFEN: Parameter<readonly Freibetragsstufe[]> = {
  name: 'Freibetrag vom Bruttolohn über 100 Euro',
  norm: '§ 11b Abs. 3 S. 2 SGB II',
  geprueftBis: GEPRUEFT,
  fassungen: [
    {
      ab: FREIBETRAEGE_NEU,
      wert: [stufe(100, 520, 200), stufe(520, 1000, 300), stufe(1000, 1200, 100)],
      fundstelle: '§ 11b Abs. 3 SGB II, BGBl. 2022 I S. 2328',
    },
    {
      ab: GRUNDSTAND,
      wert: [stufe(100, 1000, 200), stufe(1000, 1200, 100)],
      fundstelle: '§ 11b Abs. 3 SGB II in der bis 30.6.2023 geltenden Fassung',
    },
  ],
}

export const FREIBETRAG_GRENZE_MIT_KIND = gleichbleibend<Cent>(
  'Obere Grenze des Freibetrags mit minderjährigem Kind',
  '§ 11b Abs. 3 S. 3 SGB II',
  cent(1500_00),
)

export const FREIBETRAG_AUSBILDUNG: Parameter<Cent | null> = {
  name: 'Frei vom Lohn in Schule, Studium und Ausbildung unter 25 Jahren',
  norm: '§ 11b Abs. 2b SGB II, § 8 Abs. 1a SGB IV',
  geprueftBis: GEPRUEFT,
  fassungen: [
    {
      ab: tag('2028-01-01'),
      wert: null,
      fundstelle: '§ 8 Abs. 1a SGB IV: der Mindestlohn 2028 ist noch nicht bekannt',
    },
    {
      ab: tag('2027-01-01'),
      wert: cent(633_00),
      fundstelle: '§ 8 Abs. 1a SGB IV: 14,60 € × 130 / 3 (MiLoV5)',
    },
    {
      ab: tag('2026-01-01'),
      wert: cent(603_00),
      fundstelle: '§ 8 Abs. 1a SGB IV: 13,90 € × 130 / 3 (MiLoV5)',
    },
    { ab: tag('2025-01-01'), wert: cent(556_00), fundstelle: '§ 8 Abs. 1a SGB IV: 12,82 € × 130 / 3' },
    { ab: tag('2024-01-01'), wert: cent(538_00), fundstelle: '§ 8 Abs. 1a SGB IV: 12,41 € × 130 / 3' },
    { ab: FREIBETRAEGE_NEU, wert: cent(520_00), fundstelle: '§ 11b Abs. 2b SGB II, BGBl. 2022 I S. 2328' },
    {
      ab: GRUNDSTAND,
      wert: cent(100_00),
      fundstelle: '§ 11b Abs. 2 S. 1 SGB II: vor Abs. 2b nur der Grundbetrag',
    },
  ],
}

export const VERSICHERUNGSPAUSCHALE = gleichbleibend<Cent>(
  'Versicherungspauschale',
  '§ 11b Abs. 1 S. 1 Nr. 3 SGB II, § 6 Abs. 1 Nr. 1 GrusiGV',
  cent(30_00),
)
export const BAFOEG_ABSETZUNG = gleichbleibend<Cent>(
  'Mindestens vom BAföG abzusetzen',
  '§ 11b Abs. 2b S. 4 SGB II',
  cent(100_00),
)
export const ENTFERNUNGSPAUSCHALE = gleichbleibend<Cent>(
  'Fahrt zur Arbeit je Entfernungskilometer und Arbeitstag',
  '§ 11b Abs. 1 S. 1 Nr. 5 SGB II, § 6 Abs. 1 Nr. 5 GrusiGV',
  cent(20),
)
export const BAGATELLE = gleichbleibend<Cent>(
  'Einnahmen im Monat, die nicht zählen, bis',
  '§ 11 SGB II, § 1 Abs. 1 Nr. 1 GrusiGV',
  cent(10_00),
)
export const LOHN_UNTER_15: Parameter<Cent> = {
  name: 'Lohn von Kindern unter 15 Jahren, der nicht zählt, bis',
  norm: '§ 11 SGB II, § 1 Abs. 1 GrusiGV',
  geprueftBis: GEPRUEFT,
  fassungen: [{ ab: GRUNDSTAND, wert: cent(100_00), fundstelle: '§ 1 Abs. 1 GrusiGV', beleg: 'sekundaer' }],
}

export const VERMOEGEN_JE_PERSON: Parameter<Cent> = {
  name: 'Vermögensfreibetrag je Person, Bewilligungszeitraum vor dem 1.7.2026',
  norm: '§ 12 Abs. 2 S. 1 SGB II, § 65a Abs. 1 SGB II',
  geprueftBis: GEPRUEFT,
  fassungen: [
    { ab: BUERGERGELD, wert: cent(15_000_00), fundstelle: '§ 12 Abs. 2 SGB II, BGBl. 2022 I S. 2328' },
  ],
}
export const VERMOEGEN_KARENZZEIT: Parameter<Cent> = {
  name: 'Erhebliches Vermögen in der Karenzzeit, erste Person',
  norm: '§ 12 Abs. 4 SGB II, § 65a Abs. 1 SGB II',
  geprueftBis: GEPRUEFT,
  fassungen: [
    { ab: BUERGERGELD, wert: cent(40_000_00), fundstelle: '§ 12 Abs. 4 SGB II, BGBl. 2022 I S. 2328' },
  ],
}

/** By completed years of age, oldest first. */
export type Altersfreibetrag = { readonly abAlter: number; readonly betrag: Cent }

export const VERMOEGEN_NACH_ALTER: Parameter<readonly Altersfreibetrag[]> = {
  name: 'Vermögensfreibetrag nach Lebensalter, Bewilligungszeitraum ab dem 1.7.2026',
  norm: '§ 12 Abs. 2 S. 1 SGB II',
  geprueftBis: GEPRUEFT,
  fassungen: [
    {
      ab: REFORM,
      wert: [
        { abAlter: 50, betrag: cent(20_000_00) },
        { abAlter: 40, betrag: cent(12_500_00) },
        { abAlter: 30, betrag: cent(10_000_00) },
        { abAlter: 0, betrag: cent(5_000_00) },
      ],
      fundstelle: `§ 12 Abs. 2 SGB II, ${REFORM_FUNDSTELLE}`,
    },
  ],
}

export const VERMOEGEN_CORONA: Parameter<Cent> = {
  name: 'Erhebliches Vermögen bei Bewilligung bis 31.12.2022, erste Person',
  norm: '§ 67 Abs. 2 SGB II',
  geprueftBis: GEPRUEFT,
  fassungen: [
    {
      ab: tag('2020-03-01'),
      wert: cent(60_000_00),
      fundstelle: '§ 67 Abs. 2 SGB II, Weisung der BA',
      beleg: 'gedaechtnis',
    },
  ],
}
export const VERMOEGEN_CORONA_WEITERE: Parameter<Cent> = {
  name: 'Erhebliches Vermögen bei Bewilligung bis 31.12.2022, jede weitere Person',
  norm: '§ 67 Abs. 2 SGB II',
  geprueftBis: GEPRUEFT,
  fassungen: [
    {
      ab: tag('2020-03-01'),
      wert: cent(30_000_00),
      fundstelle: '§ 67 Abs. 2 SGB II, Weisung der BA',
      beleg: 'gedaechtnis',
    },
  ],
}

export const TILGUNG: Parameter<number> = {
  name: 'Tilgung eines Darlehens, Anteil am Regelbedarf',
  norm: '§ 42a Abs. 2 S. 1 SGB II',
  geprueftBis: GEPRUEFT,
  fassungen: [
    { ab: FREIBETRAEGE_NEU, wert: 50, fundstelle: '§ 42a Abs. 2 SGB II, BGBl. 2022 I S. 2328' },
    { ab: GRUNDSTAND, wert: 100, fundstelle: '§ 42a Abs. 2 SGB II in der bis 30.6.2023 geltenden Fassung' },
  ],
}

export const UNTERKUNFT_DECKEL: Parameter<number | null> = {
  name: 'Deckel der Unterkunft in der Karenzzeit, Anteil am örtlichen Richtwert',
  norm: '§ 22 Abs. 1 S. 6 SGB II, § 35 Abs. 1 S. 7 SGB XII',
  geprueftBis: GEPRUEFT,
  fassungen: [
    { ab: REFORM, wert: 1500, fundstelle: `§ 22 Abs. 1 S. 6 SGB II, ${REFORM_FUNDSTELLE}` },
    {
      ab: GRUNDSTAND,
      wert: null,
      fundstelle: '§ 22 Abs. 1 SGB II in der bis 30.6.2026 geltenden Fassung: kein Deckel',
    },
  ],
}
