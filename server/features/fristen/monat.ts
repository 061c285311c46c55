import {
  type Datum,
  monatsende,
  plusMonate,
  plusTage,
  tag,
  tagesnummer,
  wochentag,
} from '../../recht/datum.ts'
import { feiertageIn, type Land } from '../../recht/parameter/feiertage.ts'
import { monatUndJahr, tagkurz } from '../../web/format.ts'
import { fristwort } from '../faelle/fristworte.ts'
import type { OffeneFrist } from './offene-store.ts'

/** The first of the month that was asked for, this one where none was; undefined for none that is known. */
export function monatAus(roh: string, heute: Datum): Datum | undefined {
  const monat = roh === '' ? heute.slice(0, 7) : roh
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(monat) || !bekannt(monat)) return undefined
  return tag(`${monat}-01`)
}

/** The months for which the holidays are known. */
const bekannt = (monat: string): boolean => monat >= '2012-01' && monat <= '2035-12'

type Tageszelle = {
  readonly iso: Datum
  readonly zahl: string
  readonly kurz: string
  readonly frei: boolean
  readonly heute: boolean
  /** „Feiertag“, where it is one. */
  readonly feiertag: string | null
  readonly eintraege: readonly { readonly href: string; readonly nummer: string; readonly was: string }[]
}

/** A month as a sheet: weeks from Monday to Sunday, null outside of the month. */
export function monatsblatt(erster: Datum, fristen: readonly OffeneFrist[], land: Land, heute: Datum) {
  const letzter = monatsende(erster)
  const zellen: (Tageszelle | null)[] = Array.from({ length: (wochentag(erster) + 6) % 7 }, () => null)
  for (let day = erster; day <= letzter; day = plusTage(day, 1)) {
    zellen.push(zelle(day, fristen, land, heute))
  }
  while (zellen.length % 7 > 0) zellen.push(null)
  return {
    name: monatUndJahr(erster),
    wochen: Array.from({ length: zellen.length / 7 }, (_, woche) => zellen.slice(woche * 7, woche * 7 + 7)),
    leer: fristen.length === 0,
    vorher: nachbar(erster, -1),
    nachher: nachbar(erster, 1),
  }
}

function zelle(day: Datum, fristen: readonly OffeneFrist[], land: Land, heute: Datum): Tageszelle {
  const feiertag = feiertagswort(day, land)
  return {
    iso: day,
    zahl: String(Number(day.slice(8))),
    kurz: tagkurz(day),
    frei: wochentag(day) % 6 === 0 || feiertag === 'Feiertag',
    heute: day === heute,
    feiertag,
    eintraege: fristen.filter(({ bis }) => bis === day).map(eintrag),
  }
}

function feiertagswort(day: Datum, land: Land): string | null {
  const nummer = tagesnummer(day)
  const { ganz, teilweise } = feiertageIn(land, nummer)
  if (ganz.has(nummer)) return 'Feiertag'
  return teilweise.has(nummer) ? 'in Teilen Feiertag' : null
}

/** The number and a word: the sheet hangs on a wall. */
const eintrag = ({ fallId, nummer, code }: OffeneFrist) => ({
  href: `/faelle/${fallId}/fristen`,
  nummer,
  was: code === 'sperrtag' ? 'Sperrtag' : fristwort(code).wort,
})

function nachbar(erster: Datum, monate: number): { monat: string; text: string } | null {
  const anderer = plusMonate(erster, monate)
  const monat = anderer.slice(0, 7)
  return bekannt(monat) ? { monat, text: monatUndJahr(anderer) } : null
}
