import type { Schritt } from '../../ergebnis.ts'
import { alsEuro, type Cent } from '../../geld.ts'
import { anrechnung, netto, vonArt } from '../einkommen.ts'
import { name, type Bedarf } from '../bedarf.ts'
import { hat, kinderAlter, type Mitglied } from '../lage.ts'
import { kleinster, NULL_CENT, plus, rest, oderNichts } from '../rechnen.ts'
import { nachKoepfen } from '../unterkunft.ts'
import type { Monat } from './monat.ts'

export type Kind = {
  readonly kind: Mitglied
  readonly einkommen: Cent
  /** What is left of the need after the own income. */
  readonly offen: Cent
  /** § 9 Abs. 3 SGB II: pregnant, so that the parents' income does not count for it. */
  readonly ohneEltern: boolean
}

export type Kindesstand = {
  readonly beduerftig: readonly Kind[]
  readonly gedeckt: readonly Kind[]
  readonly ueberhang: Cent
  /** Kindergeld entered with the parents was given to the children. */
  readonly verteiltesKindergeld: boolean
  readonly schritte: readonly Schritt[]
}

/** Children with their own income first; who covers the own need is not in the Bedarfsgemeinschaft (§ 7 Abs. 3 Nr. 4). */
export function kinderstand(
  monat: Monat,
  berechtigte: readonly Mitglied[],
  bedarfe: ReadonlyMap<number, Bedarf>,
): Kindesstand {
  const verteilt = elternKindergeld(monat.alle, berechtigte)
  const mitKind = kinderAlter(monat.alle).length > 0
  const staende = berechtigte
    .filter(({ rolle }) => rolle === 'kind')
    .map(kind => {
      const zusatz = verteilt.get(kind.index) ?? NULL_CENT
      const eigenes = anrechnung(mitKindergeld(kind, zusatz), { stichtag: monat.stichtag, mitKind }).summe
      const need = oderNichts(bedarfe.get(kind.index)?.summe)
      const kindergeld = plus(netto(vonArt(kind.quellen, 'kindergeld')), zusatz)
      return {
        kind,
        einkommen: eigenes,
        offen: rest(need, eigenes),
        ohneEltern: hat(kind, 'schwangerAb13'),
        ueberhang: kleinster(kindergeld, rest(eigenes, need)),
      }
    })
  return {
    beduerftig: staende.filter(({ offen }) => offen > 0),
    gedeckt: staende.filter(({ offen }) => offen === 0),
    ueberhang: plus(...staende.map(({ ueberhang }) => ueberhang)),
    verteiltesKindergeld: verteilt.size > 0,
    schritte: staende.flatMap(stand => kinderschritte(stand)),
  }
}

function kinderschritte({
  kind,
  einkommen,
  offen,
  ueberhang,
}: Kind & { readonly ueberhang: Cent }): readonly Schritt[] {
  if (einkommen === 0) return []
  const text = `${name(kind)}: eigenes Einkommen mit Kindergeld`
  const zuerst = { text, betragCent: einkommen, norm: '§ 11 Abs. 1 S. 4, 5 SGB II' }
  if (offen > 0) return [zuerst]
  const folge = `${name(kind)}: deckt den eigenen Bedarf und gehört nicht zur Bedarfsgemeinschaft${ueberhang > 0 ? `; ${alsEuro(ueberhang)} Kindergeld zählen beim Elternteil` : ''}`
  return [zuerst, { text: folge, norm: '§ 7 Abs. 3 Nr. 4, § 11 Abs. 1 S. 5 SGB II' }]
}

const mitKindergeld = (kind: Mitglied, betrag: Cent): Mitglied =>
  betrag === 0
    ? kind
    : { ...kind, quellen: [...kind.quellen, { art: 'kindergeld', brutto: betrag, netto: betrag }] }

/** Kindergeld entered with a parent belongs to the children who have none entered (§ 11 Abs. 1 S. 5 SGB II). */
function elternKindergeld(
  alle: readonly Mitglied[],
  berechtigte: readonly Mitglied[],
): ReadonlyMap<number, Cent> {
  const betrag = plus(
    ...alle
      .filter(({ rolle }) => rolle !== 'kind' && rolle !== 'weitere')
      .map(({ quellen }) => netto(vonArt(quellen, 'kindergeld'))),
  )
  const kinder = berechtigte.filter(
    ({ rolle, quellen }) => rolle === 'kind' && vonArt(quellen, 'kindergeld').length === 0,
  )
  if (betrag === 0 || kinder.length === 0) return new Map()
  const reihe = kinder.toSorted((a, b) => (a.geburtsdatum + a.id < b.geburtsdatum + b.id ? -1 : 1))
  const anteile = nachKoepfen(betrag, reihe.length, reihe.length)
  return new Map(reihe.map(({ index }, i) => [index, oderNichts(anteile[i])]))
}

/** The same household as if no Kindergeld were paid. */
export const ohneKindergeld = (alle: readonly Mitglied[]): readonly Mitglied[] =>
  alle.map(person => ({
    ...person,
    quellen: person.quellen.filter(({ art }) => art !== 'kindergeld'),
  }))
