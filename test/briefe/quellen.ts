import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { WORTE } from '../../server/features/briefe/blattworte.ts'

/* All that the letters, the family's sheet and the desk say in German, for tests of the language. */

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

/** Every text by the file it stands in: templates without their tags, the German sheet, the sentences of the code. */
export const QUELLEN: readonly (readonly [wo: string, text: string])[] = [
  ...dateien('templates/briefe/', '.hbs').map(datei => [datei, vorlage(datei)] as const),
  ['templates/briefe/blaetter/de.json', blatt.replace(/\{\w+\}/g, ' ')],
  ...dateien('server/features/briefe/arten/', '.ts').map(datei => [datei, saetze(datei)] as const),
  ...dateien('server/features/briefe/behoerde/', '.ts').map(datei => [datei, saetze(datei)] as const),
]
