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
        'Was ich hier über Menschen erfahre, behalte ich für mich, auch wenn ich nicht mehr mitarbeite.',
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
} as const
