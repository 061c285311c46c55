import type { Feld } from '../../web/feld.ts'

/**
 * Version of the text that is read out and printed. Whoever changes templates/briefe/L42.hbs or a sentence below
 * gives it a new day.
 */
export const FASSUNG = '2026-11-21'

/**
 * What somebody can agree to, each on its own, none ticked beforehand (Art. 6 Abs. 1 a, Art. 9 Abs. 2 a DSGVO): the
 * words of the tick at the desk, and the name and the sentence on paper.
 */
export const UMFAENGE = [
  {
    id: 'fallakte',
    haken: 'Fallakte anlegen (nötig)',
    label: 'Fallakte',
    erklaerung: 'Die Stelle darf meine Angaben und Unterlagen zu meinem Fall speichern und damit arbeiten.',
  },
  {
    id: 'gesundheit',
    haken: 'Angaben zu Gesundheit, Pflege, Schwangerschaft',
    label: 'Gesundheit',
    erklaerung:
      'Die Stelle darf Angaben zu Gesundheit, Behinderung, Pflege oder Schwangerschaft in meinem Haushalt speichern, soweit sie gegen die Sperre helfen.',
  },
  {
    id: 'brief',
    haken: 'Briefe an Versorger und Ämter',
    label: 'Briefe',
    erklaerung:
      'Die Stelle darf Briefe mit meinen Angaben für mich an den Energieversorger, den Netzbetreiber und an Behörden schicken, nachdem ich jeden Brief gesehen habe.',
  },
  {
    id: 'fonds',
    haken: 'Weitergabe an einen Hilfsfonds',
    label: 'Hilfsfonds',
    erklaerung: 'Die Stelle darf einem Hilfsfonds die Angaben geben, die er für meinen Antrag braucht.',
  },
  {
    id: 'dolmetschen',
    haken: 'Dolmetschen',
    label: 'Dolmetschen',
    erklaerung: 'Wer für mich übersetzt, darf meine Angaben dabei hören und lesen.',
  },
  {
    id: 'erinnerung',
    haken: 'an Termine erinnern',
    label: 'Erinnerung',
    erklaerung: 'Die Stelle darf mich über den Weg, den ich genannt habe, an Termine und Fristen erinnern.',
  },
] as const
export type Scope = (typeof UMFAENGE)[number]['id']

export const SCOPES: readonly Scope[] = UMFAENGE.map(({ id }) => id)
export const UMFANG = UMFAENGE.map(({ id, haken }) => [id, haken] as const)

export const EINWILLIGUNG_FELDER: readonly Feld[] = [
  {
    name: 'umfang',
    label: 'Die Person ist einverstanden mit',
    pfad: 'umfang',
    art: 'mehrfach',
    optionen: UMFANG,
  },
  {
    name: 'einwilligungSprache',
    label: 'Erklärt auf',
    pfad: 'einwilligungSprache',
    art: 'text',
    max: 60,
    tipp: 'leer: Deutsch',
  },
]
