import type { Anfrage } from '../../data/anfrage.ts'
import type { Eingangsstand } from '../../data/tables.ts'

const TAGE = ['So', 'Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa']

/** `Mo, Di morgens, abends; nur die Person selbst`: short enough for the line of the file. */
export const erreichbar = (anfrage: Anfrage): string =>
  `${zeiten(anfrage)}; ${anfrage.andere ? 'auch andere am Telefon' : 'nur die Person selbst'}`

/** When it is safe to call; nothing ticked means always. */
export function zeiten({ tage, zeiten }: Anfrage): string {
  const an = tage.map(tag => TAGE[tag]).join(', ')
  const um = zeiten.join(', ')
  return [an || (um ? 'täglich' : 'jederzeit'), um].filter(teil => teil !== '').join(' ')
}

export const STAND: Readonly<Record<Eingangsstand, string>> = {
  neu: 'neu',
  geplant: 'Rückruf geplant',
  nichtErreicht: 'nicht erreicht',
  uebernommen: 'als Fall übernommen',
  erledigt: 'erledigt',
}

/** `seit 5 Std.` */
export function alter(am: Date, jetzt: Date): string {
  const minuten = Math.max(0, Math.floor((jetzt.getTime() - am.getTime()) / 60_000))
  if (minuten < 60) return `seit ${minuten} Min.`
  if (minuten < 48 * 60) return `seit ${Math.floor(minuten / 60)} Std.`
  return `seit ${Math.floor(minuten / 1440)} Tagen`
}
