import { alsDatum, plusTage, tageZwischen } from '../datum.ts'
import type { Bruecke, Zeit } from './antwort.ts'
import { STUFEN, type Fonds } from './fonds.ts'
import type { Fondslage } from './lage.ts'

/** Whether a decision comes before the cut. Where it does not, or nobody knows, the letters that bridge the time. */
export function pruefeZeit({ entscheidung }: Pick<Fonds, 'entscheidung'>, lage: Fondslage): Zeit {
  const { stichtag, sperrtag, stufe, stufeSicher } = lage
  const tage = entscheidung?.tage
  const entscheidungAm = tage === undefined ? null : plusTage(stichtag, tage)
  if (stufe === 'gesperrt')
    return {
      kommt: 'schonGesperrt',
      entscheidungAm,
      grund: 'Es ist schon gesperrt. Kein Fonds allein ist schnell genug.',
      bruecken: brueckenFuer(lage),
    }
  if (sperrtag === undefined) {
    const frueh =
      stufeSicher === true && stufe !== undefined && STUFEN.indexOf(stufe) < STUFEN.indexOf('androhung')
    return frueh
      ? { kommt: 'keineEile', entscheidungAm, grund: 'Eine Sperre ist noch nicht angedroht.', bruecken: [] }
      : {
          kommt: 'unbekannt',
          entscheidungAm,
          grund: 'Wann gesperrt werden soll, steht im Fall nicht.',
          bruecken: brueckenFuer(lage),
        }
  }
  const rest = `Bis zum Sperrtag am ${alsDatum(sperrtag)} ${bleiben(tageZwischen(stichtag, sperrtag))}.`
  if (entscheidungAm === null)
    return {
      kommt: 'unbekannt',
      entscheidungAm,
      grund: `${rest} Wie lange entschieden wird, ist nicht bekannt.`,
      bruecken: brueckenFuer(lage),
    }
  const grund = `${rest} Entschieden wird nach etwa ${tage} Tagen, also um den ${alsDatum(entscheidungAm)}.`
  return entscheidungAm < sperrtag
    ? { kommt: 'davor', entscheidungAm, grund, bruecken: [] }
    : { kommt: 'zuSpaet', entscheidungAm, grund, bruecken: brueckenFuer(lage) }
}

function bleiben(tage: number): string {
  if (tage <= 0) return 'bleibt keine Zeit'
  return tage === 1 ? 'bleibt ein Tag' : `bleiben ${tage} Tage`
}

/** After the cut nothing is left to wait for. Who gets no benefit may still be entitled to it: then both offices. */
function brueckenFuer({ stufe, leistungen, schuldenstelle }: Fondslage): readonly Bruecke[] {
  const stelle = schuldenstelle ?? (leistungen?.includes('grundsicherungsgeld') ? 'jobcenter' : 'beide')
  return [...(stufe === 'gesperrt' ? [] : [AUFSCHUB]), ...AEMTER[stelle], EILANTRAG]
}

const AUFSCHUB: Bruecke = {
  brief: 'L51',
  wozu: 'Den Versorger bitten, die Entscheidung abzuwarten',
  norm: '§ 41f Abs. 1 S. 2 EnWG',
}
const JOBCENTER: Bruecke = {
  brief: 'L20',
  wozu: 'Beim Jobcenter die Übernahme der Schulden beantragen',
  norm: '§ 22 Abs. 8 SGB II',
}
const SOZIALAMT: Bruecke = {
  brief: 'L21',
  wozu: 'Beim Sozialamt die Übernahme der Schulden beantragen',
  norm: '§ 36 Abs. 1 SGB XII',
}
const AEMTER = { jobcenter: [JOBCENTER], sozialamt: [SOZIALAMT], beide: [JOBCENTER, SOZIALAMT] } as const
const EILANTRAG: Bruecke = {
  brief: 'L29',
  wozu: 'Entscheidet das Amt nicht vorher: Eilantrag beim Sozialgericht',
  norm: '§ 86b Abs. 2 SGG',
}
