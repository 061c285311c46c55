import { tag } from '../datum.ts'
import { cent, type Cent } from '../geld.ts'
import type { Parameter } from '../parameter.ts'

/*
 * The figures of the law of disconnection, newest first. Checked against the published texts of 19.8.2026.
 * The factor two and the sixth are the sentence of the norm and stay in the rule.
 */

const GEPRUEFT = tag('2026-08-19')

export const MINDESTVERZUG: Parameter<Cent> = {
  name: 'Mindestverzug für eine Sperre',
  norm: '§ 41f Abs. 3 S. 2 EnWG',
  geprueftBis: GEPRUEFT,
  fassungen: [
    { ab: tag('2025-12-23'), wert: cent(100_00), fundstelle: '§ 41f Abs. 3 S. 2 EnWG, BGBl. 2025 I Nr. 347' },
    {
      ab: tag('2022-12-24'),
      wert: cent(100_00),
      fundstelle: '§ 19 Abs. 2 S. 9 StromGVV/GasGVV, BGBl. 2022 I S. 2512',
    },
    {
      ab: tag('2021-12-01'),
      wert: cent(100_00),
      fundstelle: '§ 19 Abs. 2 S. 7 StromGVV/GasGVV, BR-Drs. 724/21',
    },
    { ab: tag('2012-01-01'), wert: cent(100_00), fundstelle: '§ 19 Abs. 2 S. 4 StromGVV (nur Strom)' },
  ],
}

export const WOCHEN_NACH_ANDROHUNG: Parameter<number> = {
  name: 'Wochen zwischen Androhung und Sperre',
  norm: '§ 41f Abs. 1 S. 1 EnWG',
  geprueftBis: GEPRUEFT,
  fassungen: [
    { ab: tag('2025-12-23'), wert: 4, fundstelle: '§ 41f Abs. 1 S. 1 EnWG, BGBl. 2025 I Nr. 347' },
    {
      ab: tag('2012-01-01'),
      wert: 4,
      fundstelle: '§ 19 Abs. 2 S. 1 StromGVV/GasGVV; § 41b Abs. 2 S. 1 EnWG',
    },
  ],
}

export const WOCHEN_NACH_ANDROHUNG_AVB: Parameter<number> = {
  name: 'Wochen zwischen Androhung und Einstellung bei Fernwärme und Wasser',
  norm: '§ 33 Abs. 2 S. 1 AVBFernwärmeV, § 33 Abs. 2 S. 1 AVBWasserV',
  geprueftBis: GEPRUEFT,
  fassungen: [{ ab: tag('1980-04-01'), wert: 2, fundstelle: '§ 33 Abs. 2 S. 1 AVBFernwärmeV/AVBWasserV' }],
}

export const WERKTAGE_NACH_ANKUENDIGUNG: Parameter<number> = {
  name: 'Werktage zwischen Ankündigung und Sperre',
  norm: '§ 41f Abs. 5 S. 1 EnWG',
  geprueftBis: GEPRUEFT,
  fassungen: [
    { ab: tag('2025-12-23'), wert: 8, fundstelle: '§ 41f Abs. 5 S. 1 EnWG, BGBl. 2025 I Nr. 347' },
    { ab: tag('2021-12-01'), wert: 8, fundstelle: '§ 19 Abs. 4 S. 1 StromGVV/GasGVV, BR-Drs. 724/21' },
    { ab: tag('2012-01-01'), wert: 3, fundstelle: '§ 19 Abs. 3 StromGVV/GasGVV' },
  ],
}

export const WERKTAGE_NACH_INFORMATION: Parameter<number> = {
  name: 'Werktage zwischen der Information des Sozialhilfeträgers und der Sperre',
  norm: '§ 41g Abs. 4 S. 3 EnWG',
  geprueftBis: GEPRUEFT,
  fassungen: [{ ab: tag('2025-12-23'), wert: 8, fundstelle: '§ 41g Abs. 4 S. 3 EnWG, BGBl. 2025 I Nr. 347' }],
}

export const TAGE_BIS_FAELLIGKEIT: Parameter<number> = {
  name: 'Tage zwischen Zugang der Zahlungsaufforderung und Fälligkeit, mindestens',
  norm: '§ 40c Abs. 1 EnWG',
  geprueftBis: GEPRUEFT,
  fassungen: [
    {
      ab: tag('1980-04-01'),
      wert: 14,
      fundstelle: '§ 40c Abs. 1 EnWG; § 17 Abs. 1 S. 1 GVV; § 27 Abs. 1 AVB',
    },
  ],
}

/** Months an Abwendungsvereinbarung may run: a frame up to the limit, another above it. */
export type Laufzeit = { readonly von: number; readonly bis: number }
export type Laufzeiten = {
  readonly grenze: Cent | null
  readonly darunter: Laufzeit
  readonly darueber: Laufzeit
}

const BIS_300 = { von: 6, bis: 18 }

export const AV_LAUFZEIT: Parameter<Laufzeiten> = {
  name: 'Laufzeit der Abwendungsvereinbarung in Monaten',
  norm: '§ 41g Abs. 1 S. 7, 8 EnWG',
  geprueftBis: GEPRUEFT,
  fassungen: [
    {
      ab: tag('2025-12-23'),
      wert: { grenze: cent(300_00), darunter: BIS_300, darueber: { von: 12, bis: 24 } },
      fundstelle: '§ 41g Abs. 1 S. 7, 8 EnWG, BGBl. 2025 I Nr. 347',
    },
    {
      ab: tag('2022-12-24'),
      wert: { grenze: cent(300_00), darunter: BIS_300, darueber: { von: 12, bis: 24 } },
      fundstelle: '§ 19 Abs. 5 S. 6, 7 StromGVV/GasGVV, § 118b Abs. 7 S. 6, 7 EnWG, BGBl. 2022 I S. 2512',
    },
    {
      ab: tag('2021-12-01'),
      wert: { grenze: null, darunter: BIS_300, darueber: BIS_300 },
      fundstelle: '§ 19 Abs. 5 S. 4 StromGVV/GasGVV, BR-Drs. 724/21',
    },
  ],
}

/** Days when the household could pause up to three rates of the agreement; the second window is for the Grundversorgung only. */
export const RATENPAUSE = {
  norm: '§ 19 Abs. 5 S. 9, § 23 S. 2 StromGVV/GasGVV; § 118b Abs. 7 S. 10 EnWG',
  geprueftBis: GEPRUEFT,
  hoechstensMonate: 3,
  fenster: [
    { von: tag('2022-12-24'), bis: tag('2024-04-30'), nurGrundversorgung: false },
    { von: tag('2024-06-20'), bis: tag('2025-04-30'), nurGrundversorgung: true },
  ],
} as const

/** Not a norm: how many days „unverzüglich“ is taken to last before restoration counts as late. */
export const TAGE_BIS_WIEDERHERSTELLUNG = 2

/** Up to here the law of this folder was read; for a later day the answer says so. */
export const RECHT_GEPRUEFT_AM = GEPRUEFT
