import { SAAT } from '../../server/features/fonds/saat/verzeichnis.ts'
import { tag } from '../../server/recht/datum.ts'
import type { Fondseintrag } from '../../server/recht/fonds/fonds.ts'
import type { Fondslage } from '../../server/recht/fonds/lage.ts'
import { pruefeAlle } from '../../server/recht/fonds/pruefung.ts'
import { cent } from '../../server/recht/geld.ts'
import { anteil, type Zeile, zahl } from './tabelle.ts'

const HEUTE = tag('2026-11-21')

/** A thousand entries, all open, so that every criterion is looked at. */
const EINTRAEGE: readonly Fondseintrag[] = Array.from({ length: 1_000 }, (_, n) => n).flatMap(n =>
  SAAT.slice(n % SAAT.length, (n % SAAT.length) + 1).map(({ fonds }) => ({
    id: `f${n}`,
    fonds,
    stand: { status: 'aktiv' as const, geprueftAm: HEUTE, giltTage: 90 },
  })),
)

const LAGE: Fondslage = {
  stichtag: HEUTE,
  land: 'NW',
  gemeinde: '05515000',
  plz: '48143',
  sparte: 'strom',
  leistungen: ['wohngeld'],
  personen: 3,
  alter: [38, 36, 5],
  nettoCent: cent(2_380_00),
  rueckstandCent: cent(420_00),
  mindestensCent: cent(320_00),
  stufe: 'ankuendigung',
  sperrtag: tag('2026-12-03'),
  antraege: [],
}

/** With evidence of its own, as the database hands it out: nothing is remembered from the run before. */
const frisch = (eintrag: Fondseintrag): Fondseintrag => {
  const belege = eintrag.fonds.belege.map(beleg => ({ ...beleg }))
  return { ...eintrag, fonds: { ...eintrag.fonds, belege } }
}

/** Computing time of one run in milliseconds, so that a busy machine measures the same. */
function rechenzeit(fn: () => unknown): number {
  const vorher = process.cpuUsage()
  fn()
  const { user, system } = process.cpuUsage(vorher)
  return (user + system) / 1_000
}

/** One case against the whole directory, one run after the other on one core. */
export async function fonds(): Promise<Zeile[]> {
  const lauf = (): number => {
    const eintraege = EINTRAEGE.map(frisch)
    return rechenzeit(() => pruefeAlle(eintraege, LAGE))
  }
  for (let n = 0; n < 100; n++) lauf()
  const ms = Array.from({ length: 300 }, lauf).sort((a, b) => a - b)
  const zeile = (was: string, p: number): Zeile => ({
    was,
    wert: `${zahl(anteil(ms, p), 2)} ms`,
    dazu: 'Soll: unter 10 ms',
  })
  return [
    zeile('1.000 Fonds gegen einen Fall, Rechenzeit, Mittel', 0.5),
    zeile('1.000 Fonds gegen einen Fall, Rechenzeit, 95 von 100', 0.95),
  ]
}
