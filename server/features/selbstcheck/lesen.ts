import { type Datum, plusTage } from '../../recht/datum.ts'
import { liesDatum, liesEuro, liesZahl } from '../../web/eingabe.ts'
import { type Eingaben, text, texte } from '../../web/forms.ts'
import type { Antworten } from './antworten.ts'
import type { Frage } from './fragen.ts'
import { westlich } from './ziffern.ts'

/** What a page sent: an answer to keep, or which sentence of `fehler` to show. */
export type Gelesen =
  | { readonly ok: true; readonly antwort: string | readonly string[] }
  | { readonly ok: false; readonly fehler: string }

const wert = (antwort: string | readonly string[]): Gelesen => ({ ok: true, antwort })
const fehler = (schluessel: string): Gelesen => ({ ok: false, fehler: schluessel })

/** Reads the answer to one question. „Weiß ich nicht“ and „keine“ are buttons of their own and need no field. */
export function liesAntwort(frage: Frage, body: Eingaben, bisher: Antworten, heute: Datum): Gelesen {
  const knopf = text(body, 'kurz')
  if (knopf === '?' || (knopf === '-' && frage.keine?.(bisher))) return wert(knopf)
  switch (frage.art) {
    case 'wahl':
      return wahl(frage, text(body, 'antwort'), bisher)
    case 'mehrfach':
      return mehrfach(frage, texte(body, 'antwort'), bisher)
    case 'datum':
      return datum(frage, getippterTag(body), bisher, heute)
    case 'betrag':
      return betrag(westlich(text(body, 'antwort')))
    case 'zahl':
      return zahl(westlich(text(body, 'antwort')))
  }
}

function wahl(frage: Frage, gewaehlt: string, bisher: Antworten): Gelesen {
  return frage.optionen?.(bisher).includes(gewaehlt) ? wert(gewaehlt) : fehler('wahl')
}

function mehrfach(frage: Frage, angekreuzt: readonly string[], bisher: Antworten): Gelesen {
  const bekannt = (frage.optionen?.(bisher) ?? []).filter(option => angekreuzt.includes(option))
  return bekannt.length > 0 ? wert(bekannt) : fehler('mehrfach')
}

/** Three fields, or everything in the first of them; digits of any script. */
export const getippterTag = (body: Eingaben): string =>
  ['tag', 'monat', 'jahr']
    .map(name => westlich(text(body, name)))
    .filter(teil => teil !== '')
    .join('.')

function datum(frage: Frage, getippt: string, bisher: Antworten, heute: Datum): Gelesen {
  if (getippt === '') return fehler('tagLeer')
  if (getippt.length > 40) return fehler('tagForm')
  const gelesen = liesDatum(getippt, heute)
  if (gelesen.art !== 'wert') return fehler(tagFehler(getippt))
  const zeit = frage.zeit?.(bisher) ?? 'beides'
  if (gelesen.wert < plusTage(heute, -JAHRE) || gelesen.wert > plusTage(heute, JAHRE)) return fehler('jahr')
  if (zeit === 'vergangen' && gelesen.wert > heute) return fehler('tagKommt')
  if (zeit === 'kommend' && gelesen.wert < heute) return fehler('tagVorbei')
  return wert(gelesen.wert)
}

/** A letter older than this, or a day further ahead, is a slip of the pen. */
const JAHRE = 3 * 365

function tagFehler(getippt: string): string {
  if (/^\d{1,2}\.?$/.test(getippt)) return 'monatFehlt'
  const [tag = 0, monat = 0, jahr = 0] = getippt.split(/[.\s/-]+/).map(Number)
  if (!(tag >= 1 && tag <= 31 && monat >= 1 && monat <= 12)) return 'tagForm'
  if (tag > 28) return 'tagGibtEsNicht'
  return jahr > 99 ? 'jahr' : 'tagForm'
}

function betrag(getippt: string): Gelesen {
  if (getippt === '') return fehler('betragLeer')
  const gelesen = liesEuro(getippt.slice(0, 60))
  if (gelesen.art === 'wert') return wert(String(gelesen.wert))
  return fehler(/^\d{1,3}\.\d{3}$/.test(getippt.replace(/\s|€/g, '')) ? 'betragKomma' : 'betragForm')
}

function zahl(getippt: string): Gelesen {
  const gelesen = liesZahl(getippt.slice(0, 20), 120)
  return gelesen.art === 'wert' && gelesen.wert > 0 ? wert(String(gelesen.wert)) : fehler('zahl')
}
