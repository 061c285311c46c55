import { readFileSync } from 'node:fs'
import path from 'node:path'
import { sperrangaben } from '../../server/data/sachverhalt.ts'
import { pruefeSperre } from '../../server/recht/sperre/urteil.ts'
import { jeSekunde, type Zeile, zahl } from './tabelle.ts'

type Faelle = readonly { readonly id: string; readonly request: unknown }[]

export async function sperrpruefung(): Promise<Zeile[]> {
  const datei = path.join(import.meta.dirname, '../recht/sperrpruefung.cases.json')
  const faelle = faelleAus(JSON.parse(readFileSync(datei, 'utf8')))
  const f01 = sperrangaben.parse(faelle.find(({ id }) => id === 'F01')?.request)
  const alle = faelle.flatMap(({ request }) => sperrangaben.safeParse(request).data ?? [])
  const eine = await jeSekunde(2, () => pruefeSperre(f01))
  const runde = await jeSekunde(2, n => pruefeSperre(alle[n % alle.length] ?? f01))
  return [
    { was: 'Fall F01', wert: `${zahl(eine)}/s` },
    { was: `alle ${alle.length} Beispielfälle im Wechsel`, wert: `${zahl(runde)}/s` },
  ]
}

const faelleAus = (inhalt: Faelle | { readonly cases: Faelle }): Faelle =>
  'cases' in inhalt ? inhalt.cases : inhalt
