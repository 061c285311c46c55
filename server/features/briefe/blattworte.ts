import { readFileSync } from 'node:fs'

/*
 * The wording of the family's sheets: one file per language with the same keys, and aufbau.json, which says which
 * sentences stand on the sheet of which letter. A sentence is translated once and used by many letters.
 */

export const SPRACHEN = ['de', 'tr', 'ar', 'uk', 'ru', 'en'] as const
export type Sprache = (typeof SPRACHEN)[number]

/** The seven parts of a sheet, in the order of the paper. */
export const TEILE = ['geschrieben', 'tun', 'nicht', 'folge', 'anrufen', 'mitbringen', 'gilt'] as const
export type Teil = (typeof TEILE)[number]

export type Blattworte = {
  /** `ungeprueft` until a native speaker has read it, then who and when. */
  readonly status: string
  /** Name of the language in itself. */
  readonly sprache: string
  readonly richtung: 'ltr' | 'rtl'
  /** How weekday and German date are put together. */
  readonly datumsform: string
  /** Weekdays from Sunday on. */
  readonly tage: readonly string[]
  readonly titel: string
  /** What stands on the sheet while nobody has read the translation. */
  readonly ungeprueft: string
  readonly teile: Readonly<Record<Teil, string>>
  readonly saetze: Readonly<Record<string, string>>
}

type Aufbau = {
  /** Sentences of every sheet; `*` is the place of those of the letter. */
  readonly gemeinsam: Readonly<Record<Teil, readonly string[]>>
  readonly briefe: Readonly<Record<string, Readonly<Partial<Record<Teil, readonly string[]>>>>>
}

const ORDNER = new URL('../../../templates/briefe/blaetter/', import.meta.url)
const lies = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, ORDNER), 'utf8'))

export const AUFBAU = lies('aufbau') as Aufbau
export const WORTE = Object.fromEntries(SPRACHEN.map(code => [code, lies(code)])) as Readonly<
  Record<Sprache, Blattworte>
>

/** The language asked for in an address; German for anything else. */
export const spracheAus = (wort: unknown): Sprache => SPRACHEN.find(code => code === wort) ?? 'de'

/** Whether there is a sheet for a letter. */
export const hatBlatt = (art: string): boolean => Object.hasOwn(AUFBAU.briefe, art)

/** The sentences of one part of a letter's sheet, by key. */
export const saetzeVon = (art: string, teil: Teil): readonly string[] =>
  AUFBAU.gemeinsam[teil].flatMap(satz => (satz === '*' ? (AUFBAU.briefe[art]?.[teil] ?? []) : [satz]))
