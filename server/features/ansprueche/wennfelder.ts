import type { Feld } from '../../web/feld.ts'

/** What can be changed for „Was wäre, wenn …“; nothing of it is stored. */
export const WENN: readonly Feld[] = [
  { name: 'ohneLohn', label: 'Niemand hat mehr Lohn', pfad: 'ohneLohn', art: 'haken' },
  { name: 'kaltmiete', label: 'Andere Kaltmiete', pfad: 'kaltmieteCent', art: 'euro' },
  {
    name: 'person',
    label: 'Eine Person mehr',
    pfad: 'person',
    art: 'wahl',
    auswahl: true,
    optionen: [
      ['kind', 'ein neugeborenes Kind mit Kindergeld'],
      ['partner', 'Partnerin oder Partner ohne Einkommen'],
      ['weitere', 'jemand, der mitwohnt und für sich wirtschaftet'],
    ],
  },
  {
    name: 'monat',
    label: 'Der Antrag kommt erst im nächsten Monat',
    pfad: 'naechsterMonat',
    art: 'haken',
  },
]

export type Wunsch = {
  readonly ohneLohn?: true
  readonly kaltmieteCent?: number
  readonly person?: 'kind' | 'partner' | 'weitere'
  readonly naechsterMonat?: true
}
