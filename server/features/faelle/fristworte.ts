/** What a deadline is about: a word that tells a stranger nothing, and what is awaited. */
export type Fristwort = { readonly wort: string; readonly was: string }

const WARTEZEIT = 'Wartezeit'

/** By code; without names, days and norms, so that it may stand in a calendar or on a wall. */
const WORTE: Readonly<Record<string, Fristwort>> = {
  sperrtag: { wort: 'Stichtag', was: 'Sperrtag, den der Versorger nennt' },
  'sperre.androhung': { wort: WARTEZEIT, was: 'Wartezeit nach der Androhung' },
  'sperre.ankuendigung': { wort: WARTEZEIT, was: 'Wartezeit nach der Ankündigung' },
  'sperre.sozialhilfetraeger': { wort: WARTEZEIT, was: 'Wartezeit nach der Meldung ans Sozialamt' },
  'fernwaerme.androhung': { wort: WARTEZEIT, was: 'Wartezeit nach der Androhung' },
  'av.angebot': { wort: 'Angebot', was: 'Angebot über Raten vom Versorger' },
  'av.einwaende': { wort: 'Einwände', was: 'Einwände gegen die Forderung' },
  'beschwerde.antwort': { wort: 'Antwort', was: 'Antwort des Versorgers auf die Beschwerde' },
  'antwort.versorger': { wort: 'Antwort', was: 'Antwort des Versorgers auf den Brief' },
  eigen: { wort: 'Termin', was: 'Eigene Frist' },
}

export const fristwort = (code: string): Fristwort => WORTE[code] ?? { wort: 'Termin', was: 'Frist' }

/** Periods that protect the household while they run: nobody misses them, they end. */
export const WARTEZEITEN: readonly string[] = Object.keys(WORTE).filter(
  code => fristwort(code).wort === WARTEZEIT,
)
export const istWartezeit = (code: string): boolean => WARTEZEITEN.includes(code)
