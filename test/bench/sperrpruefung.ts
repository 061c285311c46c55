import { readFileSync } from 'node:fs'
import path from 'node:path'
import { sperrangaben } from '../../server/data/sachverhalt.ts'
import type { Sperrangaben } from '../../server/recht/sperre/angaben.ts'
import { pruefeSperre } from '../../server/recht/sperre/urteil.ts'
import { angaben } from '../recht/fall.ts'
import { jeSekunde, type Zeile, zahl } from './tabelle.ts'

type Faelle = readonly { readonly id: string; readonly request: unknown }[]

export async function sperrpruefung(): Promise<Zeile[]> {
  const datei = path.join(import.meta.dirname, '../recht/sperrpruefung.cases.json')
  const faelle = faelleAus(JSON.parse(readFileSync(datei, 'utf8')))
  const f01 = sperrangaben.parse(faelle.find(({ id }) => id === 'F01')?.request)
  const alle = faelle.flatMap(({ request }) => sperrangaben.safeParse(request).data ?? [])
  const eine = await jeSekunde(2, () => pruefeSperre(f01))
  const runde = await jeSekunde(2, n => pruefeSperre(alle[n % alle.length] ?? f01))
  const alt = await jeSekunde(2, n => pruefeSperre(FRUEHER[n % FRUEHER.length] ?? f01))
  return [
    { was: 'Fall F01', wert: `${zahl(eine)}/s` },
    { was: `alle ${alle.length} Beispielfälle im Wechsel`, wert: `${zahl(runde)}/s` },
    { was: 'Fall F01 nach sechs früheren Regelwerken im Wechsel', wert: `${zahl(alt)}/s` },
  ]
}

/** § 19 GVV of 2022, 2021, 2012; § 41b EnWG of 2024 and 2021 and § 118b EnWG for the Sondervertrag. */
const FRUEHER: readonly Sperrangaben[] = [
  ...[104, 208, 260].map(wochen => angaben('F01', {}, wochen)),
  ...[104, 156, 208].map(wochen => angaben('F01', { vertrag: 'sondervertrag' }, wochen)),
]

const faelleAus = (inhalt: Faelle | { readonly cases: Faelle }): Faelle =>
  'cases' in inhalt ? inhalt.cases : inhalt
