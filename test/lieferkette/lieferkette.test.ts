import { readFileSync } from 'node:fs'
import path from 'node:path'
import t from 'tap'
import { sbom } from './sbom.ts'

/* S-80, S-81, S-83, S-84: where the packages come from, that nobody exchanged them, and that there are few. */

const WURZEL = path.join(import.meta.dirname, '../..')
const lies = (datei: string): string => readFileSync(path.join(WURZEL, datei), 'utf8')

/** Packages that would run a script while being installed. It is switched off; the desk runs without it. */
const MIT_SKRIPT = ['node_modules/esbuild']
const HOECHSTENS_DIREKT = 40

type Eintrag = {
  readonly resolved?: string
  readonly integrity?: string
  readonly hasInstallScript?: true
  readonly link?: true
  readonly dev?: true
}
type Paket = {
  readonly name: string
  readonly version: string
  readonly dependencies: Readonly<Record<string, string>>
}

const paket = JSON.parse(lies('package.json')) as Paket
const sperrdatei = JSON.parse(lies('package-lock.json')) as { packages: Record<string, Eintrag> }
const { '': _wurzel, ...eintraege } = sperrdatei.packages

/** What is wrong with an entry of the lock file. */
function verstoesse(wo: string, { resolved, integrity, hasInstallScript, link }: Eintrag): string[] {
  const falsch: string[] = []
  if (!wo.startsWith('node_modules/') || link) falsch.push('is not a package of the registry')
  if (resolved !== undefined && !resolved.startsWith('https://')) falsch.push(`comes from ${resolved}`)
  if (!/^sha512-[\w+/]{86}==$/.test(integrity ?? '')) falsch.push('has no checksum')
  if (hasInstallScript && !MIT_SKRIPT.includes(wo)) falsch.push('runs a script while being installed')
  return falsch.map(was => `${wo} ${was}`)
}

t.test('jeder Eintrag der Sperrdatei hat eine Prüfsumme, keine fremde Herkunft und kein Skript', async t => {
  t.same(
    Object.entries(eintraege).flatMap(eintrag => verstoesse(...eintrag)),
    [],
  )
  t.same(
    MIT_SKRIPT.filter(wo => !eintraege[wo]?.hasInstallScript),
    [],
    'keine Ausnahme zu viel',
  )
})

t.test('dieser Test kann scheitern', async t => {
  const integrity = `sha512-${'a'.repeat(86)}==`
  t.same(verstoesse('node_modules/a', { integrity }), [])
  for (const eintrag of [
    {},
    { integrity: 'sha1-a' },
    { integrity, resolved: 'http://a.example/a.tgz' },
    { integrity, resolved: 'git+ssh://a.example/a' },
    { integrity, hasInstallScript: true as const },
    { integrity, link: true as const },
  ])
    t.equal(verstoesse('node_modules/a', eintrag).length, 1)
})

t.test('wenige direkte Pakete, jedes festgelegt und mit seinem Grund im README', async t => {
  const tabelle = lies('README.md').split('## Abhängigkeiten')[1]?.split('\n## ')[0] ?? ''
  const direkt = Object.entries(paket.dependencies)
  t.ok(direkt.length <= HOECHSTENS_DIREKT)
  for (const [name, version] of direkt) {
    t.match(version, /^\d+\.\d+\.\d+$/, `${name} ist festgelegt`)
    t.ok(tabelle.includes(`\`${name}\``), `${name} steht in der Tabelle`)
  }
  const genannt = [...tabelle.matchAll(/`([@\w/.-]+)`/g)].map(([, name = '']) => name)
  t.same(
    genannt.filter(name => !(name in paket.dependencies)),
    [],
    'keines zu viel',
  )
  const ganz = Object.values(eintraege).filter(({ dev }) => !dev).length
  t.comment(`${direkt.length} direkte Pakete für den Betrieb, ${ganz} insgesamt`)
})

t.test('.npmrc: keine Skripte beim Installieren, nichts Brandneues, genaue Versionen', async t => {
  const zeilen = lies('.npmrc').split('\n')
  for (const zeile of ['ignore-scripts=true', 'save-exact=true']) t.ok(zeilen.includes(zeile), zeile)
})

t.test('npm run sbom nennt genau die Pakete des Betriebs, zweimal dasselbe', async t => {
  const liste = sbom()
  t.match(liste, {
    bomFormat: 'CycloneDX',
    metadata: { component: { name: paket.name, version: paket.version } },
  })
  const namen = new Set(liste.components.map(({ name }) => name))
  for (const name of Object.keys(paket.dependencies)) t.ok(namen.has(name), name)
  t.notOk(namen.has('tap'), 'Werkzeuge der Entwicklung gehören nicht dazu')
  t.equal(new Set(liste.components.map(teil => teil['bom-ref'])).size, liste.components.length)
  t.same(sbom(), liste)
  t.notMatch(JSON.stringify(liste), WURZEL)
})
