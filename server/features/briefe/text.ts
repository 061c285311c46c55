import { readdirSync, readFileSync } from 'node:fs'
import Handlebars from 'handlebars'
import { druckbar } from './schrift.ts'
import { MONATE } from '../../web/monate.ts'
import { entschuetzt, teileAnFehlmarke } from './zeichen.ts'

/** A piece of a line: words, or a required fact that nobody has entered yet. */
export type Lauf =
  | { readonly art: 'text'; readonly text: string; readonly stark: boolean }
  | { readonly art: 'fehlt'; readonly path: string; readonly label: string }

export type Textabsatz = {
  readonly art: 'betreff' | 'ueberschrift' | 'text' | 'satz' | 'klein' | 'wahl' | 'unterschrift'
  readonly laeufe: readonly Lauf[]
}
export type Absatz = Textabsatz | { readonly art: 'liste'; readonly punkte: readonly (readonly Lauf[])[] }

const ZEICHEN: readonly (readonly [string, Textabsatz['art']])[] = [
  ['# ', 'betreff'],
  ['## ', 'ueberschrift'],
  ['> ', 'satz'],
  ['~ ', 'klein'],
  ['[ ] ', 'wahl'],
  ['___ ', 'unterschrift'],
]

const ORDNER = new URL('../../../templates/briefe/', import.meta.url)
const engine = Handlebars.create()
const vorlagen = new Map<string, (werte: object) => string>()

/** The wording `templates/briefe/<id>.hbs`, filled and cut into blocks. A value it does not know throws. */
export function setze(id: string, werte: object): Absatz[] {
  return absaetze(vorlage(id)(werte))
}

function vorlage(id: string): (werte: object) => string {
  const da = vorlagen.get(id)
  if (da) return da
  if (vorlagen.size === 0) registriereBausteine()
  const neu = engine.compile<object>(lies(id), { strict: true, noEscape: true })
  vorlagen.set(id, neu)
  return neu
}

/** `_<name>.hbs` is a piece that several letters share: `{{> name}}`. */
function registriereBausteine(): void {
  for (const datei of readdirSync(ORDNER)) {
    const name = /^_(\w+)\.hbs$/.exec(datei)?.[1]
    if (name !== undefined) engine.registerPartial(name, lies(`_${name}`))
  }
}

/** The sentences of a letter as they stand in its template, with those it shares with others. */
export const wortlaut = (id: string): string =>
  lies(id).replace(/\{\{> *(\w+)[^}]*\}\}/g, (_, teil: string) => lies(`_${teil}`))

const lies = (id: string): string => readFileSync(new URL(`${id}.hbs`, ORDNER), 'utf8')

/** A blank line ends a block; the first characters of a block say what it is (see ZEICHEN, and `- `). */
export function absaetze(text: string): Absatz[] {
  return text
    .split(/\n\s*\n/)
    .map(block =>
      block
        .split('\n')
        .map(z => z.trim())
        .filter(z => z !== ''),
    )
    .filter(zeilen => zeilen.length > 0)
    .map(absatz)
}

function absatz(zeilen: readonly string[]): Absatz {
  if (zeilen.every(z => z.startsWith('- ')))
    return { art: 'liste', punkte: zeilen.map(z => zeile(z.slice(2))) }
  const text = zeilen.join(' ')
  for (const [zeichen, art] of ZEICHEN)
    if (text.startsWith(zeichen)) return { art, laeufe: zeile(text.slice(zeichen.length)) }
  return { art: 'text', laeufe: zeile(text) }
}

/** `**bold**` and the marks of missing facts become runs; a fixed space goes where a line must not break. */
export function zeile(text: string): Lauf[] {
  return text.split('**').flatMap((teil, i) => laeufeOhneFett(teil, i % 2 === 1))
}

function laeufeOhneFett(text: string, stark: boolean): Lauf[] {
  const marke = teileAnFehlmarke(text)
  if (!marke) return textlauf(text, stark)
  const fehlt: Lauf = { art: 'fehlt', path: marke.path, label: marke.label }
  return [...textlauf(marke.vor, stark), fehlt, ...laeufeOhneFett(marke.nach, stark)]
}

function textlauf(text: string, stark: boolean): Lauf[] {
  const sichtbar = druckbar(entschuetzt(festeLuecken(text))).text
  return sichtbar === '' ? [] : [{ art: 'text', text: sichtbar, stark }]
}

const LUECKEN = new RegExp(
  `(§§?|Abs\\.|Absatz|Nr\\.|Satz|Art\\.|Artikel|Seite) (?=\\d)|(SGB) (?=[IVX])|(\\d\\.) (?=${MONATE.join('|')})|(\\d) (?=Euro|Uhr|EnWG|BGB|Prozent)`,
  'g',
)
const festeLuecken = (text: string): string =>
  text.replace(LUECKEN, (_, ...vor: (string | undefined)[]) => `${vor.slice(0, 4).find(Boolean) ?? ''}\u00A0`)

/** The plain words of a block, for tests and summaries. */
export function alsText(absatz: Absatz): string {
  if (absatz.art === 'liste') return absatz.punkte.map(punkt => `• ${lauftext(punkt)}`).join('\n')
  return lauftext(absatz.laeufe)
}

export const lauftext = (laeufe: readonly Lauf[]): string =>
  laeufe.map(lauf => (lauf.art === 'text' ? lauf.text : `[fehlt: ${lauf.label}]`)).join('')
