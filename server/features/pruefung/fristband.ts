import { type Datum, plusTage } from '../../recht/datum.ts'
import type { DreiTage } from '../../recht/sperre/antwort.ts'
import { taglang, tagkurz } from '../../web/format.ts'
import { type Achse, achseFuer, BREITE, type Raster, raster, rund } from './achse.ts'
import type { Beschriftung } from './beschriftung.ts'
import { type Lauf, passtZu } from './fristrechnung.ts'
import { linienVon, marken, type Strich, type Termin } from './marken.ts'

/** The periods as a picture and, for phones, as a list (`templates/partials/fristband.hbs`). */
export type Fristband = {
  readonly titel: string
  readonly bild: Bild | null
  readonly liste: readonly Eintrag[]
}

type Eintrag = { readonly art: string; readonly tag: string; readonly iso: Datum; readonly text: string }

type Bild = Raster & {
  readonly beschreibung: string
  readonly breite: number
  readonly hoehe: number
  readonly unten: number
  readonly balken: readonly Balken[]
  readonly striche: readonly Strich[]
  readonly worte: readonly Beschriftung[]
}

type Balken = {
  readonly x: number
  readonly y: number
  readonly breite: number
  /** Width of the dashed part up to the day that is safe; 0 without one. */
  readonly offen: number
  readonly text: string | null
  readonly punkt: number
  readonly schreiben: string
  readonly da: string
}

const OBEN = 22
const ZEILE = 50
const ZEICHEN = 6.2
/** A letter of the words under the picture, which are bold. */
const WEITE = 7.4

export function fristband(
  alle: readonly Lauf[],
  tage: DreiTage,
  termin: Termin,
  heute: Datum,
): Fristband | null {
  if (!passtZu(alle, tage)) return null
  const laeufe = [...alle].sort((a, b) => (a.ab < b.ab ? -1 : 1))
  return {
    titel: 'Fristen auf einen Blick',
    bild: bild(laeufe, tage, termin, heute),
    liste: liste(laeufe, tage, termin, heute),
  }
}

function liste(
  laeufe: readonly Lauf[],
  tage: DreiTage,
  { sperrtag, vollzogen }: Termin,
  heute: Datum,
): Eintrag[] {
  const eintrag = (day: Datum, art: string, text: string): Eintrag => ({
    art,
    iso: day,
    tag: tagkurz(day),
    text,
  })
  const list = [
    ...laeufe.map(lauf => eintrag(lauf.ab, 'voll', angekommen(lauf))),
    ...laeufe.map(lauf => eintrag(lauf.bis, '', `${lauf.dauer} ab ${lauf.anlass} enden`)),
    eintrag(heute, 'heute', 'heute'),
    eintrag(tage.untergrenze, '', 'Sperre frühestens'),
    ...(tage.sicher === tage.untergrenze ? [] : [eintrag(tage.sicher, '', 'Frist sicher gewahrt')]),
    ...(sperrtag ? [eintrag(sperrtag, 'halt', vollzogen ? 'gesperrt' : 'Sperre angekündigt')] : []),
  ]
  return list.sort((a, b) => (a.iso < b.iso ? -1 : Number(a.iso > b.iso)))
}

const angekommen = ({ art, schreiben }: Lauf): string =>
  art === 'sozialhilfe' ? 'Sozialamt informiert' : `${schreiben} angekommen`

function bild(laeufe: readonly Lauf[], tage: DreiTage, termin: Termin, heute: Datum): Bild | null {
  const linien = linienVon(tage, termin, heute)
  const punkte = laeufe.map(lauf => lauf.ab)
  const alleTage = [...punkte, tage.sicher, ...linien.map(({ am }) => am)].sort()
  const letzte = linien.reduce((a, b) => (a.am >= b.am ? a : b))
  const achse = achseFuer(alleTage, { punkte, wort: { am: letzte.am, weite: letzte.text.length * WEITE } })
  if (!achse) return null
  const unten = OBEN + laeufe.length * ZEILE + 18
  const { striche, worte } = marken(achse, linien, tage, unten)
  return {
    beschreibung: beschreibung(laeufe, tage, termin),
    breite: BREITE,
    unten,
    hoehe: Math.max(...worte.map(wort => wort.y)) + 8,
    ...raster(achse),
    balken: laeufe.map((lauf, i) => balken(lauf, achse, OBEN + 12 + i * ZEILE)),
    striche,
    worte,
  }
}

function balken(lauf: Lauf, { x, proTag }: Achse, y: number): Balken {
  const von = x(plusTage(lauf.ab, 1))
  const breite = rund(x(plusTage(lauf.bis, 1)) - von)
  const ende = tagkurz(lauf.bis)
  const lang = `${lauf.dauerInWorten} nach der ${lauf.schreiben}, bis ${ende}`
  const texte = [
    ...(lauf.art === 'androhung' ? [lang] : []),
    `${lauf.dauerInWorten}, bis ${ende}`,
    `${lauf.dauer}, bis ${ende}`,
    `bis ${ende}`,
  ]
  return {
    x: von,
    y,
    breite,
    offen: lauf.inWerktagen ? rund(x(lauf.tage.sicher) - von - breite) : 0,
    text: texte.find(text => text.length * ZEICHEN + 12 <= breite) ?? null,
    punkt: rund(x(lauf.ab) + proTag / 2),
    schreiben: lauf.schreiben,
    da: `${lauf.art === 'sozialhilfe' ? 'am' : 'da'} ${tagkurz(lauf.ab)}`,
  }
}

function beschreibung(laeufe: readonly Lauf[], tage: DreiTage, { sperrtag, vollzogen }: Termin): string {
  const fristen = laeufe.map(
    lauf => `${lauf.dauer} ab ${lauf.anlass} vom ${tagkurz(lauf.ab)} laufen bis ${taglang(lauf.bis)}.`,
  )
  const termin = sperrtag
    ? [`${vollzogen ? 'Gesperrt wurde am' : 'Angekündigt ist die Sperre für'} ${taglang(sperrtag)}.`]
    : []
  return [...fristen, ...termin, `Frühestens erlaubt ist sie am ${taglang(tage.untergrenze)}.`].join(' ')
}
