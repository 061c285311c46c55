import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import t from 'tap'
import { QUELLEN } from './quellen.ts'
import { hat } from './werkzeug.ts'

/* Every German word of the letters, of the family's sheet and of what the desk says about a letter is in a dictionary. */

const skip =
  hat('hunspell') && existsSync('/usr/share/hunspell/de_DE.dic')
    ? false
    : 'hunspell oder hunspell-de-de fehlt: apt-get install hunspell hunspell-de-de'

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

const FACHWORTE = readFileSync(new URL('fachworte.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')

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
