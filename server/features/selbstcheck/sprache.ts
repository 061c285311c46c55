import { readdirSync, readFileSync } from 'node:fs'
import { HAUSHALT } from '../../recht/sperre/saetze-haushalt.ts'

/*
 * The words of the self-check: a folder per language with the same files and keys. Everything a household reads stands
 * there; the address says the language. The findings in German are the law's own plain sentences.
 */

/** In the order of design: those most people here speak first. */
export const SPRACHEN = ['de', 'tr', 'ar', 'uk', 'ru', 'en', 'ro', 'bg', 'pl', 'kmr', 'fa'] as const
export type Sprache = (typeof SPRACHEN)[number]

export type Katalog = { readonly [schluessel: string]: string | Katalog }

export type Worte = {
  readonly sprache: Sprache
  /** What the language calls itself, in its own script. */
  readonly name: string
  /** By its name, the sentence as a native speaker (for German: a lawyer) has read it, with who and when. */
  readonly geprueft: Readonly<Record<string, Pruefung>>
  readonly richtung: 'ltr' | 'rtl'
  /** The words themselves, by section. */
  readonly w: Katalog
  /** The same by their whole name: `frage.energie.titel`. */
  readonly saetze: ReadonlyMap<string, string>
}

export type Pruefung = { readonly satz: string; readonly wer: string; readonly am: string }

export type Status = 'geprueft' | 'ungeprueft'

const ORDNER = new URL('../../../templates/selbstcheck/worte/', import.meta.url)
const KOPF = 'sprache.json'

type Kopf = Pick<Worte, 'name' | 'geprueft' | 'richtung'>

const liesDatei = (sprache: Sprache, datei: string): unknown =>
  JSON.parse(readFileSync(new URL(`${sprache}/${datei}`, ORDNER), 'utf8'))

function lies(sprache: Sprache): Worte {
  const dateien = readdirSync(new URL(`${sprache}/`, ORDNER)).filter(datei => datei !== KOPF)
  const teile = dateien.map(datei => liesDatei(sprache, datei) as Katalog)
  const deutsch = sprache === 'de' ? [{ befund: befunde() }] : []
  const w = Object.assign({}, ...teile, ...deutsch) as Katalog
  return { sprache, ...(liesDatei(sprache, KOPF) as Kopf), w, saetze: new Map(blaetter(w)) }
}

/** Every sentence of a section with its whole name. */
export function blaetter(teil: Katalog, davor = ''): [string, string][] {
  return Object.entries(teil).flatMap(([name, wert]): [string, string][] =>
    typeof wert === 'string' ? [[davor + name, wert]] : blaetter(wert, `${davor}${name}.`),
  )
}

/** The sentences of the findings as a section: `befund.mahnung.fehlt`. */
function befunde(): Katalog {
  const teile: Record<string, Record<string, string>> = {}
  for (const [code, text] of Object.entries(HAUSHALT)) {
    const [teil = '', name = ''] = code.split('.')
    teile[teil] = { ...teile[teil], [name]: text }
  }
  return teile
}

const ALLE = new Map(SPRACHEN.map(sprache => [sprache, lies(sprache)]))

/** The words of a language. */
export function worte(sprache: Sprache): Worte {
  const gefunden = ALLE.get(sprache)
  if (!gefunden) throw new Error(`no words in ${sprache}`)
  return gefunden
}

/** Of one sentence: a check holds for the words that were checked, and ends when they change. */
export const statusVon = ({ saetze, geprueft }: Worte, schluessel: string): Status =>
  saetze.has(schluessel) && geprueft[schluessel]?.satz === saetze.get(schluessel) ? 'geprueft' : 'ungeprueft'

/** Of a language: `geprueft` when every sentence of it is. */
export const statusDer = (worte: Worte): Status =>
  [...worte.saetze.keys()].every(schluessel => statusVon(worte, schluessel) === 'geprueft')
    ? 'geprueft'
    : 'ungeprueft'

/** One sentence, with its `{values}` filled in. Throws for a key that is missing and a value that is not given. */
export function satz(worte: Worte, schluessel: string, werte: Readonly<Record<string, string>> = {}): string {
  const gefunden = hoechstens(worte, schluessel)
  if (gefunden === undefined) throw new Error(`no words for ${schluessel}`)
  if (!gefunden.includes('{')) return gefunden
  return gefunden.replace(/\{(\w+)\}/g, (_, name: string) => {
    const wert = werte[name]
    if (wert === undefined) throw new Error(`${schluessel} needs ${name}`)
    return isoliert(worte, wert)
  })
}

/** Amounts and days keep their own direction in a text that runs from right to left (U+2068 … U+2069). */
export const isoliert = ({ richtung }: Worte, wert: string): string =>
  richtung === 'rtl' ? `\u2068${wert}\u2069` : wert

/** The words under a key that not everything has (a hint, a second button). */
export const hoechstens = ({ saetze }: Worte, schluessel: string): string | undefined =>
  saetze.get(schluessel)

/** A sentence to say to somebody who speaks German: in German, and what it means in the language of the page. */
export function gesagt(
  hier: Worte,
  schluessel: string,
): { readonly satz: string | null; readonly bedeutet: string | null } {
  const satz = hoechstens(worte('de'), schluessel) ?? null
  const bedeutet = hier.sprache === 'de' ? null : (hoechstens(hier, schluessel) ?? null)
  return { satz, bedeutet }
}
