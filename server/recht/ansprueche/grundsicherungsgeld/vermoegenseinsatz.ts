import type { Schritt } from '../../ergebnis.ts'
import type { Cent } from '../../geld.ts'
import { alterImMonat } from '../alter.ts'
import type { Mitglied } from '../lage.ts'
import { NULL_CENT, plus, oderNichts } from '../rechnen.ts'
import { ueberhang, vermoegensfreibetraege, type Vermoegensrecht } from '../vermoegen.ts'
import type { Monat } from './monat.ts'

export type Einsatz = {
  readonly eltern: Cent
  readonly kinder: ReadonlyMap<number, Cent>
  readonly schritte: readonly Schritt[]
}

/** Wealth over the allowances covers need in the month like income (§ 19 Abs. 3 S. 1 SGB II). */
export function einzusetzen(monat: Monat, bg: readonly Mitglied[]): Einsatz {
  if (bg.every(({ vermoegen }) => vermoegen === 0))
    return { eltern: NULL_CENT, kinder: new Map(), schritte: [] }
  const moegliche = monat.recht.map(recht => nachRecht(monat, bg, recht))
  const besser = monat.annahme === 'guenstig' ? 1 : -1
  return moegliche.reduce((beste, eine) => (besser * (summe(eine) - summe(beste)) < 0 ? eine : beste))
}

const summe = ({ eltern, kinder }: Einsatz): number => plus(eltern, ...kinder.values())

function nachRecht(monat: Monat, bg: readonly Mitglied[], recht: Vermoegensrecht): Einsatz {
  const { jePerson, schritte, norm } = vermoegensfreibetraege(
    bg.map(({ geburtsdatum }) => alterImMonat(geburtsdatum, monat.stichtag)),
    recht,
  )
  if (jePerson === null && monat.annahme === 'guenstig')
    return { eltern: NULL_CENT, kinder: new Map(), schritte }
  const { eltern, kinder } = ueberhang(
    bg.map(({ index, rolle, vermoegen }, i) => ({
      index,
      kind: rolle === 'kind',
      vermoegen,
      freibetrag: oderNichts(jePerson?.[i]),
    })),
  )
  const besitz = plus(...bg.map(({ vermoegen }) => vermoegen))
  return {
    eltern,
    kinder,
    schritte: [
      { text: 'Vermögen zusammen', betragCent: besitz, norm: '§ 12 Abs. 1 SGB II' },
      ...schritte,
      {
        text: 'Über den Freibeträgen; deckt den Bedarf des Monats',
        betragCent: plus(eltern, ...kinder.values()),
        norm,
      },
    ],
  }
}
