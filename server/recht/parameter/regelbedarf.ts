import { tag } from '../datum.ts'
import { cent, type Cent } from '../geld.ts'
import type { Fassung, Parameter } from '../parameter.ts'

/*
 * What a person needs a month for the living, by Regelbedarfsstufe. Read in the published texts of 19.8.2026. The
 * figures for 2027 rest on a new survey (EVS 2023) and are not known: `null`, never the year before carried on.
 */

const GEPRUEFT = tag('2026-08-19')

export const STUFEN = [1, 2, 3, 4, 5, 6] as const
export type Stufe = (typeof STUFEN)[number]

const WER = {
  1: 'alleinstehend oder alleinerziehend',
  2: 'erwachsene Partner, je Person',
  3: '18 bis 24 Jahre im Haushalt der Eltern',
  4: '14 bis 17 Jahre',
  5: '6 bis 13 Jahre',
  6: 'unter 6 Jahren',
} as const

/** January of each year with its source, newest first. */
const JAHRE = [
  ['2027-01-01', '§ 28 SGB XII: Neuermittlung nach der EVS 2023; der Betrag ist noch nicht bekannt'],
  ['2026-01-01', 'RBSFV 2026, § 28a Abs. 5 SGB XII, BGBl. 2025 I Nr. 243'],
  ['2025-01-01', 'RBSFV 2025, § 28a Abs. 5 SGB XII, BGBl. 2024 I Nr. 312'],
  ['2024-01-01', 'RBSFV 2024, § 28a SGB XII, BGBl. 2023 I Nr. 287'],
  ['2023-01-01', 'Anlage zu § 28 SGB XII, BGBl. 2022 I S. 2328'],
  ['2022-01-01', 'RBSFV 2022, § 28a SGB XII, BGBl. 2021 I S. 4674'],
  ['2021-01-01', '§ 8 RBEG, BGBl. 2020 I S. 2855'],
] as const

const reihe = (euro: readonly (number | null)[]): readonly Fassung<Cent | null>[] =>
  JAHRE.map(([ab, fundstelle], i) => {
    const betrag = euro[i] ?? null
    return { ab: tag(ab), wert: betrag === null ? null : cent(betrag * 100), fundstelle }
  })

const stufe = (nummer: Stufe, euro: readonly (number | null)[]): Parameter<Cent | null> => ({
  name: `Regelbedarfsstufe ${nummer} (${WER[nummer]})`,
  norm: 'Anlage zu § 28 SGB XII, § 20, § 23 SGB II',
  geprueftBis: GEPRUEFT,
  fassungen: reihe(euro),
})

export const REGELBEDARF: Readonly<Record<Stufe, Parameter<Cent | null>>> = {
  1: stufe(1, [null, 563, 563, 563, 502, 449, 446]),
  2: stufe(2, [null, 506, 506, 506, 451, 404, 401]),
  3: stufe(3, [null, 451, 451, 451, 402, 360, 357]),
  4: stufe(4, [null, 471, 471, 471, 420, 376, 373]),
  5: stufe(5, [null, 390, 390, 390, 348, 311, 309]),
  6: stufe(6, [null, 357, 357, 357, 318, 285, 283]),
}

const schulbedarf = (halbjahr: string, euro: readonly (number | null)[]): Parameter<Cent | null> => ({
  name: `Persönlicher Schulbedarf, ${halbjahr} Schulhalbjahr`,
  norm: '§ 28 Abs. 3 SGB II, § 34 Abs. 3 SGB XII',
  geprueftBis: GEPRUEFT,
  fassungen: reihe(euro).map(fassung => ({
    ...fassung,
    fundstelle: `Anlage zu § 34 SGB XII; ${fassung.fundstelle}`,
  })),
})

export const SCHULBEDARF = {
  erstes: schulbedarf('erstes', [null, 130, 130, 130, 116, 104, 103]),
  zweites: schulbedarf('zweites', [null, 65, 65, 65, 58, 52, 51.5]),
} as const
