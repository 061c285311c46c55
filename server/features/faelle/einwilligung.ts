import type { Feld } from '../../web/feld.ts'

/**
 * Version of the text that is read out and printed. Whoever changes templates/briefe/L42.hbs or a sentence below
 * gives it a new day.
 */
export const FASSUNG = '2026-11-21'

/**
 * What somebody can agree to, each on its own, none ticked beforehand (Art. 6 Abs. 1 a, Art. 9 Abs. 2 a DSGVO): the
 * words of the tick at the desk, the name and the sentence on paper, and what ends when it is withdrawn (ungeprueft).
 */
export const UMFAENGE = [
  {
    id: 'fallakte',
    haken: 'Fallakte anlegen (nötig)',
    label: 'Fallakte',
    erklaerung: 'Die Stelle darf meine Angaben und Unterlagen zu meinem Fall speichern und damit arbeiten.',
    widerruf:
      'Der Fall wird abgeschlossen und in sieben Tagen gelöscht. Niemand trägt mehr etwas ein. Wir schreiben keine Briefe mehr und achten auf keine Frist.',
  },
  {
    id: 'gesundheit',
    haken: 'Angaben zu Gesundheit, Pflege, Schwangerschaft',
    label: 'Gesundheit',
    erklaerung:
      'Die Stelle darf Angaben zu Gesundheit, Behinderung, Pflege oder Schwangerschaft in meinem Haushalt speichern, soweit sie gegen die Sperre helfen.',
    widerruf:
      'Angaben zu Gesundheit, Pflege und Schwangerschaft kommen aus der Akte. Sie zählen dann nicht mehr gegen die Sperre. In früheren Fassungen, im Verlauf und in gedruckten Briefen stehen sie, bis der Fall gelöscht ist.',
  },
  {
    id: 'brief',
    haken: 'Briefe an Versorger und Ämter',
    label: 'Briefe',
    erklaerung:
      'Die Stelle darf Briefe mit meinen Angaben für mich an den Energieversorger, den Netzbetreiber und an Behörden schicken, nachdem ich jeden Brief gesehen habe.',
    widerruf:
      'Wir drucken und verschicken keine Briefe mehr für den Haushalt. Was schon verschickt ist, bleibt wirksam und bleibt in der Akte.',
  },
  {
    id: 'fonds',
    haken: 'Weitergabe an einen Hilfsfonds',
    label: 'Hilfsfonds',
    erklaerung: 'Die Stelle darf einem Hilfsfonds die Angaben geben, die er für meinen Antrag braucht.',
    widerruf:
      'Wir geben keinem Hilfsfonds mehr Angaben. Was ein Fonds schon hat, holt der Haushalt dort zurück.',
  },
  {
    id: 'dolmetschen',
    haken: 'Dolmetschen',
    label: 'Dolmetschen',
    erklaerung: 'Wer für mich übersetzt, darf meine Angaben dabei hören und lesen.',
    widerruf:
      'Wer übersetzt, hört und liest ab jetzt nichts mehr. Ohne Übersetzung kann die Beratung schwerer werden.',
  },
  {
    id: 'erinnerung',
    haken: 'an Termine erinnern',
    label: 'Erinnerung',
    erklaerung: 'Die Stelle darf mich über den Weg, den ich genannt habe, an Termine und Fristen erinnern.',
    widerruf: 'Wir rufen nicht mehr wegen Terminen an. Der Haushalt achtet selbst auf seine Fristen.',
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

export const istScope = (wort: string): wort is Scope => SCOPES.some(scope => scope === wort)
