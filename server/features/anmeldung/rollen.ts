import type { Rolle } from '../../data/tables.ts'
import type { TEAMROLLEN } from './forms.ts'

const WORTE: Readonly<Record<Rolle, string>> = {
  beratung: 'Beratung',
  vertretung: 'Vertretung',
  anleitung: 'Anleitung',
  koordination: 'Koordination',
  land: 'Landesebene',
  technik: 'Technik',
  datenschutz: 'Datenschutz',
}

/** `Beratung, Koordination` */
export const rollenworte = (rollen: readonly Rolle[]): string => rollen.map(rolle => WORTE[rolle]).join(', ')

/** For the forms that give roles. */
export const ROLLENWAHL = [
  { wert: 'beratung', label: 'Beratung', tipp: 'sieht und bearbeitet die Fälle der Beratungsstelle' },
  { wert: 'anleitung', label: 'Anleitung', tipp: 'leitet an und gibt Briefe frei (§\u00a06 RDG)' },
  {
    wert: 'koordination',
    label: 'Koordination',
    tipp: 'verwaltet das Team; sieht ohne Beratung keinen Fall',
  },
  { wert: 'datenschutz', label: 'Datenschutz', tipp: 'prüft Aufzeichnung, Löschung und Anträge' },
  { wert: 'technik', label: 'Technik', tipp: 'betreibt den Server; sieht keinen Fall' },
] as const satisfies readonly { wert: (typeof TEAMROLLEN)[number]; label: string; tipp: string }[]
