import type { BriefFakten } from '../fakten.ts'
import { langesDatum } from '../sprache.ts'
import { oderNull, type Werte } from '../werte.ts'

/* What the household has tried itself before it asks an office: only what the case shows. */

const BRIEFE = ['L01', 'L02', 'L03', 'L04', 'L05', 'L10', 'L11', 'L12', 'L50'] as const
const VERSUCHE = [
  'avAbgelehnt',
  'ratenplanAbgelehnt',
  'anbieterwechselUnmoeglich',
  'erspartesVerbraucht',
] as const

/** Each letter to supplier, conciliation or fund with the last day it went out, and what failed. */
export function selbsthilfe(fakten: BriefFakten): Werte {
  const getan = fakten.akte.rechnung?.energieschulden?.selbsthilfe ?? []
  const briefe = Object.fromEntries(
    BRIEFE.map(art => [art, oderNull(verschicktAm(fakten, art), langesDatum)] as const),
  )
  const versuche = Object.fromEntries(VERSUCHE.map(versuch => [versuch, getan.includes(versuch)] as const))
  return { ...briefe, ...versuche, vorhanden: hatVersucht(fakten) }
}

/** Something was tried; offices and courts refuse where nothing was. */
const hatVersucht = (fakten: BriefFakten): boolean =>
  BRIEFE.some(art => verschicktAm(fakten, art) !== null) ||
  (fakten.akte.rechnung?.energieschulden?.selbsthilfe ?? []).length > 0

/** The last day on which a kind of letter left the desk; null: never. */
export const verschicktAm = ({ versandt }: BriefFakten, art: string) =>
  versandt
    .filter(brief => brief.art === art)
    .map(({ am }) => am)
    .sort()
    .at(-1) ?? null
