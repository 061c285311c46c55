import type { Hilfetext } from './text.ts'
import { FOLGENABSCHAETZUNG } from './texte/folgenabschaetzung.ts'
import { MASSNAHMEN } from './texte/massnahmen.ts'
import { NOTFALL } from './texte/notfall.ts'
import { PAPIER } from './texte/papier.ts'
import { GEMEINSAM, VERZEICHNIS } from './texte/verarbeitung.ts'
import { REGELN, VERTRAULICHKEIT } from './texte/zusage.ts'

/** Every text under /hilfe. */
export const HILFETEXTE: readonly Hilfetext[] = [
  ...NOTFALL,
  ...PAPIER,
  VERTRAULICHKEIT,
  REGELN,
  VERZEICHNIS,
  MASSNAHMEN,
  FOLGENABSCHAETZUNG,
  GEMEINSAM,
]

const GRUPPEN: readonly (readonly [gruppe: Hilfetext['gruppe'], titel: string])[] = [
  ['notfall', 'Wenn etwas passiert ist'],
  ['papier', 'Ohne Computer'],
  ['zusage', 'Bevor jemand mitarbeitet'],
  ['datenschutz', 'Datenschutz-Unterlagen'],
]

/** The sheets that the desk makes itself, beside the texts of their group. */
const BLAETTER = [
  {
    gruppe: 'papier',
    href: '/hilfe/aufnahmebogen',
    titel: 'Leerer Aufnahmebogen',
    worum: 'Die Schnellaufnahme auf Papier.',
  },
  {
    gruppe: 'papier',
    href: '/hilfe/fristentafel',
    titel: 'Fristentafel',
    worum: 'Alle Fristen auf einem Blatt.',
  },
] as const

/** The list on the page „Hilfe“. */
export const uebersicht = () =>
  GRUPPEN.map(([gruppe, titel]) => ({
    id: gruppe,
    titel,
    eintraege: [
      ...HILFETEXTE.map(({ wort, ...text }) => ({ ...text, href: `/hilfe/${wort}` })),
      ...BLAETTER,
    ].filter(eintrag => eintrag.gruppe === gruppe),
  }))
