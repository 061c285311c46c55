import { cpus } from 'node:os'
import { aufzeichnung } from './aufzeichnung.ts'
import { ansprueche } from './ansprueche.ts'
import { brief } from './brief.ts'
import { briefe } from './briefe.ts'
import { eichung } from './eichung.ts'
import { fonds } from './fonds.ts'
import { fondsantrag } from './fondsantrag.ts'
import { heute } from './heute.ts'
import { last } from './last.ts'
import { selbstcheck } from './selbstcheck.ts'
import { siegel } from './siegel.ts'
import { sperrpruefung } from './sperrpruefung.ts'
import { sicherung } from './sicherung.ts'
import { ersterStart } from './start.ts'
import { drucke, type Zeile } from './tabelle.ts'
import { wal } from './wal.ts'
import { zahlen, zahlenseiten } from './zahlen.ts'

/* npm run bench [section …]: what this machine does, as a table. Everything on loopback, every loop bounded. */

const ABSCHNITTE: readonly (readonly [name: string, ueberschrift: string, miss: () => Promise<Zeile[]>])[] = [
  ['eichung', 'Eichung: was diese Maschine ohne uns kann', eichung],
  ['sperrpruefung', 'Prüfung einer Sperre', sperrpruefung],
  ['ansprueche', 'Ansprüche eines Haushalts', ansprueche],
  ['brief', 'Briefe als PDF', brief],
  ['briefe', 'Viele Briefe, und was mit ihnen geht', briefe],
  ['fonds', 'Hilfen: das Verzeichnis gegen einen Fall', fonds],
  ['fondsantrag', 'Ein Antrag an einen Fonds: das Paket', fondsantrag],
  ['heute', 'Die Seite Heute', heute],
  ['selbstcheck', 'Der Selbst-Check', selbstcheck],
  ['siegel', 'Was die Verschlüsselung die Fallseite kostet', siegel],
  ['last', 'Ein Tag in der Beratung', last],
  ['start', 'Start auf einer vorhandenen eingebetteten Datenbank', ersterStart],
  ['aufzeichnung', 'Aufzeichnung: wer was gesehen und getan hat', aufzeichnung],
  ['sicherung', 'Sichern und Zurückspielen (5.000 Fälle)', sicherung],
  ['zahlen', 'Freigabe der Zahlen: eine Million Fälle an 60 Stellen', zahlen],
  ['zahlenseiten', 'Die Seiten der Zahlen', zahlenseiten],
  ['wal', 'Schreiben: was das Sichern des Protokolls auf die Platte kostet', wal],
]

const gewuenscht = process.argv.slice(2)
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? '?'}`)
for (const [name, ueberschrift, miss] of ABSCHNITTE) {
  if (gewuenscht.length === 0 || gewuenscht.includes(name)) drucke(ueberschrift, await miss())
}
