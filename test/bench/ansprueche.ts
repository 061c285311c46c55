import { readFileSync } from 'node:fs'
import path from 'node:path'
import { anspruchsangaben } from '../../server/data/haushalt.ts'
import { pruefeAnsprueche } from '../../server/recht/ansprueche/ansprueche.ts'
import { rechneErwerbsfreibetrag } from '../../server/recht/ansprueche/rechner/erwerbsfreibetrag.ts'
import { rechneGrundsicherungAlter } from '../../server/recht/ansprueche/rechner/grundsicherung-alter.ts'
import { rechneGrundsicherungsgeld } from '../../server/recht/ansprueche/rechner/grundsicherungsgeld.ts'
import { rechneKinderzuschlag } from '../../server/recht/ansprueche/rechner/kinderzuschlag.ts'
import { rechneMehrbedarf } from '../../server/recht/ansprueche/rechner/mehrbedarf.ts'
import { rechneRegelbedarf } from '../../server/recht/ansprueche/rechner/regelbedarf.ts'
import { rechneUnterhaltsvorschuss } from '../../server/recht/ansprueche/rechner/unterhaltsvorschuss.ts'
import { rechneVermoegen } from '../../server/recht/ansprueche/rechner/vermoegen.ts'
import { rechneWohngeld } from '../../server/recht/ansprueche/wohngeld.ts'
import { type Zeile, zahl } from './tabelle.ts'
import { jeKern, wohngeld } from './wohngeld.ts'

const lies = <T>(datei: string): readonly T[] =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, '../recht', datei), 'utf8')) as readonly T[]

const RECHNER: Readonly<Record<string, (anfrage: never) => unknown>> = {
  regelbedarf: rechneRegelbedarf,
  erwerbsfreibetrag: rechneErwerbsfreibetrag,
  mehrbedarf: rechneMehrbedarf,
  vermoegen: rechneVermoegen,
  unterhaltsvorschuss: rechneUnterhaltsvorschuss,
  wohngeld: rechneWohngeld,
  grundsicherungsgeld: rechneGrundsicherungsgeld,
  'grundsicherung-alter': rechneGrundsicherungAlter,
  kinderzuschlag: rechneKinderzuschlag,
}

/** Whole households and every single calculator over its worked cases, one after the other on one core. */
export function ansprueche(): Promise<Zeile[]> {
  const haushalte = lies<{ request: unknown }>('ansprueche.cases.json').map(({ request }) =>
    anspruchsangaben.parse(request),
  )
  const faelle = lies<{ rechner: string; request: never }>('rechner.cases.json')
  const zeilen: Zeile[] = [
    {
      was: `alle ${haushalte.length} Beispielhaushalte im Wechsel, je Sekunde Rechenzeit`,
      wert: `${zahl(jeKern(4_000, n => haushalte.slice(n % haushalte.length, (n % haushalte.length) + 1).map(pruefeAnsprueche)))}/s`,
      dazu: 'Soll: 1.000',
    },
  ]
  for (const [name, rechne] of Object.entries(RECHNER)) {
    const anfragen = faelle.flatMap(({ rechner, request }) => (rechner === name ? [request] : []))
    const jede = jeKern(20_000, n =>
      anfragen.slice(n % anfragen.length, (n % anfragen.length) + 1).map(rechne),
    )
    zeilen.push({ was: `Rechner ${name}`, wert: `${zahl(jede)}/s`, dazu: 'Soll: 20.000' })
  }
  return Promise.resolve([...zeilen, ...wohngeld()])
}
