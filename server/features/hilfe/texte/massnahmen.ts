import type { Hilfetext } from '../text.ts'

/** Art. 32 DSGVO: what the software does, and what the desk has to add. */
export const MASSNAHMEN: Hilfetext = {
  wort: 'massnahmen',
  titel: 'Technische und organisatorische Maßnahmen',
  worum: 'Die Liste nach Art. 32 DSGVO. Übernehmen Sie, was bei Ihnen stimmt, und ergänzen Sie das Fehlende.',
  gruppe: 'datenschutz',
  fassung: '2026-11-21',
  geprueft: null,
  abschnitte: [
    {
      titel: 'Was das Programm tut',
      zeilen: [
        [
          'Verschlüsselung',
          'Namen, Anschriften, Notizen, Gründe, Beträge und Briefe sind mit AES-256-GCM verschlüsselt, je Fall mit eigenem Schlüssel. Lesbar bleiben Tage, Status, Energie- und Vertragsart und das Ergebnis der Prüfung.',
        ],
        [
          'Trennung der Stellen',
          'Die Datenbank zeigt jeder Stelle nur ihre eigenen Zeilen. Das gilt auch bei einem Fehler im Programm.',
        ],
        [
          'Zugang',
          'Eigene Konten, Passwörter ab 12 Zeichen mit Argon2id, zweiter Faktor, gebremste Fehlversuche. Eine Anmeldung endet nach 30 Minuten ohne Eingabe und nach zehn Stunden.',
        ],
        ['Rollen', 'Jede Seite nennt, wer sie öffnen darf. Was nicht erlaubt ist, ist verboten.'],
        [
          'Nachvollziehbarkeit',
          'Aufgezeichnet wird, wer wann welche Akte geöffnet oder geändert hat, aber nicht die Inhalte. Änderungen am Fall stehen mit Namen in seinem Verlauf.',
        ],
        [
          'Protokoll der Technik',
          'Keine Namen, keine Anschriften, keine IP-Adressen, keine Eingaben. Ein Test prüft das mit Kanarienwörtern.',
        ],
        [
          'Browser',
          'Keine fremden Inhalte, keine Cookies außer dem der Anmeldung und dem Schutz der Formulare. Seiten werden nicht zwischengespeichert.',
        ],
        [
          'Verfügbarkeit',
          'Bestätigte Eingaben liegen auf der Platte. Fällt die Datenbank aus, bleiben die Eingaben auf der Seite. Es gibt verschlüsselte Sicherungen und eine Probe der Rückkehr.',
        ],
        [
          'Löschen',
          'Abgeschlossene Fälle werden nach einer Frist gelöscht. Mit dem Schlüssel eines Falls werden auch Kopien unlesbar.',
        ],
        [
          'Datensparsamkeit',
          'Nötig sind nur die Einwilligung und der Anlass. Angaben zur Gesundheit gehen nur mit eigener Einwilligung.',
        ],
        [
          'Prüfung',
          'Bei jeder Änderung laufen Tests für diese Punkte. Abhängigkeiten sind festgelegt und als Liste (SBOM) erhältlich.',
        ],
      ],
    },
    {
      titel: 'Was die Stelle tut',
      text: ['Haken Sie ab, was erledigt ist. Tragen Sie ein, wer zuständig ist.'],
      linien: [
        ['Räume: Wer hat Schlüssel? Sieht niemand auf den Bildschirm?', 1],
        ['Geräte: Festplatte verschlüsselt, Updates, Bildschirmsperre', 1],
        ['Server: Ort, Betreiber, Vertrag nach Art. 28 DSGVO, Festplatte verschlüsselt', 2],
        ['Hauptschlüssel: zwei Sicherungen, getrennt von der Datenbank, an welchen Orten', 2],
        ['Sicherung: Rückkehr zuletzt geprobt am', 1],
        ['Konten: zuletzt durchgesehen am; wer geht, wird am selben Tag gesperrt', 1],
        ['Schulung und Verpflichtung auf Vertraulichkeit: Liste liegt bei', 1],
        ['Papier: abschließbarer Schrank, Schredder', 1],
        ['Diese Liste zuletzt durchgesehen am', 1],
      ],
    },
    {
      titel: 'Was bleibt',
      punkte: [
        'Wer den laufenden Server übernimmt, hat auch den Hauptschlüssel.',
        'Gegen einen ausgespähten Bildschirm und einen infizierten Rechner hilft das Programm nicht.',
        'Ein Ausdruck ist so sicher wie die Tasche, in der er liegt.',
      ],
    },
  ],
}
