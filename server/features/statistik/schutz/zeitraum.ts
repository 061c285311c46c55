/** How long a period is. There is no other one: no week, no free dates, no „until today“. */
export const RHYTHMEN = ['monat', 'quartal', 'halbjahr', 'jahr'] as const
export type Rhythmus = (typeof RHYTHMEN)[number]

/** `2026-11`, `2026-Q4`, `2026-H2`, `2026`. */
export type Zeitraum = string & { readonly [zeitraum]: true }
declare const zeitraum: unique symbol

const MUSTER = /^(20\d\d)(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])))?$/

/** The period that a text names; undefined where it names none. */
export const alsZeitraum = (text: string): Zeitraum | undefined =>
  MUSTER.test(text) ? (text as Zeitraum) : undefined

export function rhythmus(zeitraum: Zeitraum): Rhythmus {
  if (zeitraum.length === 4) return 'jahr'
  if (zeitraum[5] === 'H') return 'halbjahr'
  return zeitraum[5] === 'Q' ? 'quartal' : 'monat'
}

/** Its months, in their order. */
export function monate(zeitraum: Zeitraum): readonly Zeitraum[] {
  const [jahr = '', teil = ''] = zeitraum.split('-')
  const nummer = Number(teil.slice(1))
  if (rhythmus(zeitraum) === 'monat') return [zeitraum]
  const laenge = { quartal: 3, halbjahr: 6, jahr: 12, monat: 1 }[rhythmus(zeitraum)]
  const erster = laenge === 12 ? 1 : (nummer - 1) * laenge + 1
  return Array.from({ length: laenge }, (_, k) => monat(jahr, erster + k))
}

const monat = (jahr: string, nummer: number): Zeitraum =>
  `${jahr}-${String(nummer).padStart(2, '0')}` as Zeitraum

/** The next smaller periods that it consists of. */
export function teile(zeitraum: Zeitraum): readonly Zeitraum[] {
  const jahr = zeitraum.slice(0, 4)
  switch (rhythmus(zeitraum)) {
    case 'jahr':
      return ['H1', 'H2'].map(halbes => `${jahr}-${halbes}` as Zeitraum)
    case 'halbjahr':
      return (zeitraum.endsWith('1') ? ['Q1', 'Q2'] : ['Q3', 'Q4']).map(q => `${jahr}-${q}` as Zeitraum)
    case 'quartal':
      return monate(zeitraum)
    case 'monat':
      return []
  }
}

/** A period and the larger ones that end with it: with `2026-Q4` also `2026-H2` and `2026`. */
export const endenMit = (zeitraum: Zeitraum): readonly Zeitraum[] =>
  zeitraeume(Number(zeitraum.slice(0, 4))).filter(
    eine =>
      monate(eine).includes(monate(zeitraum)[0] ?? eine) && monate(eine).at(-1) === monate(zeitraum).at(-1),
  )

/** All periods of a year, each after those it consists of. */
export function zeitraeume(jahr: number): readonly Zeitraum[] {
  const alle = (von: Zeitraum): Zeitraum[] => [...teile(von).flatMap(alle), von]
  return alle(String(jahr) as Zeitraum)
}
