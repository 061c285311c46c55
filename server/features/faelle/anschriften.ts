import type { Anschriftart } from '../../data/akte.ts'
import type { Feld } from '../../web/feld.ts'

/* Addresses of offices, landlord, court and fund: one short page for each, reached from the letter that needs it. */

export const ANSCHRIFTTITEL: Readonly<Record<Anschriftart, string>> = {
  jobcenter: 'Jobcenter',
  sozialamt: 'Sozialamt',
  vermieter: 'Vermieter',
  netzbetreiber: 'Netzbetreiber',
  schlichtungsstelle: 'Schlichtungsstelle',
  gericht: 'Gericht',
  fonds: 'Hilfsfonds',
  andere: 'Andere Stelle',
}

const ZEICHEN: Readonly<Partial<Record<Anschriftart, string>>> = {
  jobcenter: 'Nummer der Bedarfsgemeinschaft oder Aktenzeichen',
  vermieter: 'Mietvertrag oder Wohnungsnummer',
}

/** The word of the page in the address. */
export const anschriftseite = (art: Anschriftart): string => `anschrift-${art}`

export const anschriftfelder = (art: Anschriftart): readonly Feld[] => {
  const pfad = (feld: string) => `anschriften.${art}.${feld}`
  return [
    { name: `${art}Name`, label: 'Name', pfad: pfad('name'), art: 'text', max: 120 },
    { name: `${art}Zusatz`, label: 'Abteilung', pfad: pfad('zusatz'), art: 'text', max: 120 },
    { name: `${art}Strasse`, label: 'Straße oder Postfach', pfad: pfad('strasse'), art: 'text', max: 120 },
    { name: `${art}Plz`, label: 'Postleitzahl', pfad: pfad('plz'), art: 'text', max: 10, klasse: 'plz' },
    { name: `${art}Ort`, label: 'Ort', pfad: pfad('ort'), art: 'text', max: 100 },
    {
      name: `${art}Zeichen`,
      label: ZEICHEN[art] ?? 'Aktenzeichen',
      pfad: pfad('zeichen'),
      art: 'text',
      max: 60,
    },
    { name: `${art}Fax`, label: 'Fax', pfad: pfad('fax'), art: 'text', max: 60 },
    { name: `${art}Email`, label: 'E-Mail', pfad: pfad('email'), art: 'text', max: 200 },
  ]
}
