import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ModuleKind, ScriptTarget, transpile } from 'typescript'

/*
 * A small mutator of the law: changes one operator, number or truth value at a time in a copy and runs the fast
 * tests on it. By hand, not part of `npm test`:
 *
 *   node --import=tsx test/recht/mutation.ts [minutes] [seed] [part of a file name]
 *
 * Draws mutants in an order fixed by the seed until the time is over.
 *
 * Survivors named: mutants that change nothing anybody could see.
 * - „the later / earlier / larger of two“ with `>=` for `>` (spaeterer, groesster in mitMindestbetrag, angebot.ts
 *   `mitAnkuendigung < nachVerlangen`, fristen.ts `hoechstensBis`): of two equal values either is the answer.
 * - lage.ts `day < regeln.gueltigAb`: on that very day the search finds the same rules.
 * - vergleich.ts `length: 1 << …` with a larger number, and the order of sets of equal size: the first ones decide.
 * - regelwerk: numbers in tables that a later entry of the same table replaces (the limits name their own norms).
 * - was-waere-wenn.ts `betragCent ?? 0`: two ways without an amount are the same way.
 */

const WURZEL = path.resolve(import.meta.dirname, '../..')
/** Random requests by the thousand: they take longer than all other tests together. */
const LANGSAM = /^sperre-(eigenschaften|monotonie)\.test\.ts$/
const TESTS = readdirSync(path.join(WURZEL, 'test/recht')).filter(
  name => name.endsWith('.test.ts') && !LANGSAM.test(name),
)
/** The rules one by one come first, in a run of their own: most mutants die there, and the rest need not be loaded. */
const REGELN = /^(sperre|sperre-(?!unsinn|raender).*|fristen|datum)\.test\.ts$/
const LAEUFE = [TESTS.filter(name => REGELN.test(name)), TESTS.filter(name => !REGELN.test(name))]
const ZUGLEICH = 2
const HOECHSTENS_MS = 60_000

type Mutant = { readonly datei: string; readonly stelle: number; readonly alt: string; readonly neu: string }

const ERSATZ: readonly (readonly [RegExp, string])[] = [
  [/===/g, '!=='],
  [/!==/g, '==='],
  [/ && /g, ' || '],
  [/ \|\| /g, ' && '],
  [/ <= /g, ' < '],
  [/ >= /g, ' > '],
  [/ < (?=[a-z0-9])/g, ' <= '],
  [/ > (?=[a-z0-9])/g, ' >= '],
  [/ \+ (?=[a-z0-9(])/g, ' - '],
  [/ - (?=[a-z0-9(])/g, ' + '],
  [/ \* /g, ' / '],
  [/ \/ (?=[a-z0-9])/g, ' * '],
  [/\btrue\b/g, 'false'],
  [/\bfalse\b/g, 'true'],
  [/\b1\b/g, '2'],
  [/\b(?:[02-9]|1\d)\b/g, '1'],
  [/\.some\(/g, '.every('],
  [/\.every\(/g, '.some('],
  [/Math\.ceil/g, 'Math.floor'],
  [/Math\.(max)\b/g, 'Math.min'],
  [/(?<=if \()!/g, ''],
  [/'ja'/g, "'nein'"],
  [/'offen'/g, "'nein'"],
  [/'nein'/g, "'ja'"],
]

function mutantenIn(datei: string): Mutant[] {
  const text = readFileSync(path.join(WURZEL, datei), 'utf8')
  const code = ohneWorte(text)
  return ERSATZ.flatMap(([muster, neu]) =>
    [...code.matchAll(muster)].map(({ index, 0: alt }) => ({ datei, stelle: index, alt, neu })),
  )
}

/** Comments, types, imports and German sentences hold no rule; blanked so that positions stay. */
const ohneWorte = (text: string): string =>
  [
    /\/\*[\s\S]*?\*\//g,
    /\/\/.*/g,
    /^import[\s\S]*?from '.*'$/gm,
    /^(?:export )?type [\s\S]*?\n(?=\n|export|const|function|\/)/gm,
    /^ {2}readonly .*$/gm,
    /`[^`]*`/g,
    /Datum \| null|\): .* (?==>|\{)/g,
  ].reduce((bisher, muster) => bisher.replace(muster, leer), ohneSaetze(text))

/** Strings with a blank are sentences or norms; „ja“, „offen“ and the codes stay. */
const ohneSaetze = (text: string): string =>
  text.replace(/'[^'\n]*'/g, wort => (wort.includes(' ') ? leer(wort) : wort))

const leer = (treffer: string): string => treffer.replace(/[^\n]/g, ' ')

const dateien = (): string[] =>
  [
    ...readdirSync(path.join(WURZEL, 'server/recht/sperre'), { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.ts') && !/^(angaben|antwort|codes|rattexte|saetze.*)\.ts$/.test(name))
      .map(name => `server/recht/sperre/${name}`),
    'server/recht/werktage.ts',
    'server/recht/fristen.ts',
    'server/recht/datum.ts',
  ].sort()

/** A copy of what the tests read, as JavaScript so that nothing is compiled twice, with the packages linked in. */
function kopie(): string {
  const ordner = mkdtempSync(path.join(tmpdir(), 'mutation-'))
  for (const teil of ['server/recht', 'test/recht']) {
    cpSync(path.join(WURZEL, teil), path.join(ordner, teil), { recursive: true })
    for (const name of readdirSync(path.join(WURZEL, teil), { recursive: true, encoding: 'utf8' }))
      if (name.endsWith('.ts')) uebersetze(ordner, path.join(teil, name))
  }
  cpSync(path.join(WURZEL, 'package.json'), path.join(ordner, 'package.json'))
  symlinkSync(path.join(WURZEL, 'node_modules'), path.join(ordner, 'node_modules'))
  for (const [i, tests] of LAEUFE.entries()) {
    const alle = tests.map(name => `await import('./${name.replace(/ts$/, 'js')}')`).join('\n')
    writeFileSync(path.join(ordner, `test/recht/lauf-${i}.js`), `${alle}\n`)
  }
  return ordner
}

/** Writes one file as JavaScript, changed or as it stands. */
function uebersetze(
  ordner: string,
  datei: string,
  text = readFileSync(path.join(WURZEL, datei), 'utf8'),
): void {
  const module = ModuleKind.ESNext
  const code = transpile(text, { module, target: ScriptTarget.ES2023, rewriteRelativeImportExtensions: true })
  // `await import()` in the tests is left alone by the compiler.
  writeFileSync(
    path.join(ordner, datei.replace(/ts$/, 'js')),
    code.replace(/(import\('\.[^']*)\.ts'/g, "$1.js'"),
  )
}

/** Whether the tests fail on it, which kills the mutant; a run without end counts as killed. */
function getoetet(ordner: string, { datei, stelle, alt, neu }: Mutant): Promise<boolean> {
  const text = readFileSync(path.join(WURZEL, datei), 'utf8')
  uebersetze(ordner, datei, text.slice(0, stelle) + neu + text.slice(stelle + alt.length))
  return laeuft(ordner).then(gut => {
    uebersetze(ordner, datei)
    return !gut
  })
}

async function laeuft(ordner: string): Promise<boolean> {
  for (const i of LAEUFE.keys()) if (!(await lauf(ordner, i))) return false
  return true
}

function lauf(ordner: string, i: number): Promise<boolean> {
  const kind = spawn(process.execPath, [`test/recht/lauf-${i}.js`], {
    cwd: ordner,
    env: { ...process.env, TAP_BAIL: '1' },
    stdio: 'ignore',
    timeout: HOECHSTENS_MS,
  })
  return new Promise(fertig =>
    kind.once('close', code => {
      fertig(code === 0)
    }),
  )
}

/** The same order for the same seed. */
function gemischt(alle: readonly Mutant[], saat: number): Mutant[] {
  let zustand = saat
  const zufall = () => (zustand = (zustand * 1_103_515_245 + 12_345) % 2_147_483_648)
  return alle
    .map(mutant => ({ mutant, los: zufall() }))
    .sort((a, b) => a.los - b.los)
    .map(({ mutant }) => mutant)
}

const [minuten = '10', saat = '1', teil = ''] = process.argv.slice(2)
const ende = Date.now() + Number(minuten) * 60_000
const alle = dateien()
  .filter(name => name.includes(teil))
  .flatMap(mutantenIn)
const uebrig = gemischt(alle, Number(saat))
const lebendig: Mutant[] = []
let versucht = 0
await Promise.all(
  Array.from({ length: ZUGLEICH }, async () => {
    const ordner = kopie()
    if (!(await laeuft(ordner))) throw new Error('the tests fail before anything is changed')
    for (let mutant = uebrig.shift(); mutant && Date.now() < ende; mutant = uebrig.shift()) {
      if (!(await getoetet(ordner, mutant))) lebendig.push(mutant)
      versucht += 1
    }
    rmSync(ordner, { recursive: true })
  }),
)
for (const { datei, stelle, alt, neu } of lebendig) {
  const davor = readFileSync(path.join(WURZEL, datei), 'utf8').slice(0, stelle).split('\n')
  console.log(`${datei}:${davor.length}: ${alt.trim()} → ${neu.trim() || '(weg)'}`)
}
const tot = versucht - lebendig.length
const quote = ((100 * tot) / versucht).toFixed(1)
console.log(
  `${versucht} of ${alle.length} mutants, ${tot} killed, ${lebendig.length} survived: ${quote} % killed`,
)
