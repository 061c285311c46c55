import { readFileSync } from 'node:fs'
import { plusWochen, type Datum } from '../../server/recht/datum.ts'
import type { Sperrangaben } from '../../server/recht/sperre/angaben.ts'
import type { Feststellung, Sperrpruefung } from '../../server/recht/sperre/antwort.ts'
import { pruefeSperre } from '../../server/recht/sperre/urteil.ts'

/* The worked cases with single facts changed, and short readings of the answer: a case of a table is one line. */

type Fall = { readonly id: string; readonly request: Sperrangaben }

const FAELLE = JSON.parse(
  readFileSync(new URL('sperrpruefung.cases.json', import.meta.url), 'utf8'),
) as readonly Fall[]

/** Facts by their path in the request, as `sperre.datum`; `undefined` makes a fact unknown. */
export type Anders = Readonly<Record<string, unknown>>
type Knoten = Record<string, unknown>

/** A worked case, so many weeks earlier, with some facts changed. */
export function angaben(id: string, anders: Anders = {}, wochenFrueher = 0): Sperrangaben {
  const fall = FAELLE.find(einer => einer.id === id)
  if (!fall) throw new Error(`${id} is missing`)
  const text = JSON.stringify(fall.request).replace(/\d{4}-\d{2}-\d{2}/g, day =>
    plusWochen(day as Datum, -wochenFrueher),
  )
  const kopie = JSON.parse(text) as Knoten
  for (const [pfad, wert] of Object.entries(anders)) setze(kopie, pfad.split('.'), wert)
  return kopie as unknown as Sperrangaben
}

/** Writes one fact; an object that was missing on the way is made. */
function setze(knoten: Knoten, [feld = '', ...rest]: readonly string[], wert: unknown): void {
  if (rest.length > 0) {
    knoten[feld] ??= {}
    setze(knoten[feld] as Knoten, rest, wert)
  } else if (wert === undefined) Reflect.deleteProperty(knoten, feld)
  else knoten[feld] = wert
}

/** F01, the lawful case of today, under the law of other days: the cut is always on a Monday, four weeks are over. */
const WOCHEN_FRUEHER = {
  'enwg-41f': 0, // 9.11.2026
  'gvv-19-2022': 104, // 11.11.2024
  'enwg-118b': 156, // 13.11.2023
  'gvv-19-2021': 208, // 14.11.2022
  'gvv-19-2012': 260, // 15.11.2021
} as const

export const unter = (regelwerk: keyof typeof WOCHEN_FRUEHER, anders: Anders = {}): Sperrpruefung =>
  pruefeSperre(
    angaben(
      'F01',
      { ...(regelwerk === 'enwg-118b' && { vertrag: 'sondervertrag' }), ...anders },
      WOCHEN_FRUEHER[regelwerk],
    ),
  )

export const wie = (id: string, anders: Anders = {}): Sperrpruefung => pruefeSperre(angaben(id, anders))
export const f01 = (anders: Anders = {}): Sperrpruefung => wie('F01', anders)

/** A claim of 85 € of which everything is known and nothing is disputed, with some facts changed. */
export const posten = (anders: Anders = {}): Anders => {
  const bekannt: Anders = { ...angaben('F01').rueckstand?.posten?.[0], ...anders }
  return Object.fromEntries(Object.entries(bekannt).filter(([, wert]) => wert !== undefined))
}
export const rechnung = (betragCent: number, anders: Anders = {}): Anders =>
  posten({ art: 'rechnung', betragCent, ...anders })

/** What decides: the findings that bar the cut or cast a doubt on it. */
export const gruende = ({ feststellungen }: Sperrpruefung): string[] =>
  feststellungen.filter(f => f.wirkung === 'sperrt' || f.wirkung === 'zweifel').map(f => f.code)
export const codes = ({ feststellungen }: Sperrpruefung): string[] => feststellungen.map(f => f.code)
export const befund = ({ feststellungen }: Sperrpruefung, code: string): Feststellung | undefined =>
  feststellungen.find(f => f.code === code)
export const norm = (antwort: Sperrpruefung, code: string): readonly string[] | undefined =>
  befund(antwort, code)?.norm
export const fragen = ({ fehlendeAngaben }: Sperrpruefung): string[] => fehlendeAngaben.map(f => f.path)
/** `2026-11-02 sperre.androhung` */
export const fristen = ({ fristen }: Sperrpruefung): string[] => fristen.map(f => `${f.bis} ${f.code}`)
/** `heute av.annehmen` */
export const rat = ({ schritte }: Sperrpruefung): string[] =>
  schritte.map(s => `${s.dringlichkeit} ${s.code}`)
