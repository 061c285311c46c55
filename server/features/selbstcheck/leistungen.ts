import type { Antworten } from './antworten.ts'

/** A help to ask for, and how likely it is; amounts are the desk's business. */
export type Leistung = {
  readonly id: string
  readonly stand: 'wahrscheinlich' | 'vielleicht' | 'eherNicht'
}

const GRUNDSICHERUNG = ['jobcenter', 'sozialamt', 'asyl']

/** From what people live on to what they can have checked. Who says nothing is told what may fit anybody. */
export function leistungen({ einkommen }: Antworten): readonly Leistung[] {
  const von = Array.isArray(einkommen) ? einkommen : []
  const vomAmt = von.some(eins => GRUNDSICHERUNG.includes(eins))
  const weitere: readonly Leistung[] = vomAmt
    ? [
        { id: 'wasser', stand: 'vielleicht' },
        { id: 'wohngeldNicht', stand: 'eherNicht' },
      ]
    : [
        { id: 'grundsicherung', stand: 'vielleicht' },
        ...(von.includes('wohngeld') ? [] : [{ id: 'wohngeld', stand: 'vielleicht' } as const]),
      ]
  return [
    { id: 'schulden', stand: 'vielleicht' },
    { id: 'anwalt', stand: vomAmt ? 'wahrscheinlich' : 'vielleicht' },
    ...weitere,
  ]
}
