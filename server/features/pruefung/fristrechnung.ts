import { type Datum, plusTage, plusWochen, tagesnummer, tageZwischen } from '../../recht/datum.ts'
import { feiertageIn, type Land } from '../../recht/parameter/feiertage.ts'
import { abwendungsstand } from '../../recht/sperre/abwendungsstand.ts'
import type { Sperrsachverhalt } from '../../recht/sperre/angaben.ts'
import type { DreiTage } from '../../recht/sperre/antwort.ts'
import { spaeteste, type Wartefrist, wartefristen } from '../../recht/sperre/dreitage.ts'
import { lageVon } from '../../recht/sperre/lage.ts'
import { GROSSZUEGIG, istWerktag } from '../../recht/werktage.ts'

/** One period that must run out before a cut, as the page draws it. */
export type Lauf = {
  readonly art: Wartefrist['art']
  /** „Androhung“, short enough for the picture */
  readonly schreiben: string
  /** „Androhung“, „Meldung ans Sozialamt“ */
  readonly anlass: string
  /** „4 Wochen“, „8 Werktage“ */
  readonly dauer: string
  /** „vier Wochen“ */
  readonly dauerInWorten: string
  readonly ab: Datum
  /** The last day of the period. */
  readonly bis: Datum
  readonly tage: DreiTage
  readonly inWerktagen: boolean
}

export const landVon = (sachverhalt: Sperrsachverhalt): Land => sachverhalt.bundesland ?? 'NW'

/** The periods of the law for this case, each from its own letter. */
export function laeufe(sachverhalt: Sperrsachverhalt, stichtag: Datum): Lauf[] {
  const { sparte = 'strom', vertrag = 'grundversorgung' } = sachverhalt
  const lage = lageVon({ ...sachverhalt, stichtag }, sparte, vertrag)
  return wartefristen(lage, abwendungsstand(lage)).map(lauf)
}

const SCHREIBEN = { androhung: 'Androhung', ankuendigung: 'Ankündigung', sozialhilfe: 'Sozialamt' } as const
const WORTE: Readonly<Record<number, string>> = { 2: 'zwei', 3: 'drei', 4: 'vier', 8: 'acht' }

function lauf({ art, beginn, laenge, tage }: Wartefrist): Lauf {
  const inWerktagen = art !== 'androhung'
  const einheit = inWerktagen ? 'Werktage' : 'Wochen'
  return {
    art,
    schreiben: SCHREIBEN[art],
    anlass: art === 'sozialhilfe' ? 'Meldung ans Sozialamt' : SCHREIBEN[art],
    dauer: `${laenge} ${einheit}`,
    dauerInWorten: `${WORTE[laenge] ?? String(laenge)} ${einheit}`,
    ab: beginn,
    bis: inWerktagen ? tage.untergrenze : plusWochen(beginn, laenge),
    tage,
    inWerktagen,
  }
}

/** Do these periods add up to the days of the judgement? If not, the page shows only the judgement's days. */
export function passtZu(list: readonly Lauf[], tage: DreiTage): boolean {
  const zusammen = spaeteste(list.map(({ art, ab, tage }) => ({ art, beginn: ab, laenge: 0, tage })))
  return (['untergrenze', 'mitSamstag', 'sicher'] as const).every(key => zusammen?.[key] === tage[key])
}

/** Werktage that lie between two days, neither of them counted. */
export function werktageBis(heute: Datum, ziel: Datum, land: Land): number {
  let anzahl = 0
  for (let day = plusTage(heute, 1); day < ziel; day = plusTage(day, 1)) {
    if (istWerktag(day, land, GROSSZUEGIG)) anzahl += 1
  }
  return anzahl
}

/** Holidays of the whole Land between two days, both included. */
export function feiertageZwischen(von: Datum, bis: Datum, land: Land): Datum[] {
  const days = Array.from({ length: Math.max(0, tageZwischen(von, bis) + 1) }, (_, i) => plusTage(von, i))
  return days.filter(day => feiertageIn(land, tagesnummer(day)).ganz.has(tagesnummer(day)))
}
