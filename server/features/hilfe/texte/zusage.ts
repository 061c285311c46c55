import type { Hilfetext } from '../text.ts'

/* What people promise before they work here. */

/**
 * The rules of conduct. Whoever works with cases accepts this very version; other words get another day as `fassung`,
 * and everybody is asked again. `geprueft` names the lawyer or data protection officer who checked it, null until then.
 */
export const VERHALTENSREGELN = {
  wort: 'verhaltensregeln',
  titel: 'Verhaltensregeln',
  worum: 'Wer mit Fällen arbeitet, liest diese Regeln und sagt zu, sich daran zu halten.',
  gruppe: 'zusage',
  fassung: '2026-11-21',
  geprueft: null,
  abschnitte: [
    {
      titel: 'Die Menschen',
      schritte: [
        'Ich helfe allen gleich. Herkunft, Glaube, Geschlecht, Aufenthalt und politische Meinung spielen keine Rolle.',
        'Hilfe kostet nichts. Ich verlange und nehme dafür weder Geld noch Geschenke.',
        'Ich knüpfe Hilfe nie an Mitgliedschaft, Wahl oder Spende. Ich werbe in der Beratung nicht.',
        'Ich entscheide nichts über den Kopf der Menschen hinweg. Jeden Brief sehen sie vorher.',
      ],
    },
    {
      titel: 'Die Akten',
      schritte: [
        'Ich öffne nur Akten, die ich für meine Arbeit brauche. Ich suche nicht nach Bekannten, Nachbarn oder Prominenten.',
        'Ich weiß, dass aufgezeichnet wird, wer welche Akte öffnet.',
        'Ich schreibe nur auf, was gegen die Sperre hilft. Bei Angaben zur Gesundheit frage ich vorher nach der Einwilligung.',
        'Kenne ich jemanden persönlich, gebe ich den Fall ab.',
        'Ich fotografiere keine Bildschirme. Ich schicke keine Akten über private E-Mail oder Messenger.',
        'Für Wahlkampf, Presse oder Mitgliederlisten verwende ich nichts aus der Beratung.',
      ],
    },
    {
      titel: 'Kontakt',
      schritte: [
        'Ich rufe nur auf dem Weg an, den der Haushalt als sicher genannt hat. Ist ein Codewort vereinbart, frage ich danach.',
        'Ich sage niemandem, ob jemand hier Rat sucht: auch nicht der Familie, dem Vermieter oder dem Versorger.',
      ],
    },
    {
      titel: 'Das Recht',
      schritte: [
        'Ich berate unter Anleitung (§ 6 Abs. 2 RDG). Wo ich unsicher bin, frage ich, bevor ich etwas zusage.',
        'Ich verspreche keinen Erfolg. Vor Gericht vertrete ich niemanden.',
        'Ich sage Ratsuchenden, dass ich vor Gericht aussagen müsste.',
      ],
    },
    {
      titel: 'Geräte und Konto',
      schritte: [
        'Mein Konto benutze nur ich. Passwort und zweiten Faktor gebe ich nicht weiter.',
        'Ich benutze nur Geräte mit verschlüsselter Festplatte und Bildschirmsperre. Wenn ich gehe, melde ich mich ab.',
        'Verlust, Verdacht und Fehler melde ich sofort der Koordination. Wer meldet, hat keinen Nachteil.',
        'Höre ich auf, gebe ich alles zurück. Mein Konto wird am selben Tag gesperrt.',
      ],
    },
  ],
} as const satisfies Hilfetext

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
