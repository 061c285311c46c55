import { VERHALTENSREGELN } from '../../anmeldung/verhaltensregeln.ts'
import type { Hilfetext } from '../text.ts'

/* What people promise before they work here. */

export const REGELN: Hilfetext = VERHALTENSREGELN

export const VERTRAULICHKEIT: Hilfetext = {
  wort: 'vertraulichkeit',
  titel: 'Verpflichtung auf Vertraulichkeit',
  worum: 'Zum Ausdrucken und Unterschreiben, bevor jemand die erste Akte sieht.',
  gruppe: 'zusage',
  fassung: '2026-11-21',
  geprueft: null,
  abschnitte: [
    {
      titel: 'Erklärung',
      schritte: [
        'Ich behandle alles vertraulich, was ich über Ratsuchende, ihre Familien und andere erfahre. Dazu gehört schon, dass jemand hier war.',
        'Ich verarbeite Daten nur für die Beratung und nur so, wie die Stelle es vorgibt (Art. 29, Art. 32 Abs. 4 DSGVO).',
        'Ich gebe nichts weiter, außer der Haushalt hat eingewilligt oder ein Gesetz verlangt es. Im Zweifel frage ich vorher die Koordination.',
        'Die Pflicht gilt auch gegenüber Familie, Freundinnen, Freunden und der Partei. Sie bleibt bestehen, wenn ich hier aufhöre.',
        'Ich gebe am Ende alle Unterlagen zurück und behalte keine Kopien.',
      ],
    },
    {
      titel: 'Was ich weiß',
      punkte: [
        'Ein Verstoß kann Schadensersatz nach sich ziehen (Art. 82 DSGVO). Er kann strafbar sein (§ 42 BDSG; für bestimmte Berufe und ihre Hilfspersonen § 203 StGB).',
        'Wer für eine Anwältin oder eine staatlich anerkannte Sozialarbeiterin mitwirkt, unterliegt selbst § 203 StGB (§ 203 Abs. 4 StGB).',
        'Vertraulich heißt nicht, dass ich vor Gericht schweigen darf.',
        'Eine Kopie dieses Blattes habe ich bekommen.',
      ],
    },
    {
      titel: 'Unterschrift',
      linien: [
        ['Name', 1],
        ['Beruf mit Schweigepflicht, wenn ja welcher', 1],
        ['Ort, Tag, Unterschrift', 2],
        ['Belehrt durch', 1],
      ],
    },
  ],
}
