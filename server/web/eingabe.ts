import { type Datum, plusTage, tag, tageZwischen } from '../recht/datum.ts'
import { type Cent, cent } from '../recht/geld.ts'
import { MONATE } from './monate.ts'

/** What was read from a field: a value, nothing (left empty), or what to say at the field. */
export type Gelesen<T> =
  | { readonly art: 'wert'; readonly wert: T }
  | { readonly art: 'leer' }
  | { readonly art: 'fehler'; readonly fehler: string }

const LEER = { art: 'leer' } as const
const wert = <T>(w: T): Gelesen<T> => ({ art: 'wert', wert: w })
const fehler = <T>(text: string): Gelesen<T> => ({ art: 'fehler', fehler: text })

// The years for which the holidays are known; a day outside is a slip of the pen.
const ERSTES_JAHR = 2012
const LETZTES_JAHR = 2034

const DATUM_TIPP = 'Schreiben Sie den Tag so: 27.11.2026.'

/**
 * A day as people type it: 27.11.2026, 27.11.26, 27.11. (the year nearest to today), 27 11 2026, 2026-11-27,
 * 27112026, „heute“, „gestern“. A day that the calendar does not have is named.
 */
export function liesDatum(roh: string, heute: Datum): Gelesen<Datum> {
  const text = roh.trim().toLowerCase()
  if (text === '') return LEER
  if (text === 'heute') return wert(heute)
  if (text === 'gestern') return wert(plusTage(heute, -1))
  const teile = datumsteile(text)
  if (!teile) return fehler(unvollstaendig(text))
  return teile.jahr === undefined
    ? naechstesJahr(teile.tag, teile.monat, heute)
    : kalendertag(teile.tag, teile.monat, teile.jahr)
}

type Teile = { readonly tag: number; readonly monat: number; readonly jahr: number | undefined }

function datumsteile(text: string): Teile | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return { jahr: Number(iso[1]), monat: Number(iso[2]), tag: Number(iso[3]) }
  const deutsch =
    /^(\d{1,2})[.\s/-]+(\d{1,2})(?:[.\s/-]+(\d{4}|\d{2}))?[.\s]*$/.exec(text) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text)
  if (!deutsch) return undefined
  const jahr = deutsch[3]
  return {
    tag: Number(deutsch[1]),
    monat: Number(deutsch[2]),
    jahr: jahr === undefined ? undefined : jahr.length === 2 ? 2000 + Number(jahr) : Number(jahr),
  }
}

function unvollstaendig(text: string): string {
  if (/^\d{1,2}\.?$/.test(text)) return `Beim Datum fehlt der Monat. ${DATUM_TIPP}`
  return DATUM_TIPP
}

function kalendertag(t: number, monat: number, jahr: number): Gelesen<Datum> {
  const name = MONATE[monat - 1]
  if (name === undefined) return fehler(`Einen ${monat}. Monat gibt es nicht. ${DATUM_TIPP}`)
  if (jahr < ERSTES_JAHR || jahr > LETZTES_JAHR)
    return fehler(`Das Jahr ${jahr} kann nicht stimmen. ${DATUM_TIPP}`)
  try {
    return wert(tag(`${jahr}-${String(monat).padStart(2, '0')}-${String(t).padStart(2, '0')}`))
  } catch {
    return fehler(
      `Den ${t}. ${name}${t === 29 && monat === 2 ? ` ${jahr}` : ''} gibt es nicht. Schauen Sie noch einmal in den Brief.`,
    )
  }
}

/** Without a year the nearest such day is meant; it is shown in full after saving. */
function naechstesJahr(t: number, monat: number, heute: Datum): Gelesen<Datum> {
  const jahr = Number(heute.slice(0, 4))
  const kandidaten = [jahr - 1, jahr, jahr + 1].map(j => kalendertag(t, monat, j))
  const tage = kandidaten.flatMap(k => (k.art === 'wert' ? [k.wert] : []))
  const [nah] = tage.sort((a, b) => Math.abs(tageZwischen(heute, a)) - Math.abs(tageZwischen(heute, b)))
  return nah === undefined ? kalendertag(t, monat, jahr) : wert(nah)
}

const EURO_TIPP = 'Schreiben Sie den Betrag in Zahlen, zum Beispiel 245,80.'
const HOECHSTBETRAG = 1_000_000

/** An amount as people type it: 245,80 · 245.80 · 245,8 · 245 € · 1.245,00. What can be read two ways is asked back. */
export function liesEuro(roh: string): Gelesen<Cent> {
  const text = roh.replace(/(€|euro|eur)\s*$/i, '').replace(/\s/g, '')
  if (roh.trim() === '') return LEER
  if (/^[-−–]\d/.test(text)) return fehler('Schreiben Sie den Betrag ohne Minus.')
  const zweideutig = /^(\d{1,3})\.(\d{3})$/.exec(text)
  if (zweideutig)
    return fehler(
      `Meinen Sie ${text},00 € oder ${zweideutig[1]},${String(Math.round(Number(zweideutig[2]) / 10)).padStart(2, '0')} €? Schreiben Sie das Komma mit.`,
    )
  const deutsch = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}|-+|–))?$/.exec(text)
  const punkt = /^(\d+)\.(\d{1,2})$/.exec(text)
  const treffer = deutsch ?? punkt
  if (!treffer) return fehler(EURO_TIPP)
  const euro = Number((treffer[1] ?? '').replaceAll('.', ''))
  if (euro > HOECHSTBETRAG) return fehler('Der Betrag ist zu groß. Prüfen Sie das Komma.')
  const rest = /^\d/.test(treffer[2] ?? '') ? (treffer[2] ?? '').padEnd(2, '0') : '00'
  return wert(cent(euro * 100 + Number(rest)))
}

/** A whole number from 0 to `max`, for heads and months. */
export function liesZahl(roh: string, max: number): Gelesen<number> {
  if (roh.trim() === '') return LEER
  if (!/^\d{1,6}$/.test(roh.trim())) return fehler('Schreiben Sie eine ganze Zahl, zum Beispiel 2.')
  const zahl = Number(roh)
  return zahl > max ? fehler(`Höchstens ${max}.`) : wert(zahl)
}

/** Free text up to `max` characters; longer text is refused with its length, never cut. */
export function liesText(roh: string, max: number): Gelesen<string> {
  if (roh === '') return LEER
  return roh.length > max
    ? fehler(`Der Text hat ${roh.length} Zeichen, es passen ${max}. Kürzen Sie ihn.`)
    : wert(roh)
}

/** One of the given words; anything else was not offered. */
export function liesWahl<T extends string>(roh: string, worte: readonly T[]): Gelesen<T> {
  if (roh === '') return LEER
  const treffer = worte.find(wort => wort === roh)
  return treffer === undefined ? fehler('Wählen Sie eine der Möglichkeiten.') : wert(treffer)
}

/** 09:30, 9:30, 9.30, 9 Uhr; kept as 09:30. */
export function liesUhrzeit(roh: string): Gelesen<string> {
  const text = roh.trim().replace(/\s*uhr$/i, '')
  if (text === '') return LEER
  const treffer = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text)
  const [stunde, minute] = [Number(treffer?.[1]), Number(treffer?.[2] ?? 0)]
  if (!treffer || stunde > 23 || minute > 59) return fehler('Schreiben Sie die Uhrzeit so: 09:30.')
  return wert(`${String(stunde).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
}
