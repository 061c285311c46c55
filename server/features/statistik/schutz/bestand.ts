import type { Basis, Betrag } from '../../../data/merkmale.ts'
import { type Betraege, mehr, NICHTS } from './euro.ts'
import type { Ebene } from './programm.ts'
import { LEER, type Menge, plus } from './zaehlung.ts'
import type { Zeitraum } from './zeitraum.ts'

/** A desk, a Kreis or a Land, with what lies below. */
export type Einheit = {
  readonly ebene: Ebene
  readonly id: string
  readonly kinder: readonly Einheit[]
  readonly stellen: readonly string[]
}

export type Zelle = Menge & { readonly betraege: Readonly<Partial<Record<Betrag, Betraege>>> }

/** The unprotected counts of one period, by desk. Lives in memory only, between the snapshot and the protection. */
export type Bestand = {
  readonly laender: readonly Einheit[]
  /** By `monatsname`. */
  readonly monate: ReadonlyMap<string, Menge>
  /** By `zellenname`. */
  readonly zellen: ReadonlyMap<string, Zelle>
}

export const monatsname = (stelle: string, monat: Zeitraum, basis: Basis): string =>
  `${stelle}|${monat}|${basis}`

/** `tabelle` as the programme names it, `auspraegung` its codes joined like its name. */
export const zellenname = (stelle: string, basis: Basis, tabelle: string, auspraegung: string): string =>
  `${stelle}|${basis}|${tabelle}|${auspraegung}`

/** Builds the tree; desks whose Kreis is not known hang under their Land. */
export function baum(
  stellen: readonly { readonly id: string; readonly kreis: string | null; readonly land: string }[],
): Einheit[] {
  return gruppen(stellen, ({ land }) => land).map(([land, drin]) => {
    const kreise = gruppen(
      drin.filter(({ kreis }) => kreis !== null),
      ({ kreis }) => kreis ?? '',
    ).map(([kreis, eigene]) => einheit('kreis', kreis, eigene.map(blatt)))
    const ohne = drin.filter(({ kreis }) => kreis === null).map(blatt)
    return einheit('land', land, [...kreise, ...ohne])
  })
}

const blatt = ({ id }: { readonly id: string }): Einheit => ({
  ebene: 'stelle',
  id,
  kinder: [],
  stellen: [id],
})

const einheit = (ebene: Ebene, id: string, kinder: readonly Einheit[]): Einheit => ({
  ebene,
  id,
  kinder,
  stellen: kinder.flatMap(({ stellen }) => stellen),
})

function gruppen<T>(liste: readonly T[], nach: (eines: T) => string): [string, T[]][] {
  const je = new Map<string, T[]>()
  for (const eines of liste) je.set(nach(eines), [...(je.get(nach(eines)) ?? []), eines])
  return [...je].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** How many cases a unit booked in these months, with the sum of their keys. */
export const menge = (
  { monate }: Bestand,
  { stellen }: Einheit,
  in_: readonly Zeitraum[],
  basis: Basis,
): Menge =>
  stellen
    .flatMap(stelle => in_.map(monat => monate.get(monatsname(stelle, monat, basis)) ?? LEER))
    .reduce(plus, LEER)

/** One cell of a unit, added up from its desks. */
export function zelle(
  { zellen }: Bestand,
  { stellen }: Einheit,
  basis: Basis,
  tabelle: string,
  auspraegung: string,
  was: readonly Betrag[],
): Zelle {
  const eigene = stellen.flatMap(stelle => zellen.get(zellenname(stelle, basis, tabelle, auspraegung)) ?? [])
  const betraege = was.map(
    eines => [eines, eigene.map(({ betraege }) => betraege[eines] ?? NICHTS).reduce(mehr, NICHTS)] as const,
  )
  return { ...eigene.reduce<Menge>(plus, LEER), betraege: Object.fromEntries(betraege) }
}
