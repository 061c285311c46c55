import { type Datum, tag } from '../../recht/datum.ts'
import { am } from '../../recht/parameter.ts'
import { type Dauer, type Fristname, FRISTREGELN, type Fristregel } from '../../recht/parameter/fristen.ts'
import { TILGUNG } from '../../recht/parameter/sgb2.ts'
import * as sperre from '../../recht/parameter/sperre.ts'

/*
 * What the pages to read rest on, the same in every language. `GEPRUEFT` is the day of the statute texts they were
 * compared with; that a lawyer has read the words is another matter and stands in the status of the language.
 */

export const GEPRUEFT: Datum = tag('2026-08-19')

/** The pages with the norms of their statements, in the order of the list. */
export const WISSEN = {
  mahnung: [
    '§ 41f Abs. 1 S. 1 EnWG',
    '§ 41f Abs. 1 S. 3 EnWG',
    '§ 41f Abs. 3 S. 3 EnWG',
    '§ 40 Abs. 2 S. 1 Nr. 9 EnWG',
    '§ 40c Abs. 1 EnWG',
    '§ 111a S. 1 EnWG',
    '§ 111b Abs. 1 S. 3 EnWG',
    '§ 111b Abs. 6 S. 3 EnWG',
    '§ 17 Abs. 2 StromGVV',
    '§ 17 Abs. 2 GasGVV',
    '§ 27 Abs. 1 AVBFernwärmeV',
    '§ 33 Abs. 2 AVBFernwärmeV',
    '§ 33 Abs. 2 AVBWasserV',
    '§ 286 Abs. 1 S. 1 BGB',
    '§ 366 Abs. 1 BGB',
  ],
  androhung: [
    '§ 41f Abs. 1 EnWG',
    '§ 41f Abs. 2 EnWG',
    '§ 41f Abs. 3 S. 1 EnWG',
    '§ 41f Abs. 3 S. 2 EnWG',
    '§ 41f Abs. 5 S. 1 EnWG',
    '§ 41g Abs. 3 S. 2 EnWG',
    '§ 41g Abs. 4 EnWG',
    '§ 33 Abs. 2 AVBFernwärmeV',
    '§ 33 Abs. 2 AVBWasserV',
    '§ 35 Abs. 1 AVBWasserV',
    '§ 130 Abs. 1 S. 1 BGB',
  ],
  raten: [
    '§ 41g Abs. 1 EnWG',
    '§ 41f Abs. 5 EnWG',
    '§ 40 Abs. 2 S. 1 Nr. 13 EnWG',
    '§ 126b BGB',
    '§ 366 Abs. 1 BGB',
  ],
  jobcenter: [
    '§ 22 Abs. 8 SGB II',
    '§ 42a Abs. 1 S. 1 SGB II',
    '§ 42a Abs. 2 S. 1 SGB II',
    '§ 21 Abs. 7 SGB II',
    '§ 37 Abs. 2 S. 2 SGB II',
    '§ 36 Abs. 1 SGB XII',
    '§ 21 S. 2 SGB XII',
    '§ 30 Abs. 7 SGB XII',
    '§ 18 Abs. 2 SGB XII',
    '§ 16 Abs. 2 SGB I',
    '§ 84 Abs. 1 S. 1 SGG',
    '§ 86b Abs. 2 SGG',
  ],
  fonds: ['§ 41f Abs. 1 S. 2 EnWG', '§ 22 Abs. 8 SGB II', '§ 36 Abs. 1 SGB XII'],
  zaehler: [
    '§ 40 Abs. 2 S. 1 Nr. 6 EnWG',
    '§ 40a Abs. 1 S. 2 EnWG',
    '§ 40a Abs. 1 S. 3 EnWG',
    '§ 40a Abs. 2 S. 3 EnWG',
    '§ 41b Abs. 3 S. 2 EnWG',
    '§ 41f Abs. 3 S. 3 EnWG',
    '§ 8 Abs. 2 S. 3 StromGVV',
    '§ 13 Abs. 1 S. 4 StromGVV',
    '§ 13 Abs. 1 S. 4 GasGVV',
    '§ 17 Abs. 1 S. 2 StromGVV',
    '§ 17 Abs. 1 S. 2 GasGVV',
  ],
  wechsel: [
    '§ 20a Abs. 3 S. 1 EnWG',
    '§ 36 Abs. 1 EnWG',
    '§ 40 Abs. 2 S. 1 Nr. 4 EnWG',
    '§ 41 Abs. 5 S. 4 EnWG',
    '§ 41b Abs. 1 S. 1 EnWG',
    '§ 41f Abs. 1 S. 1 EnWG',
    '§ 2 Abs. 5 StromGVV',
    '§ 2 Abs. 5 GasGVV',
    '§ 5 Abs. 3 S. 1 StromGVV',
    '§ 5 Abs. 3 S. 1 GasGVV',
    '§ 20 Abs. 1 S. 1 StromGVV',
    '§ 20 Abs. 1 S. 1 GasGVV',
  ],
  inkasso: [
    '§ 41f Abs. 1 S. 1 EnWG',
    '§ 41f Abs. 3 EnWG',
    '§ 17 Abs. 2 StromGVV',
    '§ 17 Abs. 2 GasGVV',
    '§ 195 BGB',
    '§ 199 Abs. 1 BGB',
  ],
} as const satisfies Record<string, readonly string[]>

export type Wissensseite = keyof typeof WISSEN
export const WISSENSSEITEN = Object.keys(WISSEN) as readonly Wissensseite[]

/** The figures in the sentences, as the law of the day has them. */
export function werteAm(heute: Datum): Readonly<Record<string, string>> {
  const { grenze, darunter, darueber } = am(sperre.AV_LAUFZEIT, heute)
  const zahlen = {
    androhung: am(sperre.WOCHEN_NACH_ANDROHUNG, heute),
    ankuendigung: am(sperre.WERKTAGE_NACH_ANKUENDIGUNG, heute),
    waerme: am(sperre.WOCHEN_NACH_ANDROHUNG_AVB, heute),
    amt: am(sperre.WERKTAGE_NACH_INFORMATION, heute),
    verzug: am(sperre.MINDESTVERZUG, heute) / 100,
    faellig: am(sperre.TAGE_BIS_FAELLIGKEIT, heute),
    grenze: Number(grenze) / 100,
    kurzVon: darunter.von,
    kurzBis: darunter.bis,
    langVon: darueber.von,
    langBis: darueber.bis,
    tilgung: am(TILGUNG, heute) / 10,
    angebot: 7 * frist('av.angebot', 'wochen', heute),
    einwaende: frist('av.einwaende', 'monate', heute),
    antwort: frist('beschwerde.antwort', 'wochen', heute),
    widerspruch: frist('widerspruch', 'monate', heute),
    kuendigung: frist('kuendigung.grundversorgung', 'wochen', heute),
    verjaehrt: frist('verjaehrung', 'jahresende', heute),
  }
  return Object.fromEntries(Object.entries(zahlen).map(([name, zahl]) => [name, String(zahl)]))
}

/** The length of a deadline. The sentence names the unit; should the law change it, the sentence must change first. */
function frist(regel: Fristname, einheit: Dauer['einheit'], heute: Datum): number {
  const { fassungen }: Fristregel = FRISTREGELN[regel]
  const dauer = fassungen.find(({ ab }) => ab <= heute)?.dauer
  if (dauer?.einheit !== einheit) throw new RangeError(`${regel}: not in ${einheit}`)
  return dauer.anzahl
}
