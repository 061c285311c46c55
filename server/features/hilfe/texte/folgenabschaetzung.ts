import type { Hilfetext } from '../text.ts'

/** Art. 35 DSGVO: the questions a data protection impact assessment has to answer, with what the software contributes. */
export const FOLGENABSCHAETZUNG: Hilfetext = {
  wort: 'folgenabschaetzung',
  titel: 'Datenschutz-Folgenabschätzung: Gerüst',
  worum:
    'Die Fragen nach Art. 35 DSGVO, mit dem, was Sperrstopp dazu beiträgt. Die Abschätzung selbst macht die Stelle.',
  gruppe: 'datenschutz',
  fassung: '2026-11-21',
  geprueft: null,
  abschnitte: [
    {
      titel: 'Ob sie nötig ist',
      text: [
        'Vieles spricht dafür: Es geht um Menschen in Not, um Gesundheit und Geld. Dass jemand bei einer Partei Hilfe sucht, kann auf eine politische Meinung deuten.',
        'Prüfen Sie die Schwelle selbst und schreiben Sie das Ergebnis auf. Braucht es die Abschätzung, braucht die Stelle auch eine oder einen Datenschutzbeauftragten, gleich wie groß sie ist (§ 38 Abs. 1 S. 2 BDSG).',
      ],
      linien: [['Ergebnis der Schwellenprüfung, Tag', 2]],
    },
    {
      titel: '1. Beschreibung (Art. 35 Abs. 7 Buchst. a)',
      text: ['Zwecke, Daten, Empfänger und Fristen stehen im Verzeichnis der Verarbeitungstätigkeiten.'],
      punkte: [
        'Weg der Daten: Gespräch, Fall, Brief auf Papier, Versorger oder Behörde.',
        'Orte: Server, verschlüsselte Sicherung, Papier bei der Familie.',
        'Die öffentliche Schnittstelle speichert nichts.',
      ],
      links: [['/hilfe/verarbeitungsverzeichnis', 'Verzeichnis der Verarbeitungstätigkeiten']],
    },
    {
      titel: '2. Notwendig und verhältnismäßig (Buchst. b)',
      zeilen: [
        [
          'Warum Gesundheit?',
          'Eine konkrete Gefahr für Leib oder Leben macht die Sperre unzulässig (§ 41f EnWG). Ohne die Angabe fehlt der stärkste Grund.',
        ],
        [
          'Warum freier Text?',
          'Manches passt in kein Feld. Notizen sind verschlüsselt und auf 2.000 Zeichen begrenzt.',
        ],
        [
          'Warum nicht nur Papier?',
          'Fristen werden sonst leichter versäumt, und zwei Beratende wissen nichts voneinander.',
        ],
        [
          'Ist die Einwilligung frei?',
          'Beraten wird auch ohne. Nichts ist vorausgewählt. Hilfe hängt nicht von Mitgliedschaft, Wahl oder Spende ab.',
        ],
        [
          'Wie bleibt der Zweck getrennt?',
          'Eigene Datenbank, keine Listen mit Kontaktdaten, keine Rolle für Wahlkampf oder Mandate.',
        ],
      ],
    },
    {
      titel: '3. Risiken für Menschen (Buchst. c)',
      text: ['Bewerten Sie jedes: Wie schwer, wie wahrscheinlich, was bleibt?'],
      zeilen: [
        [
          'Bloßstellung',
          'Nachbarn, Arbeitgeber, Vermieter oder Amt erfahren von Armut, Krankheit oder Nähe zu einer Partei.',
        ],
        [
          'Gewalt in der Familie',
          'Eine gewalttätige Person liest Telefon, Post oder Kalender mit oder gibt sich als Betroffene aus.',
        ],
        ['Falsches Ergebnis', 'Ein falsches „rechtmäßig“ oder eine versäumte Frist führt zur Sperre.'],
        ['Wiedererkennen', 'Eine Zahl aus einem kleinen Ort verrät einen Haushalt.'],
        ['Aufenthalt', 'Angaben zum Aufenthalt können Behörden erreichen. Fragen Sie nie mehr als nötig.'],
        ['Neugier', 'Jemand im Team sieht nach Bekannten.'],
        ['Verlust', 'Laptop, Server oder Sicherung kommen weg oder werden beschlagnahmt.'],
        ['Angriff', 'Jemand dringt über das Netz oder eine manipulierte Datei ein.'],
        ['Druck', 'Hilfe wird mit Spende oder Mitgliedschaft verknüpft.'],
      ],
      linien: [['Eigene Risiken der Stelle', 3]],
    },
    {
      titel: '4. Maßnahmen (Buchst. d)',
      zeilen: [
        [
          'Gegen Bloßstellung',
          'Verschlüsselung, getrennte Stellen, neutrale Namen von Dateien, Protokoll ohne Namen.',
        ],
        [
          'Gegen Gewalt',
          'Sicherer Kontaktweg und Codewort am Fall, Kalender ohne Namen, keine Auskunft am Telefon ohne Codewort.',
        ],
        [
          'Gegen falsche Ergebnisse',
          'Jedes Ergebnis nennt Norm und Rechenweg. Unbekanntes wird gefragt, nie geraten. Anleitung durch eine Person mit Befähigung zum Richteramt (§ 6 Abs. 2 RDG).',
        ],
        ['Gegen Neugier', 'Aufzeichnung der Zugriffe, Verhaltensregeln, Verpflichtung auf Vertraulichkeit.'],
        [
          'Gegen Verlust',
          'Löschfristen, getrennter Hauptschlüssel, verschlüsselte Sicherung, geprobte Rückkehr.',
        ],
        [
          'Gegen Angriffe',
          'Strenge Seiten ohne fremde Inhalte, zweiter Faktor, Tests mit Angriffswerkzeugen.',
        ],
      ],
      linien: [['Wer ist für welche Maßnahme zuständig?', 3]],
      links: [['/hilfe/massnahmen', 'Technische und organisatorische Maßnahmen']],
    },
    {
      titel: '5. Ergebnis',
      linien: [
        ['Rat der oder des Datenschutzbeauftragten (Art. 35 Abs. 2 DSGVO)', 2],
        ['Sicht der Betroffenen (Art. 35 Abs. 9 DSGVO), zum Beispiel drei Gespräche', 2],
        ['Verbleibendes Risiko, Entscheidung', 2],
        ['Bleibt es hoch: Aufsicht gefragt am (Art. 36 DSGVO)', 1],
        ['Nächste Prüfung: bei neuem Recht, neuem Feld, neuem Fonds, spätestens am', 1],
      ],
    },
  ],
}
