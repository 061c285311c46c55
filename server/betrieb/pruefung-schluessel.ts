import { oeffneHauptschluessel } from '../data/hauptschluessel.ts'
import { findPruefwert } from '../data/installation.ts'
import { jeStichprobe, pruefeSchluessel } from '../data/pruefen-store.ts'
import { schluesselbund } from '../data/schluesselbund.ts'
import { Startfehler } from '../data/startfehler.ts'
import { Unlesbar } from '../data/verschluesselung.ts'
import type { Stellenzugriff } from '../data/zugriff.ts'
import { findPdf, listBriefe } from '../features/briefe/store.ts'
import { findListenzeile } from '../features/faelle/listen-store.ts'
import { findFall } from '../features/faelle/store.ts'
import { listEreignisse } from '../features/faelle/verlauf-store.ts'
import { listFristen } from '../features/fristen/store.ts'
import type { Befund, Lage, Pruefung } from './pruefung.ts'

const ZURUECK = 'Spielen Sie eine Sicherung in eine leere Datenbank zurück und vergleichen Sie.'

export const schluessel: Pruefung = {
  name: 'Schlüssel',
  async pruefe({ config, datenbank: { db } }) {
    if ((await findPruefwert(db)) === undefined) return []
    try {
      const haupt = await oeffneHauptschluessel(db, config.masterKey)
      return (await pruefeSchluessel(db, haupt)).map(({ stelle, stellenschluessel, faelle }) => ({
        was: stellenschluessel
          ? `${stelle}: ${faelle} Fallschlüssel lassen sich nicht öffnen.`
          : `${stelle}: Der Schlüssel der Stelle lässt sich nicht öffnen.`,
        tun: ZURUECK,
      }))
    } catch (error) {
      if (error instanceof Startfehler) return [{ was: error.message, tun: 'Ohne ihn ist kein Fall lesbar.' }]
      throw error
    }
  },
}

const STICHPROBE = 50

export const siegel: Pruefung = {
  name: `Siegel von ${STICHPROBE} Fällen je Stelle`,
  async pruefe(lage) {
    const offen = await oeffne(lage)
    if (!offen) return []
    const befunde: Befund[] = []
    let unlesbar: string[] = []
    const zugang = { ...offen, meldeUnlesbar: (spalte: string) => void unlesbar.push(spalte) }
    await jeStichprobe(zugang, STICHPROBE, async (z, { id, nummer }) => {
      unlesbar = []
      await oeffneAlles(z, id).catch((error: unknown) => {
        if (!(error instanceof Unlesbar)) throw error
        unlesbar.push(error.spalte)
      })
      if (unlesbar.length === 0) return
      const wo = [...new Set(unlesbar)].join(', ')
      befunde.push({ was: `Der Fall ${nummer} lässt sich nicht ganz öffnen (${wo}).`, tun: ZURUECK })
    })
    return befunde
  },
}

/** Undefined where the check of the keys has said already that there is none. */
async function oeffne({ config, datenbank: { db } }: Lage) {
  if ((await findPruefwert(db)) === undefined) return undefined
  try {
    const { schluessel } = await oeffneHauptschluessel(db, config.masterKey)
    return { db, schluesselbund: schluesselbund(schluessel) }
  } catch (error) {
    if (error instanceof Startfehler) return undefined
    throw error
  }
}

/** Every seal of a case, as the pages open them. */
async function oeffneAlles(z: Stellenzugriff, id: string): Promise<void> {
  await findListenzeile(z, id)
  await listEreignisse(z, id, 1_000)
  await listFristen(z, id)
  for (const brief of await listBriefe(z, id)) await findPdf(z, id, brief.id)
  await findFall(z, id)
}
