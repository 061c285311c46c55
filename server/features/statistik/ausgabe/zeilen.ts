import { datum, tagVon } from '../../../web/format.ts'
import type { Abruf } from '../abruf.ts'
import { oeffentlich } from '../schutz/ableitung.ts'
import type { Wert } from '../schutz/schuetze.ts'

/** Who a file is for: the own association, or everybody. */
export const PROFILE = ['intern', 'oeffentlich'] as const
export type Profil = (typeof PROFILE)[number]

/** The columns of every file, in their order. */
export const SPALTEN = [
  'periode',
  'ebene',
  'einheit',
  'merkmal',
  'auspraegung',
  'wert_art',
  'wert',
  'zeichen',
  'programm',
  'stand',
] as const

/** One line; `wert` is null where `zeichen` says why. */
export type Zeile = readonly (string | number | null)[]

/** What a sign in place of a number means. */
export const ZEICHEN = { '<10': 'weniger als 10', x: 'nicht aufgegliedert' } as const

export const HINWEISE: readonly string[] = [
  'Zum Schutz der Haushalte sind Zahlen leicht verändert (höchstens ±5). Summen können deshalb abweichen.',
  'Gezählt werden Fälle. Eine 0 heißt: keiner oder sehr wenige.',
  'Beträge stehen in Euro, sind verändert und auf 50 € gerundet.',
  'Zeichen: <10 weniger als 10; x nicht aufgegliedert oder zu wenige Fälle.',
  'Verfahren: Cell-Key-Methode, Tabelle D5-V3-js2; das Programm steht in jeder Zeile.',
  'Öffentliche Fassung: Datenlizenz Deutschland – Namensnennung – Version 2.0 (dl-de/by-2-0).',
]

/** One long table: every released value of a unit in a period. */
export const zeilen = ({ werte, kopf, bereich }: Abruf, profil: Profil): readonly Zeile[] =>
  werte.map(eine => {
    const { wert, zeichen } = gezeigt(eine, profil)
    return [
      eine.zeitraum,
      eine.ebene,
      bereich.name,
      eine.tabelle,
      eine.auspraegung,
      eine.art === 'anzahl' ? 'anzahl' : `euro_${eine.art}`,
      wert,
      zeichen,
      kopf.programm,
      datum(tagVon(kopf.am)),
    ]
  })

function gezeigt({ art, wert }: Wert, profil: Profil): { wert: number | null; zeichen: string } {
  if (wert === null) return { wert, zeichen: 'x' }
  if (art !== 'anzahl') return { wert: wert / 100, zeichen: '' }
  const j = profil === 'intern' ? wert : oeffentlich(wert)
  return { wert: j, zeichen: j === null ? '<10' : '' }
}
