import { readFileSync } from 'node:fs'

/*
 * The most important pages in very easy German: one statement a line. They are German only, so they stand beside the
 * folders of words and no other language has to have them. Until people of the target group have tested them, they
 * may not be called „Leichte Sprache“ (BITV 2.0, Anlage 2 Teil 2).
 */

type Seite = {
  readonly titel: string
  /** What the page is about, as a page of the check itself. */
  readonly weiter?: { readonly href: string; readonly wort: string }
  readonly teile: readonly { readonly titel: string; readonly saetze: readonly string[] }[]
}

const DATEI = new URL('../../../templates/selbstcheck/leicht.json', import.meta.url)

const { fussnote, ...seiten } = JSON.parse(readFileSync(DATEI, 'utf8')) as Record<string, Seite> & {
  readonly fussnote: string
}

/** The pages in the order of their list; `anfang` is the first. */
export const LEICHT: Readonly<Record<string, Seite>> = seiten

/** Under every page: who has not tested it yet. */
export const LEICHT_FUSSNOTE = fussnote
