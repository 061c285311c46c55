import type { Hilfetext } from '../text.ts'
import { DATENPANNE, DATENPANNE_BLATT } from './datenpanne.ts'

/* What to do when something has happened. Read in a hurry, perhaps on a phone, perhaps on paper. */

const FASSUNG = '2026-11-21'

const LAPTOP_WEG: Hilfetext = {
  wort: 'laptop-weg',
  titel: 'Laptop oder Telefon weg',
  worum: 'Ein Gerät ist verloren oder gestohlen, auf dem Sperrstopp benutzt wurde.',
  gruppe: 'notfall',
  fassung: FASSUNG,
  geprueft: null,
  abschnitte: [
    {
      titel: 'Sofort',
      schritte: [
        'Rufen Sie die Koordination an. Warten Sie nicht, ob sich das Gerät wiederfindet.',
        'Die Koordination sperrt das Konto unter „Team“. Damit enden alle Anmeldungen dieses Kontos sofort.',
        'Sperren oder löschen Sie das Gerät aus der Ferne, wenn das eingerichtet ist.',
        'Erstatten Sie bei Diebstahl Anzeige. Schreiben Sie das Aktenzeichen auf.',
      ],
    },
    {
      titel: 'Danach',
      schritte: [
        'Die Koordination entsperrt das Konto erst, wenn die Person vor ihr steht. Setzen Sie dann sofort ein neues Passwort.',
        'War der zweite Faktor auf dem Gerät, richten Sie ihn neu ein. Machen Sie auch neue Notfallcodes.',
        'Gehen Sie mit der Koordination die Aufzeichnung durch: Welche Akten waren zuletzt offen?',
        'Füllen Sie das Blatt „Datenpanne“ aus. Die 72 Stunden laufen, sobald Sie vom Verlust wissen.',
      ],
      links: [['/hilfe/datenpanne', 'Datenpanne: die ersten 72 Stunden']],
    },
    {
      titel: 'Was auf dem Gerät sein kann',
      text: ['Sperrstopp selbst legt auf dem Gerät keine Akten ab. Trotzdem kann etwas dort sein:'],
      punkte: [
        'Briefe und Blätter, die als PDF gespeichert wurden, etwa im Ordner „Downloads“,',
        'Kalendereinträge ohne Namen, wenn der Fristenkalender abonniert war,',
        'das Passwort, wenn der Browser es sich gemerkt hat,',
        'Papier in der Tasche: Ausdrucke, Notizen, Vollmachten.',
      ],
    },
    {
      titel: 'Was das Risiko klein hält',
      punkte: [
        'Die Festplatte ist verschlüsselt. Das ist Bedingung dafür, ein Gerät zu benutzen.',
        'Der Bildschirm sperrt sich nach wenigen Minuten.',
        'Wer geht, meldet sich ab. Ohne Eingabe endet die Anmeldung nach 30 Minuten.',
      ],
    },
  ],
}

const KONTO: Hilfetext = {
  wort: 'konto-uebernommen',
  titel: 'Ein Konto ist übernommen',
  worum: 'Jemand Fremdes kennt ein Passwort oder hat sich angemeldet. Ein Verdacht genügt.',
  gruppe: 'notfall',
  fassung: FASSUNG,
  geprueft: null,
  abschnitte: [
    {
      titel: 'Sofort',
      schritte: [
        'Die Koordination sperrt das Konto unter „Team“. Alle Anmeldungen dieses Kontos enden.',
        'Gehört das Konto der Koordination, sperrt es eine zweite Person mit dieser Rolle.',
        'Ist niemand mit dieser Rolle erreichbar, hält die Technik den Dienst an: systemctl stop sperrstopp.',
        'Löschen Sie nichts. Die Aufzeichnung zeigt später, was geschehen ist.',
      ],
    },
    {
      titel: 'Prüfen',
      schritte: [
        'Sehen Sie in der Aufzeichnung nach: Welche Akten hat das Konto seit dem Verdacht geöffnet oder geändert?',
        'Sehen Sie unter „Team“ nach: Gibt es ein Konto oder eine Rolle, die niemand angelegt hat?',
        'Lesen Sie im Verlauf der Fälle, ob Fristen, Anschriften oder Briefe geändert wurden. Frühere Fassungen stehen dort.',
        'Sind neue Kalenderadressen entstanden, machen Sie sie ungültig.',
      ],
    },
    {
      titel: 'Wieder öffnen',
      schritte: [
        'Entsperren Sie das Konto erst, wenn die Person sich persönlich ausgewiesen hat.',
        'Setzen Sie sofort ein neues Passwort, das nirgends sonst gilt. Richten Sie den zweiten Faktor neu ein.',
        'Füllen Sie das Blatt „Datenpanne“ aus.',
      ],
      links: [['/hilfe/datenpanne', 'Datenpanne: die ersten 72 Stunden']],
    },
  ],
}

const BESCHLAGNAHME: Hilfetext = {
  wort: 'beschlagnahme',
  titel: 'Durchsuchung oder Beschlagnahme',
  worum: 'Polizei oder Staatsanwaltschaft will Geräte, den Server oder Akten mitnehmen.',
  gruppe: 'notfall',
  fassung: FASSUNG,
  geprueft: null,
  abschnitte: [
    {
      titel: 'Währenddessen',
      schritte: [
        'Bleiben Sie ruhig und höflich. Leisten Sie keinen Widerstand.',
        'Lassen Sie sich den Beschluss zeigen und eine Kopie geben. Fragen Sie bei Gefahr im Verzug nach dem Grund und schreiben Sie ihn auf.',
        'Rufen Sie eine Anwältin oder einen Anwalt an, dann die Koordination und die Verantwortlichen.',
        'Widersprechen Sie der Mitnahme ausdrücklich. Lassen Sie den Widerspruch ins Protokoll schreiben.',
        'Verlangen Sie ein Verzeichnis von allem, was mitgenommen wird, und eine Bescheinigung. Das steht in § 107 und § 109 StPO.',
        'Verlangen Sie, dass Datenträger versiegelt werden, bis ein Gericht entscheidet.',
        'Löschen, verstecken oder ändern Sie nichts. Das kann strafbar sein.',
      ],
    },
    {
      titel: 'Was Sie nicht müssen',
      text: [
        'Sie müssen keine Fragen zur Sache beantworten und keine Passwörter nennen. Sagen Sie: „Ich sage dazu nichts, bis ich anwaltlich beraten bin.“',
        'Eine Ladung der Staatsanwaltschaft oder des Gerichts ist verbindlich. Sprechen Sie vorher mit einer Anwältin.',
      ],
    },
    {
      titel: 'Was Sie wissen müssen',
      text: [
        'Wer hier ehrenamtlich berät, hat in der Regel kein Recht, als Zeugin oder Zeuge zu schweigen. Anders ist es bei Berufen, die § 203 StGB und § 53 StPO nennen, und bei ihren Hilfspersonen. Ob das bei Ihnen so ist, klärt eine Anwältin.',
        'Die Akten sind verschlüsselt. Wer nur die Datenbank hat, liest keine Namen und keine Notizen. Wer den laufenden Server oder den Hauptschlüssel dazu hat, kann alles lesen.',
        'Ist der Server ausgeschaltet und die Festplatte verschlüsselt, braucht es auch deren Passwort.',
        'Am meisten schützt, was nicht gespeichert ist. Darum löscht Sperrstopp Fälle nach einer Frist.',
      ],
    },
    {
      titel: 'Danach',
      schritte: [
        'Schreiben Sie auf, wer wann was getan, gefragt und mitgenommen hat.',
        'Gilt der Hauptschlüssel als bekannt, wechseln Sie ihn.',
        'Arbeiten Sie auf Papier weiter. Fristen laufen weiter.',
        'Klären Sie mit der oder dem Datenschutzbeauftragten, ob die Haushalte informiert werden.',
      ],
      links: [
        ['/hilfe/papier', 'Rückfall auf Papier'],
        ['/hilfe/schluessel-verloren', 'Schlüssel verloren oder bekannt geworden'],
      ],
    },
  ],
}

const SCHLUESSEL: Hilfetext = {
  wort: 'schluessel-verloren',
  titel: 'Schlüssel verloren oder bekannt geworden',
  worum: 'Es geht um den Hauptschlüssel, mit dem die Akten verschlüsselt sind.',
  gruppe: 'notfall',
  fassung: FASSUNG,
  geprueft: null,
  abschnitte: [
    {
      titel: 'Der Hauptschlüssel ist weg',
      text: [
        'Solange Sperrstopp läuft, hat der Prozess den Schlüssel noch im Speicher. Starten Sie nicht neu.',
        'Ohne Hauptschlüssel startet Sperrstopp nicht. Es macht auch keinen neuen, denn die Akten wären damit nicht lesbar.',
      ],
      schritte: [
        'Halten Sie den Server an, wie er ist. Spielen Sie keine Updates ein.',
        'Holen Sie die Sicherung des Schlüssels. Sie liegt getrennt von der Datenbank, etwa auf Papier im Tresor.',
        'Legen Sie die Datei an ihren Platz: 64 Zeichen, lesbar nur für den Benutzer des Dienstes.',
        'Starten Sie neu. Passt der Schlüssel nicht zur Datenbank, sagt Sperrstopp es und ändert nichts.',
        'Gibt es keine Sicherung, drucken Sie aus dem laufenden Sperrstopp, was gebraucht wird: offene Fälle und Fristen.',
      ],
    },
    {
      titel: 'Der Hauptschlüssel ist bekannt geworden',
      text: [
        'Gefährlich ist der Schlüssel zusammen mit einer Kopie der Datenbank. Gehen Sie vom schlimmsten Fall aus.',
      ],
      schritte: [
        'Wechseln Sie den Hauptschlüssel. Wie das geht, steht im README.',
        'Ändern Sie die Zugänge zum Server und zur Datenbank.',
        'Machen Sie eine neue Sicherung, wieder getrennt: Daten hier, Schlüssel dort.',
        'Alte Sicherungen der Datenbank bleiben mit dem alten Schlüssel lesbar. Vernichten Sie sie, sobald neue geprüft sind.',
        'Füllen Sie das Blatt „Datenpanne“ aus.',
      ],
      links: [['/hilfe/datenpanne', 'Datenpanne: die ersten 72 Stunden']],
    },
    {
      titel: 'Ein Passwort ist vergessen',
      text: [
        'Das ist kein Notfall. Die Koordination hilft, nachdem sich die Person ausgewiesen hat. Akten gehen dabei nicht verloren.',
      ],
    },
  ],
}

export const NOTFALL: readonly Hilfetext[] = [
  LAPTOP_WEG,
  KONTO,
  BESCHLAGNAHME,
  DATENPANNE,
  DATENPANNE_BLATT,
  SCHLUESSEL,
]
