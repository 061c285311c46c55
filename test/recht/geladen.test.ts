import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import t from 'tap'

/*
 * The coverage of server/recht is measured over the tests in this folder alone. A file that none of them loads counts
 * as not covered at all, and the measurement takes minutes; this finds it in a moment.
 */

const RECHT = path.join(import.meta.dirname, '../../server/recht')
/** Only types, and taken out of the measurement for it (`npm run abdeckung`). */
const NUR_TYPEN = [path.join(RECHT, 'ergebnis.ts')]

const lies = (datei: string): string => readFileSync(datei, 'utf8')
const dateien = (ordner: string): string[] =>
  readdirSync(ordner, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => path.join(ordner, name))

/** What a file loads when it runs; an import of nothing but types is gone by then. */
const geladen = (datei: string): string[] =>
  [...lies(datei).matchAll(/^(?:import|export)(?! type\b)[^'\n]*(?:\{[^}]*\}[^'\n]*)?'(\.[^']+)'/gm)].map(
    ([, ziel = '']) => path.resolve(path.dirname(datei), ziel),
  )

t.test('jede Datei des Rechts wird von einem Test des Rechts geladen', async t => {
  const offen = dateien(import.meta.dirname).filter(datei => datei.endsWith('.test.ts'))
  const gesehen = new Set<string>()
  for (let datei = offen.pop(); datei !== undefined; datei = offen.pop()) {
    if (gesehen.has(datei)) continue
    gesehen.add(datei)
    offen.push(...geladen(datei).filter(ziel => ziel.endsWith('.ts')))
  }
  const recht = dateien(RECHT).filter(datei => !NUR_TYPEN.includes(datei))
  t.ok(recht.length > 100, `${recht.length} Dateien`)
  t.same(
    recht.filter(datei => !gesehen.has(datei)).map(datei => path.relative(RECHT, datei)),
    [],
  )
})
