import { tag } from '../datum.ts'
import { cent, type Cent } from '../geld.ts'
import type { Parameter } from '../parameter.ts'

/* Unterhaltsvorschuss, newest first. The Mindestunterhalt of 2027 is not known. */

const GEPRUEFT = tag('2026-08-19')

const JAHRE = [
  ['2027-01-01', 'der Betrag ist noch nicht bekannt'],
  ['2026-01-01', 'BGBl. 2024 I Nr. 359'],
  ['2025-01-01', 'BGBl. 2024 I Nr. 359'],
  ['2024-01-01', 'BGBl. 2023 I Nr. 330'],
  ['2023-01-01', 'BGBl. 2022 I S. 2130'],
  ['2022-01-01', 'BGBl. 2021 I S. 5066'],
  ['2021-01-01', 'BGBl. 2020 I S. 2344'],
] as const

const mindestunterhalt = (wer: string, euro: readonly (number | null)[]): Parameter<Cent | null> => ({
  name: `Mindestunterhalt ${wer}`,
  norm: '§ 2 Abs. 1 UhVorschG, § 1612a BGB',
  geprueftBis: GEPRUEFT,
  fassungen: JAHRE.map(([ab, fundstelle], i) => {
    const betrag = euro[i] ?? null
    return {
      ab: tag(ab),
      wert: betrag === null ? null : cent(betrag * 100),
      fundstelle: `§ 1 MinUhV, ${fundstelle}`,
    }
  }),
})

/** By the first year of age of the step, oldest first. */
export const MINDESTUNTERHALT = [
  { abAlter: 12, betrag: mindestunterhalt('12 bis 17 Jahre', [null, 653, 649, 645, 588, 533, 528]) },
  { abAlter: 6, betrag: mindestunterhalt('6 bis 11 Jahre', [null, 558, 554, 551, 502, 455, 451]) },
  { abAlter: 0, betrag: mindestunterhalt('unter 6 Jahren', [null, 486, 482, 480, 437, 396, 393]) },
] as const

export const UVG_MINDESTEINKOMMEN: Parameter<Cent> = {
  name: 'Einkommen des Elternteils für Unterhaltsvorschuss ab zwölf Jahren',
  norm: '§ 1 Abs. 1a S. 1 Nr. 2 UhVorschG',
  geprueftBis: GEPRUEFT,
  fassungen: [{ ab: tag('2017-07-01'), wert: cent(600_00), fundstelle: '§ 1 Abs. 1a S. 1 Nr. 2 UhVorschG' }],
}
