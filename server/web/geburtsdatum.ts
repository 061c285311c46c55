import { type Datum, tag } from '../recht/datum.ts'
import type { Gelesen } from './eingabe.ts'

const TIPP = 'Schreiben Sie das Geburtsdatum so: 02.04.1988.'
const AELTESTES_JAHR = 1900

/**
 * A day of birth as people type it: 2.4.1988, 02.04.88 (the last such year that has been), 1988-04-02, 02041988.
 * A day without a year and a day to come are refused.
 */
export function liesGeburtsdatum(roh: string, heute: Datum): Gelesen<Datum> {
  const text = roh.trim()
  if (text === '') return { art: 'leer' }
  const teile = zerlege(text)
  if (!teile) return { art: 'fehler', fehler: TIPP }
  const [tagImMonat, monat, jahr] = teile
  const voll = jahr.length === 4 ? Number(jahr) : zweistellig(Number(jahr), heute)
  if (voll < AELTESTES_JAHR) return { art: 'fehler', fehler: `Das Jahr ${jahr} kann nicht stimmen. ${TIPP}` }
  try {
    const day = tag(`${voll}-${monat.padStart(2, '0')}-${tagImMonat.padStart(2, '0')}`)
    return day > heute
      ? { art: 'fehler', fehler: 'Das Geburtsdatum liegt in der Zukunft.' }
      : { art: 'wert', wert: day }
  } catch {
    return { art: 'fehler', fehler: `Diesen Tag gibt es nicht. ${TIPP}` }
  }
}

type Teile = readonly [tag: string, monat: string, jahr: string]

function zerlege(text: string): Teile | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return [iso[3] ?? '', iso[2] ?? '', iso[1] ?? '']
  const deutsch =
    /^(\d{1,2})[.\s/-]+(\d{1,2})[.\s/-]+(\d{4}|\d{2})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text)
  return deutsch ? [deutsch[1] ?? '', deutsch[2] ?? '', deutsch[3] ?? ''] : undefined
}

function zweistellig(jahr: number, heute: Datum): number {
  const jetzt = Number(heute.slice(0, 4))
  const jahrhundert = jetzt - (jetzt % 100)
  return jahrhundert + jahr > jetzt ? jahrhundert - 100 + jahr : jahrhundert + jahr
}
