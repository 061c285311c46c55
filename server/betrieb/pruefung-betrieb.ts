import { liesKette, pruefeAufzeichnung } from '../data/kette.ts'
import { zumLoeschen } from '../data/zugriff.ts'
import { findLaufstand } from '../features/aufbewahrung/lauf-store.ts'
import { befundworte } from '../features/aufzeichnung/kopfzeile.ts'
import { datum } from '../web/format.ts'
import { tag } from '../recht/datum.ts'
import type { Pruefung } from './pruefung.ts'

export const aufzeichnung: Pruefung = {
  name: 'Aufzeichnung',
  async pruefe({ datenbank: { db } }) {
    const befund = await liesKette(db, trx => pruefeAufzeichnung(trx))
    if (befund.fehler === null) return []
    const tun =
      'Sichern Sie die Datenbank so, wie sie ist, und sagen Sie es der Person für den Datenschutz, bevor Sie etwas ändern.'
    return [{ was: befundworte(befund, 0).trim(), tun }]
  },
}

/** Days without a clearing that got through. */
const HOECHSTENS_TAGE = 3
const TAG_MS = 86_400_000

export const aufbewahrung: Pruefung = {
  name: 'Löschung nach Frist',
  async pruefe({ datenbank: { db }, jetzt }) {
    const { zuletzt, gescheitert } = await zumLoeschen(db, null, trx => findLaufstand(trx, jetzt))
    const tun =
      'Starten Sie Sperrstopp; die Löschung läuft gleich nach dem Start. Scheitert sie wieder, lesen Sie das Protokoll.'
    if (gescheitert >= 2) return [{ was: `Die Löschung nach Frist ist ${gescheitert}-mal gescheitert.`, tun }]
    if (zuletzt === null || jetzt.getTime() - zuletzt.getTime() <= HOECHSTENS_TAGE * TAG_MS) return []
    const am = datum(tag(zuletzt.toISOString().slice(0, 10)))
    return [{ was: `Die Löschung nach Frist ist seit dem ${am} nicht mehr gelaufen.`, tun }]
  },
}
