import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

/*
 * npm run sbom: what the desk is made of, as CycloneDX JSON on standard output, from the lock file alone. The same lock
 * file gives the same bytes: npm's random number, the time and the name of the folder are left out.
 */

const WURZEL = path.join(import.meta.dirname, '../..')
const ARGUMENTE = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only']

type Bestandteil = { readonly 'bom-ref': string; readonly name: string; readonly version: string }
type Bezug = { readonly ref: string; readonly dependsOn: readonly string[] }
export type Sbom = {
  readonly bomFormat: string
  readonly metadata: { readonly component: Bestandteil; readonly timestamp?: string }
  readonly components: readonly Bestandteil[]
  readonly dependencies: readonly Bezug[]
}

/** The packages that run with the desk; those for development alone are left out. */
export function sbom(): Sbom {
  const { serialNumber: _zufall, ...liste } = JSON.parse(
    execFileSync('npm', ARGUMENTE, { cwd: WURZEL, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  ) as Sbom & { serialNumber: string }
  const { timestamp: _zeit, component, ...dazu } = liste.metadata
  const { name } = lies('package.json') as { name: string }
  // Not by `--omit dev`: npm also leaves out what the desk and a tool for development both ask for.
  const betrieb = imBetrieb()
  const gehoertDazu = (ref: string): boolean => betrieb.has(ref) || ref === component['bom-ref']
  return {
    ...liste,
    metadata: { ...dazu, component: { ...component, name } },
    components: liste.components.filter(teil => gehoertDazu(teil['bom-ref'])),
    dependencies: liste.dependencies
      .filter(({ ref }) => gehoertDazu(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(gehoertDazu) })),
  }
}

/** `name@version` of every package of the lock file that is not for development alone. */
function imBetrieb(): Set<string> {
  const { packages } = lies('package-lock.json') as {
    packages: Record<string, { version: string; name?: string; dev?: true; devOptional?: true }>
  }
  const refs = Object.entries(packages)
    .filter(([wo, { dev, devOptional }]) => wo !== '' && !dev && !devOptional)
    .map(([wo, { version, name }]) => `${name ?? wo.slice(wo.lastIndexOf('node_modules/') + 13)}@${version}`)
  return new Set(refs)
}

const lies = (datei: string): unknown => JSON.parse(readFileSync(path.join(WURZEL, datei), 'utf8'))

if (import.meta.filename === process.argv[1]) process.stdout.write(`${JSON.stringify(sbom(), null, 2)}\n`)
