import { readFileSync } from 'node:fs'

/*
 * The words of the self-check: one file per language with the same keys. Everything a household reads stands there; the
 * address says the language.
 */

export const SPRACHEN = ['de'] as const
export type Sprache = (typeof SPRACHEN)[number]

export type Katalog = { readonly [schluessel: string]: string | Katalog }

export type Worte = {
  /** `ungeprueft` until a native speaker (for German: a lawyer) has read it, then who and when. */
  readonly status: string
  readonly sprache: Sprache
  readonly richtung: 'ltr' | 'rtl'
  /** The words themselves, by section. */
  readonly w: Katalog
}

const ORDNER = new URL('../../../templates/selbstcheck/worte/', import.meta.url)

type Datei = { readonly status: string; readonly richtung: 'ltr' | 'rtl'; readonly worte: Katalog }

function lies(sprache: Sprache): Worte {
  const datei = JSON.parse(readFileSync(new URL(`${sprache}.json`, ORDNER), 'utf8')) as Datei
  return { sprache, status: datei.status, richtung: datei.richtung, w: datei.worte }
}

const ALLE = new Map(SPRACHEN.map(sprache => [sprache, lies(sprache)]))

/** The words of a language. */
export function worte(sprache: Sprache): Worte {
  const gefunden = ALLE.get(sprache)
  if (!gefunden) throw new Error(`no words in ${sprache}`)
  return gefunden
}

/** One sentence, with its `{values}` filled in. Throws for a key that is missing and a value that is not given. */
export function satz(worte: Worte, schluessel: string, werte: Readonly<Record<string, string>> = {}): string {
  const gefunden = hoechstens(worte, schluessel)
  if (gefunden === undefined) throw new Error(`no words for ${schluessel}`)
  return gefunden.replace(/\{(\w+)\}/g, (_, name: string) => {
    const wert = werte[name]
    if (wert === undefined) throw new Error(`${schluessel} needs ${name}`)
    return wert
  })
}

/** The words under a key that not everything has (a hint, a second button). */
export function hoechstens({ w }: Worte, schluessel: string): string | undefined {
  const ende = schluessel
    .split('.')
    .reduce<string | Katalog | undefined>(
      (stufe, name) => (typeof stufe === 'object' ? stufe[name] : undefined),
      w,
    )
  return typeof ende === 'string' ? ende : undefined
}
