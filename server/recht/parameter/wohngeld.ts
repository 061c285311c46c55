import { jahr, jahresende, tag, type Datum } from '../datum.ts'
import { cent, type Cent } from '../geld.ts'
import type { Beleg, Fassung, Parameter } from '../parameter.ts'
import { REGELBEDARF } from './regelbedarf.ts'

/*
 * The figures of the WoGG, newest first. Anlagen 2 and 3, § 12 and §§ 14 to 21 checked against the published text of
 * 19.8.2026, Anlage 1 and the earlier versions against the official XML of 2022 to 2025.
 *
 * From 2027 on nothing is known: § 43 WoGG asks for new figures on 1.1.2027, the bill BT-Drs. 21/8284 of 30.9.2026
 * wants other ones, and neither was seen as law. The newest figures therefore end on 31.12.2026.
 */

/** A version with its last day; `null`: no end is known. */
export type Wohngeldfassung<T> = Fassung<T> & { readonly bis: Datum | null }
export type Wohngeldparameter<T> = Parameter<T> & { readonly fassungen: readonly Wohngeldfassung<T>[] }

export const WOHNGELD_GEPRUEFT_BIS: Datum = tag('2026-08-19')
/** Last day for which Anlagen 1 to 3 are known. */
export const WOHNGELD_BEKANNT_BIS: Datum = tag('2026-12-31')

const G2025 = 'BGBl. 2024 I Nr. 314'
const G2023 = 'BGBl. 2022 I S. 2160'
const G2022 = 'BGBl. 2021 I S. 1369'
const G2020 = 'BGBl. 2019 I S. 1877'
/** The first day of the oldest version kept here; an older day is refused. */
const BEGINN = '2022-01-01'

const fassung = <T>(
  ab: string,
  bis: string | null,
  wert: T,
  fundstelle: string,
  beleg: Beleg = 'gesetz',
) => ({
  ab: tag(ab),
  bis: bis === null ? null : tag(bis),
  wert,
  fundstelle,
  beleg,
})

const parameter = <T>(
  name: string,
  norm: string,
  ...fassungen: readonly Wohngeldfassung<T>[]
): Wohngeldparameter<T> => ({ name, norm, geprueftBis: WOHNGELD_GEPRUEFT_BIS, fassungen })

const euro = (betrag: number): Cent => cent(Math.round(betrag * 100))

/** Amounts for one to five persons, and for each further one. */
export type JePersonen = { readonly bisFuenf: readonly Cent[]; readonly jeWeitere: Cent }

const jePersonen = (jeWeitere: number, ...bisFuenf: readonly number[]): JePersonen => ({
  bisFuenf: bisFuenf.map(euro),
  jeWeitere: euro(jeWeitere),
})

/** Höchstbeträge by Mietenstufe: the first entry is Stufe I. */
export const HOECHSTBETRAEGE = parameter<readonly JePersonen[]>(
  'Höchstbetrag für die Miete im Monat',
  'Anlage 1 WoGG',
  fassung(
    '2025-01-01',
    '2026-12-31',
    [
      jePersonen(82, 361, 437, 521, 608, 694),
      jePersonen(94, 408, 493, 587, 686, 782),
      jePersonen(106, 456, 551, 657, 766, 875),
      jePersonen(119, 511, 619, 737, 858, 982),
      jePersonen(129, 562, 680, 809, 946, 1080),
      jePersonen(149, 615, 745, 887, 1035, 1183),
      jePersonen(163, 677, 820, 975, 1139, 1302),
    ],
    G2025,
  ),
  fassung(
    BEGINN,
    '2024-12-31',
    [
      jePersonen(79, 347, 420, 501, 584, 667),
      jePersonen(90, 392, 474, 564, 659, 752),
      jePersonen(102, 438, 530, 631, 736, 841),
      jePersonen(114, 491, 595, 708, 825, 944),
      jePersonen(124, 540, 654, 778, 909, 1038),
      jePersonen(143, 591, 716, 853, 995, 1137),
      jePersonen(157, 651, 788, 937, 1095, 1251),
    ],
    `§ 23 WoGV, ${G2022}`,
  ),
)

export const HEIZKOSTENENTLASTUNG = parameter<JePersonen>(
  'Entlastung bei den Heizkosten im Monat',
  '§ 12 Abs. 6 WoGG',
  fassung('2023-01-01', '2026-12-31', jePersonen(27.6, 110.4, 142.6, 170.2, 197.8, 225.4), G2023),
  fassung(BEGINN, '2022-12-31', jePersonen(3.6, 14.4, 18.6, 22.2, 25.8, 29.4), 'BGBl. 2020 I S. 1015'),
)

export const KLIMAKOMPONENTE = parameter<JePersonen>(
  'Klimakomponente im Monat',
  '§ 12 Abs. 7 WoGG',
  fassung('2023-01-01', '2026-12-31', jePersonen(4.8, 19.2, 24.8, 29.6, 34.4, 39.2), G2023),
  fassung(BEGINN, '2022-12-31', jePersonen(0, 0, 0, 0, 0, 0), 'vor 2023 gab es sie nicht'),
)

/** a, b and c in ten-millionths: the statute prints none finer. */
export type Koeffizienten = { readonly a: number; readonly b: number; readonly c: number }

const zehnmillionstel = (wert: number): number => Math.round(wert * 10_000_000)
const koeffizienten = (
  ...zeilen: readonly (readonly [a: number, b: number, c: number])[]
): readonly Koeffizienten[] =>
  zeilen.map(([a, b, c]) => ({ a: zehnmillionstel(a), b: zehnmillionstel(b), c: zehnmillionstel(c) }))

/** For one to twelve persons, as Anlage 2 prints them. */
export const KOEFFIZIENTEN = parameter<readonly Koeffizienten[]>(
  'Werte a, b und c der Formel',
  'Anlage 2 WoGG',
  fassung(
    '2025-01-01',
    '2026-12-31',
    koeffizienten(
      [4e-2, 4.797e-4, 4.08e-5],
      [3e-2, 3.571e-4, 3.04e-5],
      [2e-2, 2.917e-4, 2.45e-5],
      [1e-2, 2.163e-4, 1.76e-5],
      [0, 1.907e-4, 1.72e-5],
      [-1e-2, 1.722e-4, 1.66e-5],
      [-2e-2, 1.592e-4, 1.65e-5],
      [-3e-2, 1.583e-4, 1.65e-5],
      [-4e-2, 1.376e-4, 1.66e-5],
      [-6e-2, 1.249e-4, 1.66e-5],
      [-9e-2, 1.141e-4, 1.96e-5],
      [-1.2e-1, 1.107e-4, 2.21e-5],
    ),
    G2025,
  ),
  fassung(
    '2023-01-01',
    '2024-12-31',
    koeffizienten(
      [4e-2, 4.991e-4, 4.62e-5],
      [3e-2, 3.716e-4, 3.45e-5],
      [2e-2, 3.035e-4, 2.78e-5],
      [1e-2, 2.251e-4, 2e-5],
      [0, 1.985e-4, 1.95e-5],
      [-1e-2, 1.792e-4, 1.88e-5],
      [-2e-2, 1.657e-4, 1.87e-5],
      [-3e-2, 1.648e-4, 1.87e-5],
      [-4e-2, 1.432e-4, 1.88e-5],
      [-6e-2, 1.3e-4, 1.88e-5],
      [-9e-2, 1.188e-4, 2.22e-5],
      [-1.2e-1, 1.152e-4, 2.51e-5],
    ),
    G2023,
  ),
  fassung(
    BEGINN,
    '2022-12-31',
    koeffizienten(
      [4e-2, 5.64e-4, 1.157e-4],
      [3e-2, 3.94e-4, 8.63e-5],
      [2e-2, 3.4e-4, 6.95e-5],
      [1e-2, 3.04e-4, 3.61e-5],
      [0, 2.68e-4, 3.52e-5],
      [-1e-2, 2.51e-4, 3.02e-5],
      [-2e-2, 2.32e-4, 3.1e-5],
      [-3e-2, 2.06e-4, 3.1e-5],
      [-4e-2, 1.79e-4, 3.26e-5],
      [-6e-2, 1.43e-4, 3.77e-5],
      [-1e-1, 1.07e-4, 4.44e-5],
      [-1.4e-1, 9.8e-5, 5.03e-5],
    ),
    `§ 24 WoGV, ${G2022}`,
  ),
)

const reihe = (...betraege: readonly number[]): readonly Cent[] => betraege.map(euro)

/** For one to twelve persons. */
export const MINDESTWERTE_M = parameter<readonly Cent[]>(
  'Mindestwert für die Miete M',
  'Anlage 3 Nr. 1 WoGG',
  fassung('2025-01-01', '2026-12-31', reihe(54, 67, 79, 92, 103, 103, 115, 128, 140, 152, 187, 298), G2025),
  fassung(BEGINN, '2024-12-31', reihe(52, 64, 76, 88, 99, 99, 111, 123, 135, 146, 180, 286), G2020),
)

/** For one to twelve persons. */
export const MINDESTWERTE_Y = parameter<readonly Cent[]>(
  'Mindestwert für das Gesamteinkommen Y',
  'Anlage 3 Nr. 1 WoGG',
  fassung(
    '2025-01-01',
    '2026-12-31',
    reihe(396, 679, 906, 1132, 1358, 1585, 1811, 2037, 2264, 2490, 2717, 2943),
    G2025,
  ),
  fassung(
    '2023-01-01',
    '2024-12-31',
    reihe(350, 600, 800, 1000, 1200, 1400, 1600, 1800, 2000, 2200, 2400, 2600),
    G2023,
  ),
  fassung(BEGINN, '2022-12-31', reihe(275, 357, 414, 447, 532, 618, 702, 787, 872, 957, 1248, 1443), G2020),
)

export const ZUSCHLAG_AB_13 = parameter<Cent>(
  'Zuschlag für die 13. und jede weitere Person',
  '§ 19 Abs. 3 WoGG',
  fassung('2025-01-01', '2026-12-31', euro(65), G2025),
  fassung('2023-01-01', '2024-12-31', euro(57), G2023),
  fassung(BEGINN, '2022-12-31', euro(51), G2020),
)

/** Less than this is not paid. */
export const MINDESTBETRAG = parameter<Cent>(
  'Kleinster Betrag, der gezahlt wird',
  '§ 21 Nr. 1 WoGG',
  fassung(BEGINN, '2026-12-31', euro(10), '§ 21 Nr. 1 WoGG'),
)

export const ARBEITNEHMERPAUSCHBETRAG = parameter<Cent>(
  'Arbeitnehmer-Pauschbetrag im Jahr',
  '§ 9a S. 1 Nr. 1 EStG',
  fassung('2023-01-01', '2026-12-31', euro(1230), '§ 9a S. 1 Nr. 1 Buchst. a EStG'),
  fassung(BEGINN, '2022-12-31', euro(1200), '§ 9a S. 1 Nr. 1 Buchst. a EStG'),
)

export const RENTENPAUSCHBETRAG = parameter<Cent>(
  'Werbungskosten-Pauschbetrag für Renten im Jahr',
  '§ 9a S. 1 Nr. 3 EStG',
  fassung(BEGINN, null, euro(102), '§ 9a S. 1 Nr. 3 EStG'),
)

export const KAPITALERTRAG_FREI = parameter<Cent>(
  'Kapitalerträge, die nicht zählen, im Jahr',
  '§ 14 Abs. 2 Nr. 15 WoGG',
  fassung('2023-01-01', null, euro(100), '§ 14 Abs. 2 Nr. 15 WoGG'),
  fassung(BEGINN, '2022-12-31', euro(100), 'BVerwG 09.02.2012, 5 C 10.11', 'sekundaer'),
)

export const ELTERNGELD_FREI = parameter<Cent>(
  'Elterngeld, das nicht zählt, im Monat',
  '§ 10 Abs. 1 BEEG',
  fassung(BEGINN, null, euro(300), '§ 10 Abs. 1 BEEG'),
)

export const FREIBETRAG_SCHWERBEHINDERUNG = parameter<Cent>(
  'Freibetrag für schwerbehinderte Menschen im Jahr',
  '§ 17 Nr. 1 WoGG',
  fassung(BEGINN, null, euro(1800), '§ 17 Nr. 1 WoGG'),
)

export const FREIBETRAG_VERFOLGTE = parameter<Cent>(
  'Freibetrag für Opfer der nationalsozialistischen Verfolgung im Jahr',
  '§ 17 Nr. 2 WoGG',
  fassung(BEGINN, null, euro(750), '§ 17 Nr. 2 WoGG'),
)

export const FREIBETRAG_ALLEINERZIEHEND = parameter<Cent>(
  'Freibetrag für Alleinerziehende im Jahr',
  '§ 17 Nr. 3 WoGG',
  fassung(BEGINN, null, euro(1320), '§ 17 Nr. 3 WoGG'),
)

export const FREIBETRAG_KIND_MIT_ARBEIT = parameter<Cent>(
  'Höchster Freibetrag für ein Kind mit eigener Arbeit im Jahr',
  '§ 17 Nr. 4 WoGG',
  fassung(BEGINN, null, euro(1200), '§ 17 Nr. 4 WoGG'),
)

export const GRUNDRENTE_SOCKEL = parameter<Cent>(
  'Freibetrag bei 33 Jahren Grundrentenzeiten: Sockel im Jahr',
  '§ 17a Abs. 1 S. 2 WoGG',
  fassung(BEGINN, null, euro(1200), '§ 17a Abs. 1 S. 2 WoGG'),
)

/** Half of Regelbedarfsstufe 1, which is fixed for each year. */
export const GRUNDRENTE_HOECHSTENS = parameter<Cent>(
  'Freibetrag bei 33 Jahren Grundrentenzeiten: höchstens im Monat',
  '§ 17a Abs. 1 S. 2 WoGG, Anlage zu § 28 SGB XII',
  ...REGELBEDARF[1].fassungen.flatMap(({ ab, wert, fundstelle }) =>
    wert === null || ab < BEGINN
      ? []
      : [
          {
            ab,
            bis: jahresende(jahr(ab)),
            wert: cent(wert / 2),
            fundstelle: `50 Prozent von ${wert / 100} €, ${fundstelle}`,
          },
        ],
  ),
)

/** Maintenance in the year without a title: for the former or separated spouse, and for any other person. */
export const UNTERHALT_HOECHSTENS = parameter<{ readonly ehegatte: Cent; readonly sonstige: Cent }>(
  'Unterhalt, der ohne Titel höchstens abgezogen wird, im Jahr',
  '§ 18 S. 1 WoGG',
  fassung(BEGINN, null, { ehegatte: euro(6000), sonstige: euro(3000) }, '§ 18 S. 1 WoGG'),
)

/** Wages above it are subject to social insurance; read only where it was not said what a person pays. */
export const GERINGFUEGIGKEITSGRENZE = parameter<Cent>(
  'Geringfügigkeitsgrenze im Monat',
  '§ 8 Abs. 1a SGB IV',
  fassung('2026-01-01', '2026-12-31', euro(603), 'Mindestlohn 13,90 € × 130 : 3', 'sekundaer'),
  fassung('2025-01-01', '2025-12-31', euro(556), 'Mindestlohn 12,82 € × 130 : 3', 'sekundaer'),
  fassung('2024-01-01', '2024-12-31', euro(538), 'Mindestlohn 12,41 € × 130 : 3', 'sekundaer'),
  fassung('2022-10-01', '2023-12-31', euro(520), 'Mindestlohn 12,00 € × 130 : 3', 'sekundaer'),
  fassung(BEGINN, '2022-09-30', euro(450), '§ 8 Abs. 1 Nr. 1 SGB IV', 'sekundaer'),
)

/** Wealth above it counts as a rule as considerable: for the first person, and for each further one. */
export const WOHNGELD_VERMOEGEN = parameter<{ readonly erste: Cent; readonly jeWeitere: Cent }>(
  'Vermögen, das in der Regel erheblich ist',
  '§ 21 Nr. 3 WoGG, WoGVwV Nr. 21.37',
  fassung(
    BEGINN,
    '2026-12-31',
    { erste: euro(60_000), jeWeitere: euro(30_000) },
    'WoGVwV Nr. 21.37',
    'sekundaer',
  ),
)
