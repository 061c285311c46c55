import { vergleicheMigrationen } from '../data/migrate.ts'
import { listMaechtigeRollen, listUngeschuetzte } from '../data/pruefen-store.ts'
import type { Pruefung } from './pruefung.ts'

export const migrationen: Pruefung = {
  name: 'Stand der Tabellen',
  async pruefe({ datenbank: { db } }) {
    const { fehlen, unbekannt } = await vergleicheMigrationen(db)
    return [
      ...fehlen.map(name => ({
        was: `Die Migration ${name} ist nicht gelaufen.`,
        tun: 'Starten Sie Sperrstopp einmal.',
      })),
      ...unbekannt.map(name => ({
        was: `Die Migration ${name} kennt dieses Programm nicht.`,
        tun: 'Nehmen Sie die neuere Fassung von Sperrstopp.',
      })),
    ]
  },
}

export const zeilensicherheit: Pruefung = {
  name: 'Trennung der Stellen',
  async pruefe({ datenbank: { db } }) {
    return (await listUngeschuetzte(db)).map(tabelle => ({
      was: `Die Tabelle ${tabelle} schützt ihre Zeilen nicht.`,
      tun: `alter table ${tabelle} enable row level security, force row level security; und klären, wer das geändert hat.`,
    }))
  },
}

export const rollen: Pruefung = {
  name: 'Rechte der Rollen',
  async pruefe({ datenbank: { db, art } }) {
    return (await listMaechtigeRollen(db, art === 'server')).map(rolle => ({
      was: `Die Rolle ${rolle} darf mehr, als sie soll.`,
      tun: rolle.startsWith('emr_')
        ? `alter role ${rolle} nologin nosuperuser nobypassrls nocreaterole nocreatedb;`
        : `alter role ${rolle} nosuperuser nobypassrls; denn für sie gilt die Trennung der Stellen nicht.`,
    }))
  },
}
