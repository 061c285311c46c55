import { tag, type Datum } from '../datum.ts'
import { GEMEINDETABELLE } from './gemeinden-tabelle.ts'

/* The municipalities of Nordrhein-Westfalen and their Mietenstufen (§ 12 Abs. 2 to 5 WoGG, Anlage zu § 1 Abs. 3 WoGV). */

export type Mietenstufe = 1 | 2 | 3 | 4 | 5 | 6 | 7

export type Gemeinde = {
  /** Amtlicher Gemeindeschlüssel, eight digits. */
  readonly ags: string
  readonly name: string
  /** What the official name adds: `Stadt`, `Hansestadt`; empty where it adds nothing. */
  readonly zusatz: string
  /** The Kreis, or the name of the city itself where it belongs to none. */
  readonly kreis: string
  /** Since 1.1.2023. */
  readonly mietenstufe: Mietenstufe
  readonly mietenstufeBis2022: Mietenstufe
  /** Below 10,000 inhabitants the Mietenstufe of the Kreis counts (§ 12 Abs. 3 WoGG). */
  readonly nachKreis: boolean
}

/** To be named where the list is shown. */
export const GEMEINDEN_QUELLE =
  'Mietenstufen: Anlage zu § 1 Abs. 3 WoGV. Gemeinden: © Statistisches Bundesamt (Destatis), Gebietsstand 31.12.2025.'
/** Last day up to which the list was compared with the published text. */
export const GEMEINDEN_GEPRUEFT_BIS: Datum = tag('2025-01-01')

const SEIT_2023 = tag('2023-01-01')

/** The municipality with this AGS; `undefined` where it is none of Nordrhein-Westfalen. */
export const gemeinde = (ags: string): Gemeinde | undefined => NACH_AGS.get(ags)

/** All 396, by AGS. */
export const gemeinden = (): readonly Gemeinde[] => GEMEINDEN

/** The Mietenstufe of a municipality on a day from 2020 on; the newest known list also serves later days. */
export const mietenstufeAm = (gemeinde: Gemeinde, stichtag: Datum): Mietenstufe =>
  stichtag < SEIT_2023 ? gemeinde.mietenstufeBis2022 : gemeinde.mietenstufe

/**
 * The municipalities whose name fits what was typed: each word of it begins a word of the name, whatever the case,
 * with `ä` as `ä`, `ae` or `a`. The whole name first, then names that begin so, then the others, each by the alphabet.
 */
export function gemeindenMitNamen(text: string): readonly Gemeinde[] {
  const [breit, schmal] = [woerter(alsBreit(text)), woerter(alsSchmal(text))]
  return SUCHLISTE.map(eine => ({
    gemeinde: eine.gemeinde,
    rang: Math.min(rang(breit, eine.breit), rang(schmal, eine.schmal)),
  }))
    .filter(({ rang }) => rang < PASST_NICHT)
    .sort((a, b) => a.rang - b.rang)
    .map(({ gemeinde }) => gemeinde)
}

type Form = { readonly name: string; readonly woerter: readonly string[] }
const PASST_NICHT = 3

function rang(gesucht: readonly string[], form: Form): number {
  const passt = gesucht.every(teil => form.woerter.some(wort => wort.startsWith(teil)))
  if (gesucht.length === 0 || !passt) return PASST_NICHT
  const text = gesucht.join(' ')
  if (form.name === text) return 0
  return form.name.startsWith(text) ? 1 : 2
}

const ohneZeichen = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '')
const klein = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll('ß', 'ss')

/** As it is written without umlauts: `Köln` is `koeln`. */
const alsBreit = (text: string): string => ohneZeichen(klein(text).replace(/[äöü]/g, umlaut => `${umlaut}e`))
/** As it is typed in a hurry: `Köln` is `koln`. */
const alsSchmal = (text: string): string => ohneZeichen(klein(text))

/** `St. Augustin` is looked for as `Sankt Augustin`. */
const woerter = (text: string): readonly string[] =>
  text
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map(wort => (wort === 'st' ? 'sankt' : wort))

const GEMEINDEN: readonly Gemeinde[] = lies(GEMEINDETABELLE)
const NACH_AGS: ReadonlyMap<string, Gemeinde> = new Map(GEMEINDEN.map(eine => [eine.ags, eine]))
const form = ({ name, zusatz }: Gemeinde, schreibe: (text: string) => string): Form => ({
  name: woerter(schreibe(name)).join(' '),
  woerter: woerter(schreibe(`${name} ${zusatz}`)),
})
const SUCHLISTE = GEMEINDEN.map(eine => ({
  gemeinde: eine,
  breit: form(eine, alsBreit),
  schmal: form(eine, alsSchmal),
})).sort((a, b) => (a.schmal.name < b.schmal.name ? -1 : 1))

function lies(tabelle: readonly string[]): readonly Gemeinde[] {
  let [kreisAgs, kreis] = ['', '']
  return tabelle.flatMap(zeile => {
    const [schluessel = '', ...rest] = zeile.split(' ')
    if (schluessel.length === 5) {
      ;[kreisAgs, kreis] = [schluessel, rest.join(' ')]
      return []
    }
    const [voll = '', werte = ''] = rest.join(' ').split('|')
    const [name = '', ...zusatz] = voll.split(', ')
    return [
      {
        ags: kreisAgs + schluessel,
        name,
        zusatz: zusatz.join(', '),
        kreis,
        mietenstufe: Number(werte[0]) as Mietenstufe,
        mietenstufeBis2022: Number(werte[1]) as Mietenstufe,
        nachKreis: werte.endsWith('*'),
      },
    ]
  })
}
