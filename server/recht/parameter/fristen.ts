import { tag, type Datum } from '../datum.ts'
import {
  TAGE_BIS_FAELLIGKEIT,
  WERKTAGE_NACH_ANKUENDIGUNG,
  WERKTAGE_NACH_INFORMATION,
  WOCHEN_NACH_ANDROHUNG,
  WOCHEN_NACH_ANDROHUNG_AVB,
} from './sperre.ts'
import type { Parameter } from '../parameter.ts'

/*
 * The deadlines of the desk as data, newest version first. Checked against the texts of 19.8.2026.
 *
 * `handeln`  something must be declared or paid within the period; it ends on a working day (§ 193 BGB, § 64 Abs. 3 SGG,
 *            § 26 Abs. 3 SGB X)
 * `warten`   the period must have passed; nothing defers its end
 * `vorher`   counted back from the day of effect: the full period lies between (§§ 187, 188 BGB by analogy)
 * `stichtag` a day that follows from the calendar alone
 */

export type Einheit = 'tage' | 'werktage' | 'wochen' | 'monate' | 'jahre'
export type Dauer =
  | { readonly einheit: Einheit; readonly anzahl: number }
  | { readonly einheit: 'monatsende'; readonly anzahl: number }
  | { readonly einheit: 'jahresende'; readonly anzahl: number }
  | { readonly einheit: 'jahresanfangZurueck'; readonly anzahl: number }

export type Fristfassung = {
  readonly ab: Datum
  readonly art: 'handeln' | 'warten' | 'vorher' | 'stichtag'
  readonly dauer: Dauer
  readonly norm: readonly string[]
  /** Nothing that is done after this day counts any more. */
  readonly hoechstensBis?: Datum
}

export type Fristregel = {
  /** What the period runs from, as the sentence names it. */
  readonly ereignis: string
  /** What must happen or may not happen until then. */
  readonly folge: string
  readonly fassungen: readonly Fristfassung[]
}

export const FRISTEN_GEPRUEFT_BIS: Datum = tag('2026-08-19')

const GRUNDSTAND = tag('2012-01-01')
const NEU = tag('2025-12-23')

const fassung = (
  ab: Datum,
  art: Fristfassung['art'],
  anzahl: number,
  einheit: Dauer['einheit'],
  ...norm: readonly string[]
): Fristfassung => ({ ab, art, dauer: { anzahl, einheit }, norm })

/** Versions that take their length from a figure of the law of disconnection. */
const wieParameter = (
  parameter: Parameter<number>,
  einheit: Einheit,
  norm: (ab: Datum) => readonly string[],
): readonly Fristfassung[] =>
  parameter.fassungen.map(({ ab, wert }) => fassung(ab, 'warten', wert, einheit, ...norm(ab)))

export const FRISTREGELN = {
  'sperre.androhung': {
    ereignis: 'Ankunft der Androhung',
    folge: 'Bis dahin darf nicht gesperrt werden.',
    fassungen: wieParameter(WOCHEN_NACH_ANDROHUNG, 'wochen', ab =>
      ab >= NEU ? ['§ 41f Abs. 1 S. 1 EnWG'] : ['§ 19 Abs. 2 S. 1 StromGVV', '§ 19 Abs. 2 S. 1 GasGVV'],
    ),
  },
  'sperre.ankuendigung': {
    ereignis: 'Ankunft der Ankündigung',
    folge: 'Bis dahin darf nicht gesperrt werden.',
    fassungen: wieParameter(WERKTAGE_NACH_ANKUENDIGUNG, 'werktage', ab => {
      if (ab >= NEU) return ['§ 41f Abs. 5 S. 1 EnWG']
      const absatz = ab >= tag('2021-12-01') ? '§ 19 Abs. 4 S. 1' : '§ 19 Abs. 3'
      return [`${absatz} StromGVV`, `${absatz} GasGVV`]
    }),
  },
  'sperre.sozialhilfetraeger': {
    ereignis: 'Versenden der Information an den Sozialhilfeträger',
    folge: 'Bis dahin darf nicht gesperrt werden.',
    fassungen: wieParameter(WERKTAGE_NACH_INFORMATION, 'werktage', () => ['§ 41g Abs. 4 S. 3 EnWG']),
  },
  'fernwaerme.androhung': {
    ereignis: 'Ankunft der Androhung',
    folge: 'Bis dahin darf die Versorgung nicht eingestellt werden.',
    fassungen: wieParameter(WOCHEN_NACH_ANDROHUNG_AVB, 'wochen', () => [
      '§ 33 Abs. 2 S. 1 AVBFernwärmeV',
      '§ 33 Abs. 2 S. 1 AVBWasserV',
    ]),
  },
  'gvv.kuendigungsandrohung': {
    ereignis: 'Ankunft der Androhung der fristlosen Kündigung',
    folge: 'Bis dahin darf der Grundversorger nicht fristlos kündigen.',
    fassungen: [fassung(GRUNDSTAND, 'warten', 2, 'wochen', '§ 21 S. 2 StromGVV', '§ 21 S. 2 GasGVV')],
  },
  'av.angebot': {
    ereignis: 'Eingang des Verlangens beim Versorger',
    folge: 'Bis dahin muss der Versorger eine Abwendungsvereinbarung anbieten.',
    fassungen: [
      fassung(NEU, 'handeln', 1, 'wochen', '§ 41g Abs. 1 S. 2 EnWG', '§ 193 BGB'),
      fassung(
        tag('2022-12-24'),
        'handeln',
        1,
        'wochen',
        '§ 19 Abs. 5 S. 2 StromGVV',
        '§ 19 Abs. 5 S. 2 GasGVV',
        '§ 193 BGB',
      ),
    ],
  },
  'av.einwaende': {
    ereignis: 'Abschluss der Abwendungsvereinbarung',
    folge: 'Bis dahin kann der Haushalt in Textform Einwände gegen die Forderung erheben.',
    fassungen: [
      fassung(NEU, 'handeln', 1, 'monate', '§ 41g Abs. 1 S. 5 EnWG', '§ 193 BGB'),
      fassung(
        tag('2022-12-24'),
        'handeln',
        1,
        'monate',
        '§ 19 Abs. 5 S. 4 StromGVV',
        '§ 19 Abs. 5 S. 4 GasGVV',
        '§ 193 BGB',
      ),
    ],
  },
  'rechnung.faelligkeit': {
    ereignis: 'Ankunft der Rechnung',
    folge: 'Vorher ist die Rechnung nicht fällig.',
    fassungen: TAGE_BIS_FAELLIGKEIT.fassungen.map(({ ab, wert }) =>
      fassung(ab, 'stichtag', wert, 'tage', '§ 40c Abs. 1 EnWG'),
    ),
  },
  'rechnung.erteilung': {
    ereignis: 'Ende des abzurechnenden Zeitraums',
    folge: 'Bis dahin muss die Rechnung da sein.',
    fassungen: [fassung(GRUNDSTAND, 'handeln', 6, 'wochen', '§ 40c Abs. 2 S. 1 EnWG')],
  },
  'rechnung.erteilungMonatlich': {
    ereignis: 'Ende des abzurechnenden Monats',
    folge: 'Bis dahin muss die Rechnung da sein.',
    fassungen: [fassung(tag('2021-07-27'), 'handeln', 3, 'wochen', '§ 40c Abs. 2 S. 2 EnWG')],
  },
  'guthaben.auszahlung': {
    ereignis: 'Rechnung mit dem Guthaben',
    folge: 'Bis dahin muss das Guthaben ausgezahlt sein.',
    fassungen: [fassung(tag('2021-07-27'), 'handeln', 2, 'wochen', '§ 40c Abs. 3 EnWG')],
  },
  'beschwerde.antwort': {
    ereignis: 'Eingang der Beschwerde beim Versorger',
    folge: 'Bis dahin muss der Versorger antworten. Danach ist die Schlichtungsstelle zuständig.',
    fassungen: [fassung(GRUNDSTAND, 'handeln', 4, 'wochen', '§ 111a S. 1 EnWG')],
  },
  'preis.sondervertrag': {
    ereignis: 'Tag, an dem die Preisänderung wirken soll',
    folge: 'Spätestens an diesem Tag muss die Mitteilung da sein.',
    fassungen: [fassung(tag('2021-07-27'), 'vorher', 1, 'monate', '§ 41 Abs. 5 S. 2 EnWG')],
  },
  'preis.grundversorgung': {
    ereignis: 'Tag, an dem die Preisänderung wirken soll',
    folge: 'Spätestens an diesem Tag muss sie öffentlich bekannt sein.',
    fassungen: [
      fassung(GRUNDSTAND, 'vorher', 6, 'wochen', '§ 5 Abs. 2 S. 1 StromGVV', '§ 5 Abs. 2 S. 1 GasGVV'),
    ],
  },
  'kuendigung.grundversorgung': {
    ereignis: 'Eingang der Kündigung',
    folge: 'Mit diesem Tag endet der Vertrag frühestens.',
    fassungen: [
      fassung(GRUNDSTAND, 'warten', 2, 'wochen', '§ 20 Abs. 1 S. 1 StromGVV', '§ 20 Abs. 1 S. 1 GasGVV'),
    ],
  },
  'bescheid.bekanntgabe': {
    ereignis: 'Tag, an dem der Bescheid zur Post gegeben wurde',
    folge: 'An diesem Tag gilt der Bescheid als bekannt gegeben, wenn er nicht später ankam.',
    fassungen: [
      fassung(tag('2025-01-01'), 'stichtag', 4, 'tage', '§ 37 Abs. 2 S. 1 SGB X'),
      fassung(GRUNDSTAND, 'stichtag', 3, 'tage', '§ 37 Abs. 2 S. 1 SGB X'),
    ],
  },
  widerspruch: {
    ereignis: 'Bekanntgabe des Bescheids',
    folge: 'Bis dahin muss der Widerspruch bei der Behörde sein.',
    fassungen: [fassung(GRUNDSTAND, 'handeln', 1, 'monate', '§ 84 Abs. 1 S. 1 SGG', '§ 64 Abs. 3 SGG')],
  },
  'widerspruch.ohneBelehrung': {
    ereignis: 'Bekanntgabe des Bescheids ohne richtige Belehrung',
    folge: 'Bis dahin ist der Widerspruch noch möglich.',
    fassungen: [fassung(GRUNDSTAND, 'handeln', 1, 'jahre', '§ 66 Abs. 2 S. 1 SGG', '§ 64 Abs. 3 SGG')],
  },
  klage: {
    ereignis: 'Bekanntgabe des Widerspruchsbescheids',
    folge: 'Bis dahin muss die Klage beim Sozialgericht sein.',
    fassungen: [fassung(GRUNDSTAND, 'handeln', 1, 'monate', '§ 87 Abs. 1 S. 1 SGG', '§ 64 Abs. 3 SGG')],
  },
  'antrag.monat': {
    ereignis: 'Tag, von dem an Hilfe gebraucht wird',
    folge: 'Ein Antrag bis dahin wirkt auf den Ersten dieses Monats zurück.',
    fassungen: [fassung(GRUNDSTAND, 'stichtag', 0, 'monatsende', '§ 37 Abs. 2 S. 2 SGB II')],
  },
  'antrag.heizkosten': {
    ereignis: 'Fälligkeit der Heizkostenrechnung',
    folge: 'Bis dahin muss der Antrag gestellt sein, damit die Rechnung als Bedarf dieses Monats zählt.',
    fassungen: [
      fassung(tag('2024-01-01'), 'stichtag', 0, 'monatsende', '§ 37 Abs. 2 S. 2 SGB II'),
      {
        ...fassung(
          tag('2023-01-01'),
          'stichtag',
          3,
          'monatsende',
          '§ 37 Abs. 2 S. 3 SGB II',
          '§ 37 Abs. 2 S. 4 SGB II',
        ),
        hoechstensBis: tag('2023-12-31'),
      },
      fassung(GRUNDSTAND, 'stichtag', 0, 'monatsende', '§ 37 Abs. 2 S. 2 SGB II'),
    ],
  },
  vorschuss: {
    ereignis: 'Eingang des Antrags auf Vorschuss',
    folge: 'Spätestens dann muss die Zahlung beginnen.',
    fassungen: [fassung(GRUNDSTAND, 'handeln', 1, 'monate', '§ 42 Abs. 1 S. 2 SGB I')],
  },
  'untaetigkeit.antrag': {
    ereignis: 'Eingang des Antrags',
    folge: 'Danach ist die Untätigkeitsklage zulässig.',
    fassungen: [fassung(GRUNDSTAND, 'warten', 6, 'monate', '§ 88 Abs. 1 S. 1 SGG')],
  },
  'untaetigkeit.widerspruch': {
    ereignis: 'Eingang des Widerspruchs',
    folge: 'Danach ist die Untätigkeitsklage zulässig.',
    fassungen: [fassung(GRUNDSTAND, 'warten', 3, 'monate', '§ 88 Abs. 2 SGG')],
  },
  'ueberpruefung.rueckwirkung': {
    ereignis: 'Überprüfungsantrag',
    folge: 'Bis zu diesem Tag zurück wird nachgezahlt.',
    fassungen: [
      fassung(
        GRUNDSTAND,
        'stichtag',
        1,
        'jahresanfangZurueck',
        '§ 44 Abs. 4 SGB X',
        '§ 40 Abs. 1 S. 2 Nr. 2 SGB II',
        '§ 116a Nr. 2 SGB XII',
      ),
    ],
  },
  'beratungshilfe.nachtraeglich': {
    ereignis: 'Beginn der Beratung',
    folge: 'Bis dahin muss der Antrag auf Beratungshilfe beim Amtsgericht sein.',
    fassungen: [fassung(tag('2014-01-01'), 'handeln', 4, 'wochen', '§ 6 Abs. 2 S. 2 BerHG')],
  },
  verjaehrung: {
    ereignis: 'Fälligkeit der Forderung',
    folge: 'Danach ist die Forderung verjährt, wenn nichts die Verjährung gehemmt hat.',
    fassungen: [fassung(GRUNDSTAND, 'stichtag', 3, 'jahresende', '§ 195 BGB', '§ 199 Abs. 1 BGB')],
  },
  'auskunft.dsgvo': {
    ereignis: 'Eingang des Auskunftsverlangens',
    folge: 'Bis dahin muss die Auskunft erteilt sein.',
    fassungen: [fassung(tag('2018-05-25'), 'handeln', 1, 'monate', 'Art. 12 Abs. 3 S. 1 DSGVO')],
  },
} as const satisfies Record<string, Fristregel>

export type Fristname = keyof typeof FRISTREGELN
export const FRISTNAMEN = Object.keys(FRISTREGELN) as readonly Fristname[]
