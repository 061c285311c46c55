import type { Anschriftart } from '../../../data/akte.ts'
import { berechneFrist } from '../../../recht/fristen.ts'
import type { Datum } from '../../../recht/datum.ts'
import { anschriftVon } from '../empfaenger.ts'
import { eigeneAbsaetze, eigenerTag, eigenesFeld, eigeneWahl } from '../eigene.ts'
import type { BriefFakten, Versandter } from '../fakten.ts'
import { plusBuerotage, landVon } from '../werktage.ts'
import { text } from '../werte.ts'

/* §§ 111a, 111b EnWG: the complaint (L11) and the conciliation that may follow it (L12). */

export const GEGEN = eigenesFeld({
  name: 'beschwerdeGegen',
  label: 'Über wen?',
  art: 'wahl',
  optionen: [
    ['versorger', 'über den Versorger'],
    ['netzbetreiber', 'über den Netzbetreiber'],
  ],
  leer: null,
} as const)
export const SACHVERHALT = eigenesFeld({
  name: 'beschwerdeSachverhalt',
  label: 'Was ist geschehen?',
  art: 'text',
  max: 10_000,
  mehrzeilig: true,
  tipp: 'Mit Tagen und Beträgen; nur, was feststeht.',
} as const)
export const VERLANGEN = eigenesFeld({
  name: 'beschwerdeVerlangen',
  label: 'Was soll das Unternehmen tun?',
  art: 'text',
  max: 2_000,
  mehrzeilig: true,
} as const)
export const ABGELEHNT = eigenesFeld({
  name: 'beschwerdeAbgelehntAm',
  label: 'Beschwerde abgelehnt mit Antwort vom',
  art: 'datum',
  tipp: 'leer: keine Antwort oder keine Abhilfe',
} as const)

export const beschwerdegegner = (
  fakten: BriefFakten,
): 'versorger' | Extract<Anschriftart, 'netzbetreiber'> =>
  eigeneWahl(fakten, GEGEN.name) === 'netzbetreiber' ? 'netzbetreiber' : 'versorger'

/** Name and address of the company in one line; null while nobody has entered its name. */
export function gegnerZeile({ akte, ...fakten }: BriefFakten): string | null {
  const an = anschriftVon(akte, beschwerdegegner({ akte, ...fakten }))
  if (!text(an.name)) return null
  const ort = [an.plz, an.ort].filter(Boolean).join(' ')
  return text([an.name, an.strasse, ort].filter(Boolean).join(', '))
}

export const beschwerdeText = (fakten: BriefFakten): string[] => eigeneAbsaetze(fakten, SACHVERHALT.name)
export const beschwerdeZiel = (fakten: BriefFakten): string[] => eigeneAbsaetze(fakten, VERLANGEN.name)

/** The last complaint that left the desk. */
export const letzteBeschwerde = ({ versandt }: BriefFakten): Versandter | null =>
  versandt
    .filter(({ art }) => art === 'L11')
    .toSorted((a, b) => a.am.localeCompare(b.am))
    .at(-1) ?? null

/** § 111a S. 1 EnWG: four weeks from receipt; a letter that left on a day counts as there three office days later. */
export function beschwerdefrist(fakten: BriefFakten, versandtAm: Datum): Datum {
  const bundesland = landVon(fakten)
  const ereignis = plusBuerotage(versandtAm, 3, bundesland)
  return berechneFrist({ regel: 'beschwerde.antwort', ereignis, bundesland }).letzterTag
}

export const abgelehntAm = (fakten: BriefFakten): Datum | null => eigenerTag(fakten, ABGELEHNT.name)
