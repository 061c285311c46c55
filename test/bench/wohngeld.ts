import { readFileSync } from 'node:fs'
import path from 'node:path'
import { rechneWohngeld, type Wohngeldanfrage } from '../../server/recht/ansprueche/wohngeld.ts'
import { gemeindenMitNamen } from '../../server/recht/parameter/gemeinden.ts'
import { type Zeile, zahl } from './tabelle.ts'

type Fall = { readonly id: string; readonly rechner: string; readonly request: Wohngeldanfrage }

const SOLL = 'Soll: 20.000'

/** Wohngeld: one household, all collected cases in turn, one with an open answer, and a search by name. */
export function wohngeld(): Zeile[] {
  const datei = path.join(import.meta.dirname, '../recht/rechner.cases.json')
  const faelle = (JSON.parse(readFileSync(datei, 'utf8')) as Fall[]).filter(
    ({ rechner }) => rechner === 'wohngeld',
  )
  const anfragen = faelle.map(({ request }) => request)
  const familie = faelle.find(({ id }) => id === 'wg-bmwsb-08')?.request
  if (!familie) throw new Error('wg-bmwsb-08 fehlt in den Fällen')
  const mitglieder = familie.mitglieder?.map(person => ({ ...person, zahlt: undefined }))
  const offen = { ...familie, mitglieder }
  const zeile = (was: string, fn: (n: number) => unknown, dazu?: string): Zeile => ({
    was: `Wohngeld, ${was}`,
    wert: zahl(jeKern(20_000, fn)),
    ...(dazu === undefined ? {} : { dazu }),
  })
  return [
    zeile('fünfköpfige Familie', () => rechneWohngeld(familie), SOLL),
    zeile(
      `${anfragen.length} Fälle im Wechsel`,
      n => rechneWohngeld(anfragen[n % anfragen.length] ?? familie),
      SOLL,
    ),
    zeile('Familie, Abgaben offen', () => rechneWohngeld(offen)),
    zeile('Gemeinde nach Namen', () => gemeindenMitNamen('muenster')),
  ]
}

/** How often per second of processor time of one core, warmed up: what else the machine does hardly counts. */
export function jeKern(wieviele: number, fn: (n: number) => unknown): number {
  for (let n = 0; n < wieviele / 4; n++) fn(n)
  const start = process.cpuUsage()
  for (let n = 0; n < wieviele; n++) fn(n)
  const { user, system } = process.cpuUsage(start)
  return (wieviele * 1_000_000) / (user + system)
}
