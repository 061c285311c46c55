import type { Kettenbefund, Kopf } from '../../data/kette.ts'

/** `2026-11-21T09:30:00Z 1234 5f…`: when, number and hash of the last entry; fits on a page and into a mail. */
export const alsKopfzeile = ({ am, nummer, hash }: Kopf): string => `${am} ${nummer} ${hash}`

/** The heads in a text, one a line; other lines are left alone. */
export const koepfeIn = (text: string): Kopf[] =>
  [...text.matchAll(/^(\d{4}-\d\d-\d\dT[\d:]+Z) (\d+) ([0-9a-f]{64})\s*$/gm)].map(
    ([, am = '', nummer = '', hash = '']) => ({ am, nummer: Number(nummer), hash }),
  )

const FEHLER = {
  fehlt: 'fehlt',
  geaendert: 'ist geändert worden',
  verkettung: 'schließt nicht an den vorigen an',
  abgeschnitten: 'fehlt: Das Ende ist abgeschnitten',
} as const

/** The finding in one sentence. */
export function befundworte({ eintraege, fehler, kopf }: Kettenbefund, fruehere: number): string {
  if (fehler) return `Die Aufzeichnung ist beschädigt: Eintrag ${fehler.nummer} ${FEHLER[fehler.art]}.`
  const verglichen = fruehere === 0 ? '' : ` Verglichen mit ${fruehere} früheren Köpfen.`
  return `Die Aufzeichnung ist vollständig: ${eintraege} Einträge.${verglichen}${kopf ? `\n${alsKopfzeile(kopf)}` : ''}`
}
