import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { ueberfaellige } from '../features/recht/faellig.ts'
import { alsDatum, tag } from '../recht/datum.ts'
import { listSicherungen, SCHLUESSEL_TAGE, tageSeit } from './ablage.ts'
import type { Befund, Pruefung } from './pruefung.ts'

const BERLIN = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Berlin' })

export const rechtsstand: Pruefung = {
  name: 'Rechtsstand',
  async pruefe({ jetzt }) {
    return ueberfaellige(tag(BERLIN.format(jetzt))).map(({ was, norm, geprueftBis }) => ({
      was: `${was} (${norm}) ist nur bis ${alsDatum(geprueftBis)} am Gesetz geprüft.`,
      tun: 'Vergleichen Sie die Zahl mit dem Gesetz und nehmen Sie eine neuere Fassung von Sperrstopp.',
    }))
  },
}

/** A backup every night, and one night that went wrong. */
const HOECHSTENS_TAGE = 2

export const sicherung: Pruefung = {
  name: 'Sicherung',
  async pruefe({ config: { backup }, jetzt }) {
    if (backup.ordner === undefined) return []
    if (!existsSync(backup.ordner)) {
      return [
        {
          was: `BACKUP_DIR ${backup.ordner} gibt es nicht.`,
          tun: 'Machen Sie eine Sicherung: npm run backup.',
        },
      ]
    }
    const befunde: Befund[] = []
    for (const [art, was] of [
      ['daten', 'Daten'],
      ['schluessel', 'Schlüssel'],
    ] as const) {
      const [neueste] = listSicherungen(backup.ordner, art)
      const tage = neueste && tageSeit(neueste.am, jetzt)
      if (tage === undefined)
        befunde.push({ was: `Es gibt keine Sicherung der ${was}.`, tun: 'npm run backup.' })
      else if (tage >= HOECHSTENS_TAGE)
        befunde.push({
          was: `Die neueste Sicherung der ${was} ist ${tage} Tage alt.`,
          tun: 'npm run backup, jede Nacht.',
        })
    }
    const alte = listSicherungen(backup.ordner, 'schluessel').filter(
      ({ am }) => tageSeit(am, jetzt) > SCHLUESSEL_TAGE,
    )
    if (alte.length > 0) {
      befunde.push({
        was: `${alte.length} Schlüsselsicherungen sind älter als ${SCHLUESSEL_TAGE} Tage; gelöschte Fälle sind damit noch lesbar.`,
        tun: 'npm run backup löscht sie; löschen Sie auch Kopien an anderen Orten.',
      })
    }
    return befunde
  },
}

export const ordner: Pruefung = {
  name: 'Ordner und Dateien',
  async pruefe({ config, datenbank: { art } }) {
    const orte = [
      ...(art === 'eingebettet' ? [config.dataDir] : []),
      ...(config.masterKey.art === 'umgebung' ? [] : [config.masterKey.name]),
      ...(config.backup.ordner === undefined ? [] : [config.backup.ordner]),
    ]
    return orte.flatMap(ort => {
      const rechte = statSync(ort, { throwIfNoEntry: false })?.mode ?? 0
      if ((rechte & 0o077) === 0) return []
      return [
        {
          was: `${path.resolve(ort)} ist auch für andere Benutzer dieses Rechners offen.`,
          tun: `chmod go= ${path.resolve(ort)}`,
        },
      ]
    })
  },
}
