import type { Akte, Anschriftart } from '../../data/akte.ts'
import type { Empfaenger, Pflichtangabe } from './briefart.ts'
import type { BriefFakten } from './fakten.ts'
import { text } from './werte.ts'

/* Who writes and who is written to: addresses, the numbers beside them, and what of it must be known. */

/** How an addressee is called where nobody has entered a name. */
export const EMPFAENGERNAME: Readonly<Record<'versorger' | Anschriftart, string>> = {
  versorger: 'Versorger',
  jobcenter: 'Jobcenter',
  sozialamt: 'Sozialamt',
  vermieter: 'Vermieter',
  netzbetreiber: 'Netzbetreiber',
  schlichtungsstelle: 'Schlichtungsstelle',
  gericht: 'Gericht',
  fonds: 'Hilfsfonds',
  andere: 'Empfänger',
}

type Anschrift = NonNullable<NonNullable<Akte['anschriften']>[Anschriftart]>

/** Address of whom a letter goes to; fields that nobody entered are absent. */
export const anschriftVon = (akte: Akte, wer: Exclude<Empfaenger, null>): Anschrift =>
  wer === 'versorger' ? akte.versorger : (akte.anschriften?.[wer] ?? {})

/** Where the address of an addressee is entered; the paths of its fields begin so. */
export const anschriftpfad = (wer: Exclude<Empfaenger, null>): string =>
  wer === 'versorger' ? wer : `anschriften.${wer}`

/** Every letter carries who writes it. */
const ABSENDER: readonly Pflichtangabe[] = [
  { path: 'haushalt.vorname', label: 'Vorname', fehlt: f => !text(f.akte.haushalt.vorname) },
  { path: 'haushalt.nachname', label: 'Nachname', fehlt: f => !text(f.akte.haushalt.nachname) },
  { path: 'haushalt.strasse', label: 'Straße und Hausnummer', fehlt: f => !text(f.akte.haushalt.strasse) },
  { path: 'haushalt.plz', label: 'Postleitzahl', fehlt: f => !text(f.akte.haushalt.plz) },
  { path: 'haushalt.ort', label: 'Ort', fehlt: f => !text(f.akte.haushalt.ort) },
]

const ZEILEN = [
  ['name', 'Name'],
  ['strasse', 'Straße oder Postfach'],
  ['plz', 'Postleitzahl'],
  ['ort', 'Ort'],
] as const

/** The facts without which sender or addressee would be incomplete. */
export function anschriftspflicht(wer: Empfaenger): readonly Pflichtangabe[] {
  if (wer === null) return []
  return [
    ...ABSENDER,
    ...ZEILEN.map(([feld, label]) => ({
      path: `${anschriftpfad(wer)}.${feld}`,
      label: `${label} (${EMPFAENGERNAME[wer]})`,
      fehlt: ({ akte }: BriefFakten) => !text(anschriftVon(akte, wer)[feld]),
    })),
  ]
}

/** The numbers by which the addressee finds the case, with their labels; null where nobody entered one. */
export function kennzeichen({ versorger, anschriften }: Akte, wer: Empfaenger): [string, string | null][] {
  const vertrag: [string, string | null][] = [
    ['Kundennummer', text(versorger.kundennummer)],
    ['Zählernummer', text(versorger.zaehlernummer)],
  ]
  if (wer === null) return []
  if (wer === 'versorger') return vertrag
  const zeichen: [string, string | null] = ['Ihr Zeichen', text(anschriften?.[wer]?.zeichen)]
  return wer === 'netzbetreiber' || wer === 'schlichtungsstelle' ? [zeichen, ...vertrag] : [zeichen]
}
