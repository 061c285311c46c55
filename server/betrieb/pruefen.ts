import type { Config } from '../config.ts'
import { befehl, mitDatenbank, sage } from './befehl.ts'
import { aufbewahrung, aufzeichnung } from './pruefung-betrieb.ts'
import { migrationen, rollen, zeilensicherheit } from './pruefung-datenbank.ts'
import { schluessel, siegel } from './pruefung-schluessel.ts'
import { impressum } from './pruefung-impressum.ts'
import { ordner, rechtsstand, sicherung } from './pruefung-umgebung.ts'
import type { Befund, Lage, Pruefung } from './pruefung.ts'

/* npm run pruefen: what is wrong, one line each with what to do. Exit code 0 where nothing is, 1 otherwise. */

/** In this order. That the database answers is known before the first one runs. */
const PRUEFUNGEN: readonly Pruefung[] = [
  migrationen,
  zeilensicherheit,
  rollen,
  schluessel,
  siegel,
  aufzeichnung,
  aufbewahrung,
  rechtsstand,
  impressum,
  sicherung,
  ordner,
]

async function pruefe(config: Config): Promise<number> {
  const befunde = await mitDatenbank(config, async datenbank => {
    const lage: Lage = { config, datenbank, jetzt: new Date() }
    const alle: string[] = []
    for (const pruefung of PRUEFUNGEN) {
      for (const { was, tun } of await ergebnis(pruefung, lage)) alle.push(`${pruefung.name}: ${was} ${tun}`)
    }
    return alle
  })
  for (const zeile of befunde) sage(zeile)
  if (befunde.length === 0)
    sage(`Alles in Ordnung. Geprüft: ${PRUEFUNGEN.map(({ name }) => name).join(', ')}.`)
  return befunde.length === 0 ? 0 : 1
}

/** A check that fails itself is a finding, and the others still run. */
async function ergebnis(pruefung: Pruefung, lage: Lage): Promise<Befund[]> {
  try {
    return await pruefung.pruefe(lage)
  } catch (error) {
    const grund = error instanceof Error ? error.message.split('\n')[0] : 'unbekannter Fehler'
    return [
      {
        was: `Diese Prüfung ist selbst gescheitert: ${grund ?? ''}.`,
        tun: 'Sehen Sie zuerst nach den Zeilen darüber.',
      },
    ]
  }
}

await befehl(pruefe)
