import type { Hilfetext } from '../text.ts'

/** When nothing works: pen, paper, and the deadlines on the wall. The two sheets are made by the desk itself. */
export const PAPIER: readonly Hilfetext[] = [
  {
    wort: 'papier',
    titel: 'Rückfall auf Papier',
    worum: 'Kein Strom, kein Netz, kein Server: So geht die Beratung weiter.',
    gruppe: 'papier',
    fassung: '2026-11-21',
    geprueft: null,
    abschnitte: [
      {
        titel: 'Vorbereitet sein',
        schritte: [
          'Drucken Sie heute zehn leere Aufnahmebögen und die Fristentafel. Legen Sie sie in einen Ordner an jedem Platz.',
          'Legen Sie dazu: leere Blätter zu Datenschutz und Einwilligung, Telefonnummern, dieses Blatt.',
          'Drucken Sie jede Woche den Fristenmonat. Er enthält keine Namen.',
        ],
        links: [
          ['/hilfe/aufnahmebogen', 'Leerer Aufnahmebogen'],
          ['/hilfe/fristentafel', 'Fristentafel'],
        ],
      },
      {
        titel: 'Während des Ausfalls',
        schritte: [
          'Nehmen Sie auf Papier auf, in der Reihenfolge des Bogens. Zuerst die Einwilligung.',
          'Schreiben Sie zu jedem Brief, an welchem Tag er angekommen ist. Daran hängen die Fristen.',
          'Bestimmen Sie die Frist mit der Tafel. Zählen Sie auf dem Kalender, und lassen Sie eine zweite Person nachzählen.',
          'Ist die Sperre in den nächsten acht Werktagen, rufen Sie heute beim Versorger an. Schreiben Sie Uhrzeit und Namen auf.',
          'Ist jemand in Gefahr: 112.',
        ],
      },
      {
        titel: 'Danach',
        schritte: [
          'Tragen Sie jeden Bogen in der Schnellaufnahme nach. Die Felder stehen in derselben Reihenfolge.',
          'Prüfen Sie, ob der Fall schon aufgenommen war. Suchen Sie den Namen.',
          'Vergleichen Sie die Frist auf dem Papier mit der im Fall. Weichen sie ab, klären Sie warum.',
          'Vernichten Sie das Papier im Schredder, oder geben Sie es der Familie mit.',
        ],
      },
      {
        titel: 'Wenn die Seite „Die Datenbank antwortet gerade nicht“ sagt',
        text: [
          'Lassen Sie die Seite offen. Ihre Eingaben stehen darunter, mit dem Knopf „Noch einmal senden“.',
          'Versuchen Sie es nach einer Minute. Zweimal senden macht keinen zweiten Fall.',
          'Bleibt es dabei, nennen Sie der Technik die Nummer auf der Seite.',
        ],
      },
    ],
  },
]
