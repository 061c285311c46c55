import type { Hilfetext } from '../text.ts'

/** Art. 30 and Art. 26, 28 DSGVO: who does what with which data. */

const FASSUNG = '2026-11-21'

export const VERZEICHNIS: Hilfetext = {
  wort: 'verarbeitungsverzeichnis',
  titel: 'Verzeichnis der Verarbeitungstätigkeiten',
  worum:
    'Nach Art. 30 Abs. 1 DSGVO. Der vorgedruckte Teil beschreibt Sperrstopp, den Rest füllt die Stelle aus.',
  gruppe: 'datenschutz',
  fassung: FASSUNG,
  geprueft: null,
  abschnitte: [
    {
      titel: 'Verantwortlich',
      linien: [
        ['Verantwortliche Stelle (Landesverband oder Verein), Anschrift, Vertretung', 2],
        ['Gemeinsam verantwortlich mit (Art. 26 DSGVO)', 1],
        ['Datenschutzbeauftragte oder Datenschutzbeauftragter, erreichbar unter', 1],
      ],
    },
    {
      titel: '1. Beratung gegen Energiesperren',
      zeilen: [
        [
          'Zweck',
          'Sperren von Strom, Gas, Fernwärme und Wasser prüfen und abwenden, Briefe schreiben, an Fristen erinnern.',
        ],
        [
          'Grundlage',
          'Einwilligung (Art. 6 Abs. 1 Buchst. a DSGVO). Für Gesundheit ausdrückliche Einwilligung (Art. 9 Abs. 2 Buchst. a DSGVO).',
        ],
        ['Menschen', 'Ratsuchende, ihr Haushalt, Ansprechpersonen bei Versorgern und Ämtern.'],
        [
          'Daten',
          'Name, Anschrift, Kontaktwege, Codewort, Vertrag und Rückstände, Briefe und ihre Tage, Zahl der Erwachsenen und Kinder, Leistungen, Gründe gegen eine Sperre, Notizen.',
        ],
        [
          'Besondere Daten',
          'Gesundheit, Behinderung, Pflege, Schwangerschaft. Nur mit eigener Einwilligung.',
        ],
        [
          'Empfänger',
          'Versorger, Behörden und Hilfsfonds, jeweils nur mit Einwilligung. Betreiber des Servers als Auftragsverarbeiter.',
        ],
        ['Drittland', 'Keine Übermittlung durch das Programm.'],
        [
          'Löschung',
          'Selbsttätig nach den Fristen, die unter „Aufbewahrung“ eingestellt sind. Auf Wunsch früher.',
        ],
      ],
    },
    {
      titel: '2. Konten der Beratenden',
      zeilen: [
        ['Zweck', 'Anmeldung, Rechte, Nachweis, wer was getan hat.'],
        ['Grundlage', 'Berechtigtes Interesse am sicheren Betrieb (Art. 6 Abs. 1 Buchst. f DSGVO).'],
        [
          'Daten',
          'Name, Anmeldename, Rollen, Passwort nur als Argon2id-Wert, zweiter Faktor, Beginn und letzte Benutzung der Sitzungen.',
        ],
        [
          'Löschung',
          'Sitzungen enden nach spätestens zehn Stunden. Fehlversuche zählen 15 Minuten. Konten sperrt die Koordination.',
        ],
      ],
    },
    {
      titel: '3. Aufzeichnung der Zugriffe',
      zeilen: [
        ['Zweck', 'Missbrauch erkennen, Auskunft geben, wer eine Akte gesehen hat (§ 22 Abs. 2 BDSG).'],
        [
          'Grundlage',
          'Berechtigtes Interesse (Art. 6 Abs. 1 Buchst. f DSGVO) und Pflicht zum Nachweis (Art. 5 Abs. 2 DSGVO).',
        ],
        ['Daten', 'Konto, Zeit, Handlung, Kennung der Akte. Keine Inhalte.'],
        ['Löschung', 'Nach der eingestellten Frist.'],
      ],
    },
    {
      titel: '4. Öffentliche Schnittstelle',
      zeilen: [
        ['Zweck', 'Die Regeln ausrechnen lassen, ohne Anmeldung.'],
        [
          'Daten',
          'Keine. Die Anfrage wird beantwortet und vergessen. Zum Bremsen wird die IP-Adresse kurz im Arbeitsspeicher gezählt.',
        ],
      ],
    },
    { titel: 'Maßnahmen', links: [['/hilfe/massnahmen', 'Technische und organisatorische Maßnahmen']] },
    { titel: 'Stand', linien: [['Zuletzt durchgesehen am, von', 1]] },
  ],
}

export const GEMEINSAM: Hilfetext = {
  wort: 'gemeinsam-verantwortlich',
  titel: 'Wenn mehrere Stellen sich einen Server teilen',
  worum: 'Muster für eine Vereinbarung nach Art. 26 DSGVO und Punkte für den Vertrag nach Art. 28 DSGVO.',
  gruppe: 'datenschutz',
  fassung: FASSUNG,
  geprueft: null,
  abschnitte: [
    {
      titel: 'Wer ist was?',
      text: [
        'Jede Beratungsstelle ist für ihre Fälle selbst verantwortlich. Andere Stellen sehen sie nicht.',
        'Entscheiden mehrere zusammen über Zweck und Mittel, etwa über Fristen der Löschung, sind sie gemeinsam verantwortlich (Art. 26 DSGVO). Dann brauchen sie eine Vereinbarung.',
        'Wer nur die Technik betreibt, ist Auftragsverarbeiter. Dann braucht jede Stelle einen Vertrag (Art. 28 DSGVO).',
      ],
    },
    {
      titel: 'Vereinbarung (Art. 26 DSGVO): Muster',
      schritte: [
        'Die unten genannten Stellen betreiben Sperrstopp gemeinsam, um Haushalten bei Energiesperren zu helfen. Für andere Zwecke benutzen sie die Daten nicht, auch nicht für Werbung oder Wahlkampf.',
        'Jede Stelle ist allein verantwortlich für ihre Fälle: Einwilligung, Richtigkeit, Auskunft, Berichtigung, Löschung.',
        'Gemeinsam verantwortlich sind sie für Betrieb, Sicherung und Aufbewahrungsfristen.',
        'Menschen können sich an jede Stelle wenden. Diese leitet das Anliegen am selben Werktag weiter.',
        'Die Information nach Art. 13 DSGVO gibt die Stelle, bei der der Fall aufgenommen wird. Das Wesentliche dieser Vereinbarung liegt dort aus (Art. 26 Abs. 2 S. 2 DSGVO).',
        'Eine Datenpanne meldet, wer sie bemerkt, sofort allen anderen. Die Meldung an die Aufsicht macht die betroffene Stelle, bei Pannen des Betriebs die unten benannte.',
        'Zugang zum Server haben höchstens zwei benannte Personen. Sie sind auf Vertraulichkeit verpflichtet und haben im Programm keine Rolle, die Fälle öffnet.',
        'Scheidet eine Stelle aus, bekommt sie ihre Daten. Danach werden sie gelöscht.',
      ],
      linien: [
        ['Beteiligte Stellen', 3],
        ['Für Pannen des Betriebs meldet', 1],
        ['Gemeinsame Anlaufstelle', 1],
        ['Ort, Tag, Unterschriften', 2],
      ],
    },
    {
      titel: 'Vertrag mit dem Betreiber (Art. 28 DSGVO): Was darin steht',
      punkte: [
        'Gegenstand, Dauer, Art und Zweck, Arten der Daten, Gruppen von Menschen,',
        'Verarbeitung nur auf dokumentierte Weisung,',
        'Vertraulichkeit aller, die Zugang haben,',
        'die Maßnahmen nach Art. 32 DSGVO als Anlage,',
        'weitere Auftragsverarbeiter nur mit Zustimmung,',
        'Hilfe bei Auskunft, Löschung und Datenpannen,',
        'Rückgabe und Löschung am Ende,',
        'Nachweise und Prüfungen.',
      ],
      links: [['/hilfe/massnahmen', 'Technische und organisatorische Maßnahmen']],
    },
  ],
}
