/* What an error page says. Plain words, no cause that would help an attacker, never a stack. */

export type Fehlertext = { readonly titel: string; readonly saetze: readonly string[] }

const TEXTE: Readonly<Record<number, Fehlertext>> = {
  400: {
    titel: 'Diese Anfrage ist nicht lesbar',
    saetze: ['Gehen Sie eine Seite zurück und versuchen Sie es noch einmal.'],
  },
  404: {
    titel: 'Diese Seite gibt es nicht',
    saetze: ['Der Link ist alt, ein Zeichen fehlt, oder die Seite gehört zu einer anderen Beratungsstelle.'],
  },
  408: { titel: 'Die Anfrage kam zu langsam an', saetze: ['Versuchen Sie es noch einmal.'] },
  413: {
    titel: 'Das sind zu viele Daten auf einmal',
    saetze: [
      'Ein Formular darf höchstens 100 Kilobyte haben. Kürzen Sie die Texte und senden Sie es noch einmal.',
    ],
  },
  415: {
    titel: 'Diese Art von Daten geht hier nicht',
    saetze: ['Senden Sie das Formular so ab, wie die Seite es zeigt.'],
  },
  429: {
    titel: 'Gerade kommen sehr viele Anfragen',
    saetze: ['Versuchen Sie es in einer Minute noch einmal.'],
  },
  500: {
    titel: 'Das hat nicht geklappt',
    saetze: ['Der Fehler liegt bei uns. Versuchen Sie es noch einmal.'],
  },
  503: {
    titel: 'Die Datenbank antwortet gerade nicht',
    saetze: ['Der Fehler liegt bei uns. Versuchen Sie es in einer Minute noch einmal.'],
  },
  507: {
    titel: 'Auf dem Server ist kein Platz mehr',
    saetze: [
      'Es ist nichts gespeichert worden. Schreiben Sie Wichtiges auf Papier mit.',
      'Rufen Sie die Menschen an, die den Server betreuen.',
    ],
  },
}

const GRUENDE = {
  herkunft: {
    titel: 'Diese Eingabe kam von einer anderen Website',
    saetze: [
      'Zu Ihrem Schutz ist nichts geändert worden. Öffnen Sie Sperrstopp neu und geben Sie es dort ein.',
    ],
  },
  token: {
    titel: 'Diese Seite war zu alt',
    saetze: [
      'Es ist nichts geändert worden. Laden Sie die Seite neu und senden Sie das Formular noch einmal.',
    ],
  },
  art: {
    titel: 'Diese Art von Daten geht hier nicht',
    saetze: ['Senden Sie das Formular so ab, wie die Seite es zeigt.'],
  },
  gross: {
    titel: 'Diese Dateien sind zu groß',
    saetze: ['Es ist nichts gespeichert. Gehen Sie eine Seite zurück und laden Sie weniger auf einmal hoch.'],
  },
  abgebrochen: {
    titel: 'Die Dateien sind nicht ganz angekommen',
    saetze: ['Es ist nichts gespeichert. Gehen Sie eine Seite zurück und senden Sie sie noch einmal.'],
  },
  besetzt: {
    titel: 'Gerade werden viele Dateien hochgeladen',
    saetze: [
      'Es ist nichts gespeichert. Gehen Sie eine Seite zurück und senden Sie sie in einer Minute noch einmal.',
    ],
  },
  rolle: {
    titel: 'Dafür fehlt Ihnen eine Rolle',
    saetze: ['Wer welche Seiten öffnen kann, legt die Koordination Ihrer Beratungsstelle fest.'],
  },
} as const

/** A request that is understood and refused; nothing has changed. */
export class Abgewiesen extends Error {
  readonly statusCode: number
  readonly text: Fehlertext
  constructor(grund: keyof typeof GRUENDE, statusCode = 403) {
    super(grund)
    this.statusCode = statusCode
    this.text = GRUENDE[grund]
  }
}

export const fehlertext = (status: number): Fehlertext =>
  TEXTE[status] ?? (status === 403 ? GRUENDE.token : leer(status < 500 ? 400 : 500))

const leer = (status: number): Fehlertext => TEXTE[status] ?? { titel: 'Das hat nicht geklappt', saetze: [] }

/** Something sealed was altered, moved, or its key is another one: nobody can read it, and nothing is guessed. */
export const siegelbruch = (spalte: string): Fehlertext => ({
  titel: spalte.startsWith('brief.')
    ? 'Dieser Brief lässt sich nicht öffnen'
    : spalte.startsWith('entwurf.')
      ? 'Dieser Entwurf lässt sich nicht öffnen'
      : 'Dieser Fall lässt sich nicht öffnen',
  saetze: [
    'Seine verschlüsselten Daten sind beschädigt oder verändert worden. Andere Fälle sind davon nicht betroffen.',
    'Geben Sie der Technik die Nummer unten; aus einer Sicherung lässt er sich zurückholen. Die Papierakte bleibt so lange maßgeblich.',
  ],
})

/** A page without layout and stylesheet, for when there is no app to render one. */
export function schlichteSeite(status: number, nummer?: string): string {
  const { titel, saetze } = fehlertext(status)
  const text = saetze.map(satz => `<p>${satz}</p>`).join('')
  const technik = nummer === undefined ? '' : `<p>Nummer für die Technik: ${nummer}</p>`
  return `<!doctype html><html lang="de"><meta charset="utf-8"><title>${titel} – Sperrstopp</title><h1>${titel}</h1>${text}${technik}</html>\n`
}
