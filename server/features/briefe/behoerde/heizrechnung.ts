import { type Datum, monatsanfang } from '../../../recht/datum.ts'
import type { Cent } from '../../../recht/geld.ts'
import { eigenerBetrag, eigenerTag, eigenesFeld } from '../eigene.ts'
import type { BriefFakten } from '../fakten.ts'

/* The bill for heating that L22 puts before the office: as typed for the letter, else as entered for the benefits. */

export const RECHNUNG_VON = eigenesFeld({
  name: 'heizrechnungVon',
  label: 'Von wem ist die Rechnung?',
  art: 'text',
  max: 120,
})
export const RECHNUNG_VOM = eigenesFeld({
  name: 'heizrechnungVom',
  label: 'Datum der Rechnung',
  art: 'datum',
})
export const FAELLIG_AM = eigenesFeld({
  name: 'heizrechnungFaelligAm',
  label: 'Fällig am',
  art: 'datum',
  tipp: 'leer: der Tag aus dem Fall',
})
export const FUER_HEIZUNG = eigenesFeld({
  name: 'heizrechnungHeizung',
  label: 'Nachforderung für Heizung und Betriebskosten',
  art: 'euro',
  tipp: 'ohne Haushaltsstrom; leer: der Betrag aus dem Fall',
})
export const FUER_STROM = eigenesFeld({
  name: 'heizrechnungHaushaltsstrom',
  label: 'Haushaltsstrom in derselben Rechnung',
  art: 'euro',
})
export const RECHNUNG_FELDER = [RECHNUNG_VON, RECHNUNG_VOM, FAELLIG_AM, FUER_HEIZUNG, FUER_STROM] as const

/** The bill of the case that can still be applied for, else the newest one. */
function forderung({ akte, heute }: BriefFakten) {
  const alle = (akte.rechnung?.heizkostenforderung ?? []).toSorted((a, b) =>
    (a.faelligAm ?? '').localeCompare(b.faelligAm ?? ''),
  )
  return alle.find(({ faelligAm }) => faelligAm && faelligAm >= monatsanfang(heute)) ?? alle.at(-1)
}

export const faelligAm = (fakten: BriefFakten): Datum | null =>
  eigenerTag(fakten, FAELLIG_AM.name) ?? forderung(fakten)?.faelligAm ?? null

export const fuerHeizung = (fakten: BriefFakten): Cent | null =>
  eigenerBetrag(fakten, FUER_HEIZUNG.name) ?? forderung(fakten)?.betragCent ?? null

/** Instalments that were not paid and stand in the bill; many offices call that part debts. */
export const alteAbschlaege = (fakten: BriefFakten): Cent | null =>
  forderung(fakten)?.darinRueckstaendigeAbschlaegeCent ?? null
