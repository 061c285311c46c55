import { alsEuro } from '../../recht/geld.ts'
import { type Moeglichkeit, wasWaereWenn } from '../../recht/sperre/was-waere-wenn.ts'
import { tagkurz } from '../../web/format.ts'
import type { Fallkontext, Teil } from '../faelle/teile.ts'
import { standArt, urteilInWorten } from './stand.ts'

/** „Was wäre, wenn …“: the same judgement on changed facts, side by side; only what would change it comes first. */
export function wennTeil({ fall, heute }: Fallkontext): Teil | null {
  const moeglichkeiten = wasWaereWenn({ ...fall.akte.sachverhalt, stichtag: heute })
  if (moeglichkeiten.length === 0) return null
  const zeilen = moeglichkeiten.map(zeile)
  return {
    partial: 'wenn',
    daten: { aendert: zeilen.filter(({ anders }) => anders), gleich: zeilen.filter(({ anders }) => !anders) },
  }
}

function zeile({ was, voraussetzung, betragCent, vorher, nachher, norm, schritte }: Moeglichkeit) {
  return {
    was,
    voraussetzung,
    betrag: betragCent === null ? null : alsEuro(betragCent),
    vorher: wort(vorher),
    nachher: wort(nachher),
    anders: vorher.ergebnis !== nachher.ergebnis || vorher.tendenz !== nachher.tendenz,
    fruehestens: nachher.fruehesteSperre ? tagkurz(nachher.fruehesteSperre.untergrenze) : null,
    norm: norm.join(', '),
    rechnung: schritte.map(({ text, betragCent: cent }) => ({
      text,
      betrag: cent === undefined ? null : alsEuro(cent),
    })),
  }
}

const wort = ({ ergebnis, tendenz }: Moeglichkeit['vorher']) => ({
  art: standArt(ergebnis),
  wort: urteilInWorten(ergebnis, tendenz),
})
