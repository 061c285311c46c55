import type { BriefFakten } from '../fakten.ts'

/* Who lives in the household, in words. Never who is ill. */

const ZAHLEN = [
  '',
  '',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
]

const anzahl = (zahl: number, eins: string, viele: string): string =>
  zahl === 1 ? eins : `${ZAHLEN[zahl] ?? zahl} ${viele}`

/** „zwei Erwachsene und ein Kind“; null while the adults are not known. */
export function leute(fakten: BriefFakten): string | null {
  const { erwachsene, kinder } = kopfzahl(fakten)
  if (erwachsene === undefined || erwachsene === 0) return null
  const grosse = anzahl(erwachsene, 'eine erwachsene Person', 'Erwachsene')
  return kinder ? `${grosse} und ${anzahl(kinder, 'ein Kind', 'Kinder')}` : grosse
}

/** More than one person, so that „leben“ is right. */
export function sindMehrere(fakten: BriefFakten): boolean {
  const { erwachsene = 0, kinder = 0 } = kopfzahl(fakten)
  return erwachsene + kinder > 1
}

type Kopfzahl = { readonly erwachsene: number | undefined; readonly kinder: number | undefined }

/** The heads of the intake; where it is silent, the persons of the reckoning. */
function kopfzahl({ akte: { haushalt, rechnung } }: BriefFakten): Kopfzahl {
  if (haushalt.erwachsene !== undefined || rechnung?.personen === undefined)
    return { erwachsene: haushalt.erwachsene, kinder: haushalt.kinder }
  const kinder = rechnung.personen.filter(({ rolle }) => rolle === 'kind').length
  return { erwachsene: rechnung.personen.length - kinder, kinder }
}
