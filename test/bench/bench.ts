import { cpus } from 'node:os'
import { ansprueche } from './ansprueche.ts'
import { brief } from './brief.ts'
import { eichung } from './eichung.ts'
import { heute } from './heute.ts'
import { sperrpruefung } from './sperrpruefung.ts'
import { ersterStart } from './start.ts'
import { drucke, type Zeile } from './tabelle.ts'
import { wal } from './wal.ts'

/* npm run bench [section …]: what this machine does, as a table. Everything on loopback, every loop bounded. */

const ABSCHNITTE: readonly (readonly [name: string, ueberschrift: string, miss: () => Promise<Zeile[]>])[] = [
  ['eichung', 'Eichung: was diese Maschine ohne uns kann', eichung],
  ['sperrpruefung', 'Prüfung einer Sperre', sperrpruefung],
  ['ansprueche', 'Ansprüche eines Haushalts', ansprueche],
  ['brief', 'Briefe als PDF', brief],
  ['heute', 'Die Seite Heute', heute],
  ['start', 'Start auf einer vorhandenen eingebetteten Datenbank', ersterStart],
  ['wal', 'Schreiben: was das Sichern des Protokolls auf die Platte kostet', wal],
]

const gewuenscht = process.argv.slice(2)
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? '?'}`)
for (const [name, ueberschrift, miss] of ABSCHNITTE) {
  if (gewuenscht.length === 0 || gewuenscht.includes(name)) drucke(ueberschrift, await miss())
}
