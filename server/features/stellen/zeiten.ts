import type { Zeitraum } from '../../data/stellenprofil.ts'

/* Office hours as people type and read them. */

/** Monday first, as on a door. 0 = Sunday. */
export const WOCHE = [1, 2, 3, 4, 5, 6, 0] as const

/** What was read from one weekday: its hours, or what to say at the field. */
export type Gelesen = { readonly zeiten: readonly Zeitraum[] } | { readonly fehler: string }

const TIPP = 'Schreiben Sie die Zeiten so: 9–12, 15–18:30.'
const EIN_ZEITRAUM = /^(\d{1,2})(?:[:.](\d{1,2}))?(?:uhr)?(?:-|–|—|bis)(\d{1,2})(?:[:.](\d{1,2}))?(?:uhr)?$/

/** `9-12, 15–18:30` as hours in their order; empty where nothing was typed. */
export function liesZeiten(roh: string): Gelesen {
  const zeiten: Zeitraum[] = []
  for (const teil of teile(roh)) {
    const gelesen = zeitraum(teil)
    if (typeof gelesen === 'string') return { fehler: gelesen }
    zeiten.push(gelesen)
  }
  zeiten.sort((a, b) => (a.von < b.von ? -1 : 1))
  const doppelt = zeiten.find((zeit, i) => zeit.von < (zeiten[i - 1]?.bis ?? ''))
  if (doppelt) return { fehler: `Zwei Zeiten überschneiden sich: ${zeitenworte(zeiten).join(' und ')} Uhr.` }
  return { zeiten }
}

const teile = (roh: string): string[] =>
  roh
    .toLowerCase()
    .split(/,|;|\n|\bund\b/)
    .map(teil => teil.replace(/\s+/g, ''))
    .filter(teil => teil !== '')

function zeitraum(teil: string): Zeitraum | string {
  const treffer = EIN_ZEITRAUM.exec(teil)
  if (!treffer) return TIPP
  const [von, bis] = [minuten(treffer[1], treffer[2]), minuten(treffer[3], treffer[4])]
  for (const [wert, stunde, minute] of [
    [von, treffer[1], treffer[2]],
    [bis, treffer[3], treffer[4]],
  ] as const) {
    if (wert === null) return `${stunde}:${(minute ?? '0').padStart(2, '0')} Uhr gibt es nicht. ${TIPP}`
  }
  if (von === null || bis === null) return TIPP
  if (bis === von) return 'Anfang und Ende sind gleich.'
  if (bis < von)
    return 'Das Ende liegt vor dem Anfang. Geht es über Mitternacht, schreiben Sie hier bis 24 Uhr und am nächsten Tag ab 0 Uhr.'
  return { von: uhrzeit(von), bis: uhrzeit(bis) }
}

/** Minutes of the day, up to 24:00; null for a time that no clock shows. */
function minuten(stunde = '', minute = '0'): number | null {
  const [h, m] = [Number(stunde), Number(minute)]
  return h > 24 || m > 59 || (h === 24 && m > 0) ? null : h * 60 + m
}

const uhrzeit = (wert: number): string =>
  `${String(Math.floor(wert / 60)).padStart(2, '0')}:${String(wert % 60).padStart(2, '0')}`

/** `09:00`–`12:30` as `9–12:30`. */
const zeitworte = ({ von, bis }: Zeitraum): string => `${kurz(von)}–${kurz(bis)}`

export const zeitenworte = (zeiten: readonly Zeitraum[]): string[] => zeiten.map(zeitworte)

const kurz = (zeit: string): string => {
  const [stunde, minute] = zeit.split(':')
  return minute === '00' ? String(Number(stunde)) : `${Number(stunde)}:${minute}`
}
