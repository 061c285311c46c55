import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import t from 'tap'
import ts from 'typescript'
import { WORTE } from '../../server/features/briefe/blattworte.ts'
import { hat } from './werkzeug.ts'

/* Every German word of the letters, of the family's sheet and of what the desk says about a letter is in a dictionary. */

const skip =
  hat('hunspell') && existsSync('/usr/share/hunspell/de_DE.dic')
    ? false
    : 'hunspell oder hunspell-de-de fehlt: apt-get install hunspell hunspell-de-de'

const WURZEL = new URL('../../', import.meta.url)
const lies = (datei: string): string => readFileSync(new URL(datei, WURZEL), 'utf8')
const dateien = (ordner: string, endung: string): string[] =>
  readdirSync(new URL(ordner, WURZEL))
    .filter(name => name.endsWith(endung))
    .map(name => ordner + name)

/** A template without its tags. */
const vorlage = (datei: string): string => lies(datei).replace(/\{\{[^}]*\}\}/g, ' ')

/** What a source file says in German: its string literals of more than one word, and every title and label. */
function saetze(datei: string): string {
  const funde: string[] = []
  const besuche = (knoten: ts.Node): void => {
    if (
      ts.isStringLiteralLike(knoten) ||
      ts.isTemplateHead(knoten) ||
      ts.isTemplateMiddleOrTemplateTail(knoten)
    ) {
      const name = ts.isPropertyAssignment(knoten.parent) ? knoten.parent.name.getText() : ''
      if (/ \p{L}|\p{L} /u.test(knoten.text) || /titel|label|zweck|form/.test(name)) funde.push(knoten.text)
    }
    ts.forEachChild(knoten, besuche)
  }
  besuche(ts.createSourceFile(datei, lies(datei), ts.ScriptTarget.Latest, true))
  return funde.join('\n')
}

const { teile, saetze: blattsaetze, titel, ungeprueft, tage } = WORTE.de
const blatt = [titel, ungeprueft, ...tage, ...Object.values(teile), ...Object.values(blattsaetze)].join('\n')

const QUELLEN: readonly (readonly [wo: string, text: string])[] = [
  ...dateien('templates/briefe/', '.hbs').map(datei => [datei, vorlage(datei)] as const),
  ['templates/briefe/blaetter/de.json', blatt.replace(/\{\w+\}/g, ' ')],
  ...dateien('server/features/briefe/arten/', '.ts').map(datei => [datei, saetze(datei)] as const),
  ...dateien('server/features/briefe/behoerde/', '.ts').map(datei => [datei, saetze(datei)] as const),
]

/** The words of a text, those with a hyphen in parts; „form- und fristgerecht“ is asked as „Form“. */
const woerter = (text: string): string[] =>
  [...text.matchAll(/(\p{L}{2,})(-(?!\p{L}))?/gu)].map(([, wort = '', offen]) =>
    offen === undefined ? wort : wort.slice(0, 1).toUpperCase() + wort.slice(1),
  )

/** Those that the dictionary does not know. */
function unbekannt(liste: readonly string[]): string[] {
  const input = [...new Set(liste)].join('\n')
  const args = ['-d', 'de_DE', '-i', 'utf-8', '-l']
  const aus = execFileSync('hunspell', args, {
    input,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })
  return [...new Set(aus.split('\n').filter(wort => wort !== ''))]
}

const FACHWORTE = lies('test/briefe/fachworte.txt').trimEnd().split('\n')

void t.test('jedes Wort steht im Wörterbuch oder in fachworte.txt', { skip }, async t => {
  const fremd = new Set(unbekannt(QUELLEN.flatMap(([, text]) => woerter(text))))
  t.ok(unbekannt(['Sperrkosten', 'Anschirft']).includes('Anschirft'), 'ein falsches Wort fällt auf')
  for (const [wo, text] of QUELLEN) {
    const neu = woerter(text).filter(wort => fremd.has(wort) && !FACHWORTE.includes(wort))
    t.same([...new Set(neu)], [], wo)
  }
})

void t.test('fachworte.txt ist sortiert und nennt nur, was gebraucht wird', { skip }, async t => {
  t.same(
    FACHWORTE,
    [...new Set(FACHWORTE)].sort((a, b) => a.localeCompare(b, 'de')),
  )
  t.same(unbekannt(FACHWORTE).sort(), [...FACHWORTE].sort(), 'was hunspell kennt, steht nicht darin')
  const gebraucht = new Set(
    QUELLEN.flatMap(([, text]) => woerter(text).flatMap(wort => [wort, ...wort.split('-')])),
  )
  t.same(
    FACHWORTE.filter(wort => !gebraucht.has(wort)),
    [],
  )
})
