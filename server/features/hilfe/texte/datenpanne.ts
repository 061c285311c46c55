import type { Hilfetext } from '../text.ts'

/* Art. 33 and 34 DSGVO: what to do within 72 hours, and the sheet for it. */

const FASSUNG = '2026-11-21'

export const DATENPANNE: Hilfetext = {
  wort: 'datenpanne',
  titel: 'Datenpanne: die ersten 72 Stunden',
  worum: 'Daten von Menschen sind verloren, verändert oder in fremde Hände gekommen.',
  gruppe: 'notfall',
  fassung: FASSUNG,
  geprueft: null,
  abschnitte: [
    {
      titel: 'Was eine Datenpanne ist',
      text: [
        'Eine Datenpanne ist jede Verletzung des Schutzes von Daten über Menschen (Art. 4 Nr. 12 DSGVO). Es kommt nicht darauf an, ob jemand schuld ist.',
      ],
      punkte: [
        'Verloren: ein Gerät, ein Stick, Ausdrucke, eine Sicherung, der Hauptschlüssel.',
        'Gesehen: ein Brief an die falsche Anschrift, ein fremdes Konto, ein offener Bildschirm.',
        'Verändert oder weg: eine falsche Anschrift im Fall, ein Ausfall ohne Sicherung.',
      ],
    },
    {
      titel: 'Die Uhr',
      text: [
        'Die Frist beginnt, sobald die Stelle von der Panne weiß. Sie dauert 72 Stunden. Wochenenden und Feiertage zählen mit.',
        'Bis dahin geht die Meldung an die Datenschutzaufsicht Ihres Landes, in Nordrhein-Westfalen an die LDI NRW (Art. 33 Abs. 1 DSGVO).',
        'Keine Meldung ist nötig, wenn voraussichtlich kein Risiko für Menschen besteht. Schreiben Sie den Grund auf. Im Zweifel melden Sie.',
        'Fehlt noch etwas, melden Sie trotzdem und reichen es nach (Art. 33 Abs. 4 DSGVO).',
      ],
    },
    {
      titel: 'Schritte',
      schritte: [
        'Schreiben Sie auf: Tag und Uhrzeit, wer es gemerkt hat und was geschehen ist.',
        'Halten Sie den Schaden klein: Konto sperren, Brief zurückholen, Dienst anhalten.',
        'Rufen Sie die Koordination und die oder den Datenschutzbeauftragten an.',
        'Stellen Sie fest, welche Haushalte betroffen sind. Die Aufzeichnung zeigt, wer welche Akte geöffnet hat.',
        'Schätzen Sie die Folgen für die Menschen ein. Denken Sie an Gewalt in der Familie, an Vermieter, Arbeitgeber und Ämter.',
        'Füllen Sie das Formblatt aus und melden Sie.',
        'Ist das Risiko hoch, sagen Sie es den Betroffenen ohne Zögern und in klaren Worten (Art. 34 DSGVO). Nehmen Sie nur den Weg, den der Haushalt als sicher genannt hat.',
        'Legen Sie das Blatt zu den Unterlagen. Jede Panne wird dokumentiert, auch ohne Meldung (Art. 33 Abs. 5 DSGVO).',
      ],
      links: [['/hilfe/datenpanne-blatt', 'Formblatt zum Ausdrucken']],
    },
    {
      titel: 'Wenn Sperrstopp für andere betrieben wird',
      text: [
        'Wer den Server nur im Auftrag betreibt, meldet die Panne sofort den Stellen (Art. 33 Abs. 2 DSGVO). Die Meldung an die Aufsicht macht die Stelle.',
      ],
    },
  ],
}

export const DATENPANNE_BLATT: Hilfetext = {
  wort: 'datenpanne-blatt',
  titel: 'Formblatt Datenpanne',
  worum: 'Zum Ausdrucken und Ausfüllen. Es folgt Art. 33 Abs. 3 und 5 DSGVO.',
  gruppe: 'notfall',
  fassung: FASSUNG,
  geprueft: null,
  abschnitte: [
    {
      titel: '1. Wann',
      linien: [
        ['Geschehen am, um', 1],
        ['Bemerkt am, um, von wem', 1],
        ['Die 72 Stunden enden am, um', 1],
      ],
    },
    {
      titel: '2. Was',
      linien: [
        ['Was ist geschehen? Verloren, gesehen, verändert?', 3],
        ['Welche Angaben? Auch Gesundheit, Bankdaten, sichere Kontaktwege?', 2],
        ['Wie viele Menschen, wie viele Akten, ungefähr? Welche Gruppen?', 2],
      ],
    },
    {
      titel: '3. Folgen',
      linien: [
        ['Was kann den Menschen geschehen?', 3],
        ['Risiko: keines / vorhanden / hoch, und warum', 2],
      ],
    },
    {
      titel: '4. Was getan wurde',
      linien: [
        ['Gegen den Schaden', 3],
        ['Damit es nicht wieder geschieht', 2],
      ],
    },
    {
      titel: '5. Wer Bescheid weiß',
      linien: [
        ['Verantwortliche Stelle, Anschrift', 2],
        ['Datenschutzbeauftragte oder Datenschutzbeauftragter, Telefon', 1],
        ['Gemeldet an die Aufsicht am, um, Aktenzeichen', 1],
        ['Nicht gemeldet, weil', 2],
        ['Später als nach 72 Stunden gemeldet, weil', 1],
        ['Betroffene informiert am, auf welchem Weg', 1],
      ],
    },
    { titel: '6. Unterschrift', linien: [['Ort, Tag, Name', 1]] },
  ],
}
