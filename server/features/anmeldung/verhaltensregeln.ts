/** What everybody at the desk promises before the first case; a new version has to be accepted anew. */
export const VERHALTENSREGELN = {
  fassung: '2026-11',
  /** No lawyer has checked the wording yet. */
  status: 'ungeprueft',
  punkte: [
    'Was ich hier über Menschen erfahre, behalte ich für mich. Das gilt auch, wenn ich nicht mehr mitarbeite.',
    'Ich öffne nur Fälle, die ich für die Beratung brauche. Jeder Blick in eine Akte wird aufgezeichnet.',
    'Ich habe kein Zeugnisverweigerungsrecht. Ich frage und notiere deshalb nur, was für die Hilfe nötig ist.',
    'Ich gebe mein Passwort und meine Codes niemandem und melde mich ab, wenn ich den Platz verlasse.',
    'Ich berate unentgeltlich und nur unter Anleitung. Wo ich unsicher bin, frage ich, bevor ein Brief hinausgeht.',
    'Hilfe hängt nie davon ab, ob jemand Mitglied ist, spendet oder eine Meinung teilt.',
    'Verliere ich ein Gerät oder einen Zettel mit Angaben, sage ich es sofort der Koordination.',
  ],
} as const
