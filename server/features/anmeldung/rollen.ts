import type { Rolle } from '../../data/tables.ts'

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
