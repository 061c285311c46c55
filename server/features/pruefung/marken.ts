import type { Datum } from '../../recht/datum.ts'
import type { DreiTage } from '../../recht/sperre/antwort.ts'
import { tagkurz } from '../../web/format.ts'
import { type Achse, BREITE, rund } from './achse.ts'
import { type Beschriftung, beschrifte } from './beschriftung.ts'

/** The day of the cut: announced, or carried out. */
export type Termin = { readonly sperrtag: Datum | null; readonly vollzogen: boolean }
export type Strich = { readonly art: string; readonly x: number; readonly bis: number }

/** Room for „Mo 30.11. sicher“ inside the grid. */
const INNEN = 104

export type Linie = {
  readonly am: Datum
  readonly art: string
  readonly klasse: string
  readonly text: string
  /** At noon of the day; otherwise where it begins. */
  readonly mittags: boolean
}

/** The cut, the earliest day, today; the first in the list choose the place of their word first. */
export function linienVon(tage: DreiTage, { sperrtag, vollzogen }: Termin, heute: Datum): Linie[] {
  const wort = (day: Datum, text: string): string => `${tagkurz(day)} ${text}`
  const sperre = sperrtag && {
    am: sperrtag,
    art: 'sperre',
    klasse: 'sperre-wort',
    text: wort(sperrtag, terminWort(vollzogen)),
    mittags: true,
  }
  const frei = wort(tage.untergrenze, 'frühestens')
  return [
    ...(sperre ? [sperre] : []),
    { am: tage.untergrenze, art: 'strich', klasse: 'stark', text: frei, mittags: false },
    { am: heute, art: 'heute', klasse: 'leicht', text: 'heute', mittags: true },
  ]
}

type Marken = { readonly striche: readonly Strich[]; readonly worte: readonly Beschriftung[] }

export function marken(achse: Achse, linien: readonly Linie[], tage: DreiTage, unten: number): Marken {
  const x = ({ am, mittags }: Linie): number => rund(achse.x(am) + (mittags ? achse.proTag / 2 : 0))
  const sicher = {
    am: tage.sicher,
    art: 'strich sicher',
    klasse: '',
    text: `${tagkurz(tage.sicher)} sicher`,
    mittags: false,
  }
  const innen = achse.x(tage.sicher) + 6
  const platzInnen =
    linien.every(linie => x(linie) <= innen || x(linie) > innen + INNEN) && innen + INNEN <= BREITE
  const mitSicher = tage.sicher !== tage.untergrenze
  const aussen = [...linien, ...(mitSicher && !platzInnen ? [sicher] : [])]
  const worte = beschrifte(
    aussen.map(linie => ({ klasse: linie.klasse, text: linie.text, x: x(linie) })),
    { breite: BREITE, y: unten + 24, zeile: 19 },
  )
  const striche = aussen.map((linie, i) => ({
    art: linie.art,
    x: x(linie),
    bis: (worte[i]?.y ?? unten) - 12,
  }))
  if (!mitSicher || !platzInnen) return { striche, worte }
  return {
    striche: [...striche, { art: sicher.art, x: x(sicher), bis: unten }],
    worte: [...worte, { klasse: 'innen', text: sicher.text, x: innen, y: unten - 8, anker: 'start' }],
  }
}

const terminWort = (vollzogen: boolean): string => (vollzogen ? 'gesperrt' : 'angekündigt')
