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
  'brief.nachfrage': { wort: 'Nachfrage', was: 'Nachfragen, was aus dem Brief wurde' },
  'antwort.behoerde': { wort: 'Antwort', was: 'Antwort der Behörde auf den Brief' },
  'antwort.gericht': { wort: 'Antwort', was: 'Nachfrage beim Gericht nach dem Aktenzeichen' },
  'antwort.fonds': { wort: 'Antwort', was: 'Antwort des Hilfsfonds' },
  'antwort.vermieter': { wort: 'Antwort', was: 'Antwort des Vermieters' },
  'antwort.schlichtungsstelle': { wort: 'Antwort', was: 'Antwort der Schlichtungsstelle' },
  'antwort.andere': { wort: 'Antwort', was: 'Antwort auf den Brief' },
  'untaetigkeit.antrag': { wort: WARTEZEIT, was: 'Ab hier ist die Untätigkeitsklage möglich' },
  'untaetigkeit.widerspruch': { wort: WARTEZEIT, was: 'Ab hier ist die Untätigkeitsklage möglich' },
  vorschuss: { wort: 'Zahlung', was: 'Vorschuss der Behörde' },
  'antrag.monat': { wort: 'Antrag', was: 'Antrag in diesem Monat' },
  'antrag.heizkosten': { wort: 'Antrag', was: 'Antrag im Monat der Rechnung' },
  widerspruch: { wort: 'Einwände', was: 'Widerspruch gegen den Bescheid' },
  'widerspruch.ohneBelehrung': { wort: 'Einwände', was: 'Widerspruch gegen den Bescheid' },
  eigen: { wort: 'Termin', was: 'Eigene Frist' },
}

export const fristwort = (code: string): Fristwort => WORTE[code] ?? { wort: 'Termin', was: 'Frist' }

const WESSEN: Readonly<Record<string, string>> = {
  'av.einwaende': 'haushalt',
  'antrag.monat': 'haushalt',
  'antrag.heizkosten': 'haushalt',
  widerspruch: 'haushalt',
  'widerspruch.ohneBelehrung': 'haushalt',
  'brief.nachfrage': 'beratung',
  'antwort.behoerde': 'behoerde',
  'untaetigkeit.antrag': 'behoerde',
  'untaetigkeit.widerspruch': 'behoerde',
  vorschuss: 'behoerde',
  'antwort.gericht': 'gericht',
  'antwort.fonds': 'andere',
  'antwort.vermieter': 'andere',
  'antwort.schlichtungsstelle': 'andere',
  'antwort.andere': 'andere',
}

/** Who has to act by the end of a period that a letter starts. */
export const wessenSache = (code: string): string => WESSEN[code] ?? 'versorger'

/** Periods that protect the household while they run: nobody misses them, they end. */
export const WARTEZEITEN: readonly string[] = Object.keys(WORTE).filter(
  code => fristwort(code).wort === WARTEZEIT,
)
export const istWartezeit = (code: string): boolean => WARTEZEITEN.includes(code)
